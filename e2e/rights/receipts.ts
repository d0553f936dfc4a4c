import assert from 'node:assert/strict'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import type { Graph } from '../graph.ts'
import { MATRIX } from './matrix.ts'
import type { Persona } from './personas.ts'
import type { Arguments } from './ways.ts'

/** Each pillar has something to say to this, to everybody. */
const PUBLIC = `{ divisions(first: 1) { edges { node { id } } } gradingEdition { edition }
  currentScreeningRules { edition } currentVoiceRules { edition } }`

/** An example of the pillar of whose kind not everybody may know. */
function hiddenIn(pillar: PillarName, { idOf }: Arguments): string {
  const types = Object.entries(MATRIX[pillar]).flatMap(([row, { rights }]) => {
    const [type, field] = row.split('.')
    return type && field === 'id' && rights.public !== 'all' ? [type] : []
  })
  return types.map((type) => idOf(type)).find((id) => id !== undefined) ?? assert.fail(`${pillar} has no such example`)
}

/** Receipts of streams that there are, given by nobody: whether reached or far beyond, all of them are answered as stale. */
export async function checkForged({ token }: Persona, graph: Graph, args: Arguments): Promise<void> {
  const streams = PILLARS.map((service) => ({ service, stream: hiddenIn(service, args) }))
  const stale = new Set(streams.map((each) => ({ code: 'STALE', ...each })))
  const plain = await graph(PUBLIC, {}, token)
  assert.deepEqual([plain.errors, plain.extensions.notices], [[], undefined])
  for (const version of [1, 999]) {
    for (const proof of ['', `:${'A'.repeat(22)}`]) {
      const receipts = streams.map(({ service, stream }) => `${service}:${stream}:${version}${proof}`)
      const { extensions, ...answer } = await graph(PUBLIC, {}, token, { 'sizhi-receipts': receipts.join() })
      assert.deepEqual({ ...answer, extensions: plain.extensions }, plain)
      assert.ok(Array.isArray(extensions.notices))
      assert.deepEqual(new Set(extensions.notices), stale)
    }
  }
}
