import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isLeafType } from 'graphql'
import { z } from 'zod'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import { argumentsIn, buildDistrict } from '../rights/district.ts'
import { expected } from '../rights/expected.ts'
import { API, fieldsOf, isPersonal } from '../rights/matrix.ts'
import { ASKERS, type Persona, signedIn, subjectOf } from '../rights/personas.ts'
import { type Question, questionsOf } from '../rights/questions.ts'
import { answerTo, type Got } from '../rights/walk.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { type Entry, trailOf } from './trail.ts'

let stack: Stack
let auditor: string
let questions: Question[]
/** Fields that were read, and that were denied, by anybody. */
const seen = { GRANTED: new Set<string>(), DENIED: new Set<string>() }

before(async () => {
  stack = await startStack({ pillars: PILLARS })
  auditor = await stack.token({ roles: ['auditor'], subject: 'reader-of-trails' })
  const args = argumentsIn(await buildDistrict(stack))
  const all = PILLARS.flatMap((pillar) => questionsOf(pillar, args))
  questions = all.filter(({ pillar, field }) => isPersonal(pillar, field))
})

after(() => stack.stop())

describe('a read of another person’s data, granted or denied, is in its pillar’s trail when the answer arrives: by', () => {
  for (const asker of ASKERS) {
    test(asker.name, async () => {
      const who = await signedIn(stack, asker)
      const asked = await Promise.all(
        questions.map((question, index) => ask(question, `${subjectOf(asker)}-${index}`, who)),
      )
      const actor = who.token === undefined ? 'anonymous' : subjectOf(asker)
      for (const pillar of PILLARS) {
        const entries = await trailOf(stack.graph, auditor, pillar, actor)
        for (const each of asked.filter(({ question }) => question.pillar === pillar)) check(each, who, entries)
      }
    })
  }

  test('and every personal field of every pillar was granted to somebody, and denied to whoever comes near it', () => {
    const all = PILLARS.flatMap((pillar) => fieldsOf(pillar).filter((field) => isPersonal(pillar, field)))
    assert.deepEqual(
      all.filter((field) => !seen.GRANTED.has(field)),
      [],
    )
    const deniable = all.filter((field) => questions.some((each) => each.field === field && isDeniable(each)))
    assert.deepEqual(
      deniable.filter((field) => !seen.DENIED.has(field)),
      [],
    )
  })
})

type Asked = { question: Question; requestId: string; got: Got }

/** One question with a request id of its own, which the trail names. */
async function ask(question: Question, requestId: string, who: Persona): Promise<Asked> {
  const answer = await stack.graph(`{ q: ${question.text} }`, {}, who.token, { 'x-request-id': requestId })
  return { question, requestId, got: answerTo(answer, 'q', question.steps) }
}

function check({ question, requestId, got }: Asked, who: Persona, entries: readonly Entry[]): void {
  const own = entries.filter((entry) => entry.requestId === requestId && !isOnTheWay(question, entry))
  const about = `${who.name}, ${question.text}`
  // What is about the citizen is nobody else's data; an answer that many were given is about nobody. What is refused may
  // be somebody's.
  if (who.role === 'citizen') {
    assert.ok(
      own.every(({ person, outcome }) => person === null || outcome === 'DENIED'),
      about,
    )
    return
  }
  const outcome = outcomeOf(question, got, who)
  assert.equal(own.length > 0, outcome !== undefined, `${about}: ${own.length} entries, ${got.values.length} values`)
  for (const entry of own) {
    assert.deepEqual([entry.outcome, entry.fields, entry.purpose], [outcome, [question.field], 'handling'], about)
    assert.equal(entry.role, who.role, about)
    assert.equal(entry.reason !== null, outcome === 'DENIED', about)
    seen[entry.outcome].add(question.field)
  }
}

/** What is personal on the way to it is read too, and has lines of its own. */
function isOnTheWay({ field, steps }: Question, entry: Entry): boolean {
  const before = steps.slice(0, -1).map(({ type, name }) => `${type}.${name}`)
  return !entry.fields.includes(field) && entry.fields.every((each) => before.includes(each))
}

/** Whether somebody gets as far as the object, and no further. */
function isDeniable({ pillar, steps }: Question): boolean {
  return ASKERS.filter(({ role }) => role !== 'citizen').some(
    (asker) =>
      expected(pillar, steps.slice(0, -1), asker) === 'delivered' && expected(pillar, steps, asker) === 'refused',
  )
}

/**
 * What must be in the trail; undefined: nothing, since nothing was read. A part of an object is read where there is none
 * as well, an absent text is not.
 */
