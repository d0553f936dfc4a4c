import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { type Asked, listeningHandler, recordedEvent } from '#shared/testing/policies.ts'
import type { ActCommand } from './commands.ts'
import { actDecider } from './decider.ts'
import { company, matter, rules } from './examples.ts'
import type { ActHandler } from './handler.ts'
import { actId } from './ids.ts'
import { actPolicies } from './policies.ts'
import type { ActState } from './state.ts'

const topicOf = (pillar: string) => `test.${pillar}.events.v1`

/** What a fact of smart governance leads to. */
async function tell(data: Record<string, unknown>, id = `${'a'.repeat(24)}/0`): Promise<Asked<ActCommand> | undefined> {
  const { handler, asked } = listeningHandler<ActState, ActCommand>(actDecider.initial)
  const [policy] = actPolicies({ topic: 'own', topicOf }, handler)
  const at = toInstant(Date.UTC(2019, 8, 25, 1))
  await policy?.on.MatterResolved?.act(recordedEvent({ id, type: 'MatterResolved', stream: matter, at, data }))
  return asked[0]
}

const resolved = {
  unitId: 'unit_1583',
  outcome: 'enforcement',
  subjectId: company.subjectId,
  reply: 'sealed',
  informs: [],
}

describe('a matter that was resolved by enforcement', () => {
  test('opens an inspection by the unit that resolved it, against whom it was, in the same story', async () => {
    const told = await tell(resolved)
    const { at: _, ...command } = told?.command ?? { at: undefined }
    assert.deepEqual(command, {
      type: 'register',
      kind: 'inspection',
      organId: 'org_1583',
      matterId: matter,
      subject: { subjectId: company.subjectId },
    })
    assert.partialDeepStrictEqual(told?.context, {
      commandId: `inspect-after-matters:${'a'.repeat(24)}/0`,
      correlation: 'one-cause',
      causation: `${'a'.repeat(24)}/0`,
      actor: { id: 'policy:inspect-after-matters', role: 'system' },
    })
  })

  test('told twice opens one; resolved so again it opens another', async () => {
    const [first, again, later] = [
      await tell(resolved),
      await tell(resolved),
      await tell(resolved, `${'b'.repeat(24)}/0`),
    ]
    assert.equal(first?.stream, again?.stream)
    assert.notEqual(first?.stream, later?.stream)
  })

  test('against nobody known opens one about nobody yet', async () => {
    const told = await tell({ ...resolved, subjectId: undefined })
    assert.ok(told && !('subject' in told.command))
  })

  test('by a unit that is no organ, or not joined, is refused, so that somebody sees it', async () => {
    const told = await tell({ ...resolved, unitId: 'unit_1600' })
    assert.ok(told)
    const decision = actDecider.decide(actDecider.initial, told.command, rules)
    assert.ok('rejection' in decision && decision.rejection.code === 'ACT_ORGAN_NOT_ONBOARDED')
  })
})

describe('a credit record that was made of an act', () => {
  const act = actId.of('7'.repeat(20))

  async function follows(type: string, data: Record<string, unknown>, from = 'crf_1') {
    const { handler, asked } = listeningHandler<ActState, ActCommand>(actDecider.initial)
    const [, policy] = actPolicies({ topic: 'own', topicOf }, handler)
    await policy?.on[type]?.act(recordedEvent({ type, stream: from, data }))
    return asked.map(({ stream, command: { at: _, ...command } }) => ({ stream, command }))
  }

  const facts = ['CreditRecordPublished', 'CreditRecordCorrected', 'CreditRecordWithdrawn']

  test('takes the notice of the act to where it stands itself', async () => {
    for (const type of facts)
      assert.deepEqual(await follows(type, { actId: act }), [
        { stream: act, command: { type: 'movePublicity', actId: act } },
      ])
  })

  test('of no act takes none', async () => {
    for (const type of facts) assert.deepEqual(await follows(type, {}), [])
  })

  test('of a person is asked by the notice itself, which names nobody: no file hears of it', async () => {
    const subject = { subjectId: company.subjectId }
    assert.deepEqual(await follows('ActPublished', { kind: 'penalty' }, act), [
      { stream: act, command: { type: 'movePublicity', actId: act } },
    ])
    assert.deepEqual(await follows('ActPublished', { kind: 'penalty', subject }, act), [])
    assert.deepEqual(await follows('ActPublished', { kind: 'licence' }, act), [])
  })
})

describe('nothing else opens an act by itself', () => {
  for (const outcome of ['solved', 'explained', 'unfounded'])
    test(`a matter that was ${outcome} does not`, async () =>
      assert.equal(await tell({ ...resolved, outcome }), undefined))

  test('no policy hears of detections, of complaints or of history', () => {
    const policies = actPolicies({ topic: 'own', topicOf }, {} as ActHandler)
    assert.deepEqual(
      policies.map(({ topic, seesImports, on }) => [topic, seesImports, Object.keys(on)]),
      [
        ['test.smart-governance.events.v1', false, ['MatterResolved']],
        ['own', false, ['CreditRecordPublished', 'CreditRecordCorrected', 'CreditRecordWithdrawn', 'ActPublished']],
      ],
    )
  })

  test('an act cannot name a detection or an alert as its ground: no fact, command or input knows one', () => {
    const folder = new URL('./', import.meta.url)
    const files = readdirSync(folder, { recursive: true }).map(String)
    // demo.ts comes after the demonstration of alerts, and says so.
    const others = /\.test\.ts$|^(policies|demo)\.ts$/
    const sources = files.filter((name) => /\.(ts|graphql)$/.test(name) && !others.test(name))
    assert.ok(sources.length > 20)
    for (const name of sources)
      assert.doesNotMatch(readFileSync(new URL(name, folder), 'utf8'), /\balert(Id|s)?\b|\bdetections?\b/i, name)
  })
})
