import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import type { Role } from '#shared/identity/identity.ts'
import { until } from '#shared/testing/until.ts'
import { COMMUNITY, DISTRICT, registerDistrict, send, sendWell, UNIT } from '../district.ts'
import { askWith } from '../graph.ts'
import { eraseQuickly } from '../persons/eraser.ts'
import { type Stack, startStack } from '../stack.ts'
import { openStores } from '../stores.ts'
import { PATIENCE_MS } from '../waiting.ts'

const NAME = '居民甲某某'
const PHONE = '13900139077'
const GAD_7 = ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7']

let stack: Stack
let worker: string
let citizen: string
let lead: string

before(async () => {
  stack = await startStack({ pillars: ['smart-governance', 'psychological-care'] })
  await registerDistrict(stack)
  worker = await stack.token({ subject: 'worker', roles: ['care-worker'], division: DISTRICT })
  citizen = await stack.token({ subject: 'citizen', roles: ['citizen'], phone: PHONE })
  lead = await stack.token({ subject: 'lead', roles: ['care-lead'] })
})

after(() => stack.stop())

const SCREENING = `query($id: ID!) { node(id: $id) { id ... on Screening {
  phase instrument result { total band } participant { name } community { id name } } } }`
const FIGURES = '{ screeningStatistics { submitted moderateOrAbove } }'

const invitation = {
  commandId: 'invited',
  instrument: 'GAD_7',
  communityId: COMMUNITY,
  phone: PHONE,
  name: NAME,
  under14: false,
}

/** Invited, and handed in by the participant: 14, which is moderate. */
async function handedIn(): Promise<{ id: string; receipt: string }> {
  // Communities are smart governance's: this one is known here when its fact has arrived.
  await until(
    async () => (await send(stack, worker, 'inviteScreening', invitation)).payload?.rejection === null,
    PATIENCE_MS,
  )
  const { screening } = await sendWell(stack, worker, 'inviteScreening', invitation, 'screening { id }')
  const { id } = z.object({ id: z.string() }).parse(screening)
  const answers = GAD_7.map((item) => ({ item, answer: 'MORE_THAN_HALF_THE_DAYS' }))
  const consent = { giver: 'OWN', statement: '2018-1' }
  const { receipt } = await sendWell(stack, citizen, 'submitScreening', { screeningId: id, consent, answers })
  return { id, receipt: receipt.token }
}

test('a screening is its participant’s and its carers’, and to everybody else it says nothing', async () => {
  const { id, receipt } = await handedIn()
  for (const token of [citizen, worker, lead]) {
    const { data } = await askWith(receipt, stack.graph, SCREENING, { id }, token)
    assert.deepEqual(data?.node, {
      id,
      phase: 'SUBMITTED',
      instrument: 'GAD_7',
      result: { total: 14, band: 'MODERATE' },
      participant: { name: NAME },
      community: { id: COMMUNITY, name: '南布社区' },
    })
  }

  const others: Role[] = ['auditor', 'analyst', 'seat', 'centre-lead', 'unit-officer', 'data-officer', 'law-officer']
  for (const role of [...others, 'citizen', 'care-worker'] as const) {
    const where = role === 'care-worker' ? 'str_440310009' : DISTRICT
    const token = await stack.token({ subject: 'somebody', roles: [role], division: where, unit: UNIT })
    const seen = JSON.stringify([
      (await stack.graph(SCREENING, { id }, token)).data,
      (await stack.graph(FIGURES, {}, token)).data,
      await stack.graph(`{ screenings { edges { node { instrument result { total } } } } }`, {}, token),
    ])
    for (const secret of ['MODERATE', 'GAD_7', NAME, '"total":14', '"submitted"', '南布社区'])
      assert.ok(!seen.includes(secret), `${role} sees ${secret}: ${seen}`)
  }

  const service = stack.services.get('psychological-care')
  const logged = `${await service?.log()}${await stack.gateway.log()}`
  assert.ok(logged.length > 0)
  for (const secret of [NAME, PHONE, 'MODERATE', '69725-0']) assert.ok(!logged.includes(secret), secret)
})

test('a community shows published counts alone: of a month that is open, none', async () => {
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
  const { receipt } = await sendWell(stack, lead, 'beginScreeningCounts', { districtId: DISTRICT, from: month })
  const query = 'query($code: String!) { community(code: $code) { name screeningCounts { month submitted } } }'
  const anybody = await stack.token({ subject: 'analyst', roles: ['analyst'] })
  const { data, errors } = await askWith(receipt.token, stack.graph, query, { code: COMMUNITY.slice(4) }, anybody)
  assert.deepEqual(errors, [])
  assert.deepEqual(data, { community: { name: '南布社区', screeningCounts: [] } })
})

test('an invitation that is repeated when its screening’s key is gone has its first receipt, from a service that remembers nothing', async () => {
  const { receipt } = await sendWell(stack, worker, 'inviteScreening', invitation)
  const [, screeningId = ''] = receipt.token.split(':')
  await sendWell(stack, worker, 'withdrawScreeningConsent', { screeningId })
  const stores = await openStores(stack, 'psychological-care')
  assert.deepEqual(await eraseQuickly(stores, [screeningId]), ['destroyed'])
  await stores.close()
  const service = stack.services.get('psychological-care')
  await service?.kill()
  await service?.start()
  assert.deepEqual((await sendWell(stack, worker, 'inviteScreening', invitation)).receipt, receipt)
})
