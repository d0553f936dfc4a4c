import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testPrivacy } from '#shared/testing/privacy.ts'
import { withoutTextsOf } from './forget.ts'

test('the texts of one subject go, at any depth; everything else stays as it is', async (t) => {
  const { privacy } = await testPrivacy(t)
  const [theirs = '', others = ''] = await privacy.encryptAll([
    { subject: 'act_1', text: 'cause' },
    { subject: 'act_2', text: 'cause' },
  ])
  const row = { cause: theirs, kept: 'plain', timeline: [{ at: 1, text: theirs }, { text: others }], more: [theirs, 2] }
  assert.deepEqual(withoutTextsOf(row, 'act_1'), {
    kept: 'plain',
    timeline: [{ at: 1 }, { text: others }],
    more: [2],
  })
})
