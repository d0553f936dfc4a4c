import { isJsonObject, type Json, type JsonObject } from './json.ts'

/** An entity fetch whose repeated representations travel once. */
export type Deduplicated<Key> = {
  distinct: Key[]
  /**
   * For each representation that was asked for, the index of the distinct one that answers it; left out where none was
   * repeated.
   */
  answeredBy?: number[]
}

/** Finds repeated representations by their keys. */
export function deduplicate<Key>(keys: readonly Key[]): Deduplicated<Key> {
  const places = new Map<Key, number>()
  const answeredBy = keys.map((key) => {
    const place = places.get(key) ?? places.size
    if (place === places.size) places.set(key, place)
    return place
  })
  const distinct = [...places.keys()]
  return distinct.length === keys.length ? { distinct } : { distinct, answeredBy }
}

type EntityError = { path?: readonly (string | number)[] }

/**
 * Gives each asked representation its entity back. Repeated ones get copies of their own: what is merged into one
 * place (a type name, a later fetch) must not show in another, which may even be of another type.
 */
export function spreadEntities(entities: readonly Json[], answeredBy: readonly number[]): Json[] {
  const given = new Set<number>()
  return answeredBy.map((place) => {
    const entity = entities[place] ?? null
    if (!given.has(place)) {
      given.add(place)
      return entity
    }
    return copyJson(entity)
  })
}

/** An error at a distinct representation is an error at each place that asked for it. */
export function spreadErrors<E extends EntityError>(errors: readonly E[], answeredBy: readonly number[]): E[] {
  return errors.flatMap((error) => {
    const [root, place, ...rest] = error.path ?? []
    if (root !== '_entities' || typeof place !== 'number') return [error]
    return answeredBy.flatMap((by, index) => (by === place ? [{ ...error, path: [root, index, ...rest] }] : []))
  })
}

/**
 * The object for a second place in the answer: a copy if something could later be written into one of its values,
 * otherwise the object itself.
 */
export function ownCopy(object: JsonObject): JsonObject {
  for (const name in object) if (typeof object[name] === 'object' && object[name] !== null) return copyObject(object)
  return object
}

function copyJson(value: Json): Json {
  if (Array.isArray(value)) return value.map(copyJson)
  return isJsonObject(value) ? copyObject(value) : value
}

function copyObject(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inner && copyJson(inner)]))
}
