import { setTimeout as wait } from 'node:timers/promises'
import { Client, Pool } from 'undici'
import type { Gateway } from './gateway-processes.ts'
import { quantile } from './measure.ts'

/** Requests answered per second, and milliseconds of the processor per request. */
export type Rate = { perSecond: number; cpuMs: number }

export type Asking = { query: string; tokens: readonly string[]; seconds: number }

const CONNECTIONS = 16

/** Loads one gateway for a while, as much as it takes; throws at the first request that is not answered well. */
export async function saturate(gateway: Gateway, { query, tokens, seconds }: Asking): Promise<Rate> {
  const cpuBefore = await gateway.cpuMs()
  const started = performance.now()
  const end = started + seconds * 1000
  const connections = Array.from({ length: CONNECTIONS }, async (_, connection) => {
    const client = new Client(gateway.url)
    let count = 0
    for (; performance.now() < end; count++) await ask(client, query, tokens[(connection + count) % tokens.length])
    await client.close()
    return count
  })
  const count = (await Promise.all(connections)).reduce((sum, part) => sum + part, 0)
  const spent = (performance.now() - started) / 1000
  return { perSecond: count / spent, cpuMs: ((await gateway.cpuMs()) - cpuBefore) / count }
}

/** Asks so many times a second, whether or not answers keep up; gives the p99 in ms, each from when it was due. */
export async function pace(gateway: Gateway, perSecond: number, { query, tokens, seconds }: Asking): Promise<number> {
  const pool = new Pool(gateway.url, { connections: 64 })
  const took: number[] = []
  const asked: Promise<void>[] = []
  const started = performance.now()
  for (let count = 0; count < perSecond * seconds; count++) {
    const due = started + (count * 1000) / perSecond
    if (performance.now() < due) await wait(due - performance.now())
    const answered = ask(pool, query, tokens[count % tokens.length])
    asked.push(answered.then(() => void took.push(performance.now() - due)))
  }
  await Promise.all(asked)
  await pool.close()
  return quantile(took, 0.99)
}

/** What a gateway answers, as it should be alike for all. */
export async function answerOf({ url }: Gateway, query: string, token: string | undefined): Promise<string> {
  const client = new Client(url)
  const answer = await ask(client, query, token)
  await client.close()
  return JSON.stringify(JSON.parse(answer).data)
}

export async function ask(client: Client | Pool, query: string, token = '', variables?: object): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const body = JSON.stringify({ query, variables })
  const answer = await client.request({ path: '/graphql', method: 'POST', headers, body })
  const text = await answer.body.text()
  if (answer.statusCode !== 200 || text.includes('"errors"')) throw new Error(`a bad answer: ${text}`)
  return text
}
