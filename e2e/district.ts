import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { inputTypeOf } from '#shared/graphql/input-type.ts'
import type { Graph } from './graph.ts'
import type { Stack } from './stack.ts'
import { PATIENCE_MS } from './waiting.ts'

/** Whoever stands before a graph: a stack, or its twin. */
export type Asked = { graph: Graph }

/** What every mutation answers. */
const payload = z.looseObject({
  receipt: z.object({ token: z.string() }).nullable(),
  rejection: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type Answer = z.output<typeof payload>
export type Sent = { payload: Answer | undefined; codes: string[] }

/** Sends a mutation; its input type is called after it. Without a command id of its own it gets a new one. */
export async function send(stack: Asked, token: string, name: string, input: object, selection = ''): Promise<Sent> {
  const type = inputTypeOf(name)
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} receipt { token } rejection { code message } } }`
  const { data, errors } = await stack.graph(query, { input: { commandId: randomUUID(), ...input } }, token)
  return {
    payload: data?.[name] ? payload.parse(data[name]) : undefined,
    codes: errors.map(({ extensions }) => extensions.code),
  }
}

/** The same, where anything but a receipt is a failure. */
export async function sendWell(
  stack: Asked,
  token: string,
  name: string,
  input: object,
  selection = '',
): Promise<Answer & { receipt: { token: string } }> {
  const { payload: answer, codes } = await send(stack, token, name, input, selection)
  assert.deepEqual(codes, [])
  assert.equal(answer?.rejection, null, `${name}: ${answer?.rejection?.message}`)
  assert.ok(answer?.receipt)
  return { ...answer, receipt: answer.receipt }
}

/** What may come of a fault of the house; the same command may be sent again. */
const PASSING = [
  'STORE_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'CONFLICT_RETRIES_EXHAUSTED',
]

/** Sends a command, always the same one, until it is answered with a receipt, whatever is away meanwhile. */
export async function insist(
  stack: Asked,
  token: string,
  name: string,
  input: object,
  selection = '',
): Promise<Answer & { receipt: { token: string } }> {
  const command = { commandId: randomUUID(), ...input }
  for (const limit = Date.now() + PATIENCE_MS; ; ) {
    const { payload: answer, codes } = await send(stack, token, name, command, selection)
    if (codes.length === 0 && answer?.receipt) return { ...answer, receipt: answer.receipt }
    assert.ok(!answer?.rejection, `${name}: ${answer?.rejection?.code}`)
    assert.ok(
      codes.every((code) => PASSING.includes(code)),
      `${name}: ${codes}`,
    )
    assert.ok(Date.now() < limit, `${name}: ${codes}, again and again`)
    await pause(100)
  }
}

export const DISTRICT = 'dis_440310'
export const STREET = 'str_440310-101'
export const COMMUNITY = 'com_440310-10018'
export const UNIT = 'unit_1583'
export const OTHER_UNIT = 'unit_1593'

/** The smallest district in which a matter can be received and handled. */
export async function registerDistrict(stack: Stack): Promise<void> {
  const token = await stack.token({ roles: ['data-officer'] })
  const entries: [string, object][] = [
    ['registerDivision', { level: 'DISTRICT', code: '440310', name: '坪山区' }],
    ['registerDivision', { level: 'STREET', code: '440310-101', name: '龙田街道', parentId: DISTRICT }],
    ['registerDivision', { level: 'COMMUNITY', code: '440310-10018', name: '南布社区', parentId: STREET }],
    ['registerUnit', { code: '1583', name: '城市管理局', divisionId: DISTRICT }],
    ['registerUnit', { code: '1593', name: '应急管理局', divisionId: DISTRICT }],
    ['registerClass', { kind: 'CHANNEL', code: '12', name: '热线' }],
    ['registerClass', { kind: 'MAIN_TYPE', code: '22', name: '消防' }],
    ['registerClass', { kind: 'SUB_TYPE', code: '554', name: '消防设施', parent: '22' }],
  ]
  for (const [name, input] of entries) await sendWell(stack, token, name, input)
}

export type People = Record<'seat' | 'officer' | 'lead' | 'auditor' | 'citizen', string>

/** A token for each who has to do with a matter. */
export async function people(stack: Stack): Promise<People> {
  return {
    seat: await stack.token({ roles: ['seat'], division: DISTRICT }),
    officer: await stack.token({ roles: ['unit-officer'], unit: UNIT }),
    lead: await stack.token({ roles: ['centre-lead'], division: DISTRICT }),
    auditor: await stack.token({ roles: ['auditor'] }),
    citizen: await stack.token({ roles: ['citizen'], phone: '13900139000' }),
  }
}

/** A matter received by the seat; its id and its receipt. */
export async function receiveMatter(stack: Asked, seat: string, more: object = {}): Promise<Received> {
  const { matter, receipt } = await sendWell(stack, seat, 'receiveMatter', someMatter(more), 'matter { id }')
  return { id: z.object({ id: z.string() }).parse(matter).id, receipt: receipt.token }
}
export type Received = { id: string; receipt: string }

/** A matter as somebody at a counter writes it down. */
export function someMatter(more: object = {}): object {
  return { centreId: DISTRICT, channel: '12', nature: 'COMPLAINT', subType: '554', communityId: COMMUNITY, ...more }
}
