import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { decideWithDue } from '#shared/testing/decider-spec.ts'
import { RECORD_KINDS } from './codes.ts'
import { creditProfileDecider } from './decider.ts'
import { creditProfileEvents } from './events.ts'
import { aFile, command, company, fine, fireFine, reward, rules } from './examples.ts'
import { creditProfileRules } from './in-force.ts'
import { liveRecord } from './live-record.ts'
import { creditProfilePolicies } from './policies.ts'

/*
 * What must never reach a grade (docs/credit.md): care data, the number of petitions or complaints, points of
 * civilised conduct, detections nobody confirmed. Here it is held that a grade is made of a file's live records alone.
 */

const ALLOWED = ['CreditRecordCollected', 'CreditRecordCorrected', 'CreditRecordExpired', 'CreditRecordWithdrawn']

const policies = creditProfilePolicies({ topic: 'own' } as never, {} as never)
const contracts = new URL('../../../../contracts/events/', import.meta.url)

/** Every fact that any pillar publishes, as the contracts have it: `pillar.Type`. */
const published = readdirSync(contracts).map((file) => file.split('.').slice(0, 2).join('.'))

describe('what reaches a grade', () => {
  test('begins with a fact of a credit file, whatever else the pillars tell', () => {
    assert.deepEqual(policies.flatMap(({ on }) => Object.keys(on)).toSorted(), ALLOWED)
    for (const { topic, on } of policies) {
      assert.equal(topic, 'own')
      for (const fact of published.filter((each) => !each.startsWith('rule-of-law.')))
        assert.ok(!Object.hasOwn(on, fact.split('.')[1] ?? ''), fact)
    }
  })

  test('is not even what that fact says: policies read no field of it', () => {
    for (const { on } of policies)
      for (const { reads } of Object.values(on)) assert.deepEqual(Object.keys(reads.shape), [])
  })

  test('is one file, the subject’s own, and nothing else that the pillar knows', async () => {
    const asked: string[] = []
    const readers = {
      fresh: async (id: string) => {
        asked.push(id)
        return null
      },
    }
    const rulesFor = creditProfileRules({ readers } as never)
    for (const type of ['evaluate', 'proposeOverride', 'signOverride', 'refuseOverride', 'liftOverride'] as const)
      await rulesFor(command(type) as never)
    assert.deepEqual(asked, [`crf_${company.slice('sub_'.length)}`])
  })

  test('is read back from its own facts alone: another mechanism’s are unknown to it', () => {
    const own = Object.keys(creditProfileEvents.definitions)
    for (const fact of published) {
      const type = fact.split('.')[1] ?? ''
      if (own.includes(type)) continue
      const stored = { type, schema: 1, at: '2026-03-16T00:00:00.000Z' as never, data: {} }
      assert.throws(() => creditProfileEvents.read(stored), { code: 'UNKNOWN_EVENT' }, fact)
    }
  })

  test('is of a record what was decided: no count, no text, no name', () =>
    assert.deepEqual(Object.keys(liveRecord.shape).toSorted(), [
      'decidedOn',
      'inspection',
      'kind',
      'penaltyTypes',
      'recordId',
      'sector',
    ]))
})

test('matters, complaints, alerts, screenings and points of a subject change nothing, however many', () =>
  fc.assert(
    fc.property(
      fc.subarray([fine, reward, fireFine]),
      fc.dictionary(fc.constantFrom('matters', 'complaints', 'petitions', 'alerts', 'screenings', 'points'), fc.nat()),
      (records, others) => {
        const decide = (more: object) =>
          decideWithDue(
            creditProfileDecider,
            creditProfileDecider.initial,
            { ...command('evaluate'), ...more },
            {
              ...rules,
              ...more,
              file: { ...aFile(1, ...records.map((record) => ({ ...record, ...more }))), ...more },
            },
          ).decision
        assert.deepEqual(decide(others), decide({}))
      },
    ),
  ))

test('the codes that a grade knows are those of the published fact', () => {
  const schema = JSON.parse(
    readFileSync(new URL('rule-of-law.CreditRecordCollected.v1.schema.json', contracts), 'utf8'),
  )
  const { kind, penaltyTypes, sector } = schema.properties
  assert.deepEqual([kind.enum, penaltyTypes.items.enum, sector.enum], [RECORD_KINDS, PENALTY_TYPES, SECTORS])
})
