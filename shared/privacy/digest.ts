import { createHmac, type KeyObject } from 'node:crypto'

/**
 * A command's input as a keyed digest: equal inputs give equal digests, whatever the order of their keys, and
 * without the pillar's secret nobody can try out what the input was. Computed before encryption, since the same
 * text encrypts differently each time. An absent field and an undefined one are the same.
 */
export function createDigest(secret: KeyObject): (input: unknown) => string {
  return (input) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(input, sortedKeys) ?? 'undefined')
      .digest('base64url')
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
