import { communities, type DemoCommunity, type DemoStreet, streets } from './divisions.ts'

/** A responsible unit 责任单位: its first name is the official one, the others are met in rows too. */
export type DemoUnit = { code: string; names: readonly string[]; street?: DemoStreet; community?: DemoCommunity }

/** Units of the district by the categories they are answerable for; names are general and invented. */
const ofDistrict: Record<string, string> = {
  市容秩序: '区城市管理处',
  环境卫生: '区环境卫生管理所',
  市政道路: '区市政设施养护中心',
  水务: '区水务管理处',
  生态环境: '区生态环境保护站',
  住房建设: '区住房建设管理处',
  交通出行: '区交通管理处',
  安全监管: '区应急安全管理处',
  劳动人社: '区人力资源服务中心',
  教育与医疗: '区教育与卫生服务中心',
  市场监管: '区市场监督所',
  社区服务: '区民政与社区服务中心',
}

/** Offices that every street has; each answers for some categories. */
const ofStreet: readonly (readonly [name: string, categories: readonly string[]])[] = [
  ['市容管理科', ['市容秩序', '环境卫生']],
  ['市政养护站', ['市政道路', '水务']],
  ['巡查执法队', ['市容秩序', '生态环境', '住房建设']],
  ['安全巡查队', ['安全监管', '交通出行']],
  ['劳动服务窗口', ['劳动人社']],
  ['民生服务科', ['教育与医疗', '社区服务', '市场监管']],
  ['矛盾调解室', ['社区服务', '劳动人社', '住房建设']],
]

const district: readonly (DemoUnit & { category: string })[] = Object.entries(ofDistrict).map(
  ([category, name], index) => ({
    category,
    code: String(6001 + index),
    // Two of them have been renamed; rows of the same year hold both names.
    names: index % 6 === 2 ? [name, `${name}（值班）`] : [name],
  }),
)

const offices: readonly (DemoUnit & { street: DemoStreet; categories: readonly string[] })[] = streets.flatMap(
  (street, row) =>
    ofStreet.map(([office, categories], column) => ({
      street,
      categories,
      code: String(6101 + row * 10 + column),
      names: officeNames(street.name, office, row * ofStreet.length + column),
    })),
)

/** In the first two streets the mediation room is called by its bare name: one name, two ids. */
function officeNames(street: string, office: string, place: number): string[] {
  if (office === '矛盾调解室' && place < 2 * ofStreet.length) return [office]
  const name = `${street}${office}`
  if (place % 3 === 0) return [name, `${office}（${street}）`]
  return place % 10 === 4 ? [name, `${office}（${street}）`, `${name}处置组`] : [name]
}

const stations: readonly (DemoUnit & { community: DemoCommunity })[] = communities.map((community, index) => ({
  community,
  street: community.street,
  code: String(6301 + index),
  names:
    index % 4 === 1
      ? [`${community.name}服务站`, `${community.name}服务站（${community.street.name}）`]
      : [`${community.name}服务站`],
}))

export const units: readonly DemoUnit[] = [...district, ...offices, ...stations]

/** Who is answerable for a category in a community, by level. */
export function unitsFor(category: string, community: DemoCommunity) {
  return {
    district: district.find((unit) => unit.category === category),
    street: offices.filter((unit) => unit.street === community.street && unit.categories.includes(category)),
    community: stations.find((unit) => unit.community === community),
  }
}
