import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordedEvent } from '#shared/eventsourcing/cloud-event.ts'
import type { CreditProfileCommand } from './commands.ts'
import { company } from './examples.ts'
import type { CreditProfileHandler } from './handler.ts'
import { creditProfilePolicies } from './policies.ts'

/** What a fact of a file leads to. */
async function tell(type: string, stream: string): Promise<[string, CreditProfileCommand][]> {
  const told: [string, CreditProfileCommand][] = []
  const handler = {
    handle: async (profile: string, command: CreditProfileCommand) => void told.push([profile, command]),
  } as unknown as CreditProfileHandler
  const [policy] = creditProfilePolicies({ topic: 'own' } as never, handler)
  await policy?.on[type]?.act({
    id: 'x/0',
    type,
    stream,
    version: 3,
    correlation: 'c',
    data: {},
  } as unknown as RecordedEvent)
  return told
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
