import type { Instant } from '#shared/eventsourcing/instant.ts'
import type { StoreConfig } from '#shared/pillar/config.ts'
import { pillarEraser } from '#shared/pillar/own-commands.ts'
import { type ErasureStep, eraseSubject } from '#shared/privacy/erasure.ts'
import type { Target } from './erase-targets.ts'
import { withWired } from './wired.ts'

/** How far it came in one pillar. Holds ids alone. */
export type Erased = {
  service: string
  subject: string
  step: ErasureStep
  /** That hold a fact of the erasure. */
  streams: number
  startedAt: Instant
  changedAt: Instant
}

type Work = { config: StoreConfig; reason: string; by: string; signal: AbortSignal; told: { say(line: string): void } }

/** Erases one subject in one pillar, with the pillar's own commands; waits for the grace unless the signal comes. */
export async function eraseIn({ pillar, subject }: Target, work: Work): Promise<Erased> {
  const { config, reason: reasonCode, by, signal, told } = work
  const service = pillar.definition.name
  return withWired(pillar, config, async (open, wired) => {
    let isTold = false
    const onStep = (step: ErasureStep) => {
      if (step !== 'announced' || isTold) return
      told.say(`${subject} can no longer be read in ${service}; its key is destroyed when no process can hold it`)
      isTold = true
    }
    // Whoever was found by a number is found by it no longer: from here on by the id alone.
    told.say(`${subject} is being erased in ${service}`)
    const request = { subject, by, reasonCode }
    const { step, startedAt, changedAt } = await eraseSubject(pillarEraser(open, wired), request, { onStep, signal })
    const { length: streams } = await open.store.streamsNaming(subject)
    return { service, subject, step, streams, startedAt, changedAt }
  })
}
