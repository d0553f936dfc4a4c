import assert from 'node:assert/strict'
import { z } from 'zod'
import type { PillarName } from '#infra/pillars.ts'
import type { Graph } from '../graph.ts'

/** Each pillar keeps a trail of its own. */
export const TRAILS: Record<PillarName, string> = {
  'smart-governance': 'auditTrail',
  'rule-of-law': 'lawAuditTrail',
  'psychological-care': 'careAuditTrail',
  'self-governance': 'selfGovernanceAuditTrail',
}

export const entryForm = z.object({
  actor: z.string(),
  role: z.string(),
  purpose: z.string(),
  object: z.string(),
  person: z.string().nullable(),
  fields: z.array(z.string()),
  outcome: z.enum(['GRANTED', 'DENIED']),
  reason: z.string().nullable(),
  requestId: z.string(),
})
export type Entry = z.output<typeof entryForm>

const page = z.object({
  trail: z.object({
    edges: z.array(z.object({ node: entryForm })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
})

/** What a pillar's trail holds of what somebody has read, as the auditor sees it. */
export async function trailOf(graph: Graph, auditor: string, pillar: PillarName, actor: string): Promise<Entry[]> {
  const query = `query($filter: AuditFilter, $after: String) {
    trail: ${TRAILS[pillar]}(filter: $filter, first: 100, after: $after) {
      edges { node { actor role purpose object person fields outcome reason requestId } }
      pageInfo { hasNextPage endCursor } } }`
  const entries: Entry[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = await graph(query, { filter: { actor }, after }, auditor)
    assert.deepEqual(errors, [])
    const { edges, pageInfo } = page.parse(data).trail
    entries.push(...edges.map(({ node }) => node))
    after = pageInfo.endCursor
    if (!pageInfo.hasNextPage) return entries
  }
}
