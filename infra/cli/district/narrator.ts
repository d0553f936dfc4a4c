import { setTimeout as pause } from 'node:timers/promises'
import { hashedBody } from '#shared/governance/ids.ts'
import type { DemoCommand, DemoNarrator } from '#shared/pillar/demonstration.ts'
import { Problem } from '../../problem.ts'
import { isGraphProblem } from '../graph/client.ts'
import { importRows } from '../import/importer.ts'
import { inWindow } from '../import/window.ts'
import type { Done, Sender } from './sender.ts'

export type Told = { commands: number; receipts: string[]; refused: string[] }

/** Of the commands' ids: another edition of the demonstration is another set of commands. */
const EDITION = 'demo-1'
const AT_A_TIME = 8
/** A policy has made something of a fact long before that, also on a machine that has much to do. */
const UNTIL_MS = 60_000
const AGAIN_MS = 50

/** Sends what one mechanism shows, and keeps the receipts to wait with. */
export function createNarrator(
  sender: Sender,
  name: string,
  { seed, rows }: { seed: number; rows: number },
): { narrator: DemoNarrator; told: Told } {
  const told: Told = { commands: 0, receipts: [], refused: [] }

  /** Not to be allowed to do it is told like a refusal by the rules: a given token may not be everybody's. */
  async function attempt(command: DemoCommand, key: string): Promise<Done> {
    const done = await sender.send(command, `${EDITION} ${name} ${key}`).catch((error: unknown) => {
      if (!isGraphProblem(error)) throw error
      return { refused: { code: error.code, message: error.message } }
    })
    if ('receipt' in done) {
      told.commands += 1
      told.receipts.push(done.receipt.token)
    }
    return done
  }

  async function register(command: DemoCommand): Promise<string | undefined> {
    const done = await attempt(command, `${command.mutation} ${hashedBody(JSON.stringify(command.input))}`)
    return 'refused' in done && done.refused.code !== 'ALREADY_EXISTS' ? refusal(command, done.refused) : undefined
  }

  const narrator: DemoNarrator = {
    seed,
    rows,
    async register(commands) {
      for await (const refused of inWindow(each(commands), AT_A_TIME, register)) {
        if (refused) throw new Problem(`The demonstration district cannot be loaded: ${refused}.`)
      }
    },
    async send(command, key, notYet = []) {
      const deadline = Date.now() + UNTIL_MS
      for (;;) {
        const done = await attempt(command, key)
        if ('receipt' in done) return done.receipt.stream
        if (!notYet.includes(done.refused.code) || Date.now() > deadline) {
          told.refused.push(`${key}: ${refusal(command, done.refused)}`)
          return undefined
        }
        await pause(AGAIN_MS)
      }
    },
    ask: (as, query, variables) => sender.ask(as, query, variables),
    async until(what, look) {
      const deadline = Date.now() + UNTIL_MS
      while (Date.now() < deadline) {
        const found = await look()
        if (found !== undefined) return found
        await pause(AGAIN_MS)
      }
      throw new Problem(`The demonstration district cannot be loaded: ${what} did not come about.`)
    },
    async import(intake, rowsOf) {
      const numbered = Iterator.from(rowsOf).map((row, index) => ({ line: index + 2, ...row }))
      const { report, receipts, failure } = await importRows({
        rows: each(numbered),
        send: (some) => sender.sendRows(intake, some),
        batch: 200,
        inFlight: 4,
        signal: new AbortController().signal,
        onLine: () => {},
      })
      if (failure) throw failure
      told.commands += report.read
      told.receipts.push(...receipts)
    },
  }
  return { narrator, told }
}

function refusal({ mutation }: DemoCommand, { message, code }: { message: string; code: string }): string {
  return `${mutation} was refused: ${message} (${code})`
}

async function* each<T>(things: Iterable<T>): AsyncGenerator<T> {
  yield* things
}
