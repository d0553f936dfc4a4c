import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { defineEvents, type EventCatalogue, type EventDefinitions } from '#shared/eventsourcing/event.ts'
import { projected } from '#shared/eventsourcing/fold.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { encryptedText } from '#shared/privacy/text.ts'
import { checkApart, checkWhole } from './at-fault.ts'
import type { Mechanism } from './mechanism.ts'

const about = { version: 1, description: 'x', dataClass: 'RESTRICTED' } as const
const text = z.strictObject({ texts: z.array(z.strictObject({ text: encryptedText({ max: 10 }) })) })
const plain = defineEvents<EventDefinitions>({ Walked: { ...about, data: z.strictObject({}) } })
const personal = defineEvents<EventDefinitions>({ Walked: { ...about, data: text } })
const view = { collection: 'patrols', revision: 1, fold: () => ({}), indexes: [] }
const deadlines = () => [{ name: 'end', at: toInstant(0) }]

const patrol = {
  name: 'patrol',
  projected: projected({ prefixes: ['pat'], events: plain, view }),
  entities: { pat: 'Patrol' },
  rights: { 'Patrol.id': {} },
  wire: () => ({ resolvers: {} }),
} satisfies Mechanism

const bare: Mechanism = { name: 'round', entities: {}, rights: {}, wire: () => ({ resolvers: {} }) }

describe('two mechanisms of one pillar', () => {
  test('that keep apart may stand beside each other, also with a stub of the same type', () => {
    checkApart([patrol, { ...bare, stubs: { com: 'Community' } }])
  })

  test('are told by name where both want the same', () => {
    const other = (prefix: string, collection: string) =>
      projected({ prefixes: [prefix], events: plain, view: { ...view, collection } })
    const wrong: [Partial<Mechanism>, RegExp][] = [
      [{ projected: other('rnd', 'patrols') }, /^patrol and round both have the collection patrols$/],
      [{ projected: other('pat', 'rounds') }, /^patrol and round both have streams that begin with pat$/],
      [{ projected: other('rnd', 'counters') }, /^the kit and round both have the collection counters$/],
      [{ entities: { pat: 'Round' } }, /^patrol and round both have ids that begin with pat$/],
      [{ rights: { 'Patrol.id': { public: 'all' } } }, /^patrol and round both have the rights of Patrol\.id$/],
      [{ rights: { 'Receipt.token': {} } }, /^the kit and round both have the rights of Receipt\.token$/],
    ]
    for (const [of, message] of wrong) {
      assert.throws(() => checkApart([patrol, { ...bare, ...of }]), { code: 'MECHANISM_AT_FAULT', message })
    }
  })
})

describe('a mechanism', () => {
  const of = (events: EventCatalogue, clock?: typeof deadlines) => ({
    ...bare,
    projected: projected({ prefixes: ['rnd'], events, view: { ...view, ...(clock && { deadlines: clock }) } }),
  })
  const done = async () => {}

  test('whose view has deadlines hears of those that pass', () => {
    checkWhole(of(plain), { resolvers: {} })
    checkWhole(of(plain, deadlines), { resolvers: {}, onDue: done })
    assert.throws(() => checkWhole(of(plain, deadlines), { resolvers: {} }), /round has deadlines and no onDue/)
  })

  test('whose facts hold personal texts hears of an erasure', () => {
    checkWhole(of(personal), { resolvers: {}, onErase: done })
    assert.throws(() => checkWhole(of(personal), { resolvers: {} }), /round has personal texts and no onErase/)
  })
})
