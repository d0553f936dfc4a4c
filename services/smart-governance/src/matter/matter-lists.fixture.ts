import type { Collection } from 'mongodb'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { type TestDatabase, testDatabase } from '#shared/testing/mongo.ts'
import { createViewIndexes } from '#shared/testing/plans.ts'
import { communities, exampleMatter, receivedAt, units } from './example-lists.ts'
import { company, district, FRIDAY, reporterId, street } from './examples.ts'
import { type MatterDocument, type MatterFilter, type MatterList, type MatterOrder, matterList } from './queries.ts'
import type { Within } from './reach.ts'
import { matterView } from './views.ts'

export const NOW = toInstant(Date.parse(FRIDAY) + 40 * 3_600_000)
export const documents = Array.from({ length: 660 }, (_, index) => exampleMatter(index))

/** A database with the documents as rows, under the view's indexes. */
export async function filledMatters(): Promise<{ database: TestDatabase; rows: Collection<MatterDocument> }> {
  const database = await testDatabase('matter-lists')
  const rows = database.db.collection<MatterDocument>('matters')
  await createViewIndexes(rows, matterView)
  await rows.insertMany(documents as never[])
  return { database, rows }
}

/** Each filter with what it means, said in plain words of the row. */
export const filters: [MatterFilter, (row: MatterDocument) => boolean][] = [
  [{ number: '坪-20181130-00042' }, ({ number }) => number === '坪-20181130-00042'],
  [{ number: '　坪—２０１８１１３０－00042 ' }, ({ number }) => number === '坪-20181130-00042'],
  [{ number: '' }, () => false],
  [{ phase: 'accepted' }, ({ state }) => state.phase === 'accepted'],
  [{ phase: 'closed' }, ({ state }) => state.phase === 'closed'],
  [{ communityId: communities[1] }, ({ area }) => area.communityId === communities[1]],
  [{ streetId: street }, ({ area }) => area.streetId === street],
  [{ centreId: street }, ({ state }) => 'matter' in state && state.matter.centreId === street],
  [
    { centreId: street, phase: 'resolved' },
    ({ state }) => state.phase === 'resolved' && state.matter.centreId === street,
  ],
  [{ unitId: units[2] }, ({ unitId }) => unitId === units[2]],
  [{ subjectId: company }, ({ state }) => 'matter' in state && state.matter.subjectId === company],
  [{ nature: 'thanks' }, ({ nature }) => nature === 'thanks'],
  [{ channel: '12' }, ({ channel }) => channel === '12'],
  [{ mainType: '3' }, ({ classes }) => classes.mainType === '3'],
  [{ urgency: 'urgent' }, ({ urgency }) => urgency === 'urgent'],
  [{ urgency: 'normal' }, ({ urgency }) => urgency === 'normal'],
  [{ overdue: true }, ({ due }) => due !== undefined && due < NOW],
  [{ overdue: false }, ({ due }) => due === undefined || due >= NOW],
  [{ flagged: true }, ({ flags }) => flags.length > 0],
  [{ flagged: false }, ({ flags }) => flags.length === 0],
  [
    { receivedFrom: receivedAt(100), receivedBefore: receivedAt(200) },
    (row) => row.receivedAt >= receivedAt(100) && row.receivedAt < receivedAt(200),
  ],
  [{ dueBefore: NOW }, ({ due }) => due !== undefined && due < NOW],
  [{ reporters: { persons: [reporterId], division: district } }, ({ reporter }) => reporter?.person === reporterId],
  [
    { reporters: { persons: [reporterId], division: street } },
    ({ reporter, area }) => reporter?.person === reporterId && (!reporter.confidential || area.streetId === street),
  ],
  [
    { reporters: { persons: [reporterId], division: communities[0] ?? '' } },
    ({ reporter }) => reporter?.person === reporterId && !reporter.confidential,
  ],
  [{ reporters: { persons: [], division: district } }, () => false],
  [{}, () => true],
  [
    { unitId: units[1], phase: 'transferred', nature: 'complaint' },
    (row) => row.unitId === units[1] && row.state.phase === 'transferred' && row.nature === 'complaint',
  ],
  [
    { communityId: communities[0], flagged: false, overdue: false },
    (row) => row.area.communityId === communities[0] && row.flags.length === 0 && !(row.due && row.due < NOW),
  ],
]

export const listOf = (filter: MatterFilter, order: MatterOrder, within?: Within): MatterList =>
  matterList(filter, { order, within, now: NOW })
