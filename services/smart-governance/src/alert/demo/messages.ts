import { createHash } from 'node:crypto'

/*
 * Messages in the formats of detectors, made up from a seed: for tests and for trying the import. Every camera, object
 * and time is invented.
 */

export type Draw = { seed: number; index: number }

/** From 0 to 1; hangs on (seed, index, purpose) alone. */
function draw({ seed, index }: Draw, purpose: string): number {
  const hash = createHash('sha256').update(`${seed} ${index} ${purpose}`).digest()
  return hash.readUInt32BE(0) / 2 ** 32
}

function pick<T>(list: readonly T[], drawn: number): T {
  const found = list[Math.floor(drawn * list.length)]
  if (found === undefined) throw new RangeError('nothing to choose from')
  return found
}

/** Two by GB/T 28181 in the district, the others by names that say nothing of a place. */
export const DEMO_CAMERAS = [
  '44031000001320000101',
  '44031000001320000102',
  'river_03',
  'gate_north',
  'crossing_07',
] as const

const BEGAN = Date.parse('2019-08-14T09:00:00+08:00')
const STEP_MS = 45_000
/** A message may come some minutes after those that were seen later. */
const LATE_MS = 240_000

function seenAt(at: Draw): number {
  const delay = draw(at, 'late') < 0.15 ? draw(at, 'delay') * LATE_MS : 0
  return Math.round(BEGAN + at.index * STEP_MS - delay)
}

/** As NVIDIA DeepStream's converter writes it; a part classifies nothing and says 0.0 beside UNKNOWN. */
export function deepstreamMessage(at: Draw) {
  const isUnknown = draw(at, 'unknown') < 0.4
  const camera = pick(DEMO_CAMERAS, draw(at, 'camera'))
  const type = isUnknown ? 'UNKNOWN' : pick(['sedan', 'bus', 'truck'], draw(at, 'type'))
  const confidence = isUnknown ? 0 : Math.round((0.3 + draw(at, 'confidence') * 0.7) * 100) / 100
  return {
    messageid: `demo-${at.seed}-${at.index}`,
    mdsversion: '1.0',
    '@timestamp': new Date(seenAt(at)).toISOString(),
    sensor: { id: camera, type: 'Camera', description: 'invented' },
    object: { id: `object-${Math.floor(draw(at, 'object') * 40)}`, vehicle: { type, confidence, license: 'UNK-0' } },
    event: { id: `event-${at.seed}-${at.index}`, type: pick(['moving', 'stopped', 'entered'], draw(at, 'kind')) },
    videoPath: '',
  }
}

/** As Frigate publishes it: an object before and after. */
export function frigateMessage(at: Draw) {
  const time = seenAt(at) / 1000
  const id = `${Math.floor(time)}.5-${createHash('sha256').update(`${at.seed} ${at.index}`).digest('hex').slice(0, 6)}`
  const score = Math.round((0.3 + draw(at, 'confidence') * 0.7) * 1000) / 1000
  const object = {
    id,
    camera: pick(DEMO_CAMERAS, draw(at, 'camera')),
    frame_time: time,
    label: pick(['boat', 'person', 'debris'], draw(at, 'label')),
    top_score: Math.min(1, score + 0.05),
    score,
    false_positive: draw(at, 'doubt') < 0.1,
  }
  return { type: pick(['new', 'update', 'end'], draw(at, 'kind')), before: object, after: object }
}

/** Messages in the order in which they come. */
export function* messagesOf(seed: number, count: number): Generator<object> {
  for (let index = 0; index < count; index++) {
    const at = { seed, index }
    yield draw(at, 'format') < 0.2 ? frigateMessage(at) : deepstreamMessage(at)
  }
}
