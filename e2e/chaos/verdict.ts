import { isDeepStrictEqual } from 'node:util'
import type { InRecord, OutRecord } from '#shared/kafka/port.ts'
import { gapsIn } from '../stores.ts'
import type { Seen, Sent } from './client.ts'
import type { Truth } from './truth.ts'

/** A promise, and where it was broken: nowhere, if it holds. */
export type Verdict = { promise: string; broken: string[] }

export type Evidence = {
  seen: Seen
  /** Acknowledged commands that were sent once more at the end, and what they were answered then. */
  repeated: readonly { sent: Sent; receipt: string | undefined }[]
  truths: readonly Truth[]
}

/** What must hold whatever has happened. Nothing of a person stands in what is said of it. */
export function judge({ seen, repeated, truths }: Evidence): Verdict[] {
  return [
    { promise: 'every command was answered', broken: unanswered(seen) },
    { promise: 'every acknowledged command is in its store, once', broken: lost(seen, truths) },
    { promise: 'no refused command took effect', broken: refusedInStore(seen, truths) },
    { promise: 'a repeated command has the receipt it had', broken: otherReceipts(repeated) },
    { promise: 'every commit is in its topic, whole and in order', broken: truths.flatMap(missingInTopic) },
    { promise: 'a topic holds nothing else, and what comes again is the same', broken: truths.flatMap(strangers) },
    { promise: 'every view is what a plain fold gives', broken: truths.flatMap(differences) },
    { promise: 'all work comes to its end', broken: truths.flatMap(restless) },
    { promise: 'no client saw an error of the house’s parts', broken: seen.improper },
  ]
}

/** `pillar:stream:version`. */
export const receiptOf = ({ done }: Sent): string | undefined =>
  done && 'receipt' in done ? withoutProof(done.receipt.token) : undefined

const withoutProof = (token: string) => token.slice(0, token.lastIndexOf(':'))

const nameOf = ({ command, commandId }: Sent) => `${command.mutation} “${commandId}”`

function unanswered({ commands }: Seen): string[] {
  return commands.filter(({ done }) => done === undefined).map(nameOf)
}

function lost({ commands, imported }: Seen, truths: readonly Truth[]): string[] {
  const byCommand = commitsByCommand(truths)
  const stored = new Set([...byCommand.values()].flat())
  const effective = new Set(commands.filter(({ commandId }) => byCommand.has(commandId)).map(requestOf))
  const acknowledged = commands.flatMap((sent) => {
    const receipt = receiptOf(sent)
    const found = byCommand.get(sent.commandId) ?? []
    if (receipt === undefined || (found.length === 1 && found[0] === receipt)) return []
    // What was so already changes nothing: then somebody else has said the same, and the receipt is of what stood then.
    if (found.length === 0 && effective.has(requestOf(sent)) && stored.has(receipt)) return []
    return [`${nameOf(sent)}: ${receipt} was acknowledged, ${found.join(', ') || 'nothing'} is stored`]
  })
  return [...acknowledged, ...imported.map(withoutProof).filter((receipt) => !stored.has(receipt))]
}

const requestOf = ({ command }: Sent) => JSON.stringify([command.mutation, command.input])

/** A refusal may pass, and the same command be accepted later. */
function refusedInStore({ commands }: Seen, truths: readonly Truth[]): string[] {
  const byCommand = commitsByCommand(truths)
  const accepted = new Set(commands.flatMap((sent) => (receiptOf(sent) === undefined ? [] : sent.commandId)))
  const refused = commands.filter(({ done, commandId }) => done && 'refused' in done && !accepted.has(commandId))
  return refused.filter(({ commandId }) => byCommand.has(commandId)).map(nameOf)
}

/** Receipts of all commits, by the ids of their commands. */
function commitsByCommand(truths: readonly Truth[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { pillar, commits } of truths) {
    for (const { command, stream, version } of commits) {
      found.set(command.id, [...(found.get(command.id) ?? []), `${pillar}:${stream}:${version}`])
    }
  }
  return found
}

function otherReceipts(repeated: Evidence['repeated']): string[] {
  return repeated
    .filter(({ sent, receipt }) => receipt !== receiptOf(sent))
    .map(({ sent, receipt }) => `${nameOf(sent)}: first ${receiptOf(sent)}, then ${receipt}`)
}

/** A record by what it must be equal in. */
const placeOf = ({ headers, partition }: OutRecord | InRecord) => `${headers.ce_id} in ${partition}`

function missingInTopic({ records, expected }: Truth): string[] {
  const there = new Set(records.map(placeOf))
  const missing = expected.filter((record) => !there.has(placeOf(record)))
  const partitions = [...Map.groupBy(records, ({ partition }) => partition).values()]
  return [
    ...missing.map(({ headers }) => `${headers.ce_subject} ${Number(headers.ce_sequence)} is missing`),
    ...partitions.flatMap(gapsIn),
  ]
}

function strangers({ records, expected }: Truth): string[] {
  const known = new Map(expected.map((record) => [placeOf(record), record]))
  return records
    .filter(({ key, value, headers, ...place }) => {
      const { partition, ...content } = known.get(placeOf({ key, value, headers, ...place })) ?? {}
      return !isDeepStrictEqual({ key, value, headers }, content)
    })
    .map(({ headers, partition, offset }) => `record ${offset} of partition ${partition}, ${headers.ce_subject}`)
}

function differences({ pillar, stored, folded }: Truth): string[] {
  return [
    ...unequal(stored.rows, folded.rows).map((stream) => `${pillar}: the row of ${stream}`),
    ...unequal(stored.counts, folded.counts).map((key) => `${pillar}: the counter ${key}`),
  ]
}

function unequal(some: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): string[] {
  const keys = new Set([...some.keys(), ...others.keys()])
  return [...keys].filter((key) => !isDeepStrictEqual(some.get(key), others.get(key)))
}

function restless({ pillar, restless: left }: Truth): string[] {
  return left.map((what) => `${pillar}: ${what}`)
}
