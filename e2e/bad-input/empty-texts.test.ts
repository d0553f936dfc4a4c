import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isScalarType,
} from 'graphql'
import { PILLARS } from '#infra/pillars.ts'
import { API } from '../rights/matrix.ts'
import { SIGNED_IN } from '../rights/personas.ts'
import { type Stack, startStack } from '../stack.ts'

let stack: Stack
let token: string

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  token = await stack.token({ roles: SIGNED_IN, division: 'dis_440310', unit: 'unit_1583' })
})

after(() => stack.stop())

/** Whether a text may be given there, or nothing. */
function isOptionalText(type: GraphQLInputType): boolean {
  return !isNonNullType(type) && isScalarType(type) && ['ID', 'String'].includes(type.name)
}

/** Every optional text of an argument, emptied, as GraphQL writes it. Cursors are read where the list is. */
function emptied({ name, type }: GraphQLArgument): string[] {
  if (name === 'after') return []
  if (isOptionalText(type)) return [`${name}: ""`]
  const named = getNamedType(type)
  if (!isInputObjectType(named) || isNonNullType(type)) return []
  const inside = Object.values(named.getFields()).filter((field) => isOptionalText(field.type))
  return inside.map((field) => `${name}: {${field.name}: ""}`)
}

/** What a root cannot be asked without, where a root with optional texts has such. */
const NEEDED: Record<string, string> = { period: '{from: "2018-01", to: "2018-12"}' }

const QUESTIONS = Object.values(API.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const needed = args.filter(({ type }) => isNonNullType(type)).map((arg) => `${arg.name}: ${NEEDED[arg.name]}`)
  return args.flatMap(emptied).map((empty) => `${name}(${[...needed, empty].join(', ')})`)
})

describe('an empty text is refused, and not read as if nothing had been asked for:', () => {
  for (const question of QUESTIONS) {
    test(question, async () => {
      const { data, errors } = await stack.graph(`{ ${question} { __typename } }`, {}, token)
      assert.deepEqual(
        errors.map(({ extensions }) => extensions.code),
        ['BAD_USER_INPUT'],
        JSON.stringify(data),
      )
    })
  }
})
