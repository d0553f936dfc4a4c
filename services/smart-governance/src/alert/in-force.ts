import { LRUCache } from 'lru-cache'
import { atMost } from '#shared/config/at-most.ts'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { cameraOf, districtOfDevice } from '#shared/governance/camera.ts'
import { inPlaceOf, placeOn, upwards, walkedIn } from '#shared/governance/hierarchy.ts'
import { type CommunityId, communityId, type DivisionId } from '#shared/governance/ids.ts'
import type { Readers } from '#shared/pillar/readers.ts'
import type { Area } from './area.ts'
import type { DetectionRules } from './detection/decider.ts'
import type { AppId } from './ids.ts'
import type { AlertRules, Mapping } from './rules.ts'
import { type AppTrials, editionAt, isSeenFor } from './settings.ts'
import type { Seen } from './state.ts'

/* What this room reads of the directories' rows: docs/decisions/0004. */
type AppEntry = {
  state: {
    phase: 'proposed' | 'trial' | 'live' | 'retired'
    app: AppTrials
    mapping?: Mapping
  }
}
type ClassEntry = { retired: boolean }
type CameraEntry = { communityId: CommunityId }
type DivisionEntry = { parentId?: DivisionId; successorId?: DivisionId; retiredAt?: Instant }

/** What is known is asked again after this time: a change counts within a second. What is not known, at once. */
const FRESH_MS = 1000

type FindDivision = (id: DivisionId) => Promise<DivisionEntry | undefined>

export type InForce = {
  /** What a message's application and camera are when it arrives. */
  detectionRules(message: { appId: AppId; camera: string; seenAt: Instant }): Promise<DetectionRules>
  /** What a decision on an alert seen so and in this community is made with: as the commit store has it. */
  alertRules(
    seen: Pick<Seen, 'appId' | 'edition' | 'firstSeenAt'>,
    community: CommunityId | undefined,
  ): Promise<AlertRules>
}

/** Applications, cameras and divisions, as those who keep them say. */
export function inForce(readers: Pick<Readers, 'fresh'>): InForce {
  const recent = new LRUCache<string, object>({ ...atMost(20_000), ttl: FRESH_MS })
  const looking = new Map<string, Promise<object | null>>()

  /** The messages of a batch are of few cameras: those that ask at the same moment share one look. */
  async function find<Entry extends object>(id: string): Promise<Entry | undefined> {
    const known = recent.get(id)
    if (known) return known as Entry
    const look = looking.get(id) ?? readers.fresh(id).finally(() => looking.delete(id))
    looking.set(id, look)
    const row = await look
    if (row) recent.set(id, row)
    return (row ?? undefined) as Entry | undefined
  }

  /** A message right after its application's trial began must not meet what was known before. */
  async function running(appId: AppId): Promise<{ entry: AppEntry | undefined; isRunning: boolean }> {
    const known = await find<AppEntry>(appId)
    if (!known || isRunning(known)) return { entry: known, isRunning: known !== undefined }
    const entry = (await readers.fresh<AppEntry>(appId)) ?? known
    recent.set(appId, entry)
    return { entry, isRunning: isRunning(entry) }
  }

  /** Where a camera looks: as registered, else the district that a device id names, else nobody knows. */
  async function placeOf(camera: string): Promise<Area> {
    const registered = (await find<CameraEntry>(cameraOf(camera)))?.communityId
    if (registered && communityId.is(registered)) return (await areaOf(registered, find)) ?? areaFrom(registered, find)
    const district = districtOfDevice(camera)
    return district ? { districtId: district } : {}
  }

  async function fresh<Entry extends object>(id: string): Promise<Entry | undefined> {
    return (await readers.fresh<Entry>(id)) ?? undefined
  }

  /** What of a mapping is not used any more. */
  async function endedOf({ subType, mainType, channel }: Mapping): Promise<AlertRules['ended']> {
    const inUse = async (id: string) => (await fresh<ClassEntry>(id))?.retired === false
    if (!(await inUse(`cls_sub-type-${subType}`))) return 'sub-type'
    if (mainType && (await fresh<ClassEntry>(`cls_main-type-${mainType}`))?.retired) return 'main-type'
    return (await inUse(`cls_channel-${channel}`)) ? undefined : 'channel'
  }

  return {
    async detectionRules({ appId, camera, seenAt }) {
      const [{ entry, isRunning: runs }, area] = await Promise.all([running(appId), placeOf(camera)])
      const app = runs ? 'running' : entry ? 'idle' : 'unknown'
      return { app, edition: editionAt(entry?.state.app, seenAt), area }
    },

    async alertRules(seen, community) {
      const [entry, area] = await Promise.all([fresh<AppEntry>(seen.appId), community && areaOf(community, fresh)])
      const isOfThePlace: AlertRules['isOfThePlace'] = (each) => !entry || isSeenFor(entry.state.app, each)
      const mapping = entry?.state.phase === 'live' && isOfThePlace(seen) ? entry.state.mapping : undefined
      const ended = mapping && (await endedOf(mapping))
      return {
        areaOf: (id) => (id === community ? area : undefined),
        isOfThePlace,
        ...(mapping && { mapping }),
        ...(ended && { ended }),
      }
    },
  }
}

async function areaFrom(division: DivisionId, find: FindDivision): Promise<Area> {
  return placeOn(await walkedIn(upwards(division), find))
}

/** Where the community lies, or its successor where it has ended; undefined: there is neither. */
async function areaOf(community: CommunityId, find: FindDivision): Promise<Area | undefined> {
  const standing = await walkedIn(inPlaceOf<DivisionId>(community), find)
  const entry = await find(standing)
  return entry && entry.retiredAt === undefined ? areaFrom(standing, find) : undefined
}

function isRunning({ state }: AppEntry): boolean {
  return state.phase === 'trial' || state.phase === 'live'
}
