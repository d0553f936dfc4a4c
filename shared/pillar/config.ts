import { z } from 'zod'
import { ed25519PublicJwks, list, logLevel, port } from '#shared/config/fields.ts'
import { parseMasterKeys } from '#shared/privacy/master-key.ts'
import { hopLimits } from './hop-limits.ts'

/** What a process of a pillar can be: all of them by default, split where a district outgrows a machine. */
export const PARTS = ['api', 'relay', 'projector', 'policies'] as const
export type Part = (typeof PARTS)[number]

const parts = list().pipe(z.array(z.enum(PARTS, `must be some of ${PARTS.join(', ')}`)).min(1))

/** What of the pillar's stores every tool needs. */
export const storeConfig = z.object({
  MONGODB_URI: z.string().describe('the address of the MongoDB replica set'),
  MONGODB_USERNAME: z.string().optional(),
  MONGODB_PASSWORD: z.string().optional(),
  KAFKA_BROKERS: list().describe('the addresses of the Kafka brokers, host:port,…'),
  KAFKA_USERNAME: z.string().optional(),
  KAFKA_PASSWORD: z.string().optional(),
  SIZHI_MASTER_KEY: z
    .string()
    .transform(parseMasterKeys)
    .describe('the master key that wraps the keys of persons, kid:base64url'),
  SIZHI_NAMESPACE: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a word of small letters, digits and hyphens')
    .default('sizhi'),
  FLOW_LIMITS: hopLimits().optional(),
  LOG_LEVEL: logLevel().default('info'),
})
export type StoreConfig = z.output<typeof storeConfig>

/** What a process of a pillar reads from its environment. */
export const pillarConfig = storeConfig.extend({
  PORT: port().optional(),
  HOST: z.string().default('127.0.0.1'),
  GATEWAY_PUBLIC_JWK: ed25519PublicJwks().describe("the public half of the gateway's key, or of several"),
  SIZHI_PARTS: parts.default([...PARTS]),
})
export type PillarConfig = z.output<typeof pillarConfig>
