import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { generateInternalKeys } from '#shared/identity/internal-keys.ts'
import { createInternalMinter } from '#shared/identity/internal-token.ts'
import { receiveMatter, sendWell, UNIT } from '../district.ts'
import { askWith } from '../graph.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { argumentsIn } from './arguments.ts'
import { command } from './commands.ts'
import { buildDistrict, type District } from './district/build.ts'
import { type Elsewhere, tellElsewhere } from './district/elsewhere.ts'
import { THIRD_UNIT } from './district/ground.ts'
import { decided } from './district/law.ts'
import { REPORTER } from './district/matters.ts'
import { valuesIn } from './inputs.ts'
import { listsAmong, readLists } from './lists.ts'
import { cell, fieldsOf, MATRIX } from './matrix.ts'
import { ASKERS, type Asker, type Persona, signedIn } from './personas.ts'
import { type Question, questionsOf } from './questions.ts'
import { API } from './schema.ts'
import { mayKnow, minted, subgraph } from './subgraphs.ts'
import { walk } from './walk.ts'
import type { Arguments } from './ways.ts'

const UNITS = { unit: UNIT, otherUnit: THIRD_UNIT }

let stack: Stack
let district: District
let elsewhere: Elsewhere
let confidential: string
let args: Arguments
let lists: Question[]

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  district = await buildDistrict(stack)
  elsewhere = await tellElsewhere(stack)
  confidential = await confidentialMatter()
  args = argumentsIn(district)
  lists = listsAmong(PILLARS.flatMap((pillar) => questionsOf(pillar, args)))
  for (const pillar of PILLARS) {
    const stores = await openStores(stack, pillar)
    await stores.caughtUp().finally(stores.close)
  }
})

after(() => stack.stop())

async function confidentialMatter(): Promise<string> {
  const seat = await stack.token({ roles: ['seat'], division: 'dis_440310' })
  const officer = await stack.token({ roles: ['unit-officer'], unit: UNIT })
  const { id: matterId } = await receiveMatter(stack, seat, { reporter: { ...REPORTER, confidential: true } })
  await sendWell(stack, seat, 'transferMatter', { matterId, unitId: UNIT })
  await sendWell(stack, officer, 'acceptMatter', { matterId })
  return matterId
}

describe('a list holds, and counts, what is the asker’s to see and nothing else: for', () => {
  for (const asker of ASKERS) {
    test(asker.name, async () => {
      const there = Object.values(elsewhere)
      for (const { question, isNarrow, ids, totalCount } of await readLists(
        lists,
        await signedIn(stack, asker, UNITS),
        stack.graph,
      )) {
        const { text } = question
        if (totalCount !== undefined) assert.equal(totalCount, ids.length, text)
        const other = ids.filter((id) => OWNED.test(id) && there.includes(id) === (asker.side === 'inside'))
        if (isNarrow) assert.deepEqual(other, [], text)
        assert.deepEqual(missing(question, isNarrow ? [asker.side] : ['inside', 'outside'], ids), [], text)
      }
    })
  }
})

/** Matters, alerts, informations, screenings and acts lie somewhere and concern somebody. */
const OWNED = /^(mat|alert|inf|scr|act)_/

/** Of each of these lists one object from inside, and the one from next door. */
function missing({ field }: Question, sides: Asker['side'][], ids: readonly string[]): string[] {
  const both: Record<string, Record<Asker['side'], string>> = {
    'Query.matters': { inside: district.matter, outside: elsewhere.matter },
    'Query.alerts': { inside: district.alert, outside: elsewhere.alert },
    'Query.feed': { inside: district.message, outside: elsewhere.message },
    'Query.screenings': { inside: district.screening, outside: elsewhere.screening },
    'Query.acts': { inside: district.personAct, outside: elsewhere.act },
  }
  // An alert that nobody has confirmed yet is no unit's.
  const expected = sides
    .flatMap((side) => both[field]?.[side] ?? [])
    .filter((id) => id !== elsewhere.alert || sides.length > 1)
  return expected.filter((id) => !ids.includes(id))
}

describe('a confidential reporter is seen by the centre and by the reporter alone: asked by', () => {
  const REPORTED = 'reporter { name phone address confidential under14 }'
  const QUERY = `query($id: ID!) { matter(id: $id) { id ${REPORTED} } node(id: $id) { ... on Matter { ${REPORTED} } }
    matters { edges { node { id ${REPORTED} } } } }`

  for (const asker of ASKERS) {
    test(asker.name, async () => {
      const { token } = await signedIn(stack, asker, UNITS)
      const { data, errors } = await stack.graph(QUERY, { id: confidential }, token)
      const told = JSON.stringify([data?.matter ?? null, data?.node ?? null])
      const sees = asker.side === 'inside' && ['citizen', 'seat', 'centre-lead'].includes(asker.role)
      for (const text of [REPORTER.name, '13912345678', REPORTER.address]) assert.equal(told.includes(text), sees, text)
      assert.equal(told.includes('"confidential":true'), sees)
      if (asker.role !== 'unit-officer' || asker.side === 'outside') return
      assert.ok(told.includes(confidential))
      assert.deepEqual([...new Set(errors.map(({ extensions }) => extensions.code))], ['FORBIDDEN'])
    })
  }
})

