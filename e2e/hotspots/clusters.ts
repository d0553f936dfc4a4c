import { parse } from 'csv-parse/sync'

/** Rows of an appeals file by community, sub-type and day, counted in plain words and by nobody's code but this. */
export function clustersIn(csv: string): Map<string, number> {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true })
  const records = new Map(rows.map((row) => [row.REC_ID, row]))
  const clusters = new Map<string, number>()
  for (const row of records.values()) {
    const community = named(row.COMMUNITY_ID, row.COMMUNITY_NAME)
    const subType = named(row.SUB_TYPE_ID, row.SUB_TYPE_NAME)
    if (!community || !subType) continue
    const id = `hot_440310-${community}-${subType}-${row.CREATE_TIME?.trim().slice(0, 10)}`
    clusters.set(id, (clusters.get(id) ?? 0) + 1)
  }
  return clusters
}

function named(id = '', name = ''): string | undefined {
  const known = [id, name].every((text) => text.trim() !== '' && text.trim() !== '-')
  return known ? id.trim() : undefined
}

export function sizesFrom(clusters: ReadonlyMap<string, number>, minimum: number): [string, number][] {
  return [...clusters].filter(([, size]) => size >= minimum).toSorted()
}
