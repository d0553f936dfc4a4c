import type { Right } from '#shared/kafka/kafkajs-rights.ts'
import { READING_GROUPS } from '#shared/kafka/read-records.ts'
import type { PillarDefinition } from '#shared/pillar/mechanism.ts'
import { databasesOf, topicOf } from '#shared/pillar/open.ts'

/** The one user who is no service: reads what is public, and writes nothing. */
export const ANALYST = 'analyst'

/** What a user of the stores may do. What is not said here is refused. */
export type Grants = {
  user: string
  /** Topics that begin so are its own, to make, write and read: a new room's and a new epoch's among them. */
  ownTopics?: string
  /** Topics of others that it may read, in every epoch. */
  readTopics: string[]
  /** Consumer groups that begin so. */
  groups: string[]
  /** Databases of its own, to read and write. */
  databases: string[]
}

/**
 * All users, from the pillars as they are put together: each service has its own topics and databases and reads what is
 * public of the others. A topic with a restricted fact in it is its own service's alone.
 */
export function grantsOf(pillars: readonly PillarDefinition[], namespace: string): Grants[] {
  const open = pillars.flatMap((pillar) => topicsOf(pillar, namespace)).filter(({ isRestricted }) => !isRestricted)
  const services = pillars.map(({ name }) => ({
    user: name,
    ownTopics: `${namespace}.${name}.`,
    readTopics: open.filter(({ pillar }) => pillar !== name).map(({ topic }) => topic),
    // The second: whoever looks single records up again reads in a group with a random name.
    groups: [`${namespace}-${name}-`, READING_GROUPS],
    databases: databasesOf(namespace, name),
  }))
  const analyst = { user: ANALYST, readTopics: open.map(({ topic }) => topic), groups: [`${ANALYST}-`], databases: [] }
  return [...services, analyst]
}

/** The same as Kafka's rights. Whoever reads a topic checks that it forgets nothing. */
export function rightsOn({ user, ownTopics, readTopics, groups }: Grants): Right[] {
  return [
    ...(ownTopics
      ? [{ user, on: 'topics', prefix: ownTopics, may: ['create', 'write', 'read', 'check'] } as const]
      : []),
    ...readTopics.map((prefix) => ({ user, on: 'topics', prefix, may: ['read', 'check'] }) as const),
    ...groups.map((prefix) => ({ user, on: 'groups', prefix, may: ['read'] }) as const),
  ]
}

type Topic = { pillar: string; topic: string; isRestricted: boolean }

function topicsOf({ name: pillar, mechanisms }: PillarDefinition, namespace: string): Topic[] {
  const rooms = mechanisms.flatMap(({ projected, topic }) => (projected ? [{ topic, ...projected }] : []))
  return [...Map.groupBy(rooms, ({ topic }) => topic)].map(([word, together]) => {
    const facts = together.flatMap(({ events }) => Object.values(events.definitions))
    const isRestricted = facts.some(({ dataClass }) => dataClass === 'RESTRICTED')
    return { pillar, topic: topicOf(namespace, pillar, word), isRestricted }
  })
}
