import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { NotClean } from './not-clean.ts'

/**
 * Merges a subgraph's answer into the place it belongs to, as the stock executor's `deepMerge` does: objects field by
 * field, lists of equal length element by element; anything else replaces. New values are taken over, not copied.
 * Throws NotClean where two subgraphs disagree about the kind of a value or the length of a list, and for names that
 * reach prototypes; parts of `source` may have been merged by then.
 */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const name in source) {
    const value = source[name]
    if (value === undefined) continue
    const present: unknown = target[name]
    if (typeof present === 'function' || name === '__proto__') throw new NotClean('a name that reaches prototypes')
    if (!present || !isComposite(value)) target[name] = value
    else mergeComposites(present as Json, value)
  }
}

function isComposite(value: Json): value is JsonObject | Json[] {
  return typeof value === 'object' && value !== null
}

function mergeComposites(present: Json, value: JsonObject | Json[]): void {
  if (Array.isArray(value)) {
    if (!Array.isArray(present) || present.length !== value.length) throw new NotClean('lists that differ')
    mergeLists(present, value)
  } else {
    if (!isJsonObject(present)) throw new NotClean('an object where there was none')
    mergeInto(present, value)
  }
}

function mergeLists(present: Json[], values: Json[]): void {
  for (const [index, value] of values.entries()) {
    const before = present[index]
    if (isJsonObject(before) && isJsonObject(value)) mergeInto(before, value)
    else present[index] = value
  }
}
