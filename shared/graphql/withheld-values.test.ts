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
  const inside = 'DateTime cannot represent non string or Date type {"name":"Zhang San"}'
  assert.equal(withoutValues(inside), 'DateTime cannot represent non string or Date type')
})

test('what stands where a field’s name must stand is told where it is a name', () => {
  const told = (key: string) => aboutVariables({ text: '', [key]: 7 })[0]
  const sentence = (key: string) =>
    `the value at $input is not what it must be: Field "${key}" is not defined by type "Matter".`
  assert.equal(told('$where'), sentence('$where'))
  for (const key of ['Zhang San', 'x"Zhang San"y', '㛃𠮷', 'Zhang.San', 'x" is not defined by type "Y'])
    assert.equal(told(key), sentence('…'))
})

test('a syntax error tells what was expected, and nothing of what stood there', () => {
  const told: [query: string, sentence: string][] = [
    ['{ echo(text "Zhang San") }', 'Expected ":", found String'],
    ['{ echo(text: "x" "Zhang San: at home") }', 'Expected Name, found String'],
    ['{ echo(text: """x""" """Zhang\nSan""") }', 'Expected Name, found BlockString'],
    ['{ echo(text "㛃𠮷") }', 'Expected ":", found String'],
    ['{ echo(text "ئۇيغۇر བོད 한글 かな") }', 'Expected ":", found String'],
    ['{ echo(text "a, found Name \\"b\\"") }', 'Expected ":", found String'],
    ['{ echo(text: Zhang: San) }', 'Expected Name, found ":".'],
    ['{ echo(text Zhang) }', 'Expected ":", found Name'],
    ['{ echo(text 138.5) }', 'Expected ":", found Float'],
    ['{ echo(text 138) }', 'Expected ":", found Int'],
    ['"Zhang" { echo }', 'Unexpected description, descriptions are not supported on shorthand queries.'],
    ['Zhang San', 'Unexpected Name'],
    ['{ echo(text: 张三) }', 'Unexpected character'],
    ['{ echo(text: é) }', 'Unexpected character'],
    ['{ echo(text: 01) }', 'Invalid number, unexpected digit after 0'],
    ['{ echo(text: 1Zhang) }', 'Invalid number, expected digit but got'],
    ['{ echo(text: "\\Zhang") }', 'Invalid character escape sequence'],
    ['{ echo(text: "\\uZhang") }', 'Invalid Unicode escape sequence'],
    ['{ echo(text: "\\u{Zhang}") }', 'Invalid Unicode escape sequence'],
    ['{ echo(text: "Zhang', 'Unterminated string.'],
    ['{ echo', 'Expected Name, found <EOF>.'],
  ]
  for (const [query, sentence] of told) {
    assert.throws(
      () => parse(query),
      ({ message }: Error) => {
        assert.equal(withoutValues(message), `Syntax Error: ${sentence}`)
        return true
      },
    )
  }
})

test('text in quotes is told where it is of the query’s own language', () => {
  for (const told of ['Argument "filter(text:)" is of type "[String!]!".', 'Did you mean "matter { ... }"?']) {
    assert.equal(withoutValues(told), told)
  }
  for (const text of ['Zhang San', '㛃𠮷', 'ئۇيغۇر', 'བོད', '한글', 'かな', '138', 'Zhang\nSan']) {
    assert.equal(withoutValues(`Unknown operation named "${text}".`), 'Unknown operation named "…".')
  }
})

test('what is wrong with a query itself stays', () => {
  assert.deepEqual(aboutQuery('{ nothing }'), ['Cannot query field "nothing" on type "Query".'])
})
