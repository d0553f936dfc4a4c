import type { TestContext } from 'node:test'
import { knownDivisions } from '#shared/governance/directories.ts'
import { type Asker, accepted, type TestPillar, testPillar } from '#shared/testing/pillar.ts'
import { until } from '#shared/testing/until.ts'
import type { Answer } from './codes.ts'
import { answered } from './examples.ts'
import { type Answers, QUESTIONNAIRES } from './instruments.ts'
import { screening } from './mechanism.ts'

/* The room in its running service, for tests: one community, who works there, and who lives there. */

export const COMMUNITY = 'com_440310-10018'
export const PHONE = '13900139007'
export const NAME = '欧阳测试'
export const lead: Asker = { subject: 'lead', roles: ['care-lead'] }
export const worker: Asker = { subject: 'worker', roles: ['care-worker'], division: COMMUNITY }
export const elsewhere: Asker = { subject: 'worker-2', roles: ['care-worker'], division: 'com_440310-10019' }
export const citizen: Asker = { subject: 'citizen', roles: ['citizen'], phone: PHONE }
export const stranger: Asker = { subject: 'stranger', roles: ['citizen'], phone: '13900139008' }

/** A total of 11, with item 9 among it. */
export const ANSWERS: Answers = answered('phq-9', 'several-days', {
  1: 'nearly-every-day',
  4: 'more-than-half-the-days',
  8: 'not-at-all',
})
export const consent = { giver: 'OWN', statement: '2018-1' }
export const RESULT = 'result { complete total band urgent answers { number answer } }'

export async function caring(t: TestContext): Promise<TestPillar> {
  const pillar = await testPillar(t, { name: 'psychological-care', mechanisms: [screening, knownDivisions.mechanism] })
  const registered = { level: 'community', name: '南布社区' }
  await pillar.hears('smart-governance', COMMUNITY, 'DivisionRegistered', registered)
  const known = knownDivisions.known({ name: 'psychological-care', readers: pillar.running.readers })
  await until(() => known.knows(COMMUNITY))
  return pillar
}

export function invitation(more: object = {}): object {
  return { instrument: 'PHQ_9', communityId: COMMUNITY, phone: PHONE, name: NAME, under14: false, ...more }
}

/** Gives the screening's id. */
export async function invited({ send }: TestPillar, more: object = {}): Promise<string> {
  return accepted(await send(worker, 'inviteScreening', invitation(more))).receipt.stream
}

export function submission(screeningId: string, answers: Answers = ANSWERS) {
  return { screeningId, consent, answers: inputOf(answers) }
}

function inputOf(answers: Answers): object[] {
  const { items } = QUESTIONNAIRES['phq-9']
  return answers.flatMap((answer, place) => (answer ? [{ item: items[place], answer: upper(answer) }] : []))
}

function upper(answer: Answer): string {
  return answer.toUpperCase().replaceAll('-', '_')
}
