import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql'
import { withoutValues } from './withheld-values.ts'

const schema = buildSchema(`
  scalar DateTime
  enum Nature { HELP COMPLAINT }
  input Matter { text: String!, nature: Nature, count: Int, tags: [String!], inside: Matter, at: DateTime }
  type Query { echo(input: Matter, nature: Nature, count: Int, text: String): String }
`)

function aboutVariables(input: unknown): string[] {
  const [operation] = parse('query($input: Matter) { echo(input: $input) }').definitions
  assert.ok(operation?.kind === Kind.OPERATION_DEFINITION)
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], { input })
  return errors.map(({ message, originalError }) => withoutValues(message, originalError?.message))
}

const aboutQuery = (query: string) => validate(schema, parse(query)).map(({ message }) => withoutValues(message))

test('a wrong variable is told by its place and by what the schema wants, never by what it held', () => {
  const told: [unknown, string][] = [
    [{ text: { $gt: '张三' } }, '$input.text is not what it must be: String cannot represent a non string value'],
    [{ text: '', nature: '张三' }, '$input.nature is not what it must be: there is no such value in "Nature" enum'],
    [
      { text: '', count: 2 ** 40 },
      '$input.count is not what it must be: Int cannot represent non 32-bit signed integer value',
    ],
    [
      { text: '', tags: ['张三', null] },
      '$input.tags[1] is not what it must be: Expected non-nullable type "String!" not to be null.',
    ],
    [{ text: '', $where: '张三' }, '$input is not what it must be: Field "$where" is not defined by type "Matter".'],
    [{ nature: 'HELP' }, '$input is not what it must be: Field "text" of required type "String!" was not provided.'],
    ['张三', '$input is not what it must be: Expected type "Matter" to be an object.'],
    [
      { text: '', inside: { text: 139 } },
      '$input.inside.text is not what it must be: String cannot represent a non string value',
    ],
  ]
  for (const [input, sentence] of told) {
    assert.deepEqual(aboutVariables(input), [`the value at ${sentence.replace('$input.', 'input.')}`])
  }
})

test('a value that is written like the end of a sentence does not deceive it', () => {
  const cunning = ['张三" at "input.text"; 李四']
  assert.deepEqual(aboutVariables({ text: cunning }), [
    'the value at input.text is not what it must be: String cannot represent a non string value',
  ])
})

test('so is a literal', () => {
  assert.deepEqual(aboutQuery('{ echo(nature: ZHANG) }'), ['there is no such value in "Nature" enum'])
  assert.deepEqual(aboutQuery('{ echo(count: "张三") }'), ['Int cannot represent non-integer value'])
  assert.deepEqual(aboutQuery('{ echo(input: "13800138000") }'), ['Expected value of type "Matter"'])
})

test('so is what a scalar of our own says', () => {
  const told = 'DateTime cannot represent an invalid date-time-string 13800138000.'
  assert.equal(withoutValues(told), 'DateTime cannot represent an invalid date-time-string')
})

test('what is wrong with a query itself stays', () => {
  assert.deepEqual(aboutQuery('{ nothing }'), ['Cannot query field "nothing" on type "Query".'])
})
