import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { GraphQLError } from 'graphql'
import { createRights } from '#shared/graphql/rights.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { PersonalRead } from '#shared/privacy/personal-reader.ts'
import { requestOf } from '#shared/testing/request.ts'
import { rowOf } from './example-rows.ts'
import { collected, company, person } from './examples.ts'
import { personalFileById } from './graph/personal-file.ts'
import { creditFileOf } from './ids.ts'
import { creditFileRights } from './rights.ts'

const file = creditFileOf(person)
const row = { ...rowOf(collected({ subjectId: undefined, subjectName: undefined, personId: person })), _id: file, v: 1 }

/** What somebody finds by an id, and which reads are in the trail by then. */
async function lookedUp(id: string, identity: Partial<Identity>, stored: typeof row | null = row) {
  const reads: PersonalRead[] = []
  const context = requestOf({ subject: 'someone', ...identity }, async (wanted) => {
    reads.push(wanted)
    return wanted.allowed ? { outcome: 'granted', text: '' } : { outcome: 'denied', text: null }
  })
  const rights = createRights(creditFileRights, {})
  const resolve = personalFileById(rights, async () => {
    assert.equal(reads.length, 1, 'it is loaded once the line stands')
    return stored
  })
  return { answer: await resolve({}, { id }, context).catch((error: unknown) => error), reads }
}

const isRefusal = (answer: unknown) => answer instanceof GraphQLError && answer.extensions.code === 'FORBIDDEN'
const line = { stream: file, subject: person, field: 'Query.personalCreditFile', allowed: true, own: false }

describe('a person’s file, looked up by its id', () => {
  test('is in the trail whether there is one or none: that there is one says something of the person', async () => {
    for (const stored of [row, null]) {
      const { answer, reads } = await lookedUp(file, { roles: ['auditor'] }, stored)
      assert.equal(answer, stored)
      assert.deepEqual(reads, [{ ...line, role: 'auditor' }])
    }
  })

  test('is in the trail of whoever is refused it, too', async () => {
    const { answer, reads } = await lookedUp(file, { roles: ['analyst'] })
    assert.ok(isRefusal(answer))
    assert.deepEqual(reads, [{ ...line, allowed: false, reason: 'NO_RIGHT' }])
  })

  test('is the own of an officer whom it is about', async () =>
    assert.equal((await lookedUp(file, { roles: ['law-officer'], persons: [person] })).reads[0]?.own, true))

  test('is not looked for by an id that is none', async () => {
    const legal = creditFileOf(company)
    assert.deepEqual(await lookedUp(legal, { roles: ['auditor'] }), { answer: null, reads: [] })
    assert.ok(isRefusal((await lookedUp(legal, { roles: ['analyst'] })).answer))
  })
})
