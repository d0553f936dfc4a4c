import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Instant, toInstant } from '#shared/eventsourcing/instant.ts'
import { type PublicityEdition, publicityEditionAt, publicityEditions } from './publicity.ts'
import { type Day, endOfDay } from './shanghai.ts'

const NEW_YEAR = endOfDay('2026-12-31' as Day)

const BEFORE = toInstant(Date.parse('2026-03-17T02:00:00Z'))
const edition = publicityEditionAt(BEFORE)

describe('an edition', () => {
  test('is in force from its day on, until the next one', () => {
    const next: PublicityEdition = { ...edition, id: 'publicity-2', inForceFrom: NEW_YEAR }
    const editions = [edition, next]
    assert.equal(publicityEditionAt(BEFORE, editions).id, 'publicity-1')
    assert.equal(publicityEditionAt(NEW_YEAR, editions).id, 'publicity-2')
    assert.equal(publicityEditionAt('2000-01-01T00:00:00.000Z' as Instant, editions).id, 'publicity-1')
  })

  test('has a name of its own, stands in the order of its days and keeps its bounds', () => {
    assert.equal(new Set(publicityEditions.map(({ id }) => id)).size, publicityEditions.length)
    for (const [index, { inForceFrom, bounds, sectorLeast, penalty: types }] of publicityEditions.entries()) {
      assert.ok(index === 0 || inForceFrom > (publicityEditions[index - 1]?.inForceFrom ?? ''))
      for (const { least, most } of Object.values(types)) {
        assert.ok(bounds.least <= least && least <= most && most <= bounds.most)
      }
      assert.ok(Object.values(sectorLeast).every((months) => months <= bounds.most))
    }
  })
})
