import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recorded } from '#shared/eventsourcing/event.ts'
import { SCOPES } from '#shared/identity/rights.ts'
import { folded } from './example-rows.ts'
import { community, district, encrypted, FRIDAY, former, historyOf, person, street, submitted } from './examples.ts'
import { facetsWithin, isWithin, type Reaching, reachableOf } from './reach.ts'
import { PHASES } from './state.ts'

const rowOf = (events: (typeof historyOf)['submitted']) => folded(events.map((event) => recorded(event, FRIDAY)))
const examples = [
  rowOf([submitted({ submitter: { person, name: encrypted } })]),
  ...PHASES.filter((phase) => phase !== 'none').map((phase) => rowOf(historyOf[phase])),
]
const people: Reaching[] = [
  {},
  { persons: [] },
  ...[community, street, district, former].map((division) => ({ division, persons: [person] })),
  { division: 'nonsense', persons: ['person_other'] },
]

function reaches(row: (typeof examples)[number], ...[scope, who]: [(typeof SCOPES)[number], Reaching]): boolean {
  const information = reachableOf(row.state)
  return information !== undefined && isWithin(information, scope, who)
}

describe('reaching an information', () => {
  const [message] = examples
  const anonymous = rowOf([submitted({ submitter: undefined })])

  test('a citizen reaches what was said in person, and what was said without a name is nobody’s own', () => {
    assert.ok(message && reaches(message, 'own', { persons: [person] }))
    assert.ok(!reaches(message, 'own', { persons: ['person_other'] }))
    assert.ok(!reaches(anonymous, 'own', { persons: [person] }))
  })
  test('with no scope, or that of a unit, nobody reaches anything', () => {
    for (const who of people)
      for (const scope of ['no', 'unit'] as const) for (const row of examples) assert.ok(!reaches(row, scope, who))
  })
  test('a narrowed list holds exactly what is within reach', () => {
    for (const row of [anonymous, ...examples])
      for (const scope of SCOPES)
        for (const who of people) {
          const within = facetsWithin(scope, who)
          const isListed = !within || within.some((facet) => row.facets.includes(facet))
          assert.equal(isListed, reaches(row, scope, who), `${scope} ${JSON.stringify(who)}`)
        }
  })
})