test('who goes on with another organ’s inspection does not learn from it whom it names', async () => {
  const officer = await stack.token({ roles: ['law-officer'], unit: UNIT, subject: 'officer-one' })
  const other = await stack.token({ roles: ['law-officer'], unit: THIRD_UNIT, subject: 'officer-elsewhere' })
  const person = { name: '夏侯独见', phone: '13912345677' }
  const opening = { kind: 'INSPECTION', subject: { person } }
  const inspection = await decided(stack, officer, opening, { documentNumber: '城检9号' })
  const query = 'query($id: ID!) { act(id: $id) { subject { isPerson personName } } }'
  const names = async (token: string) => {
    const following = { kind: 'PENALTY', item: '处罚', sector: 'OTHER', followsActId: inspection }
    const { act, receipt } = await sendWell(stack, token, 'registerAct', following, 'act { id }')
    const { id } = z.object({ id: z.string() }).parse(act)
    return (await askWith(receipt.token, stack.graph, query, { id }, token)).data?.act
  }
  assert.deepEqual(await names(officer), { subject: { isPerson: true, personName: person.name } })
  assert.deepEqual(await names(other), { subject: { isPerson: true, personName: null } })
})

describe('an argument that not everybody may use is refused by its own row:', () => {
  const QUESTIONS: Record<string, string> = {
    'MatterFilter.reporterPhone': `{ matters(filter: { reporterPhone: "13912345678" }) { totalCount } }`,
  }
  const rows = PILLARS.flatMap((pillar) => fieldsOf(pillar).map((field) => ({ pillar, field })))
  for (const { pillar, field } of rows.filter((row) => isInput(row.field))) {
    test(field, async () => {
      for (const asker of ASKERS) {
        const { token } = await signedIn(stack, asker, UNITS)
        const query = QUESTIONS[field] ?? assert.fail(`nobody says how ${field} is used: QUESTIONS must`)
        const { errors } = await stack.graph(query, {}, token)
        assert.equal(errors.length === 0, cell(pillar, field, asker.role) !== 'no', asker.name)
      }
    })
  }
})

function isInput(field: string): boolean {
  return API.getType(field.slice(0, field.indexOf('.')))?.astNode?.kind === 'InputObjectTypeDefinition'
}

describe('a subgraph', () => {
  const PROTOCOL = 'query($r: [_Any!]!) { __typename _service { sdl } _entities(representations: $r) { __typename } }'

  /** Types that a pillar gives objects of by their ids, as the gateway asks for them. */
  const known = (pillar: PillarName) =>
    Object.keys(args)
      .filter((type) => !type.includes('.') && MATRIX[pillar][`${type}.id`])
      .map((type) => ({ __typename: type, id: args[type] ?? '' }))

  for (const pillar of PILLARS) {
    test(`of ${pillar} answers nobody without its gateway’s token for it`, async () => {
      const identity = { subject: 'somebody', roles: ['auditor'] as const }
      const { privateJwk } = await generateInternalKeys()
      const forged = createInternalMinter({ privateJwk })
      const other = PILLARS.find((each) => each !== pillar) ?? assert.fail()
      const caller = { identity, expiresAt: Date.now() + 60_000, token: 'forged' }
      const tokens = [
        undefined,
        'nothing',
        await stack.token({ roles: ['auditor'] }),
        await stack.minted(other, identity),
        await forged(caller, pillar, 'handling'),
      ]
      for (const token of tokens) {
        const { status, data, errors } = await subgraph(stack, pillar)(PROTOCOL, { r: known(pillar) }, token)
        assert.deepEqual(
          [status, data, errors.map(({ extensions }) => extensions.code)],
          [401, null, ['UNAUTHENTICATED']],
        )
      }
    })

    test(`of ${pillar} gives its entities, asked for as the gateway asks, to those alone who may know of them`, async () => {
      const representations = known(pillar)
      const selections = representations.map(({ __typename: type }) => `... on ${type} { id }`).join(' ')
      const query = `query($r: [_Any!]!) { _entities(representations: $r) { ${selections} } }`
      for (const asker of ASKERS) {
        const { token } = await minted(stack, pillar, asker, UNITS)
        const { data, errors } = await subgraph(stack, pillar)(query, { r: representations }, token)
        assert.deepEqual(errors, [])
        const wanted = representations.map(({ __typename: type, id }) => (mayKnow(pillar, type, asker) ? { id } : null))
        assert.deepEqual(data?._entities, wanted, asker.name)
      }
    })

    test(`of ${pillar} answers the system itself as its column says, which no client can be`, async () => {
      const system: Asker = { name: 'the system', role: 'system', side: 'inside' }
      const who: Persona = await minted(stack, pillar, system, UNITS)
      const { wrong } = await walk(questionsOf(pillar, args, 'subgraph'), who, subgraph(stack, pillar))
      assert.equal(wrong.length, 0, wrong.slice(0, 20).join('\n'))
    })
  }

  test('takes commands of the system where its column says so', async () => {
    const system: Asker = { name: 'the system', role: 'system', side: 'inside' }
    const granted = PILLARS.flatMap((pillar) =>
      fieldsOf(pillar)
        .filter((field) => field.startsWith('Mutation.') && cell(pillar, field, 'system') !== 'no')
        .map((field) => ({ pillar, name: field.slice('Mutation.'.length) })),
    )
    assert.ok(granted.length > 0)
    for (const mutation of granted) {
      const who = await minted(stack, mutation.pillar, system, UNITS)
      const values = valuesIn(district, elsewhere, 'inside')
      const { codes, payload } = await command(mutation, who, values, subgraph(stack, mutation.pillar))
      assert.deepEqual([codes, payload?.rejection], [[], null], mutation.name)
    }
  })
})
