import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PILLARS } from '#infra/pillars.ts'
import { UNIT } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores, type Stores } from '../stores.ts'
import { type Commanded, command, type Mutation, mayCommand, mutationsOf } from './commands.ts'
import { buildDistrict, type District } from './district/build.ts'
import { type Elsewhere, tellElsewhere } from './district/elsewhere.ts'
import { THIRD_UNIT } from './district/ground.ts'
import { valuesIn } from './inputs.ts'
import { fieldsOf } from './matrix.ts'
import { ASKERS, type Persona, signedIn } from './personas.ts'

const MUTATIONS = PILLARS.flatMap(mutationsOf)

let stack: Stack
let stores: Stores
let district: District
let elsewhere: Elsewhere
let people: Persona[]
const answered = new Set(MUTATIONS.map(({ name }) => `Mutation.${name}`))

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  stores = await openStores(stack)
  district = await buildDistrict(stack)
  elsewhere = await tellElsewhere(stack)
  people = await Promise.all(ASKERS.map((asker) => signedIn(stack, asker, { unit: UNIT, otherUnit: THIRD_UNIT })))
})

after(async () => {
  await stores.close()
  await stack.stop()
})

/** The commands that somebody may, or may not, and what came of them. */
async function sendAs(who: Persona, wanted: boolean): Promise<[Mutation, Commanded][]> {
  const values = valuesIn(district, elsewhere, who.side)
  const some = MUTATIONS.filter((mutation) => mayCommand(mutation, who) === wanted)
  return Promise.all(
    some.map(
      async (mutation) => [mutation, await command(mutation, who, values, stack.graph)] as [Mutation, Commanded],
    ),
  )
}

describe('a command that the matrix does not grant is refused, and nothing of it is stored:', () => {
  let counted: Record<string, number>
  before(async () => {
    counted = await stores.settledCounts()
  })

  for (const [index, { name }] of ASKERS.entries()) {
    test(name, async () => {
      const who = people[index] ?? assert.fail()
      const refusal = who.token === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN'
      const sent = await sendAs(who, false)
      const wrong = sent.filter(([, { codes, payload }]) => codes.join() !== refusal || payload !== null)
      assert.deepEqual(
        wrong.map(([mutation, { codes, payload }]) => [mutation.name, codes, payload]),
        [],
      )
    })
  }

  after(async () => assert.deepEqual(await stores.settledCounts(), counted))
})

describe('a command that the matrix grants gets past the rights:', () => {
  for (const [index, { name }] of ASKERS.entries()) {
    test(name, async () => {
      const sent = await sendAs(people[index] ?? assert.fail(), true)
      const wrong = sent.filter(([, commanded]) => !isPastRights(commanded))
      assert.deepEqual(
        wrong.map(([mutation, { codes }]) => [mutation.name, codes]),
        [],
      )
      for (const [, { fields }] of sent) for (const field of fields) answered.add(field)
    })
  }

  test('and all that mutations answer was asked for', () => {
    const all = PILLARS.flatMap(fieldsOf).filter((field) =>
      /^(Mutation|\w+Payload|Imported\w+|Receipt|Rejection)\./.test(field),
    )
    assert.deepEqual(
      [...new Set(all)].filter((field) => !answered.has(field)),
      [],
    )
  })
})

/** It was answered, by what came of it or by nothing but that the stream is not where the command expected it. */
function isPastRights({ codes, payload }: Commanded): boolean {
  const rejection = payload?.rejection as { code: string } | null | undefined
  return codes.length === 0 && payload !== null && (!rejection || rejection.code === 'VERSION_CONFLICT')
}
