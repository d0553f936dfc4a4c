import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ObjectId } from 'mongodb'
import type { AuditQuestion } from '#shared/privacy/audit.ts'
import { auditTrail } from './audit-trail.ts'
import { encodeCursor } from './connection.ts'

const id = new ObjectId().toHexString()
const AT = '2018-11-30T10:00:00.000Z'

test('the trail goes on after a cursor of its own and refuses any other', async () => {
  const asked: unknown[] = []
  const query = async (question: AuditQuestion & { after?: unknown }) => {
    asked.push(question.after)
    return []
  }
  const after = (...keys: (string | number)[]) => auditTrail({ query } as never, { after: encodeCursor(keys) })
  await after(AT, id)
  assert.deepEqual(asked, [{ at: AT, id }])
  for (const keys of [[AT], [AT, 1], [AT, 'row_1'], [1, id]]) {
    await assert.rejects(after(...keys), { extensions: { code: 'BAD_USER_INPUT' } })
  }
  assert.equal(asked.length, 1)
})
