import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isUscc, USCC_FORM } from './uscc.ts'

/**
 * An id as streams, graph, topic keys and links all hold it: `<prefix>_<body>`, one prefix per type.
 * The prefix is in the TypeScript type too, so a unit never stands where a community is meant.
 */
export type Id<Prefix extends string> = `${Prefix}_${string}` & { readonly __id: Prefix }

/** One kind of id: how it is made from its natural key, recognised and checked at the edge. */
export type IdType<Prefix extends string> = {
  prefix: Prefix
  /** Throws RangeError where the body has other characters than letters, digits and hyphens, or more than 80. */
  of(body: string): Id<Prefix>
  is(text: string): text is Id<Prefix>
  /** The natural key behind the id. */
  body(id: Id<Prefix>): string
  schema: z.ZodType<Id<Prefix>, string>
}

const BODY = '[0-9A-Za-z][0-9A-Za-z-]{0,79}'

/** `natural`: the form of the bodies and what else they must fulfil, where the natural key has a form of its own. */
export function idType<const Prefix extends string>(
  prefix: Prefix,
  description: string,
  natural: { form: string; is(body: string): boolean } = { form: BODY, is: () => true },
): IdType<Prefix> {
  const form = new RegExp(`^${prefix}_${natural.form}$`)
  const is = (text: string): text is Id<Prefix> => form.test(text) && natural.is(text.slice(prefix.length + 1))
  return {
    prefix,
    is,
    of(body) {
      const id = `${prefix}_${body}`
      if (!is(id)) throw new RangeError(`an id of kind ${prefix} cannot be made of this key`)
      return id
    },
    body: (id) => id.slice(prefix.length + 1),
    schema: z
      .string()
      .regex(form)
      .refine(is)
      .transform((text) => text as Id<Prefix>)
      .meta({ description }),
  }
}

/** What stands before an id's first underscore: it tells which type, and so which service, owns it. */
export function prefixOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('_')))
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A body for what has no natural key: 100 bits of a hash over (actor, command id) or (source, record), so that a
 * repeated creation meets its own stream. Twenty characters: short enough for every index that ends in an id.
 */
export function hashedBody(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest()
  return Array.from(hash.subarray(0, 20), (byte) => BASE32[byte % 32]).join('')
}

export type DistrictId = Id<'dis'>
export type StreetId = Id<'str'>
export type CommunityId = Id<'com'>
export type GridId = Id<'grid'>
/** Division 区-街道-社区-网格; a centre 综治中心 is its division. */
export type DivisionId = DistrictId | StreetId | CommunityId | GridId
export type UnitId = Id<'unit'>
export type SubjectId = Id<'sub'>
export type PersonId = Id<'person'>

/** District 区 by its 6-digit code. */
export const districtId = idType('dis', 'District 区, dis_440310')
/** Street 街道: its 9-digit code, or `<district code>-<local id>` where its data knew it before the code. */
export const streetId = idType('str', 'Street 街道, str_440310-104')
/** Grid 网格 of a community. */
export const gridId = idType('grid', 'Grid 网格, grid_440310-10018-07')
/**
 * Community 社区: its 12-digit statistical code, or `<district code>-<local id>` (440310-10018) while none is
 * published; a later official code becomes an alias in the directory, and the id stays (docs/decisions/0175).
 */
export const communityId = idType('com', 'Community 社区, com_440310-10018')
/** Responsible unit 责任单位: identity is the id, names are aliases. */
export const unitId = idType('unit', 'Responsible unit 责任单位, unit_1583')
/** Legal entity 法人主体 by its unified social credit code, in upper case and with the right check character. */
export const subjectId = idType('sub', 'Legal entity by its unified social credit code 统一社会信用代码', {
  form: USCC_FORM,
  is: isUscc,
})
/** A natural person within one pillar: random, never derived from an id number, never a graph entity. */
export const personId = idType('person', 'A person, by a random id of this pillar alone')

/** Fields of a fact that says where something lies: the divisions above its community, as far as they are known. */
export const divisionsAbove = { streetId: streetId.schema.optional(), districtId: districtId.schema.optional() }

const divisionTypes = [districtId, streetId, communityId, gridId] as const

/** Any level of division. */
export const divisionId: z.ZodType<DivisionId, string> = z
  .string()
  .regex(new RegExp(`^(?:${divisionTypes.map(({ prefix }) => prefix).join('|')})_${BODY}$`))
  .transform((text) => text as DivisionId)
  .meta({ description: 'Division 区-街道-社区-网格, by a prefix per level' })

export function isDivisionId(text: string): text is DivisionId {
  return divisionTypes.some((type) => type.is(text))
}
