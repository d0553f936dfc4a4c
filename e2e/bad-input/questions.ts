import { encodeCursor } from '#shared/graphql/connection.ts'
import { COMMUNITY, UNIT } from '../district.ts'
import { MARK } from './commands.ts'

export type Question = [what: string, query: string, variables: object, code: string]

const bad = (what: string, query: string, variables: object = {}): Question => [
  what,
  query,
  variables,
  'BAD_USER_INPUT',
]
const tooMuch = (what: string, query: string, variables: object = {}): Question => [
  what,
  query,
  variables,
  'LIMIT_EXCEEDED',
]
const after = (what: string, list: string, c: string): Question =>
  bad(what, `query($c: String) { ${list}(after: $c) { edges { cursor } } }`, { c })
const filtered = (what: string, f: object): Question =>
  bad(what, 'query($f: MatterFilter) { matters(filter: $f) { totalCount } }', { f })
const counted = (what: string, period: string, more = ''): Question =>
  bad(what, `{ matterStatistics(period: ${period}${more}) { received } }`)
/** A client may put anything into a cursor. */
const cursor = (...keys: unknown[]) => encodeCursor(keys as string[])

const IN_EACH_COMMUNITY = '... on Community { matters(first: 100) { edges { cursor } } }'

export const QUESTIONS: Question[] = [
  bad('an unknown field', '{ matters { nothing } }'),
  bad('no query at all', '{'),
  bad('a page of nothing', '{ matters(first: 0) { totalCount edges { cursor } } }'),
  bad('a page of less', '{ units(first: -1) { edges { cursor } } }'),
  tooMuch('too large a page', '{ matters(first: 101) { totalCount } }'),
  tooMuch('too large a page in a variable', 'query($n: Int) { matters(first: $n) { totalCount } }', { n: 101 }),
  tooMuch(
    'a query that is too deep',
    `{ units { edges { node { division ${'{ parent '.repeat(7)}{ id }${' }'.repeat(7)} } } } }`,
  ),
  tooMuch('too many aliases', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`),
  tooMuch('too many tokens', `{ ${'__typename '.repeat(1001)} }`),
  tooMuch('too costly an answer', `{ divisions(first: 100) { edges { node { ${IN_EACH_COMMUNITY} } } } }`),
  after('a cursor that is none', 'matters', MARK),
  after('a cursor with an operator', 'matters', cursor('received', { $gt: '' }, 'x')),
  after('a cursor of another list', 'matters', cursor('com_1')),
  after('a directory’s cursor with an operator', 'units', cursor({ $gt: '' })),
  filtered('an operator in place of a filter', { number: { $gt: '' } }),
  filtered('an operator in place of a time', { receivedFrom: { $gt: '' } }),
  filtered('a time that is none', { receivedFrom: MARK }),
  filtered('a day that is none', { receivedFrom: '2018-13-01T00:00:00Z' }),
  counted('a month that is none', '{from: "2018-13", to: "2018-12"}'),
  counted('a period that ends before it begins', '{from: "2018-12", to: "2018-01"}'),
  counted('a period of more than ten years', '{from: "2008-01", to: "2018-12"}'),
  counted(
    'two filters of statistics',
    '{from: "2018-01", to: "2018-12"}',
    `, filter: {unitId: "${UNIT}", communityId: "${COMMUNITY}"}`,
  ),
  bad('hours out of range', '{ overdueBoard(dueWithinHours: 721) { overdue { totalCount } } }'),
]
