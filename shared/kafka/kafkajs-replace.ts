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

function isFunction<F extends AnyFunction>(value: unknown): value is F {
  return typeof value === 'function'
}
