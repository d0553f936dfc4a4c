/*
 * Whoever asks for something is answered from an index: a query without one looks at every document, which nobody
 * notices before there are many. The servers that `npm test` brings up refuse such a query (docs/decisions/0216). What
 * looks at all on purpose is named here, and why that is right; what asks for nothing (`find()`) says so by itself.
 */
const REASONS = {
  directory: 'divisions, units, classes, applications, editions of rules: a few thousand, read whole and kept',
  generations: 'generations, who reads them and where they stand: a few, looked at when one is made or removed',
  epoch: 'when an epoch begins all is told anew; at a start whether anything was told, which the oldest shows',
  lost: 'what lost facts have caused, once, when a restored store is told anew',
  test: 'what a test looks for in the little that it has made',
  keys: 'keys that are wrapped under another master key: an operator has changed it',
} as const

/** For `find`, `updateMany`, `deleteMany` and `countDocuments` of what is asked for without an index of its own. */
export function overAll(_why: keyof typeof REASONS) {
  return { hint: { _id: 1 } } as const
}
