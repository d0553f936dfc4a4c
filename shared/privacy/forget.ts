import { kidOf } from './jwe.ts'

/**
 * A value without the texts that a destroyed key would have opened: what a row is left with when its subject was
 * erased. A field that held one is gone.
 */
export function withoutTextsOf<T>(value: T, subject: string): T {
  const isTheirs = (item: unknown) => typeof item === 'string' && kidOf(item) === subject
  const strip = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.filter((each) => !isTheirs(each)).map(strip)
    if (typeof item !== 'object' || item === null) return item
    return Object.fromEntries(
      Object.entries(item).flatMap(([key, each]) => (isTheirs(each) ? [] : [[key, strip(each)]])),
    )
  }
  return strip(value) as T
}
