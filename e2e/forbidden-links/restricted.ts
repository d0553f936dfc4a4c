import assert from 'node:assert/strict'
import { PILLARS, type PillarName } from '#infra/pillars.ts'
import type { InRecord } from '#shared/kafka/port.ts'
import { readTopic } from '#shared/testing/topic.ts'
import { until } from '#shared/testing/until.ts'
import { writeAnswers } from '../../services/psychological-care/src/screening/answers.ts'
import { ANSWERS, submission } from '../../services/psychological-care/src/screening/example-service.ts'
import { COMMUNITY, DISTRICT, send, sendWell } from '../district.ts'
import type { Stack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'

/** Marked values: what somebody told in confidence, each found again wherever it should not be. */
export const MARKED = {
  name: '欧阳标记甲',
  phone: '13912345678',
  guardian: '司马标记乙的监护人',
  remark: '标记丙：已与本人当面沟通',
  answers: writeAnswers('phq-9', ANSWERS),
}

export type Screened = { id: string; guarded: string; worker: string; citizen: string; lead: string }

/** One screening from invitation to review, and one of a child that waits with its guardian's consent. */
export async function screened(stack: Stack): Promise<Screened> {
  const worker = await stack.token({ subject: 'care-worker', roles: ['care-worker'], division: DISTRICT })
  const citizen = await stack.token({ subject: 'participant', roles: ['citizen'], phone: MARKED.phone })
  const lead = await stack.token({ subject: 'care-lead', roles: ['care-lead'] })
  const invite = async (more: object) => {
    const input = { instrument: 'PHQ_9', communityId: COMMUNITY, phone: MARKED.phone, name: MARKED.name, ...more }
    // Communities are smart governance's: this one is known here when its fact has arrived.
    await until(
      async () => (await send(stack, worker, 'inviteScreening', input)).payload?.rejection === null,
      PATIENCE_MS,
    )
    const { receipt } = await sendWell(stack, worker, 'inviteScreening', input)
    return receipt.token.split(':')[1] ?? ''
  }
  const id = await invite({ commandId: 'adult', under14: false })
  await sendWell(stack, citizen, 'submitScreening', submission(id))
  await sendWell(stack, worker, 'reviewScreening', { screeningId: id, outcome: 'WATCH', remark: MARKED.remark })
  const guarded = await invite({ commandId: 'child', under14: true })
  const consent = { giver: 'GUARDIAN', statement: '2018-1', guardian: MARKED.guardian }
  await sendWell(stack, worker, 'submitScreening', { ...submission(guarded), consent })
  return { id, guarded, worker, citizen, lead }
}

/** Everything that the pillars have told in topics that others may read: all of them but the care pillar's own. */
export async function toldToOthers(stack: Stack): Promise<Map<string, InRecord[]>> {
  const told = new Map<string, InRecord[]>()
  for (const pillar of PILLARS) {
    const stores = await openStores(stack, pillar)
    const { views, topic: own } = stores.open
    await stores.records().finally(stores.close)
    const open = views.topics.filter((topic) => pillar !== 'psychological-care' || topic !== own)
    for (const topic of open) told.set(topic, await readTopic(topic))
  }
  return told
}

/** What every process of the stack has written. */
export async function logsOf(stack: Stack): Promise<string[]> {
  const logs = await Promise.all([stack.gateway, ...stack.services.values()].map((process) => process.log()))
  assert.ok(logs.every((log) => log.length > 0))
  return logs
}

export const OTHERS: readonly PillarName[] = PILLARS.filter((name) => name !== 'psychological-care')
