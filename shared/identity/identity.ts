/** Everybody has `public`, with or without a token; a token's roles come from its issuer. */
export const ROLES = [
  'public',
  'citizen',
  'seat',
  'unit-officer',
  'centre-lead',
  'data-officer',
  'auditor',
  'analyst',
  'system',
  'law-officer',
  'care-worker',
  'care-lead',
] as const
export type Role = (typeof ROLES)[number]

/** Why somebody asks: stated with the request, kept with every command and every read of a person. */
export const PURPOSES = ['handling', 'callback', 'supervision', 'audit', 'import', 'statistics'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Who asks, as the token says; without a token nobody, with the role `public` alone. */
export type Identity = {
  /** The token's subject; absent: anonymous. */
  subject?: string
  roles: readonly Role[]
  /** The division an officer works for, and everything below it. */
  division?: string
  /** The unit an officer works for. */
  unit?: string
  /** Verified by the issuer. */
  phone?: string
  /** The persons that a pillar knows by this subject or phone: what is a citizen's own. Filled in by the subgraph. */
  persons?: readonly string[]
  purpose: Purpose
}

export const ANONYMOUS: Identity = { roles: [], purpose: 'handling' }
