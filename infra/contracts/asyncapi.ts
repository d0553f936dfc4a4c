import { stringify } from 'yaml'
import { z } from 'zod'
import { recordHeaders } from '#shared/eventsourcing/cloud-event.ts'
import { PARTITIONS } from '#shared/kafka/partition.ts'
import { topicOf } from '#shared/pillar/open.ts'
import { type EventVersion, eventVersions, schemaFile } from './events.ts'
import type { PillarSource } from './pillars.ts'

const RULES = `Every fact of the district's governance, as its service told it. One topic per pillar, one record per event; a
mechanism whose facts are for other readers has a topic of its own. A stream lives in one topic.

**Form.** CloudEvents 1.0 in Kafka's binary mode: the metadata stand in the headers, the value is the event's data as JSON.
\`ce_dataschema\` is the \`$id\` of the JSON Schema that the data keep (events/).

**Order.** The key is the stream (\`ce_subject\`), so a stream's events lie in one partition, in the order of \`ce_sequence\`.
Between streams there is no order.

**Duplicates and old records are normal, a missing version never is.** A send may be repeated, also late. A consumer keeps
the last \`ce_sequence\` of each \`ce_subject\` and drops every record whose \`ce_sequence\` is not above it. A record that is
more than one above it means that something is broken: stop and say so.

**Partitions.** ${PARTITIONS}, fixed at creation: murmur2(key) mod ${PARTITIONS}, as Kafka's default partitioner computes it.

**Retention.** For ever; records are never compacted away.

**Epochs.** Where a store was restored from an older backup, or topics were lost, everything is told again in a new topic:
the address with \`.e2\` behind it, then \`.e3\`. Its records carry \`ce_epoch\`; the earlier topic gets nothing more. Go over to
the newest topic that stands: begin at its start and forget what earlier ones told, since the versions of one epoch are not
those of another. \`ce_id\` stays: an event that does not come again was lost and is no fact any more.

**Versions.** A kind of event whose data change gets a new version and a new schema; versions once written stay readable.

**Fields.** Every field of a kind's newest version says what it means, and every code what it stands for. Times are in UTC
to the millisecond; days and months are those of Shanghai (UTC+8) unless a field says otherwise. A field that is not
required may be missing; there is no null.

**Classification.** \`ce_dataclassification\`: public, internal (the administration), restricted (its own service alone).
Fields marked \`x-personal: encrypted\` are JWE texts that only the owning service opens, for a role and a purpose; after an
erasure nobody does. \`x-personal: pseudonym\` is a random id that means nothing outside its pillar.
`

const SERVERS = {
  development: { host: '127.0.0.1:9092', protocol: 'kafka', description: 'What npm start brings up.' },
  containers: {
    host: '127.0.0.1:9092',
    protocol: 'kafka',
    description:
      'What docker-compose.yml publishes, to read from alone: the user analyst by SASL PLAIN, in consumer groups that begin with analyst-.',
    security: [{ type: 'plain' }],
  },
}

/** The topics for those who read them: AsyncAPI 3, as YAML. */
export function asyncApi(pillars: readonly PillarSource[]): string {
  const topics = pillars.flatMap(topicsOf)
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'sizhi 四治: events of grassroots governance',
      version: '1.0.0',
      description: RULES,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: SERVERS,
    channels: Object.fromEntries(topics.map((topic) => [topic.name, channel(topic)])),
    operations: Object.fromEntries(topics.map(({ name }) => [`tell-${name}`, operation(name)])),
    components: {
      messages: Object.fromEntries(
        topics.flatMap(({ versions }) => versions).map((each) => [keyOf(each), message(each)]),
      ),
      messageTraits: { event: { correlationId: { location: '$message.header#/ce_correlationid' } } },
      schemas: { headers: headers() },
    },
  }
  return stringify(document, {
    lineWidth: 120,
    aliasDuplicateObjects: false,
    blockQuote: 'literal',
    compat: 'yaml-1.1',
  })
}

/** `name`: the pillar's, and behind it the topic's own word where that is not `events`. */
type Topic = { name: string; address: string; versions: EventVersion[] }

function topicsOf(pillar: PillarSource): Topic[] {
  const words = Map.groupBy(eventVersions(pillar), ({ topic }) => topic)
  return [...words].map(([word, versions]) => ({
    name: word === 'events' ? pillar.name : `${pillar.name}-${word}`,
    address: topicOf('sizhi', pillar.name, word),
    versions,
  }))
}

function channel({ name, address, versions }: Topic) {
  const isRestricted = versions.some(({ dataClass }) => dataClass === 'RESTRICTED')
  return {
    address,
    title: `Facts of ${name}`,
    description: `Every event of ${name}, from its first.${isRestricted ? ' Restricted: its own service alone reads it.' : ''}`,
    messages: Object.fromEntries(
      versions.map((each) => [`${each.type}.v${each.version}`, ref('messages', keyOf(each))]),
    ),
    bindings: {
      kafka: {
        topic: address,
        partitions: PARTITIONS,
        topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1 },
        bindingVersion: '0.5.0',
      },
    },
  }
}

function operation(name: string) {
  const description = 'Sent by its service’s relay at least once, in the order of each stream.'
  return { action: 'send', channel: { $ref: `#/channels/${name}` }, summary: `${name} tells its facts`, description }
}

function message(event: EventVersion) {
  const { mechanism, prefixes, type, version, description, dataClass } = event
  const fixed = fixedHeaders(event)
  return {
    name: fixed.ce_type,
    title: `${type} v${version}`,
    summary: description,
    tags: [{ name: mechanism }, { name: dataClass }],
    traits: [{ $ref: '#/components/messageTraits/event' }],
    headers: {
      allOf: [
        { $ref: '#/components/schemas/headers' },
        {
          type: 'object',
          properties: Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, { const: value }])),
        },
      ],
    },
    payload: {
      schemaFormat: 'application/schema+json;version=draft-07',
      schema: { $ref: `./events/${schemaFile(event)}` },
    },
    bindings: { kafka: { key: { type: 'string', pattern: `^(?:${prefixes.join('|')})_` }, bindingVersion: '0.5.0' } },
    ...examples(event),
  }
}

/** The same on every record of this version. */
function fixedHeaders({ pillar, type, version, dataClass, schema }: EventVersion) {
  return {
    ce_type: `sizhi.${pillar}.${type}.v${version}`,
    ce_source: `/sizhi/${pillar}`,
    ce_dataschema: schema.$id,
    ce_dataclassification: dataClass.toLowerCase(),
  }
}

function examples(event: EventVersion) {
  const { example, prefixes } = event
  if (!example) return {}
  const stream = `${prefixes[0]}_example`
  const headers = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: '5c00a1b2c3d4e5f60718293a/0',
    ...fixedHeaders(event),
    ce_subject: stream,
    ce_time: example.at,
    ce_sequence: '0000000001',
    ce_recordedtime: example.at,
    ce_correlationid: '0b6f0f9e',
    ce_role: 'seat',
  }
  return { examples: [{ name: 'complete', headers, payload: example.data }] }
}

function headers() {
  const { $schema: _, ...schema } = z.toJSONSchema(
    recordHeaders.extend({ ce_source: z.string(), ce_dataschema: z.string() }),
    {
      io: 'input',
      target: 'draft-07',
    },
  )
  return schema
}

function keyOf({ pillar, type, version }: EventVersion): string {
  return `${pillar}.${type}.v${version}`
}

function ref(kind: string, name: string) {
  return { $ref: `#/components/${kind}/${name}` }
}
