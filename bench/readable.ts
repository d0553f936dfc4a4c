import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'
import { z } from 'zod'
import { median } from '#shared/testing/median.ts'
import { COMMUNITY, DISTRICT, registerDistrict, someMatter, UNIT } from '../e2e/district.ts'
import { type Stack, startStack } from '../e2e/stack.ts'
import type { Benchmark, Figure } from './benchmark.ts'
import { quantile } from './measure.ts'

export const readable: Benchmark = {
  name: 'readable',
  how: 'Seats write by the graph, so many commands a second whether or not the ones before are answered, half of them receiving a matter with a reporter, half transferring one; each is read back at once with its receipt. From the moment a command was due to the answer that holds it; first ten seconds of the same at 100 a second that do not count, so that every process has compiled what it does. Five rounds of ten seconds of each rate, in turns; each figure is the median of its rounds. “Processor”: of smart-governance for a command and its reading.',
  async run({ quick, say }) {
    const stack = await startStack()
    try {
      await registerDistrict(stack)
      const seats = await seatsOf(stack)
      try {
        await (quick ? loadWith(seats, 20, 1) : loadWith(seats, 100, 10))
        const measured: Measured[] = []
        for (let round = 0; round < (quick ? 1 : 5); round++) {
          for (const perSecond of quick ? [20] : RATES) {
            say(`Writing and reading back ${perSecond} commands a second`)
            measured.push(await measure(stack, seats, { perSecond, seconds: quick ? 1 : 10 }))
          }
        }
        const byRate = Map.groupBy(measured, ({ perSecond }) => perSecond)
        return {
          figures: [...byRate].flatMap(([perSecond, rounds]) => figuresOf(perSecond, rounds)),
          rounds: measured,
        }
      } finally {
        await seats.close()
      }
    } finally {
      await stack.stop()
    }
  },
}

/** The last is the one with the target; the others tell how it comes to be. */
const RATES = [50, 100, 200]

type Load = { perSecond: number; seconds: number }
type Measured = {
  perSecond: number
  commands: number
  processorMs: number
  /** Milliseconds, from when a command was due. */
  written: Quantiles
  readable: Quantiles
}

async function measure({ service }: Stack, seats: Seats, { perSecond, seconds }: Load): Promise<Measured> {
  const before = await processorSeconds(service.url)
  const took = await loadWith(seats, perSecond, seconds)
  const spent = (await processorSeconds(service.url)) - before
  return {
    perSecond,
    commands: took.length,
    processorMs: (spent * 1000) / took.length,
    written: quantilesOf(took.map(({ written }) => written)),
    readable: quantilesOf(took.map(({ readable }) => readable)),
  }
}

type Quantiles = ReturnType<typeof quantilesOf>

function quantilesOf(values: number[]) {
  const at = (q: number) => quantile(values, q)
  return { '0.5': at(0.5), '0.9': at(0.9), '0.95': at(0.95), '0.99': at(0.99), '0.999': at(0.999), '1': at(1) }
}

/** Since the process's start, as it tells itself. */
async function processorSeconds(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_cpu_seconds_total\{[^}]*\} (\S+)/m.exec(metrics)?.[1])
}

/** Milliseconds: from when the command was due to its answer, and to the answer of the query. */
type Took = { written: number; readable: number }

function figuresOf(perSecond: number, rounds: readonly Measured[]): Figure[] {
  const figure = (what: string, of: (round: Measured) => number): Figure => {
    return { what: `${what} at ${perSecond} commands/s`, unit: 'ms', ours: median(rounds.map(of)), better: 'less' }
  }
  const p99 = figure('write to readable, p99,', ({ readable }) => readable['0.99'])
  return [
    figure('write to readable, p50,', ({ readable }) => readable['0.5']),
    perSecond === RATES.at(-1) ? { ...p99, target: { atMost: 100 } } : p99,
    figure('write to answer, p50,', ({ written }) => written['0.5']),
    figure('write to answer, p99,', ({ written }) => written['0.99']),
    figure('processor of smart-governance', ({ processorMs }) => processorMs),
  ]
}

type Seats = {
  /** Receives a matter, or transfers one received earlier; the receipt's token, and which matter it is. */
  write(index: number): Promise<{ id: string; receipt: string }>
  read(index: number, written: { id: string; receipt: string }): Promise<void>
  close(): Promise<void>
}

async function loadWith(seats: Seats, perSecond: number, seconds: number): Promise<Took[]> {
  const began = performance.now()
  const commands = Array.from({ length: perSecond * seconds }, async (_, index): Promise<Took> => {
    const due = began + (index * 1000) / perSecond
    await pause(Math.max(0, due - performance.now()))
    const written = await seats.write(index)
    const answered = performance.now()
    await seats.read(index, written)
    return { written: answered - due, readable: performance.now() - due }
  })
  return Promise.all(commands)
}

const RECEIVE =
  'mutation($input: ReceiveMatterInput!) { receiveMatter(input: $input) { matter { id } receipt { token } rejection { code } } }'
const TRANSFER =
  'mutation($input: TransferMatterInput!) { transferMatter(input: $input) { matter { id } receipt { token } rejection { code } } }'
const READ = 'query($id: ID!) { matter(id: $id) { number phase version dueAt unit { name } community { name } } }'

const payload = z.object({ matter: z.object({ id: z.string() }), receipt: z.object({ token: z.string() }) })
const answer = z.object({
  data: z.object({
    receiveMatter: payload.optional(),
    transferMatter: payload.optional(),
    matter: z.object({ version: z.number() }).optional(),
  }),
  errors: z.undefined().optional(),
  extensions: z.object({ notices: z.undefined().optional() }).optional(),
})

/** A few dozen people at their desks. */
async function seatsOf(stack: Stack): Promise<Seats> {
  const pool = new Pool(stack.gateway.url, { connections: 64 })
  const tokens = await Promise.all(
    Array.from({ length: 32 }, (_, seat) =>
      stack.token({ roles: ['seat'], division: DISTRICT, subject: `seat-${seat}` }),
    ),
  )
  const received: string[] = []

  async function ask(index: number, query: string, variables: object, more: Record<string, string> = {}) {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${tokens[index % tokens.length]}`,
      ...more,
    }
    const { body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    })
    return answer.parse(await body.json()).data
  }

  async function write(index: number) {
    const commandId = randomUUID()
    const matterId = index % 2 === 1 ? received.shift() : undefined
    const { receiveMatter, transferMatter } = matterId
      ? await ask(index, TRANSFER, { input: { commandId, matterId, unitId: UNIT } })
      : await ask(index, RECEIVE, { input: { commandId, ...complaint(index) } })
    const { matter, receipt } = payload.parse(receiveMatter ?? transferMatter)
    if (receiveMatter) received.push(matter.id)
    return { id: matter.id, receipt: receipt.token }
  }

  return {
    write,
    async read(index, { id, receipt }) {
      const { matter } = await ask(index, READ, { id }, { 'sizhi-receipts': receipt })
      if (!matter) throw new Error('a matter cannot be read')
    },
    close: () => pool.close(),
  }
}

function complaint(index: number): object {
  const phone = `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  return someMatter({
    communityId: COMMUNITY,
    reporter: { name: `来电人${index}`, phone },
    description: '小区门口的路灯坏了一个星期，晚上很黑，老人出行不便，请尽快派人修理。',
  })
}
