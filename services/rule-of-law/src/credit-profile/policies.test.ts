import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listeningHandler, recordedEvent } from '#shared/testing/policies.ts'
import type { CreditProfileCommand } from './commands.ts'
import { company } from './examples.ts'
import { creditProfilePolicies } from './policies.ts'
import { type CreditProfileState, initial } from './state.ts'

/** What a fact of a file leads to. */
async function tell(type: string, stream: string): Promise<[string, CreditProfileCommand][]> {
  const { handler, asked } = listeningHandler<CreditProfileState, CreditProfileCommand>(initial)
  const [policy] = creditProfilePolicies({ topic: 'own' }, handler)
  await policy?.on[type]?.act(recordedEvent({ type, stream, version: 3 }))
  return asked.map(({ stream: profile, command }) => [profile, command])
}

for (const type of ['Collected', 'Corrected', 'Expired', 'Withdrawn'])
  test(`a record that is ${type.toLowerCase()} has its subject graded`, async () => {
    const [[profile, command] = []] = await tell(`CreditRecord${type}`, 'crf_91350100M000100Y43')
    assert.equal(profile, 'crp_91350100M000100Y43')
    assert.partialDeepStrictEqual(command, {
      type: 'evaluate',
      subjectId: company,
      answers: { version: 3, fact: type.toLowerCase() },
    })
  })

test('a record that became public grades nobody: it counted before', async () =>
  assert.deepEqual(await tell('CreditRecordPublished', 'crf_91350100M000100Y43'), []))

test('a person is not graded', async () =>
  assert.deepEqual(await tell('CreditRecordCollected', `pcf_${'a'.repeat(26)}`), []))
