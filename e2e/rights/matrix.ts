import { readFileSync } from 'node:fs'
import { buildSchema, isInputObjectType } from 'graphql'
import { z } from 'zod'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { ROLES, type Role } from '#shared/identity/identity.ts'
import { reach, SCOPES, type Scope } from '#shared/identity/rights.ts'

const row = z.strictObject({
  rights: z.partialRecord(z.enum(ROLES), z.enum(SCOPES)),
  personal: z.literal(true).optional(),
  narrowed: z.literal(true).optional(),
  note: z.string().optional(),
})
const file = z.strictObject({ pillars: z.record(z.enum(PILLARS), z.record(z.string(), row)) })

export type Row = z.output<typeof row>

/** The committed matrix, by pillar and `Type.field`. That it is what the subgraphs enforce, `npm run check` holds. */
export const MATRIX = file.parse(contract('rights.json', JSON.parse)).pillars

function contract<T>(name: string, read: (text: string) => T): T {
  return read(readFileSync(new URL(`../../contracts/${name}`, import.meta.url), 'utf8'))
}

/** What the cell says: how far the role reaches in the field. Throws where no row names the field. */
export function cell(pillar: PillarName, field: string, role: Role): Scope {
  const found = MATRIX[pillar][field]
  if (!found) throw new Error(`${pillar} has no row for ${field} in contracts/rights.json`)
  return reach(found.rights, { roles: [role], purpose: 'handling' })
}

export function isNarrowed(pillar: PillarName, field: string): boolean {
  return MATRIX[pillar][field]?.narrowed ?? false
}

export function isPersonal(pillar: PillarName, field: string): boolean {
  return MATRIX[pillar][field]?.personal ?? false
}

/** The fields of the matrix, mutations among them. */
export function fieldsOf(pillar: PillarName): string[] {
  return Object.keys(MATRIX[pillar]).filter((row) => !isArgument(row))
}

/** The rows that are arguments: `SomeFilter.field`. */
export function argumentsOf(pillar: PillarName): string[] {
  return Object.keys(MATRIX[pillar]).filter(isArgument)
}

/** The graph as clients see it. */
export const API = contract('api.graphql', buildSchema)

function isArgument(row: string): boolean {
  return isInputObjectType(API.getType(row.slice(0, row.indexOf('.'))))
}
