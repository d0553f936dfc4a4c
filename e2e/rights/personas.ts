import { ROLES, type Role } from '#shared/identity/identity.ts'
import { INSIDE, OUTSIDE } from '#shared/testing/rights-example.ts'
import type { Stack } from '../stack.ts'

/** `inside` is where everything lies and to whom it was given, `outside` next door. */
export type Side = 'inside' | 'outside'

/** The role that the matrix knows somebody by, and where they stand to what is asked for. */
export type Standing = { role: Role; side: Side }
export type Asker = Standing & { name: string }
export type Persona = Asker & { token: string | undefined }

const SIDES = ['inside', 'outside'] as const
export const SIGNED_IN = ROLES.filter((role) => role !== 'public' && role !== 'system')

/**
 * Every role twice: with the division, the unit and the person that everything of the district belongs to, and with
 * others. `public` is who has no token; who claims to be the system is nobody in particular, since no client is that.
 */
export const ASKERS: readonly Asker[] = [
  { name: 'somebody without a token', role: 'public', side: 'outside' },
  { name: 'somebody who claims to be the system', role: 'public', side: 'outside' },
  ...SIGNED_IN.flatMap((role) => SIDES.map((side) => ({ name: `${role} ${side}`, role, side }))),
]

/** What a token says of the asker's place. */
export function placeOf({ side }: Standing): { division: string; unit: string; phone: string } {
  const { street: division, unit, phone } = side === 'inside' ? INSIDE : OUTSIDE
  return { division, unit, phone }
}

/** The asker with a token of the stack's issuer. */
export async function signedIn(stack: Stack, asker: Asker): Promise<Persona> {
  const { name, role } = asker
  if (name === ASKERS[0]?.name) return { ...asker, token: undefined }
  const roles = [role === 'public' ? 'system' : role] as const
  return { ...asker, token: await stack.token({ roles, subject: subjectOf(asker), ...placeOf(asker) }) }
}

export function subjectOf({ name }: Asker): string {
  return name.replaceAll(' ', '-')
}
