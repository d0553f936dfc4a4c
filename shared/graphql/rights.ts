import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'
import type { Identity, Role } from '#shared/identity/identity.ts'
import { type FieldRights, type RightsTable, reach, SCOPES, type Scope } from '#shared/identity/rights.ts'
import type { RequestContext } from './context.ts'
import { graphError } from './errors.ts'

/** Whether an object lies within a reach that is neither nothing nor everything. */
export type Within<Row> = (row: Row, scope: Scope, identity: Identity) => boolean

/** Per GraphQL type whose objects belong to somebody: how far a reach goes. */
export type Reaches = Record<string, Within<never>>

export type Rights = {
  /** How far the identity reaches in a field; `no` also for a field that no row names. */
  scope(field: string, identity: Identity): Scope
  /** How far it reaches in all of these fields at once: what a role opens in one, no other role widens in another. */
  narrowest(fields: readonly string[], identity: Identity): Scope
  /** Whether the identity may see this field of this object. */
  allows(field: string, row: unknown, identity: Identity): boolean
  /** The row as it is seen by whom something else opens it (seen-entity.ts): within every reach but none at all. */
  opened<Row extends object>(row: Row): Row
  /** The role that gives the identity its reach in a field: the one its commands are recorded with. None: no reach. */
  actingRole(field: string, identity: Identity): Role | undefined
  table: RightsTable
}

export function createRights(table: RightsTable, reaches: Reaches): Rights {
  // Identities are kept by token, so the reach of a field is found once per token.
  const known = new WeakMap<Identity, Map<string, Scope>>()
  const openRows = new WeakSet<object>()

  function scope(field: string, identity: Identity): Scope {
    const scopes = known.get(identity) ?? new Map<string, Scope>()
    if (scopes.size === 0) known.set(identity, scopes)
    const found = scopes.get(field) ?? reach(table[field], identity)
    scopes.set(field, found)
    return found
  }

  function narrowest(names: readonly string[], identity: Identity): Scope {
    const scopes = names.map((name) => SCOPES.indexOf(scope(name, identity)))
    return SCOPES[Math.min(...scopes)] ?? 'no'
  }

  function allows(field: string, row: unknown, identity: Identity): boolean {
    const wide = scope(field, identity)
    if (wide === 'all' || wide === 'no') return wide === 'all'
    if (openRows.has(row as object)) return true
    const within = reaches[field.slice(0, field.indexOf('.'))]
    return within?.(row as never, wide, identity) ?? false
  }

  /** A copy: rows are remembered, and others ask for the same one. */
  function opened<Row extends object>(row: Row): Row {
    const copy = { ...row }
    openRows.add(copy)
    return copy
  }

  function actingRole(field: string, identity: Identity): Role | undefined {
    const wide = scope(field, identity)
    if (wide === 'no') return undefined
    return identity.roles.find((role) => table[field]?.[role] === wide) ?? 'public'
  }

  return { scope, narrowest, allows, opened, actingRole, table }
}

/** Fields that the protocol itself needs and that say nothing of anybody. */
const PROTOCOL = new Set(['Query._service', 'Query._entities', '_Service.sdl'])

/** Fields that the guard treats in another way than by the object they hang on. */
export type Exceptions = {
  /** They ask for the right themselves, because a denial is audited too. */
  personal: ReadonlySet<string>
  /** Like roots, they need any reach at all, and narrow what they answer to it. */
  narrowed: ReadonlySet<string>
}

/**
 * Puts the matrix in front of every resolver: a root field asks for any reach at all (its resolver narrows), a field
 * of an object asks for a reach that holds the object. Throws where a field of the schema has no row, so that a forgotten row stops the service at start.
 */
export function enforceRights(schema: GraphQLSchema, rights: Rights, { personal, narrowed }: Exceptions): void {
  const fields = objectFields(schema)
  const missing = fields.filter(([name]) => !rights.table[name])
  if (missing.length > 0) throw new Error(`no rights are stated for ${missing.map(([name]) => name).join(', ')}`)
  for (const [name, field] of fields) {
    if (personal.has(name) || isForEveryone(rights.table[name])) continue
    const isRoot = name.startsWith('Query.') || name.startsWith('Mutation.')
    guard(name, field, { rights, narrows: isRoot || narrowed.has(name) })
  }
}

/** Every `Type.field` that the matrix must name. */
export function objectFields(schema: GraphQLSchema): [name: string, field: GraphQLField<unknown, RequestContext>][] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const))
    .filter(([name]) => !PROTOCOL.has(name))
    .map(([name, field]) => [name, field])
}

function isForEveryone(rights: FieldRights | undefined): boolean {
  return rights?.public === 'all'
}

type Guarding = { rights: Rights; narrows: boolean }

function guard(name: string, field: GraphQLField<unknown, RequestContext>, { rights, narrows }: Guarding): void {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (row, args, context, info) => {
    const { identity } = context
    const allowed = narrows ? rights.scope(name, identity) !== 'no' : rights.allows(name, row, identity)
    if (!allowed) throw refusal(identity)
    return resolve(row, args, context, info)
  }
}

export function refusal(identity: Identity): Error {
  return graphError(identity.subject === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN')
}
