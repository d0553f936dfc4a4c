import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { sampleCommit } from '#shared/testing/commits.ts'
import { listeningPillar } from '#shared/testing/pillar.ts'
import { type MatterEvent, matterEvents } from './events.ts'
import { absorbed, earlierMatter, merged, received, reopened, resolved } from './examples.ts'
import { matterId } from './ids.ts'
import { matter } from './mechanism.ts'
import type { MatterRow } from './row.ts'

const name = 'smart-governance'
const later = matterId.of('9'.repeat(32))

/** Two matters, the later merged into the earlier one, and the policies that tell it what came of that. */
async function mergedMatters(t: TestContext) {
  const { open, readers, tell } = await listeningPillar(t, { name, mechanisms: [matter] }, [name])
  const versions = new Map<string, number>()

  async function store(stream: string, fact: MatterEvent): Promise<Commit> {
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    const commit = sampleCommit({ stream, seq: version, version, events: [matterEvents.store(fact, now())] })
    assert.deepEqual(await open.store.append(commit), { kind: 'stored' })
    return commit
  }

  for (const fact of [received(), merged]) await store(later, fact)
  for (const fact of [received(), absorbed]) await store(earlierMatter, fact)
  return {
    happens: (fact: MatterEvent) => store(earlierMatter, fact),
    told: (...commits: Commit[]) => tell(name, 'INTERNAL', commits),
    async outcome() {
      const row = await readers.fresh<MatterRow>(later)
      return row?.state.phase === 'merged' ? row.state.shared : undefined
    },
  }
}

test('a reporter of a merged matter keeps its last outcome when the earlier ones are told again', async (t) => {
  const { happens, told, outcome } = await mergedMatters(t)
  const informs = [later]
  const facts: Commit[] = []
  for (const said of ['solved', 'solved', 'unfounded'] as const) {
    const fact = await happens(resolved({ outcome: said, informs }))
    await told(fact)
    assert.equal(await outcome(), said)
    facts.push(fact, await happens(reopened))
  }
  await happens(resolved({ outcome: 'explained', informs }))
  await told(...facts)
  assert.equal(await outcome(), 'explained')
})

test('nor is it told an earlier one again while the matter is worked on once more', async (t) => {
  const { happens, told, outcome } = await mergedMatters(t)
  const informs = [later]
  const solved = await happens(resolved({ outcome: 'solved', informs }))
  await told(solved)
  await happens(reopened)
  const again = await happens(resolved({ outcome: 'solved', informs }))
  await told(again)
  await happens(reopened)
  const last = await happens(resolved({ outcome: 'unfounded', informs }))
  await told(last)
  await happens(reopened)
  await told(solved, again, last)
  assert.equal(await outcome(), 'unfounded')
})
