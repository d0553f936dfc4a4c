import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PILLARS } from '#infra/pillars.ts'
import { openStores } from '../stores.ts'
import { BOUNDARIES, seenBy } from './boundaries.ts'
import { command, isPastRights, mutationsOf, sendAll } from './commands.ts'
import { checkConfidential } from './confidential.ts'
import { PERSON, readByFollowing } from './following.ts'
import { as, type Grounds, type More, prepareGrounds, tellMore, UNITS } from './grounds.ts'
import { valuesIn } from './inputs.ts'
import { checkListed, listsAmong, readLists } from './lists.ts'
import { argumentsOf, cell, fieldsOf } from './matrix.ts'
import { ASKERS, type Asker } from './personas.ts'
import { questionsOf } from './questions.ts'
import { checkClosed, checkEntities, minted, subgraph } from './subgraphs.ts'
import { walk } from './walk.ts'

/** Of what is wrong: one cause shows in many fields. */
const SHOWN = 20

let grounds: Grounds

before(async () => {
  grounds = await prepareGrounds()
})

after(() => grounds.stack.stop())

describe('every field of the matrix, asked through the gateway, is answered as its cell says:', () => {
  const settled = new Set<string>()
  const open = new Set<string>()

  for (const asker of ASKERS) {
    test(asker.name, async () => {
      const walked = await walk(grounds.questions, await as(grounds, asker), grounds.stack.graph)
      for (const field of walked.settled) settled.add(`${field} for ${asker.name}`)
      for (const field of walked.open) open.add(`${field} for ${asker.name}`)
      assert.equal(walked.wrong.length, 0, walked.wrong.slice(0, SHOWN).join('\n'))
    })
  }

  test('what was open on one way was answered or refused on another', () => {
    // History belongs to no unit and no person, and only topics have a title: no object puts these cells to the test.
    const history = ['source', 'inspectedOn', 'type', 'score', 'rating'].map((name) => `RecordedInspection.${name}`)
    const nobodys = history.flatMap((field) => [`${field} for citizen inside`, `${field} for unit-officer inside`])
    const left = [...open].filter((each) => !settled.has(each))
    assert.deepEqual(left.toSorted(), [...nobodys, 'Information.title for citizen inside'].toSorted())
  })

  test('no field was left out but those of mutations and their answers', () => {
    const asked = new Set(grounds.questions.map(({ pillar, field }) => `${pillar} ${field}`))
    const all = PILLARS.flatMap((pillar) => fieldsOf(pillar).map((field) => `${pillar} ${field}`))
    const left = all.filter((each) => !asked.has(each) && !ANSWERED_TO_COMMANDS.test(each))
    // The kit gives these to pillars that have no use for them.
    assert.deepEqual(
      left.filter((each) => !each.includes(' Attachment.')),
      [],
    )
  })
})

const ANSWERED_TO_COMMANDS = /\b(Mutation|\w+Payload|Imported\w+|Receipt|Rejection)\./

describe('a reach ends where it says: what is given to', () => {
  for (const boundary of BOUNDARIES) {
    test(boundary.name, async () =>
      assert.deepEqual(await seenBy(grounds.stack, grounds.district, boundary), boundary.sees),
    )
  }
})

