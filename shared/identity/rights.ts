import type { Identity, Role } from './identity.ts'

/** How far a role reaches: nothing, its own, its unit's (lead or helper), its division's and below, everything. */
export const SCOPES = ['no', 'own', 'unit', 'division', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/** One field's rights; a role that is not named may not. */
export type FieldRights = Partial<Record<Role, Scope>>

/** `Type.field` → rights: a mechanism's rows of the matrix. What no row names is refused to everyone. */
export type RightsTable = Record<string, FieldRights>

/** All of it to the whole administration: for figures and settings that name nobody. Not to roles of one pillar alone. */
export const administration: FieldRights = {
  seat: 'all',
  'unit-officer': 'all',
  'centre-lead': 'all',
  'data-officer': 'all',
  auditor: 'all',
  analyst: 'all',
  system: 'all',
}

/** The same rights for many fields of one type. */
export function fields(type: string, names: string, rights: FieldRights): RightsTable {
  return Object.fromEntries(names.split(/\s+/).map((name) => [`${type}.${name}`, rights]))
}

/** The widest reach any of the identity's roles has. Everybody has the role `public`. */
export function reach(rights: FieldRights | undefined, identity: Identity): Scope {
  const scopes = (['public', ...identity.roles] as const).map((role) => rights?.[role] ?? 'no')
  return SCOPES[Math.max(...scopes.map((scope) => SCOPES.indexOf(scope)))] ?? 'no'
}
