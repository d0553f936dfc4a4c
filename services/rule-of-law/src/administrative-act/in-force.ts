import type { Instant } from '#shared/eventsourcing/instant.ts'
import { knownDivisions } from '#shared/governance/directories.ts'
import { publicityEditionAt } from '#shared/governance/publicity.ts'
import { stateCouncilCalendar } from '#shared/governance/state-council-calendar.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import type { ActCommand } from './commands.ts'
import { knownSubject } from './evolve.ts'
import { facet } from './facets.ts'
import { creditFileOf, type OrganId, type Whom } from './ids.ts'
import { type Punishment, punishmentOf } from './publicity.ts'
import type { ActRow } from './row.ts'
import { type ActRules, actEditionAt, type Grounds, type StandingRecord } from './rules.ts'
import { type ActState, isStanding, type Opened } from './state.ts'
import { isPossible } from './transitions.ts'

/** What this room reads of the organs' rows: docs/decisions/0004. */
type OrganEntry = { phase: string }
/** And of a credit file's. */
type FileEntry = { state: { phase: string; records?: readonly RecordEntry[] } }
type RecordEntry = Punishment & {
  actId?: string | undefined
  status: string
  until?: Instant | undefined
  endedAt?: Instant
}

/**
 * What is in force when a command is decided. The organ is read as the commit store has it, so it may act the moment
 * it is joined, and so are an inspection that is followed, which may just have been revoked, and a record: facts of it
 * come late and again. Commands that do not ask for them read nothing.
 */
export function rulesInForce(pillar: Pick<Pillar, 'name' | 'readers'>) {
  const { fresh, rows } = pillar.readers
  const divisions = knownDivisions.known(pillar)

  return async (command: ActCommand, state: ActState): Promise<ActRules> => {
    const community = communityOf(command, state)
    const isKnown = community !== undefined && (await divisions.knows(community))
    return {
      ...(await groundsOf(askedBy(command, state), fresh)),
      isKnown: (id) => isKnown && id === community,
      edition: actEditionAt(command.at),
      calendar: stateCouncilCalendar,
      publicity: publicityEditionAt(command.at),
      isNumberTaken: await isNumberTaken(decisionOf(command, state), { fresh, rows }),
      record: command.type === 'movePublicity' ? await recordOf(command.actId, state, fresh) : undefined,
    }
  }
}

/** Where the subject is said to be registered, now or when the act was opened. */
function communityOf(command: ActCommand, state: ActState) {
  if (command.type !== 'register' && command.type !== 'decide') return undefined
  return command.subject?.communityId ?? ('act' in state ? state.act.subject?.communityId : undefined)
}

type Asked = Partial<Pick<Opened, 'organId' | 'followsActId' | 'subject'>>

function askedBy(command: ActCommand, state: ActState): Asked {
  if (command.type === 'register') return { organId: command.organId }
  return command.type === 'decide' ? askedIn(state) : {}
}

/** Only what can be decided stands on anything. */
export function askedIn(state: ActState): Asked {
  return 'act' in state && isPossible(state.phase, 'decide') ? state.act : {}
}

export async function groundsOf({ organId, followsActId }: Asked, load: Readers['fresh']): Promise<Grounds> {
  const organ = organId && (await load<OrganEntry>(organId))
  const ground = followsActId && (await load<ActRow>(followsActId))
  return {
    isOnboarded: (id) => id === organId && organ?.phase === 'onboarded',
    groundStands: !followsActId || (!!ground && isStanding(ground.state)),
  }
}

type Numbered = { documentNumber: string; organId: OrganId; whom: Whom }

/** Undefined: no decision is made, or about nobody. */
function decisionOf(command: ActCommand, state: ActState): Numbered | undefined {
  const { organId, subject } = command.type === 'decide' ? askedIn(state) : {}
  if (command.type !== 'decide' || !organId) return undefined
  const whom = (command.subject ? knownSubject(command.subject) : subject)?.id
  return whom && { documentNumber: command.documentNumber, organId, whom }
}

/**
 * Found by the view, so one that it has not come to yet is not met (docs/decisions/0212). Whether what was found still
 * stands is asked of the commit store: what was taken back a moment ago keeps no decision out.
 */
async function isNumberTaken(decision: Numbered | undefined, readers: Pick<Readers, 'fresh' | 'rows'>) {
  if (!decision) return false
  const { documentNumber, organId, whom } = decision
  const facets = [facet.number(documentNumber), facet.organ(organId), facet.subject(whom)]
  const found = await readers
    .rows<ActRow>('acts')
    .find({ facets: { $all: facets } }, { projection: { _id: 1 } })
    .toArray()
  const acts = await Promise.all(found.map(({ _id }) => readers.fresh<ActRow>(_id)))
  return acts.some((act) => act !== null && isStanding(act.state))
}

async function recordOf(act: string, state: ActState, load: Readers['fresh']): Promise<StandingRecord | undefined> {
  const file = 'decided' in state && creditFileOf(state.decided.subject.id)
  const entry = file && (await load<FileEntry>(file))
  return entry ? standingRecord(entry, act) : undefined
}

/** The record that was made of the act; undefined: it is not there. */
export function standingRecord({ state: { records = [] } }: FileEntry, act: string): StandingRecord | undefined {
  const record = records.find(({ actId }) => actId === act)
  if (record?.status === 'withdrawn') return { endsAt: record.endedAt }
  return record && { endsAt: record.until, says: punishmentOf(record) }
}