function outcomeOf(
  { pillar, steps }: Question,
  { codes, objects, values }: Got,
  who: Persona,
): Entry['outcome'] | undefined {
  const isPart = !isLeafType(API.getType(steps.at(-1)?.leadsTo ?? ''))
  if (values.length > 0 || (isPart && objects > 0 && codes.length === 0)) return 'GRANTED'
  const isReached = expected(pillar, steps.slice(0, -1), who) === 'delivered'
  return codes.length > 0 && isReached ? 'DENIED' : undefined
}

describe('a review of a screening', () => {
  const form = z.object({
    care: z.object({
      edges: z.array(z.object({ node: z.object({ id: z.string(), review: z.looseObject({}).nullish() }) })),
    }),
  })
  const PENDING = '{ care: pendingReviews(first: 100, urgent: true) { edges { node { id } } } }'

  async function linesOf(query: string, requestId: string) {
    const who = await signedIn(stack, ASKERS.find(({ name }) => name === 'care-lead inside') ?? assert.fail())
    const { data, errors } = await stack.graph(query, {}, who.token, { 'x-request-id': requestId })
    assert.deepEqual(errors, [])
    const entries = await trailOf(stack.graph, auditor, 'psychological-care', subjectOf(who))
    const lines = entries.filter((entry) => entry.requestId === requestId)
    assert.ok(lines.every(({ outcome, person }) => outcome === 'GRANTED' && person !== null))
    const nodes = form.parse(data).care.edges.map(({ node }) => node)
    const told = lines.map(({ object, fields }) => `${object} ${fields}`).toSorted()
    return { nodes, told, expected: nodes.map(({ id }) => `${id} Screening.review`).toSorted() }
  }

  test('that is owed is read by whoever has the list of them, though nothing is asked of it', async () => {
    const { nodes, told, expected } = await linesOf(PENDING, 'a-list-of-the-owed')
    assert.ok(nodes.length > 0)
    assert.deepEqual(told, expected)
  })

  test('leaves the same line where there is none: the trail does not tell who has one', async () => {
    const query = '{ care: screenings(first: 100) { edges { node { id review { urgent } } } } }'
    const { nodes, told, expected } = await linesOf(query, 'looking-for-reviews')
    assert.ok(nodes.some(({ review }) => review === null) && nodes.some(({ review }) => review !== null))
    assert.deepEqual(told, expected)
  })

  test('is not listed where the trail cannot be written', async () => {
    const stores = await openStores(stack, 'psychological-care')
    const { db } = stores.open
    const who = await signedIn(stack, ASKERS.find(({ name }) => name === 'care-lead inside') ?? assert.fail())
    await db.command({ collMod: 'audit', validator: { nothing: 'passes' }, validationLevel: 'strict' })
    try {
      const { data, errors } = await stack.graph(PENDING, {}, who.token)
      assert.deepEqual([data, errors.map(({ extensions }) => extensions.code)], [{ care: null }, ['STORE_UNAVAILABLE']])
    } finally {
      await db.command({ collMod: 'audit', validator: {}, validationLevel: 'strict' })
      await stores.close()
    }
  })
})

describe('where a trail cannot be written nothing personal is answered: by', () => {
  const READERS: Record<PillarName, string> = {
    'smart-governance': 'seat inside',
    'rule-of-law': 'law-officer inside',
    'psychological-care': 'care-lead inside',
    'self-governance': 'centre-lead inside',
  }
  for (const pillar of PILLARS) {
    test(pillar, async () => {
      const who = await signedIn(stack, ASKERS.find(({ name }) => name === READERS[pillar]) ?? assert.fail())
      const some = questions.filter((question) => question.pillar === pillar)
      const readable = await readBy(some, who)
      assert.ok(readable.length > 0)
      const stores = await openStores(stack, pillar)
      const { db } = stores.open
      await db.command({ collMod: 'audit', validator: { nothing: 'passes' }, validationLevel: 'strict' })
      try {
        for (const question of readable) {
          const { got } = await ask(question, 'unwritten', who)
          assert.equal(got.values.length, 0, question.text)
          assert.deepEqual([...new Set(got.codes)], ['STORE_UNAVAILABLE'], question.text)
        }
      } finally {
        await db.command({ collMod: 'audit', validator: {}, validationLevel: 'strict' })
        await stores.close()
      }
      assert.deepEqual(await readBy(readable, who), readable)
    })
  }

  async function readBy(some: readonly Question[], who: Persona): Promise<Question[]> {
    const asked = await Promise.all(some.map((question) => ask(question, 'written', who)))
    return asked.filter(({ got }) => got.values.length > 0).map(({ question }) => question)
  }
})
