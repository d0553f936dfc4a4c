import { createHash } from 'node:crypto'
import { z } from 'zod'

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

export function idType<const Prefix extends string>(prefix: Prefix, description: string): IdType<Prefix> {
  const form = new RegExp(`^${prefix}_${BODY}$`)
  const is = (text: string): text is Id<Prefix> => form.test(text)
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
      .transform((text) => text as Id<Prefix>)
      .meta({ description }),
  }
}

/** What stands before an id's first underscore: it tells which type, and so which service, owns it. */
export function prefixOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('_')))
}

/**
 * A body for what has no natural key: 128 bits of a hash over (actor, command id) or (source, record), so that a
 * repeated creation meets its own stream.
 */
export function hashedBody(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

export type CommunityId = Id<'com'>
export type UnitId = Id<'unit'>
export type SubjectId = Id<'sub'>
export type PersonId = Id<'person'>

/**
 * Community 社区: its 12-digit statistical code, or `<district code>-<local id>` (440310-10018) while none is
 * published; a later official code becomes an alias.
 */
export const communityId = idType('com', 'Community 社区, com_440310-10018')
/** Responsible unit 责任单位: identity is the id, names are aliases. */
export const unitId = idType('unit', 'Responsible unit 责任单位, unit_1583')
/** Legal entity 法人主体 by its unified social credit code. */
export const subjectId = idType('sub', 'Legal entity by its unified social credit code 统一社会信用代码')
/** A natural person within one pillar: random, never derived from an id number, never a graph entity. */
export const personId = idType('person', 'A person, by a random id of this pillar alone')
