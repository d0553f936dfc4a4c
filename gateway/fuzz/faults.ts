import { numberFor } from '#shared/testing/random.ts'
import { isJsonObject, type Json, type JsonObject } from '../engine/json.ts'

/** How often what goes wrong, each a probability. */
export type Faults = {
  /** A resolver answers null, or throws. */
  nulls: number
  errors: number
  /** A value of an answer is replaced by one of another kind, or is left out. */
  mutations: number
  /** A request is not answered, or with what is no GraphQL. */
  failures: number
}

export const NO_FAULTS: Faults = { nulls: 0, errors: 0, mutations: 0, failures: 0 }

/** From nothing wrong to everything at once. */
export const MIXES: readonly Faults[] = [
  NO_FAULTS,
  { ...NO_FAULTS, nulls: 0.04 },
  { ...NO_FAULTS, nulls: 0.05, errors: 0.03 },
  { ...NO_FAULTS, mutations: 0.03 },
  { ...NO_FAULTS, mutations: 0.06 },
  { ...NO_FAULTS, nulls: 0.02, mutations: 0.12 },
  { nulls: 0.05, errors: 0.02, mutations: 0.05, failures: 0.15 },
]

/** What comes back for a request; `timeout` and `reset`: nothing. */
export type Outcome = 'timeout' | 'reset' | { text: string }

const FAILURES: readonly Outcome[] = [
  'timeout',
  'reset',
  { text: '{"data":{"' },
  { text: '<html>502</html>' },
  { text: '[]' },
  { text: '{"data":null}' },
  { text: '{"errors":[{"message":"boom","extensions":{"code":"FORBIDDEN"}}]}' },
  { text: '{"data":{"_entities":{}}}' },
]

/** Decided by the request's query alone: how its representations are sent must not matter. */
export function failureFor({ failures }: Faults, salt: string, service: string, query: string): Outcome | undefined {
  const number = numberFor(`${salt}failure${service}${query}`)
  return number < failures ? FAILURES[Math.floor((number / failures) * FAILURES.length)] : undefined
}

/** Spoils parts of an answer's data. What happens to an entity hangs on what it is, not on where it stands. */
export function spoil(data: JsonObject, { mutations }: Faults, salt: string): void {
  if (mutations === 0) return
  if (Array.isArray(data._entities)) for (const entity of data._entities) spoilWithin(entity, mutations, `${salt}E`)
  else spoilWithin(data, mutations, `${salt}R`)
}

function spoilWithin(value: Json | undefined, probability: number, place: string): void {
  if (Array.isArray(value)) for (const element of value) spoilWithin(element, probability, `${place}[]`)
  if (!isJsonObject(value)) return
  const identity = JSON.stringify(value).slice(0, 300)
  for (const name of Object.keys(value)) {
    const number = numberFor(`${place}${identity}${name}`)
    if (number < probability) replace(value, name, number / probability)
    else spoilWithin(value[name], probability, `${place}.${name}`)
  }
}

const CHANGES: readonly Json[] = [null, 12.5, -7, 'text', '', true, 1e300, [], [null], {}, { a: 1 }]
const TYPES: readonly Json[] = [...CHANGES, 'Nobody', 'E0', 'E1', 'Book', 'M', 'V', 'Query']

/** By a number in [0, 1): one time in ten the value is left out, one in ten the object gets a prototype. */
function replace(object: JsonObject, name: string, number: number): void {
  if (number < 0.1) delete object[name]
  else if (number < 0.2) addPrototype(object)
  else {
    const choices = name === '__typename' ? TYPES : CHANGES
    object[name] = structuredClone(choices[Math.floor(((number - 0.2) / 0.8) * choices.length)])
  }
}

function addPrototype(object: JsonObject): void {
  const value = { a: 1 }
  Object.defineProperty(object, '__proto__', { value, enumerable: true, configurable: true, writable: true })
}
