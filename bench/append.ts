import type { Collection } from 'mongodb'
import type { Commit } from '#shared/eventsourcing/commit.ts'
import { createCommitStore } from '#shared/eventsourcing/commit-store.ts'
import { connectMongo } from '#shared/mongo/connect.ts'
import { mongoUri } from '#shared/testing/mongo.ts'
import type { Benchmark, Figure } from './benchmark.ts'
import { appeals, receiptCommit, take } from './matters.ts'
import { alternate, compared, loadOf, type Round, type Turn } from './measure.ts'
import { relayed } from './relayed.ts'

export const append: Benchmark = {
  name: 'append',
  how: 'The commit store beside insertOne of the same document (a received matter) with w: majority, j: true, the same indexes and client settings. Behind each of them the same relay sends what it stores, in the same process.',
  async run({ quick, say }) {
    say('Appending with 200 writers')
    const many = await turnsOf(200, quick ? { count: 1000, rounds: 1 } : { count: 10_000, rounds: 7 })
    say('Appending with one writer')
    const one = await turnsOf(1, quick ? { count: 50, rounds: 1 } : { count: 1500, rounds: 7 })
    return {
      figures: [...figuresOf('200 writers', many, 4, 1), ...figuresOf('1 writer', one, 0.9)],
      rounds: { '200 writers': many, '1 writer': one },
    }
  },
}

function figuresOf(by: string, turns: Turn<Round>[], least: number, mostP99?: number): Figure[] {
  const figure = (what: string, unit: string, numberOf: (round: Round) => number) => {
    const { ours, peer, ratio } = compared(turns, numberOf)
    return { what: `append, ${by}: ${what}`, unit, ours, ratio, peer: { name: 'insertOne', value: peer } }
  }
  return [
    { ...figure('rate', 'commits/s', ({ perSecond }) => perSecond), better: 'more', target: { atLeast: least } },
    { ...figure('p50', 'ms', ({ p50Ms }) => p50Ms), better: 'less' },
    {
      ...figure('p99', 'ms', ({ p99Ms }) => p99Ms),
      better: 'less',
      ...(mostP99 !== undefined && { target: { atMost: mostP99 } }),
    },
  ]
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

  /** The documents are made before the clock starts, and all of them have left before the other side's turn. */
  async function round(size: number, write: (commit: Commit) => Promise<unknown>): Promise<Round> {
    const documents = take(source, size).map(receiptCommit).values()
    const done = await loadOf(writers, size, () => write(documents.next().value as Commit))
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