describe('where others have something too', () => {
  let more: More

  before(async () => {
    more = await tellMore(grounds)
  })

  describe('a list holds, and counts, what is the asker’s to see and nothing else: for', () => {
    for (const asker of ASKERS) {
      test(asker.name, async () => {
        const listed = await readLists(listsAmong(grounds.questions), await as(grounds, asker), grounds.stack.graph)
        for (const each of listed) checkListed(each, asker.side, { ...grounds, ...more })
      })
    }
  })

  describe('a confidential reporter is seen by the centre and by the reporter alone: asked by', () => {
    for (const asker of ASKERS) {
      test(asker.name, async () => checkConfidential(grounds.stack, more.confidential, await as(grounds, asker)))
    }
  })

  test('who goes on with another organ’s inspection does not learn from it whom it names', async () => {
    const { own, other } = await readByFollowing(grounds.stack)
    assert.deepEqual(own, { subject: { isPerson: true, personName: PERSON.name } })
    assert.deepEqual(other, { subject: { isPerson: true, personName: null } })
  })

  describe('an argument that not everybody may use is refused by its own row:', () => {
    const USES: Record<string, string> = {
      'MatterFilter.reporterPhone': '{ matters(filter: { reporterPhone: "13912345678" }) { totalCount } }',
    }
    for (const pillar of PILLARS) {
      for (const argument of argumentsOf(pillar)) {
        test(argument, async () => {
          const query = USES[argument] ?? assert.fail(`nobody says how ${argument} is used: USES must`)
          for (const asker of ASKERS) {
            const { errors } = await grounds.stack.graph(query, {}, (await as(grounds, asker)).token)
            assert.equal(errors.length === 0, cell(pillar, argument, asker.role) !== 'no', asker.name)
          }
        })
      }
    }
  })

  describe('a subgraph', () => {
    const SYSTEM: Asker = { name: 'the system', role: 'system', side: 'inside' }

    for (const pillar of PILLARS) {
      test(`of ${pillar} answers nobody without its gateway’s token for it`, () =>
        checkClosed(grounds.stack, pillar, grounds.args))

      test(`of ${pillar} gives its entities to those alone who may know of them`, async () => {
        for (const asker of ASKERS) {
          await checkEntities(grounds.stack, pillar, grounds.args, await minted(grounds.stack, pillar, asker, UNITS))
        }
      })

      test(`of ${pillar} answers the system itself, which no client can be, as its column says`, async () => {
        const { stack, args } = grounds
        const who = await minted(stack, pillar, SYSTEM, UNITS)
        const { wrong } = await walk(questionsOf(pillar, args, 'subgraph'), who, subgraph(stack, pillar))
        assert.equal(wrong.length, 0, wrong.slice(0, SHOWN).join('\n'))
      })
    }

    test('takes commands of the system where its column says so', async () => {
      const { stack, district } = grounds
      const granted = PILLARS.flatMap(mutationsOf).filter(
        ({ pillar, name }) => cell(pillar, `Mutation.${name}`, 'system') !== 'no',
      )
      assert.ok(granted.length > 0)
      for (const mutation of granted) {
        const who = await minted(stack, mutation.pillar, SYSTEM, UNITS)
        const values = valuesIn(district, more.elsewhere, 'inside')
        const { codes, payload } = await command(mutation, who, values, subgraph(stack, mutation.pillar))
        assert.deepEqual([codes, payload?.rejection], [[], null], mutation.name)
      }
    })
  })

  const sendAs = async (asker: Asker, wanted: boolean) => {
    const values = valuesIn(grounds.district, more.elsewhere, asker.side)
    return sendAll(await as(grounds, asker), wanted, values, grounds.stack.graph)
  }

  describe('a command that the matrix does not grant is refused, and nothing of it is stored:', () => {
    const settledCounts = async () => {
      const stores = await openStores(grounds.stack)
      return stores.settledCounts().finally(stores.close)
    }
    let counted: Record<string, number>
    before(async () => {
      counted = await settledCounts()
    })

    for (const asker of ASKERS) {
      test(asker.name, async () => {
        const refusal = asker === ASKERS[0] ? 'UNAUTHENTICATED' : 'FORBIDDEN'
        for (const { name, codes, payload } of await sendAs(asker, false))
          assert.deepEqual([name, codes, payload], [name, [refusal], null])
      })
    }

    after(async () => assert.deepEqual(await settledCounts(), counted))
  })

  describe('a command that the matrix grants gets past the rights:', () => {
    const answered = new Set(PILLARS.flatMap(mutationsOf).map(({ name }) => `Mutation.${name}`))

    for (const asker of ASKERS) {
      test(asker.name, async () => {
        for (const sent of await sendAs(asker, true)) {
          assert.ok(isPastRights(sent), `${sent.name}: ${sent.codes.join() || JSON.stringify(sent.payload)}`)
          for (const field of sent.fields) answered.add(field)
        }
      })
    }

    test('and all that mutations answer was asked for', () => {
      const all = PILLARS.flatMap(fieldsOf).filter((field) => ANSWERED_TO_COMMANDS.test(field))
      assert.deepEqual(
        [...new Set(all)].filter((field) => !answered.has(field)),
        [],
      )
    })
  })
})
