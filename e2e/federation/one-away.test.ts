import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { people, registerDistrict } from '../district.ts'
import type { GraphAnswer } from '../graph.ts'
import { type Stack, startStack } from '../stack.ts'
import type { StackProcess } from '../stack-process.ts'
import { inTime } from '../waiting.ts'
import { ANSWER, FIELDS, fillDistrict, VARIABLES, WHOLE, without } from './whole.ts'

let stack: Stack
let auditor: string

before(async () => {
  stack = await startStack({ pillars: PILLARS, env: { LIMIT_SUBGRAPH_MS: '4000' } })
  const who = await people(stack)
  auditor = who.auditor
  await registerDistrict(stack)
  await fillDistrict(stack, who)
})

after(() => stack.stop())

const ask = () => stack.graph(WHOLE, VARIABLES, auditor)

/** Views have taken in what was done. */
async function whole(): Promise<void> {
  let last: GraphAnswer | undefined
  const look = async () => {
    last = await ask()
    return isDeepStrictEqual(last.data, ANSWER) && last.errors.length === 0 ? last : undefined
  }
  await inTime(look).catch(() => assert.deepEqual([last?.data, last?.errors], [ANSWER, []]))
}

/** Its own fields are missing, each with the code and its name, and nothing internal; everything else answers. */
function onlyMisses(answer: GraphAnswer, pillar: PillarName, code: string): void {
  assert.deepEqual(answer.data, without(pillar))
  const missing = answer.errors.map(({ extensions }) => [extensions.code, extensions.service])
  assert.ok(missing.length > 0)
  for (const each of missing) assert.deepEqual(each, [code, pillar])
  assert.doesNotMatch(JSON.stringify(answer), /127\.0\.0\.1|localhost|ECONN|\.ts\b|node_modules|\bat /)
}

function processOf(pillar: PillarName): StackProcess {
  const service = stack.services.get(pillar)
  assert.ok(service)
  return service
}

test('one request answers with what all four pillars know of a community, a legal entity and a unit', whole)

test('every field of that request but the id is some pillar’s', () => {
  const owned = Object.values(FIELDS).flat()
  const asked = Object.entries(ANSWER).flatMap(([entity, fields]) =>
    Object.keys(fields).flatMap((field) => (field === 'id' ? [] : [`${entity}.${field}`])),
  )
  assert.deepEqual(owned.map(([entity, field]) => `${entity}.${field}`).toSorted(), asked.toSorted())
})

test('a community and a unit that their owner does not know are null, whatever others could say of them', async () => {
  const query = `{ a: community(code: "440310-99999") { id name hotspots { totalCount } gradeMix { subjects } }
    b: unit(id: "unit_nobody") { id name organ { name } } }`
  const { data, errors } = await stack.graph(query, {}, auditor)
  assert.deepEqual([data, errors], [{ a: null, b: null }, []])
})

for (const pillar of PILLARS) {
  test(`without ${pillar} only its own fields are missing; when it is back the same request is whole again`, async () => {
    const service = processOf(pillar)
    await service.kill()
    onlyMisses(await ask(), pillar, 'SUBGRAPH_UNAVAILABLE')
    await service.start()
    await whole()
  })
}

for (const pillar of PILLARS) {
  test(`while ${pillar} hangs, the request ends within the gateway’s limit without its fields alone`, async () => {
    const service = processOf(pillar)
    service.pause()
    const answer = await ask().finally(service.resume)
    onlyMisses(answer, pillar, 'SUBGRAPH_TIMEOUT')
    await whole()
  })
}
