import kafkajs, { type AclEntry, type Admin } from 'kafkajs'
import { type KafkaSettings, newClient } from './kafkajs-client.ts'

/** What a user may do with all topics, or in all consumer groups, whose names begin so. */
export type Right = {
  user: string
  on: keyof typeof RESOURCES
  prefix: string
  may: readonly (keyof typeof OPERATIONS)[]
}

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs

const RESOURCES = { topics: AclResourceTypes.TOPIC, groups: AclResourceTypes.GROUP } as const

/** Who reads or writes also sees that it is there. `check`: whether it is kept as it must be. */
const OPERATIONS = {
  create: AclOperationTypes.CREATE,
  write: AclOperationTypes.WRITE,
  read: AclOperationTypes.READ,
  check: AclOperationTypes.DESCRIBE_CONFIGS,
} as const

const RETRY = { initialRetryTime: 100, maxRetryTime: 1000, retries: 12 }

/**
 * Brings the rights of the users named to these: what is missing is added, what they have beyond it is taken away. Those
 * of other users stay as they are. They reach every broker a moment later.
 */
export async function setRights(settings: KafkaSettings, rights: readonly Right[]): Promise<void> {
  const { kafka, drop } = newClient(settings, RETRY)
  const admin = kafka.admin()
  try {
    await admin.connect()
    const wanted = rights.flatMap(entriesOf)
    const standing = await entriesFor(admin, new Set(wanted.map(({ principal }) => principal)))
    const missing = without(wanted, standing)
    const surplus = without(standing, wanted)
    if (missing.length > 0) await admin.createAcls({ acl: missing })
    if (surplus.length > 0) await admin.deleteAcls({ filters: surplus })
  } finally {
    await admin.disconnect().catch(() => {})
    drop()
  }
}

function entriesOf({ user, on, prefix, may }: Right): AclEntry[] {
  return may.map((word) => ({
    principal: `User:${user}`,
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
    operation: OPERATIONS[word],
    resourceType: RESOURCES[on],
    resourceName: prefix,
    resourcePatternType: ResourcePatternTypes.PREFIXED,
  }))
}

async function entriesFor(admin: Admin, principals: ReadonlySet<string>): Promise<AclEntry[]> {
  const { resources } = await admin.describeAcls({
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ANY,
  })
  return resources
    .flatMap(({ acls, ...resource }) => acls.map((acl) => ({ ...resource, ...acl })))
    .filter(({ principal }) => principals.has(principal))
}

function without(entries: readonly AclEntry[], others: readonly AclEntry[]): AclEntry[] {
  const known = new Set(others.map(keyOf))
  return entries.filter((entry) => !known.has(keyOf(entry)))
}

function keyOf(entry: AclEntry): string {
  const { principal, host, permissionType, operation, resourceType, resourceName, resourcePatternType } = entry
  return JSON.stringify([principal, host, permissionType, operation, resourceType, resourceName, resourcePatternType])
}
