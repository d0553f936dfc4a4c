import { BSON, type MongoClient } from 'mongodb'

/** Where a text that should be nowhere was found. */
export type PlaintextFinding = { place: string; needle: string; form: string }

export type PlaintextSearch = {
  client: MongoClient
  /** SIZHI_NAMESPACE: every database `<ns>` and `<ns>-…` is searched, every collection, every document whole. */
  namespace: string
  /** Texts of at least six bytes (two Chinese characters). */
  needles: readonly string[]
  /** Every topic of the namespace; read whole by `readTopic`. */
  topics?: readonly string[]
  readTopic?(topic: string): AsyncIterable<TopicRecord> | Promise<Iterable<TopicRecord>>
}

export type TopicRecord = { key: string; value: string; headers: Record<string, string> }

/**
 * Looks for the needles in everything a namespace has stored, as UTF-8, UTF-16, base64 (also inside a longer
 * encoded text), base64url, hex, percent and JSON escapes. Finds nothing only where it has looked: a namespace
 * without any document is an error.
 */
export async function findPlaintext(search: PlaintextSearch): Promise<PlaintextFinding[]> {
  const forms = search.needles.flatMap(formsOf)
  const findings: PlaintextFinding[] = []
  let searched = 0
  for await (const { place, bytes } of everything(search)) {
    searched++
    for (const { needle, form, pattern } of forms) {
      if (bytes.includes(pattern)) findings.push({ place, needle, form })
    }
  }
  if (searched === 0) throw new Error(`nothing is stored under ${search.namespace}: there was nothing to search`)
  return findings
}

type Stored = { place: string; bytes: Buffer }

async function* everything(search: PlaintextSearch): AsyncGenerator<Stored> {
  yield* documents(search)
  for (const topic of search.topics ?? []) {
    if (!search.readTopic) throw new Error('topics are searched by readTopic')
    for await (const { key, value, headers } of await search.readTopic(topic)) {
      yield { place: `${topic} ${key}`, bytes: Buffer.from(JSON.stringify([key, value, headers]) + value) }
    }
  }
}

async function* documents({ client, namespace }: PlaintextSearch): AsyncGenerator<Stored> {
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
  const ours = databases.filter(({ name }) => name === namespace || name.startsWith(`${namespace}-`))
  for (const { name } of ours) {
    for (const collection of await client.db(name).collections({ nameOnly: true })) {
      for await (const document of collection.find()) {
        const place = `${collection.namespace} ${String(document._id)}`
        yield { place, bytes: Buffer.from(BSON.serialize(document)) }
      }
    }
  }
}

type Form = { needle: string; form: string; pattern: Buffer }

function formsOf(needle: string): Form[] {
  const utf8 = Buffer.from(needle)
  if (utf8.length < 6) throw new Error('a needle has at least six bytes: a shorter one is found anywhere')
  const utf16 = Buffer.from(needle, 'utf16le')
  const patterns: Record<string, string | Buffer> = {
    'utf-8': utf8,
    'utf-16le': utf16,
    'utf-16be': Buffer.from(utf16).swap16(),
    hex: utf8.toString('hex'),
    'percent escapes': encodeURIComponent(needle),
    'json escapes': JSON.stringify(needle).slice(1, -1),
    'json escapes, all': unicodeEscapes(needle, (code) => code),
    'json escapes, all, upper case': unicodeEscapes(needle, (code) => code.toUpperCase()),
    ...base64Forms('utf-8', utf8),
    ...base64Forms('utf-16le', utf16),
  }
  return Object.entries(patterns).map(([form, pattern]) => ({ needle, form, pattern: Buffer.from(pattern) }))
}

/** Inside a longer text the needle may begin at any of three places; the characters that are surely its own are sought. */
function base64Forms(encoding: string, bytes: Buffer): Record<string, string> {
  const forms: Record<string, string> = {}
  for (const offset of [0, 1, 2]) {
    const [start, end] = [Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)]
    const placed = Buffer.concat([Buffer.alloc(offset), bytes])
    forms[`base64 of ${encoding}, place ${offset}`] = placed.toString('base64').slice(start, end)
    forms[`base64url of ${encoding}, place ${offset}`] = placed.toString('base64url').slice(start, end)
  }
  return forms
}

/** As encoders write it that keep to ASCII. */
function unicodeEscapes(text: string, spell: (code: string) => string): string {
  const escaped = (unit: string) => `\\u${spell(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, escaped)
}
