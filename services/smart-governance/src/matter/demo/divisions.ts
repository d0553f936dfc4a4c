/** District, streets and communities under their published names; the local ids are invented for the demonstration. */

export type DemoStreet = { localId: string; name: string; code: string }
export type DemoCommunity = { localId: string; name: string; street: DemoStreet }

export const district = { localId: '1', name: '坪山区', code: '440310' }

const published: readonly (readonly [code: string, name: string, communities: readonly string[]])[] = [
  ['440310001', '坪山街道', ['坪山', '六联', '六和', '和平']],
  ['440310002', '马峦街道', ['马峦', '江岭', '坪环', '沙坣']],
  ['440310003', '碧岭街道', ['汤坑', '碧岭', '沙湖']],
  ['440310004', '石井街道', ['石井', '田头', '田心', '金龟']],
  ['440310005', '坑梓街道', ['坑梓', '金沙', '沙田', '秀新']],
  ['440310006', '龙田街道', ['龙田', '竹坑', '老坑', '南布']],
]

export const streets: readonly DemoStreet[] = published.map(([code, name], index) => ({
  localId: String(901 + index),
  name,
  code,
}))

export const communities: readonly DemoCommunity[] = streets.flatMap((street, index) =>
  (published[index]?.[2] ?? []).map((name, place) => ({
    localId: `${street.localId}${String(place + 1).padStart(2, '0')}`,
    name: `${name}社区`,
    street,
  })),
)
