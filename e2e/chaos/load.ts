import { setTimeout as pause } from 'node:timers/promises'
import { loadDistrict } from '#infra/cli/district/load.ts'
import type { PillarName } from '#infra/pillars.ts'
import { silent } from '#infra/problem.ts'
import type { DemoActor, DemoCommand } from '#shared/pillar/demonstration.ts'
import { COMMUNITY, DISTRICT } from '../district.ts'
import { PATIENCE_MS } from '../waiting.ts'
import type { Clients } from './client.ts'

export type Load = {
  /** Why rounds of the demonstration ended early. */
  endedEarly: string[]
  /** Resolves when every pillar has answered a command that was begun after now; throws NotAnswered. */
  everybodyAnswers(): Promise<void>
  /** Begins nothing more; resolves when what was under way is answered, or after a time that is much too long. */
  finish(): Promise<void>
}

export class NotAnswered extends Error {
  readonly code = 'NOT_ANSWERED'
}

/** Between two commands of the steady flow to a pillar. */
const STEADY_MS = 150
/** Between two tellings of the demonstration. */
const BETWEEN_ROUNDS_MS = 3000
const ROWS = 10

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'chaos-data-officer' }
const careLead: DemoActor = { role: 'care-lead', subject: 'chaos-care-lead' }
const citizen: DemoActor = { role: 'citizen', subject: 'chaos-citizen', phone: '13900139000' }
const LIST = { title: '坪山区机关名录（演练）', publishedOn: '2019-01-07' }

/** Something new for each pillar, again and again: whoever does not answer is noticed at once. */
const steady: Record<PillarName, (number: number) => DemoCommand> = {
  'smart-governance': (number) => ({
    as: dataOfficer,
    mutation: 'registerUnit',
    input: { code: `chaos-${number}`, name: `演练单位${number}`, divisionId: DISTRICT },
  }),
  'rule-of-law': (number) => ({
    as: dataOfficer,
    mutation: 'listOrgan',
    input: { unitId: `unit_chaos-${number}`, name: `演练单位${number}`, list: LIST },
  }),
  'psychological-care': (number) => ({
    as: careLead,
    mutation: 'inviteScreening',
    input: {
      instrument: 'PHQ_9',
      communityId: COMMUNITY,
      phone: `139${String(number).padStart(8, '0')}`,
      under14: false,
    },
  }),
  'self-governance': (number) => ({
    as: citizen,
    mutation: 'submitShortMessage',
    input: { communityId: COMMUNITY, content: `路灯不亮（${number}）` },
  }),
}

/**
 * The demonstration district, told from its beginning to its end again and again as if by other people each time, and
 * beside it a steady flow of commands to each pillar.
 */
export function startLoad(clients: Clients, seed: number): Load {
  const endedEarly: string[] = []
  /** When the newest command that is answered was begun. */
  const answered = new Map<PillarName, number>()
  let isFinishing = false

  async function tellAgainAndAgain(): Promise<void> {
    const { graph, access } = clients
    for (let round = 1; !isFinishing; round++) {
      const sender = clients.sender(`chaos-${round}`)
      const told = loadDistrict({ graph, access, rows: ROWS, seed: seed + round, say: silent, sender })
      await told.catch((error: unknown) => {
        if (!isFinishing) endedEarly.push(`round ${round}: ${error}`)
      })
      await pause(BETWEEN_ROUNDS_MS)
    }
  }

  async function flow(pillar: PillarName): Promise<void> {
    const sender = clients.sender('steady')
    for (let number = 1; !isFinishing; number++) {
      const from = performance.now()
      const isAnswered = await sender.send(steady[pillar](number), `${pillar} ${number}`).then(
        () => true,
        // It is among what the clients saw.
        () => false,
      )
      if (isAnswered) answered.set(pillar, from)
      await pause(STEADY_MS)
    }
  }

  const pillars = Object.keys(steady) as PillarName[]
  const underWay = Promise.allSettled([tellAgainAndAgain(), ...pillars.map(flow)])

  return {
    endedEarly,
    async everybodyAnswers() {
      const since = performance.now()
      const silentOnes = () => pillars.filter((pillar) => (answered.get(pillar) ?? 0) < since)
      while (silentOnes().length > 0) {
        if (performance.now() - since > PATIENCE_MS) throw new NotAnswered(`no answer from ${silentOnes().join(', ')}`)
        await pause(20)
      }
    },
    async finish() {
      isFinishing = true
      clients.stop()
      await Promise.race([underWay, pause(PATIENCE_MS, undefined, { ref: false })])
    },
  }
}
