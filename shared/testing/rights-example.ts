import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { shanghaiMonth, startOfMonth } from '#shared/governance/shanghai.ts'
import { completeUscc } from '#shared/governance/uscc.ts'
import type { Role } from '#shared/identity/identity.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import type { OpenPillar } from '#shared/pillar/open.ts'

/**
 * What the walk of the rights matrix (`e2e/rights`) finds of a mechanism: `rights-example.ts` in its folder exports one
 * as `example`. It needs an object of every type, an id or the arguments of every field that wants one, and words for
 * what its inputs hold.
 */
export type RightsExample = {
  /** Examples, as `<pillar>/<mechanism>`, that are told before this one begins; all others go on beside it. */
  after?: readonly string[]
  /** Puts it into the district: all of it lies inside, and belongs to whoever stands there. */
  tell(teller: RightsTeller): Promise<Told>
  /** Of a type whose objects lie somewhere and concern somebody. */
  owned?: Owned
  /** Mutations that begin something of the asker's own: whoever stands outside begins it there. */
  begins?: readonly string[]
  /** `SomeFilter.field` → a query that uses it, of each argument that has a row of its own. */
  uses?: Readonly<Record<string, string>>
  /** `Type.field for <role> inside`: cells that no object can put to the test. */
  untried?: readonly string[]
}

export type Owned = {
  type: string
  /** The list that shows all of them, as `Query.field`. */
  list: string
  /** A helping unit reaches it as the unit does that leads. */
  helped?: true
  /** Puts one next door: whoever stands outside reaches it, whoever stands inside does not. */
  tellNextDoor(teller: RightsTeller): Promise<NextDoor>
}

/** What is asked for and sent, by whoever stands where it lies. */
export type Told = {
  /** `Type` → an id of it. A field that wants nothing but the `id` of what it gives is asked with that. */
  ids?: Readonly<Record<string, string>>
  /** `Type.field` → the arguments it is asked with, as they stand in a query. */
  asked?: Readonly<Record<string, string>>
  /**
   * `field`, or `SomeInput.field`, which goes before → what mutations are sent with. What is not required is sent where
   * its input says so. A plain text, number, choice or time needs no word.
   */
  sent?: Readonly<Record<string, unknown>>
  /** In place of that: what those send whose right is of other objects. */
  sentAs?: Partial<Record<Role, Readonly<Record<string, unknown>>>>
}

/** `unseenBy`: roles of those outside that it is not for yet. `sent`: what they send in place of what is inside. */
export type NextDoor = { id: string; unseenBy?: readonly Role[]; sent?: Told['sent'] }

export type RightsTeller = {
  /**
   * Sends a command, which must be accepted, and gives its stream. `notYet`: codes of refusals that pass, since another
   * pillar's facts arrive in their own time.
   */
  send(as: DemoActor, mutation: string, input: object, notYet?: readonly string[]): Promise<string>
  /** Data of any document. */
  ask(as: DemoActor, document: string, variables?: object): Promise<unknown>
  /** Looks until there is something. Throws when it does not come about. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T>
  /** The pillar's own stores, for what no command says. */
  open: OpenPillar
}

/** Where everything lies that is told, and to whom it was given; `helper` is another unit that helps. */
export const INSIDE = {
  district: 'dis_440310',
  street: 'str_440310006',
  community: 'com_440310-10018',
  grid: 'grid_440310-10018-07',
  unit: 'unit_1583',
  helper: 'unit_1593',
  phone: '13912345678',
}

/** Next door, in the same district. */
export const OUTSIDE = {
  street: 'str_440310001',
  community: 'com_440310-10001',
  unit: 'unit_1600',
  phone: '13912345679',
}

/** The company that is spoken of. */
export const COMPANY = completeUscc('91440310MA5E2E777')

const thisMonth = shanghaiMonth(now())

/** The month before this one, which has ended. */
export const LAST_MONTH = shanghaiMonth(toInstant(Date.parse(startOfMonth(thisMonth)) - 1))

/** A `PeriodInput` in which all of it happens. */
export const PERIOD = `period: { from: "${LAST_MONTH}", to: "${thisMonth}" }`
