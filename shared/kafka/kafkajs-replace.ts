import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

type AnyFunction = (...args: never[]) => unknown

/**
 * Puts a corrected function in the place of one that a module of kafkajs exports, made from the original; kafkajs loads
 * what uses it with the first request, and so finds this one. Where the module is not what it was, nothing is touched.
 */
export function replaceInKafkajs<F extends AnyFunction>(path: string, replacement: (original: F) => F): void {
  const original: unknown = require(`kafkajs/src/${path}`)
  const loaded = require.cache[require.resolve(`kafkajs/src/${path}`)]
  if (isFunction<F>(original) && loaded) loaded.exports = replacement(original)
}

const methods = new Set<AnyFunction>()

/**
 * The same for a method of the class that a module exports, once however often it is asked for: the class itself is
 * known to others already.
 */
export function replaceMethodInKafkajs<T, A extends unknown[]>(
  path: string,
  name: string,
  replacement: (original: (this: T, ...args: A) => void) => (this: T, ...args: A) => void,
): void {
  const { prototype }: { prototype?: Record<string, unknown> } = require(`kafkajs/src/${path}`)
  const original = prototype?.[name]
  if (!prototype || !isFunction<(this: T, ...args: A) => void>(original) || methods.has(original)) return
  const corrected = replacement(original)
  methods.add(corrected)
  prototype[name] = corrected
}

function isFunction<F extends AnyFunction>(value: unknown): value is F {
  return typeof value === 'function'
}
