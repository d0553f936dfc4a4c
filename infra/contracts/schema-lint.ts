import { readFileSync } from 'node:fs'
import { type Source as GraphSource, getLocation, Source } from 'graphql'
import type { SchemaPart } from '#shared/graphql/schema.ts'
import { mutationsTakeOneInput, mutationsVerbNoun, payloadsAlike } from './lint/command-rules.ts'
import { enumValuesInUpperCase, everythingDescribed, rootsNullable } from './lint/description-rules.ts'
import {
  connectionsAskedInPages,
  connectionsLikeRelay,
  entitiesAreNodes,
  idsOfOneType,
  idsPrefixed,
} from './lint/relay-rules.ts'
import { narrowedFieldsNullable } from './lint/rights-rules.ts'
import { type Finding, type LintedSchema, lintedSchema, type Rule } from './lint/schema.ts'
import { type PillarSource, ROOT } from './pillars.ts'

const RULES: readonly Rule[] = [
  everythingDescribed,
  enumValuesInUpperCase,
  rootsNullable,
  connectionsLikeRelay,
  connectionsAskedInPages,
  entitiesAreNodes,
  idsPrefixed,
  idsOfOneType,
  mutationsVerbNoun,
  mutationsTakeOneInput,
  payloadsAlike,
  narrowedFieldsNullable,
]

const COMMON = new URL('shared/graphql/common.graphql', ROOT)

/** What of the pillars' schemas breaks the house's conventions, as `file:line: what`. */
export function schemaFindings(pillars: readonly PillarSource[]): string[] {
  const findings = pillars.flatMap(({ mechanisms }) =>
    lintSchema([COMMON, ...mechanisms.flatMap(({ schema }) => schema ?? [])].map(sourceOf), {
      entities: Object.assign({}, ...mechanisms.map(({ entities }) => entities)),
      rights: Object.assign({}, ...mechanisms.map(({ rights }) => rights)),
    }),
  )
  return [...new Set(findings)]
}

export function lintSchema(files: readonly GraphSource[], of: Pick<LintedSchema, 'entities' | 'rights'>): string[] {
  const schema = lintedSchema(files, of)
  return RULES.flatMap((rule) => rule(schema)).map(sentence)
}

function sourceOf(part: SchemaPart): GraphSource {
  if (typeof part === 'string') return new Source(part, 'made by the kit')
  return new Source(readFileSync(part, 'utf8'), part.pathname.replace(ROOT.pathname, ''))
}

function sentence({ node: { loc }, says }: Finding): string {
  return loc ? `${loc.source.name}:${getLocation(loc.source, loc.start).line}: ${says}` : says
}
