import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PILLARS } from '#infra/pillars.ts'
import type { Twin } from '../stack.ts'
import { assertDeadlinesPassIn, openStores } from '../stores.ts'
import { PLACES, reachedFrom, seenBy } from './boundaries.ts'
import { command, isPastRights, mutationsOf, sendAll, unknownFrom } from './commands.ts'
import { type Elsewhere, tellElsewhere, valuesIn } from './district.ts'
import { EXAMPLES } from './examples.ts'
import { type Grounds, prepareGrounds } from './grounds.ts'
import { checkListed, listsAmong, readLists } from './lists.ts'
import { argumentsOf, cell, fieldsOf } from './matrix.ts'
import { ASKERS, type Asker, SIGNED_IN, signedIn } from './personas.ts'
import { questionsOf } from './questions.ts'
import { checkForged } from './receipts.ts'
import { checkClosed, checkEntities, minted, subgraph } from './subgraphs.ts'
import { walk } from './walk.ts'

/** Of what is wrong: one cause shows in many fields. */
const SHOWN = 20

let grounds: Grounds
/** A second gateway, whose short way past Apollo Server is switched off. */
let apollo: Omit<Twin, 'service'>

before(async () => {
  grounds = await prepareGrounds()
  apollo = await grounds.stack.gatewayWith({ HOT_ROUTE: 'off' })
})

after(async () => {
  await grounds.stack.stop()
  await assertDeadlinesPassIn(grounds.stack)
})

describe('every field of the matrix, asked through the gateway, is answered as its cell says:', () => {
  const settled = new Set<string>()
  const open = new Set<string>()

  for (const asker of ASKERS) {
    test(asker.name, async () => {
      const walked = await walk(grounds.questions, await signedIn(grounds.stack, asker), grounds.stack.graph)
      for (const field of walked.settled) settled.add(`${field} for ${asker.name}`)
      for (const field of walked.open) open.add(`${field} for ${asker.name}`)
      assert.equal(walked.wrong.length, 0, walked.wrong.slice(0, SHOWN).join('\n'))
    })
  }

  test('what was open on one way was answered or refused on another', () => {
    const left = [...open].filter((each) => !settled.has(each))
    assert.deepEqual(left.toSorted(), EXAMPLES.flatMap(({ untried = [] }) => untried).toSorted())
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

describe('asked again, which goes past Apollo Server, and with that way switched off, all is answered as before: by', () => {
  let hotBefore: number

  before(async () => {
    hotBefore = await executed(grounds.stack.gateway.url, 'hot')
  })

  /** The gateway knows no roles: one of each reach is enough. */
  const FEW = ['public', 'citizen', 'unit-officer', 'seat', 'auditor']
  for (const asker of ASKERS.filter(({ name, role }) => FEW.includes(role) && !name.endsWith('outside'))) {
    test(asker.name, async () => {
      const who = await signedIn(grounds.stack, asker)
      for (const graph of [grounds.stack.graph, apollo.graph]) {
        const { wrong } = await walk(grounds.questions, who, graph)
        assert.equal(wrong.length, 0, wrong.slice(0, SHOWN).join('\n'))
      }
    })
  }

  after(async () => {
    // An answer with an error in it is Apollo Server's on every way: some do go past it.
    assert.ok((await executed(grounds.stack.gateway.url, 'hot')) > hotBefore)
    assert.equal(await executed(apollo.gateway.url, 'hot'), 0)
    assert.ok((await executed(apollo.gateway.url, 'engine')) > 0)
  })
})

describe('receipts that nobody gave tell nothing of a stream, on either way through the gateway: to', () => {
  let hotBefore: number

  before(async () => {
    hotBefore = await executed(grounds.stack.gateway.url, 'hot')
  })

  for (const asker of ASKERS) {
    test(asker.name, async () => {
      const who = await signedIn(grounds.stack, asker)
      for (const { graph } of [grounds.stack, apollo]) await checkForged(who, graph, grounds.args)
    })
  }

  after(async () => {
    assert.ok((await executed(grounds.stack.gateway.url, 'hot')) > hotBefore)
    assert.equal(await executed(apollo.gateway.url, 'hot'), 0)
  })
})

const ANSWERED_TO_COMMANDS = /\b(Mutation|\w+Payload|Imported\w+|Receipt|Rejection)\./

describe('a reach ends where it says: what is given to', () => {
  for (const role of SIGNED_IN) {
    test(role, async () => {
      for (const [name, place] of PLACES) {
        const seen = await seenBy(grounds.stack, grounds.args, { roles: [role], ...place })
        assert.deepEqual(seen, reachedFrom(role, place), name)
      }
    })
  }
})

describe('where others have something too', () => {
  let elsewhere: Elsewhere

  // It comes later, since the first walk holds that those outside have nothing.
  before(async () => {
    elsewhere = await tellElsewhere(grounds.stack)
  })

  describe('a list holds, and counts, what is the asker’s to see and nothing else: for', () => {
    for (const asker of ASKERS) {
      test(asker.name, async () => {
        const who = await signedIn(grounds.stack, asker)
        const listed = await readLists(listsAmong(grounds.questions), who, grounds.stack.graph)
        for (const each of listed) checkListed(each, who, { ...grounds, elsewhere })
      })
    }
  })

  describe('an argument that not everybody may use is refused by its own row:', () => {
    const uses = new Map(EXAMPLES.flatMap((each) => Object.entries(each.uses ?? {})))
    for (const pillar of PILLARS) {
      for (const argument of argumentsOf(pillar)) {
        test(argument, async () => {
          const query = uses.get(argument) ?? assert.fail('uses of its rights-example.ts must say how')
          for (const asker of ASKERS) {
            const { errors } = await grounds.stack.graph(query, {}, (await signedIn(grounds.stack, asker)).token)
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
          await checkEntities(grounds.stack, pillar, grounds.args, await minted(grounds.stack, pillar, asker))
        }
      })

      test(`of ${pillar} answers the system itself, which no client can be, as its column says`, async () => {
        const { stack, args } = grounds
        const who = await minted(stack, pillar, SYSTEM)
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
        const who = await minted(stack, mutation.pillar, SYSTEM)
        const values = valuesIn(district, elsewhere, SYSTEM)
        const { codes, payload } = await command(mutation, who, values, subgraph(stack, mutation.pillar))
        assert.deepEqual([codes, payload?.rejection], [[], null], mutation.name)
      }
    })
  })

  const sendAs = async (asker: Asker, wanted: boolean) => {
    const values = valuesIn(grounds.district, elsewhere, asker)
    return sendAll(await signedIn(grounds.stack, asker), wanted, values, grounds.stack.graph)
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

  describe('of what is not theirs they hear the same as of what does not exist, whatever they command:', () => {
    for (const asker of ASKERS) {
      test(asker.name, async () => {
        const values = valuesIn(grounds.district, elsewhere, asker)
        const who = await signedIn(grounds.stack, asker)
        const [theirs, none] = await Promise.all(
          [values, unknownFrom(values)].map((each) => sendAll(who, false, each, grounds.stack.graph)),
        )
        assert.deepEqual(none, theirs)
      })
    }
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

/** How many operations this gateway has answered in that way. */
async function executed(url: string, by: 'hot' | 'engine'): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`gateway_executions_total\\{by="${by}",service="gateway"\\} (\\d+)`).exec(metrics)?.[1] ?? 0)
}
