import type { Random } from '#shared/testing/random.ts'

/**
 * A few types that subgraphs share in one particular way, which chance alone would hardly come upon: their SDL for a
 * first subgraph, which composes by itself, and for others.
 */
type Shape = (names: readonly string[]) => readonly string[]

/** A type without a key of which each subgraph has a part: the answers to one and the same field are merged. */
const split: Shape = (names) =>
  names.map(
    (_, index) => `type Part @shareable { whole: Int  p${index}: String! }
      type XSplit @key(fields: "id") { id: ID!  part: Part @shareable }
      extend type Query { part: Part @shareable  parts: [Part!]! @shareable  split${index}: [XSplit!] }`,
  )

/** A union whose members are others in each subgraph. */
const unions: Shape = () => [
  `union XFound = XShop | XStall
    type XShop @key(fields: "id") { id: ID!  sign: String }  type XStall @key(fields: "id") { id: ID!  wheels: Int }
    extend type Query { found0: [XFound!] }`,
  `union XFound = XShop | XHall
    type XShop @key(fields: "id") { id: ID!  owner: String }  type XHall @key(fields: "id") { id: ID!  seats: Int! }
    extend type Query { found1: [XFound]  hall: XFound }`,
]

/** An interface whose field is of a narrower type in what implements it, and provided there. */
const narrower: Shape = () => [
  `interface XArea { id: ID!  within: XArea  title: String }
    type XStreet implements XArea @key(fields: "id") { id: ID!  within: XWard @provides(fields: "homes")  title: String }
    type XWard implements XArea @key(fields: "id") { id: ID!  within: XWard  title: String @shareable  homes: Int @external }
    extend type Query { area: XArea  areas: [XArea!] }`,
  `type XStreet @key(fields: "id") { id: ID!  width: Int }
    type XWard @key(fields: "id") { id: ID!  homes: Int @shareable  title: String @shareable }`,
]

/** Keys with objects in them, and keys that a subgraph knows but cannot be asked by. */
const keys: Shape = () => [
  `type XLot @key(fields: "id") @key(fields: "id place { zip }", resolvable: false) {
      id: ID!  place: XPlace!  title: String! }
    type XPlace @shareable { zip: String!  street: String }
    extend type Query { lots: [XLot!] }`,
  `type XLot @key(fields: "id place { zip }") @key(fields: "id", resolvable: false) {
      id: ID!  place: XPlace!  title: String! @external  rLot: String @requires(fields: "title") }
    type XPlace @shareable { zip: String!  street: String }
    extend type Query { lot: XLot }`,
  'type XLot @key(fields: "id") { id: ID!  lit: Boolean }',
]

const PARTIES = `interface XParty { called: String }
  type XPerson implements XParty @shareable { called: String  born: Int }
  type XFirm implements XParty @shareable { called: String  staff: Int! }`

/** What is required has arguments, is within a fragment, has moved from elsewhere, or requires something itself. */
const required: Shape = ([first]) => [
  `${PARTIES}
    type XCase @key(fields: "id") { id: ID!  size(unit: String!): Int  party: XParty  stage: String }
    extend type Query { cases: [XCase!]! }`,
  `${PARTIES}
    type XCase @key(fields: "id") {
      id: ID!  size(unit: String!): Int @external  party: XParty @external  stage: String @external
      rSize: String @requires(fields: "size(unit: \\"m\\")")  rSmall: String @requires(fields: "size(unit: \\"cm\\")")
      rParty: JSON @requires(fields: "party { called ... on XFirm { staff } }")
      rStage: String @requires(fields: "stage") }
    extend type Query { case: XCase }`,
  `type XCase @key(fields: "id") {
      id: ID!  stage: String @override(from: "${first}")
      rSize: String @external  rChain: String @requires(fields: "rSize") }`,
]

/** What is provided of some members of a union alone. */
const provided: Shape = () => [
  `type XBook @key(fields: "id") { id: ID!  title: String @shareable }
    type XFilm @key(fields: "id") { id: ID!  title: String @shareable }
    extend type Query { book: XBook }`,
  `union XItem = XBook | XFilm
    type XBook @key(fields: "id") { id: ID!  title: String @external }  type XFilm @key(fields: "id") { id: ID! }
    extend type Query { items: [XItem!] @provides(fields: "... on XBook { title }") }`,
]

/** An interface of which each subgraph can tell the id of one type alone: not every operation can be planned. */
const unplannable: Shape = () =>
  ['XCat', 'XDog'].map((own, index, types) => {
    const fields = (type: string) =>
      type === own ? `id: ID!  tag${index}: Int` : `id: ID! @external  by${index}: String`
    const pets = types.map((type) => `type ${type} implements XPet @key(fields: "id") { ${fields(type)} }`)
    return `interface XPet { id: ID! } ${pets.join(' ')} extend type Query { pet: XPet @shareable  own${index}: ${own} }`
  })

const SHAPES: readonly Shape[] = [split, unions, narrower, keys, required, provided, unplannable]

/** Some of the shapes by chance: the SDL to be added to each subgraph. */
export function createShapes(random: Random, names: readonly string[]): Map<string, string> {
  const added = new Map<string, string>()
  for (const shape of SHAPES) {
    if (random.chance(0.7)) continue
    const order = random.shuffled(names)
    for (const [index, sdl] of shape(order).entries()) {
      const name = order[index]
      if (name) added.set(name, `${added.get(name) ?? ''}\n${sdl}`)
    }
  }
  return added
}
