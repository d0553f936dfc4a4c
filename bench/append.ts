import assert from 'node:assert/strict'
import type { Collection } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { createCommitStore, ensureCommitIndexes } from '#shared/eventsourcing/commit-store.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { mongoUri, uniqueName } from '#shared/testing/mongo.ts'
import type { Benchmark, Figure, Finding, Workbench } from './benchmark.ts'
import { appeals, appendReceipts } from './matters.ts'
import { alternate, compared, type Round, type Turn } from './measure.ts'
import { installedPeer } from './peers.ts'
import { relayed } from './relayed.ts'

export const append: Benchmark = {
  name: 'append',
  how: 'The commit store beside insertOne of the same document (a received matter) with w: majority, j: true, the same indexes and client settings. Behind each of them the same relay sends what it stores, in the same process. And alone, without a relay in either, beside @event-driven-io/emmett-mongodb: the same received matters, each the first event of a new stream, with the same durability and as many connections; emmett’s by its own driver, which is older.',
  async run({ quick, say }) {
    say('Appending with 200 writers')
    const many = await turnsOf(200, quick ? { count: 1000, rounds: 1 } : { count: 10_000, rounds: 7 })
    say('Appending with one writer')
    const one = await turnsOf(1, quick ? { count: 50, rounds: 1 } : { count: 1500, rounds: 7 })
    const alone = await besideEmmett({ quick, say })
    return {
      figures: [
        ...figuresOf(many, { what: 'append, 200 writers', peer: 'insertOne', least: 4, mostP99: 1 }),
        ...figuresOf(one, { what: 'append, 1 writer', peer: 'insertOne', least: 0.9 }),
        ...alone.figures,
      ],
      rounds: { '200 writers': many, '1 writer': one, ...alone.rounds },
      absent: alone.absent,
    }
  },
}

/** What is told of the turns: beside whom, at least how many times as often, and with which p99 at most. */
type Telling = { what: string; peer: string; least?: number; mostP99?: number }

function figuresOf(turns: readonly Turn<Round>[], { what, peer: name, least, mostP99 }: Telling): Figure[] {
  const figure = (word: string, unit: string, numberOf: (round: Round) => number) => {
    const { ours, peer, ratio } = compared(turns, numberOf)
    return { what: `${what}: ${word}`, unit, ours, ratio, peer: { name, value: peer } }
  }
  return [
    {
      ...figure('rate', 'commits/s', ({ perSecond }) => perSecond),
      better: 'more',
      ...(least !== undefined && { target: { atLeast: least } }),
    },
    { ...figure('p50', 'ms', ({ p50Ms }) => p50Ms), better: 'less' },
    {
      ...figure('p99', 'ms', ({ p99Ms }) => p99Ms),
      better: 'less',
      ...(mostP99 !== undefined && { target: { atMost: mostP99 } }),
    },
  ]
}

/** A store of emmett's, as bench/peers/emmett/store.mjs opens it. */
type Emmett = {
  append(stream: string, event: { type: string; data: unknown }): Promise<void>
  count(): Promise<number>
  remove(): Promise<void>
}
type OpenEmmett = (uri: string, database: string, options: object) => Promise<Emmett>

type Rounds = Record<string, Turn<Round>[]>

const EMMETT = '@event-driven-io/emmett-mongodb'

async function besideEmmett({
  quick,
  say,
}: Pick<Workbench, 'quick' | 'say'>): Promise<Required<Finding> & { rounds: Rounds }> {
  const place = await installedPeer('emmett', 'store.mjs', say)
  if (place === undefined) return { figures: [], rounds: {}, absent: [EMMETT] }
  const { openStore }: { openStore: OpenEmmett } = await import(place)
  const figures: Figure[] = []
  const rounds: Rounds = {}
  for (const [by, writers, count] of [
    ['200 writers', 200, quick ? 1000 : 10_000],
    ['1 writer', 1, quick ? 50 : 1500],
  ] as const) {
    say(`Appending beside emmett: ${by}`)
    const turns = await turnsWithEmmett(openStore, writers, { count, rounds: quick ? 1 : 7 })
    figures.push(...figuresOf(turns, { what: `append alone, ${by}`, peer: EMMETT }))
    rounds[`alone, ${by}`] = turns
  }
  return { figures, rounds, absent: [] }
}

async function turnsWithEmmett(
  openStore: OpenEmmett,
  writers: number,
  { count, rounds }: { count: number; rounds: number },
): Promise<Turn<Round>[]> {
  const client = await connectMongo(mongoUri(), { retryWrites: false })
  const db = client.db(uniqueName('bench'))
  await ensureCommitIndexes(db)
  const store = createCommitStore(db)
  const durable = { writeConcern: { w: 'majority', journal: true }, maxPoolSize: client.options.maxPoolSize }
  const emmett = await openStore(mongoUri(), uniqueName('bench'), durable)
  const source = appeals()

  const toEmmett = ({ stream, events: [event] }: Commit) =>
    emmett.append(stream.replace('_', ':'), { type: event?.type ?? '', data: event?.data })

  const round = (size: number, write: (commit: Commit) => Promise<unknown>) =>
    appendReceipts(source, { writers, count: size }, write)

  try {
    const warming = Math.ceil(count / 4)
    for (const write of [store.append, toEmmett]) await round(warming, write)
    const turns = await alternate(
      rounds,
      () => round(count, store.append),
      () => round(count, toEmmett),
    )
    for (const stored of [await store.commits.countDocuments(), await emmett.count()])
      assert.equal(stored, warming + rounds * count)
    return turns
  } finally {
    await emmett.remove()
    await db.dropDatabase()
    await client.close()
  }
}

async function turnsOf(writers: number, { count, rounds }: { count: number; rounds: number }): Promise<Turn<Round>[]> {
  const client = await connectMongo(mongoUri(), { retryWrites: false })
  const [ours, plain] = [await relayed(client), await relayed(client)]
  const store = createCommitStore(ours.db, { onAppend: (commit) => ours.relay.wake([commit]) })
  const commits: Collection<Commit> = plain.db.collection('commits')
  const source = appeals()

  async function insert(commit: Commit): Promise<void> {
    await commits.insertOne(commit)
    plain.relay.wake([commit])
  }

  /** All of them have left before the other side's turn. */
  async function round(size: number, write: (commit: Commit) => Promise<unknown>): Promise<Round> {
    const done = await appendReceipts(source, { writers, count: size }, write)
    await Promise.all([ours.drained(), plain.drained()])
    return done
  }

  try {
    for (const write of [store.append, insert]) await round(Math.ceil(count / 4), write)
    return await alternate(
      rounds,
      () => round(count, store.append),
      () => round(count, insert),
    )
  } finally {
    for (const each of [ours, plain]) await each.remove()
    await client.close()
  }
}
