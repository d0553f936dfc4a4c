import { createHash } from 'node:crypto'
import { completeUscc } from '#shared/governance/uscc.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'

export type Step = { mutation: string; input: object }

/** What happened to one act; in a field `follows` the key of the inspection that it follows from. */
export type ActStory = {
  key: string
  officer: DemoActor
  open: { kind: 'REWARD' | 'LICENCE' | 'INSPECTION' | 'PENALTY'; item: string; sector: string; [more: string]: unknown }
  follows?: string
  steps: readonly Step[]
}

export function officerOf(unit: string): DemoActor {
  return { role: 'law-officer', subject: `demo-law-officer-${unit}`, unit }
}

export const safety = officerOf('unit_6008')
export const market = officerOf('unit_6011')
export const city = officerOf('unit_6001')

/** Companies that nobody has, by a number; each is registered in a community of the demonstration district. */
export function company(number: number, name: string, community?: string) {
  const uscc = completeUscc(`91440310MA5DM0${String(number).padStart(3, '0')}`)
  return { uscc, name, ...(community && { communityId: `com_440310-${community}` }) }
}

/** A photo or a record of the place, by a name of its own. */
export function evidence(name: string): Step {
  const sha256 = createHash('sha256').update(`demonstration ${name}`).digest('hex')
  const attachment = { key: `demo/${name}.jpg`, mediaType: 'image/jpeg', sha256, bytes: 24_000 }
  return { mutation: 'attachEvidence', input: { kind: 'ON_SITE_RECORD', attachment, remark: '现场检查笔录及照片' } }
}

type Decision = {
  number: string
  basis: string
  cause: string
  content: string
  decidedOn?: string
  [more: string]: unknown
}

/** Decided on the day on which the story is told, where nothing is said. */
export function decide({ number, basis, ...rest }: Decision): Step {
  const input = { documentNumber: number, basis: [basis], officers: ['粤0310001', '粤0310002'], procedure: 'ORDINARY' }
  return { mutation: 'decideAct', input: { ...input, ...rest } }
}

export const serve = (method = 'IN_PERSON'): Step => ({ mutation: 'serveDecision', input: { method } })

export const publish = (cause: string, content: string): Step => ({
  mutation: 'publishAct',
  input: { cause, content },
})

export const correct = (...findings: number[]): Step => ({ mutation: 'correctFindings', input: { findings } })

export const revoke = (reason: string, remark: string): Step => ({ mutation: 'revokeAct', input: { reason, remark } })

export const discontinue = (reason: string, remark: string): Step => ({
  mutation: 'discontinueAct',
  input: { reason, remark },
})
