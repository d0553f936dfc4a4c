import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { encryptedText } from '#shared/privacy/text.ts'
import { eventVersions } from './events.ts'
import { ROOT, readPillars } from './pillars.ts'
import { PLAIN_TEXTS, plainTextsIn } from './plain-texts.ts'

describe('texts that facts hold in the clear', () => {
  test('are found wherever they stand, and no others', () => {
    const text = z.string().max(2000)
    const data = z.strictObject({
      text,
      sealed: encryptedText({ max: 10 }),
      phase: z.enum(['open']),
      id: z.string().regex(/^pat_/),
      on: z.iso.date().optional(),
      found: z.array(z.strictObject({ remark: text.optional() })),
      by: z.record(z.string(), z.union([z.int(), text])),
      of: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a'), name: text })]),
    })
    const schema = z.toJSONSchema(data, { io: 'input', target: 'draft-07' })
    assert.deepEqual(plainTextsIn(schema), ['text', 'found[].remark', 'by{}', 'of.name'])
  })

  test('were each looked at: what is about a person can never be taken out of one', async () => {
    const found = (await readPillars(ROOT))
      .flatMap(eventVersions)
      .flatMap(({ type, schema }) => plainTextsIn(schema).map((path) => `${type}.${path}`))
    const known = Object.entries(PLAIN_TEXTS).flatMap(([type, paths]) =>
      paths.split(' ').map((path) => `${type}.${path}`),
    )
    const unknown = [...new Set(found)].filter((path) => !known.includes(path))
    assert.deepEqual(unknown, [], 'to be encryptedText, or listed in infra/contracts/plain-texts.ts')
    const gone = known.filter((path) => !found.includes(path))
    assert.deepEqual(gone, [], 'listed, and not there')
  })
})
