import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PILLARS } from '#infra/pillars.ts'
import { UNIT } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { argumentsIn } from './arguments.ts'
import { buildDistrict } from './district/build.ts'
import { THIRD_UNIT } from './district/ground.ts'
import { fieldsOf } from './matrix.ts'
import { ASKERS, signedIn } from './personas.ts'
import { type Question, questionsOf } from './questions.ts'
import { walk } from './walk.ts'

/** Of what is wrong: one cause shows in many fields. */
const SHOWN = 20

/** Cells that no object can put to the test: history belongs to no unit and no person, and only topics have a title. */
const NOTHING_THERE = ['source', 'inspectedOn', 'type', 'score', 'rating'].flatMap((name) => [
  `RecordedInspection.${name} for citizen inside`,
  `RecordedInspection.${name} for unit-officer inside`,
])
const EXPECTED_OPEN = [...NOTHING_THERE, 'Information.title for citizen inside']

let stack: Stack
let questions: Question[]
const settled = new Set<string>()
const open = new Set<string>()

before(async () => {
  // Many questions go with each request: the limits on a client's query are no part of what is asked here.
  const env = { LIMIT_TOKENS: 'off', LIMIT_ALIASES: 'off', LIMIT_COST: 'off', LIMIT_DEPTH: 'off' }
  stack = await startStack({ pillars: PILLARS, env })
  const args = argumentsIn(await buildDistrict(stack))
  questions = PILLARS.flatMap((pillar) => questionsOf(pillar, args))
})

after(() => stack.stop())

describe('every field of the matrix, asked through the gateway, is answered as its cell says:', () => {
  for (const asker of ASKERS) {
    test(asker.name, async () => {
      const who = await signedIn(stack, asker, { unit: UNIT, otherUnit: THIRD_UNIT })
      const walked = await walk(questions, who, stack.graph)
      for (const field of walked.settled) settled.add(`${field} for ${asker.name}`)
      for (const field of walked.open) open.add(`${field} for ${asker.name}`)
      assert.equal(walked.wrong.length, 0, walked.wrong.slice(0, SHOWN).join('\n'))
    })
  }
})

test('what was open on one way was answered or refused on another', () => {
  const left = [...open].filter((cell) => !settled.has(cell))
  assert.deepEqual(left.toSorted(), EXPECTED_OPEN.toSorted())
})

test('no field was left out but those of mutations and their answers', () => {
  const asked = new Set(questions.map(({ pillar, field }) => `${pillar} ${field}`))
  const left = PILLARS.flatMap((pillar) => fieldsOf(pillar).map((field) => `${pillar} ${field}`))
  const others = left.filter((each) => !asked.has(each) && !OF_MUTATIONS.test(each))
  assert.deepEqual(others, [])
})

/** Mutations, payloads and rows of imports; an argument; and what the kit gives pillars that have no use for it. */
const OF_MUTATIONS = / (Mutation|\w+Payload|Imported\w+|Receipt|Rejection|MatterFilter|Attachment)\./
