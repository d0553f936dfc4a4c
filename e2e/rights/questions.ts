import { isLeafType } from 'graphql'
import type { PillarName } from '#infra/pillars.ts'
import type { Step } from './expected.ts'
import { API, fieldsOf } from './matrix.ts'
import { objectType } from './schema.ts'
import { type Arguments, type Door, stepBy, type Way, waysOf } from './ways.ts'

/** One field, asked for on one way: all that a cell of the matrix needs. */
export type Question = { pillar: PillarName; field: string; steps: readonly Step[]; text: string }

/** Every field that a pillar answers, on every way to its type. Mutations and arguments are asked elsewhere. */
export function questionsOf(pillar: PillarName, args: Arguments, door: Door = 'gateway'): Question[] {
  const ways = waysOf(pillar, args, door)
  return fieldsOf(pillar).flatMap((field) => {
    const [type = '', name = ''] = field.split('.')
    return (ways.get(type) ?? []).map((way) => questionOf(pillar, way, type, name, args))
  })
}

function questionOf(pillar: PillarName, way: Way, type: string, name: string, args: Arguments): Question {
  const field = objectType(type).getFields()[name]
  if (!field) throw new Error(`the graph has no field ${type}.${name}, which contracts/rights.json names`)
  const steps = [...way, stepBy(type, field, args)]
  return { pillar, field: `${type}.${name}`, steps, text: textOf(steps, '') }
}

/** The steps as a query has them; `beside`: what else is asked of the same objects. */
export function textOf(steps: readonly Step[], beside: string): string {
  const [last] = steps.slice(-1)
  const leaf = last && !isLeafType(API.getType(last.leadsTo)) ? ' { __typename }' : ''
  const asked = last ? `${written(last, leaf)}${beside}` : ''
  return steps.slice(0, -1).reduceRight((inner, step) => written(step, inner), asked)
}

function written({ name, args, on }: Step, inner: string): string {
  const selection = inner.startsWith(' {') || inner === '' ? inner : ` { ${inner} }`
  return `${name}${args}${on ? ` { ... on ${on}${selection} }` : selection}`
}
