import { z } from 'zod'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { shanghaiDay } from '#shared/governance/shanghai.ts'
import type { DemoNarrator } from '#shared/pillar/demonstration.ts'
import { seat } from './stories.ts'

/* What the demonstration finds in the graph: the places and classes its messages are about, and what came of them. */

const receivedForm = z.object({ information: z.object({ receivedAt: z.string() }) })
const hotspotsForm = z.object({
  hotspots: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          phase: z.string(),
          items: z.array(z.object({ message: z.object({ id: z.string() }).nullable() })),
        }),
      }),
    ),
  }),
})
const DAY = 24 * 60 * 60 * 1000

/** The hotspot of these messages that is a candidate, or was one when they were sent before. */
export async function candidateOf(narrator: DemoNarrator, messages: readonly string[]): Promise<string | undefined> {
  const [first] = messages
  if (!first) return undefined
  const at = await narrator.until('a message in the feed', async () => {
    const query = 'query($id: ID!) { information(id: $id) { receivedAt } }'
    return receivedForm.safeParse(await narrator.ask(seat, query, { id: first })).data?.information.receivedAt
  })
  const dayAt = (days: number) => shanghaiDay(toInstant(Date.parse(at) + days * DAY))
  const query = `query($from: String!, $to: String!) {
    hotspots(filter: {minimumSize: 2, from: $from, to: $to}, orderBy: SIZE_DESC) {
      edges { node { id phase items { message { id } } } }
    }
  }`
  return narrator.until('a hotspot of the messages', async () => {
    const variables = { from: dayAt(-1), to: dayAt(1) }
    const { edges } = hotspotsForm.parse(await narrator.ask(seat, query, variables)).hotspots
    const ours = edges.find(
      ({ node }) => node.phase !== 'FORMING' && node.items.some(({ message }) => messages.includes(message?.id ?? '')),
    )
    return ours?.node.id
  })
}

const divisionsForm = z.object({
  divisions: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), name: z.string() }) })) }),
})

/** Where there is none of that name, the first. */
export async function communityNamed(narrator: DemoNarrator, name: string): Promise<string> {
  const query = '{ divisions(first: 100, filter: {level: COMMUNITY}) { edges { node { id name } } } }'
  const { edges } = divisionsForm.parse(await narrator.ask(seat, query)).divisions
  const found = edges.find(({ node }) => node.name === name) ?? edges[0]
  if (!found) throw new Error('the demonstration district has no communities')
  return found.node.id
}

const classesForm = z.object({
  classes: z.object({
    edges: z.array(z.object({ node: z.object({ code: z.string(), name: z.string() }), cursor: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
})

/** Where there is none of that name, the last: history teaches a district hundreds of them. */
export async function subTypeNamed(narrator: DemoNarrator, name: string): Promise<string> {
  const query = `query($after: String) { classes(first: 100, after: $after, kind: SUB_TYPE) {
    edges { cursor node { code name } } pageInfo { hasNextPage } } }`
  for (let after: string | undefined; ; ) {
    const { edges, pageInfo } = classesForm.parse(await narrator.ask(seat, query, { after })).classes
    const found = edges.find(({ node }) => node.name === name)
    const last = edges.at(-1)
    if (found) return found.node.code
    if (!last) throw new Error('the demonstration district has no sub-types')
    if (!pageInfo.hasNextPage) return last.node.code
    after = last.cursor
  }
}
