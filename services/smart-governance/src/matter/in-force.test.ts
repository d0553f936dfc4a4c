import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { matterDecider } from './decider.ts'
import { matterEvents } from './events.ts'
import { command } from './example-commands.ts'
import { rowOf } from './example-rows.ts'
import {
  cityManagement,
  community,
  district,
  FRIDAY,
  formerStreet,
  leftCommunity,
  received,
  rules,
  street,
  transferred,
  waterBureau,
} from './examples.ts'
import { matterNumber } from './ids.ts'
import { districtsInForce } from './in-force.ts'
import { numberFor } from './numbering.ts'

const { given } = specFor(matterDecider, matterEvents, rules, FRIDAY)

/** Directories whose view has `seen` of the entries, and whose commit store has all of them. */
function districts(entries: Record<string, object>, seen: readonly string[] = [], looks: string[] = []) {
  const rows = Object.entries(entries).filter(([id]) => seen.includes(id))
  return districtsInForce({
    rows: (collection) => ({
      find: () => ({
        async toArray() {
          looks.push(collection)
          return collection === 'divisions' ? rows.map(([_id, entry]) => ({ _id, ...entry })) : []
        },
      }),
    }),
    async fresh(id) {
      looks.push(id)
      return (entries[id] ?? null) as never
    },
  })
}

const divisions = {
  [district]: { level: 'district', names: ['坪山区'] },
  [street]: { level: 'street', names: ['龙田街道'], parentId: district },
  [community]: { level: 'community', names: ['南布社区'], parentId: street },
  [formerStreet]: { level: 'street', names: ['坑梓街道'], parentId: district, successorId: street, retiredAt: FRIDAY },
  [leftCommunity]: { level: 'community', names: ['六和社区'], parentId: formerStreet },
}

describe('a community lies in its district, whatever the view has seen of what is between', () => {
  for (const seen of [[], [community], [district, community], [street]]) {
    test(seen.join(' and ') || 'nothing', async () =>
      assert.equal(await districts(divisions, seen).liesIn(community, district), true),
    )
  }

  test('and not in another', async () =>
    assert.equal(await districts(divisions).liesIn(community, 'dis_110101'), false))

  for (const seen of [[], [leftCommunity, formerStreet]]) {
    test(`in the street that took the place of its own, having seen ${seen.length || 'nothing'}`, async () => {
      assert.equal(await districts(divisions, seen).liesIn(leftCommunity, street), true)
      assert.equal(await districts(divisions, seen).liesIn(leftCommunity, formerStreet), false)
    })
  }

  test('a hierarchy that was damaged into a circle ends too', async () => {
    const circle = { ...divisions, [district]: { ...divisions[district], parentId: community } }
    assert.equal(await districts(circle).liesIn(community, 'dis_110101'), false)
  })
})

test('a lead unit that the view has not seen yet is known to have ended', async () => {
  const units = {
    [cityManagement]: { divisionId: district, retiredAt: FRIDAY, successorId: waterBureau },
    [waterBureau]: { divisionId: district },
  }
  const inForce = await districts({ ...divisions, ...units }).rules(
    command('transfer', { unitId: waterBureau }),
    given(received(), transferred(cityManagement)).state(),
  )
  assert.deepEqual(inForce.unit(cityManagement), { level: 'district', retired: true, successorId: waterBureau })
})

test('a main type that the view has not seen yet is known to have ended', async () => {
  const classes = { 'cls_main-type-13': { kind: 'main-type', code: '13', parents: [], retired: true } }
  const { state } = rowOf(received())
  const given = command('amend', { classes: { mainType: '13', subType: '903' } })
  assert.equal((await districts({ ...divisions, ...classes }).rules(given, state)).mainType('13')?.retired, true)
})

test('every centre has numbers that facts take, whatever its name begins with', async () => {
  const first = async (name: string) => {
    const known = districts({ [community]: { level: 'community', names: [name] } })
    return numberFor({ numbers: { next: async () => 1 } }, known, { centreId: community, at: FRIDAY })
  }
  assert.equal(await first('南布社区'), '南-20181130-00001')
  for (const name of ['〇一社区', '㙟村', '\u{20000}村', 'A区', '']) {
    assert.equal(matterNumber.parse(await first(name)), '事-20181130-00001')
  }
})

test('the rules for a page of matters are read once', async () => {
  const looks: string[] = []
  const { rules } = districts(divisions, Object.keys(divisions), looks)
  const { state } = rowOf(received())
  await Promise.all(Array.from({ length: 50 }, () => rules({ type: 'escalate', at: FRIDAY }, state)))
  assert.deepEqual(looks, ['divisions', 'units', 'classes', 'ruleNotices'])
})
