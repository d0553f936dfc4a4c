import { z } from 'zod'
import type { RecordedEvent } from '#shared/eventsourcing/cloud-event.ts'
import type { CommandContext, CommandHandler } from '#shared/eventsourcing/command-handler.ts'
import { projected } from '#shared/eventsourcing/fold.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import { hashedBody } from '#shared/governance/ids.ts'
import { flowResolvers, flowRights, flowSchema } from './flow.ts'
import { flowsOfResolvers, flowsOfRights, flowsOfSchema } from './flows-of.ts'
import { type FlowFact, type HopCommand, type HopState, hopDecider, hopEvents, hopView } from './hop-entry.ts'
import { dueAfter, type Within } from './hop-limits.ts'
import type { Mechanism, Pillar } from './mechanism.ts'
import { passingDeadlines } from './passing-deadlines.ts'

/** The fact that begins or ends a hop, and the key by which the two find each other. */
export type HopEnd = {
  /** Whose topic the fact is on. */
  pillar: string
  event: string
  /** Fields that `key` reads. */
  reads: z.ZodObject
  /** The key that both ends of one hop have in common. Undefined where this fact has nothing to do with the hop. */
  key(data: Record<string, unknown>, event: RecordedEvent): string | undefined
}

/**
 * A step of a flow from one mechanism to another, with the time it may take. It belongs to the pillar whose fact starts
 * it: it opens there with a deadline, closes when the expected fact arrives, and is shown as stuck when it does not.
 */
export type HopDefinition = {
  /** alert-to-matter */
  name: string
  from: HopEnd
  /** Other facts that start it as well. */
  orFrom?: readonly HopEnd[]
  to: HopEnd
  /**
   * Later facts of the stream that the hop began in which end it while it is open, since nothing is expected any more:
   * what was found has been put right.
   */
  orElse?: readonly HopEnd[]
  /** Unless the district's own limits say something else (FLOW_LIMITS). */
  within: Within
}

type Key<Data> = (data: Data, event: RecordedEvent) => string | undefined

function end(byDefault: Key<unknown>) {
  return <S extends z.ZodObject>(
    pillar: string,
    event: string,
    reads: S,
    key: Key<z.output<S>> = byDefault,
  ): HopEnd => {
    return { pillar, event, reads, key: (data, recorded) => key(reads.parse(data), recorded) }
  }
}

/** The fact that starts a hop. By default its key is its own id, since the next fact names it as its cause. */
export const starts = end((_, { id }) => id)

/** The fact that ends a hop. By default its key is its cause. */
export const ends = end((_, { causation }) => causation)

/** What a mechanism tells of flows: the hops that its facts start, and its types that say which flows they are part of. */
export type MechanismFlow = { hops?: readonly HopDefinition[]; shownBy?: readonly string[] }

/** The pillar's part of the flows, of what its mechanisms tell. `flow(correlationId)` shows it to the auditor. */
export function flowOf(pillarName: string, mechanisms: readonly Pick<Mechanism, 'flow'>[]): Mechanism {
  const hops = mechanisms.flatMap(({ flow }) => flow?.hops ?? [])
  const shownBy = mechanisms.flatMap(({ flow }) => flow?.shownBy ?? [])
  return {
    name: 'flow',
    schema: flowSchema(pillarName) + flowsOfSchema(shownBy),
    projected: projected({ prefixes: ['hop'], events: hopEvents, view: hopView }),
    entities: {},
    stubs: { flow: 'Flow' },
    rights: { ...flowRights(pillarName), ...flowsOfRights(shownBy) },
    wire(pillar) {
      const handler = hopHandler(pillar)
      return {
        resolvers: { ...flowResolvers(pillar), ...flowsOfResolvers(pillar, shownBy) },
        policies: followHops(pillar, handler, hops),
        onDue: passingDeadlines(handler),
      }
    },
  }
}

export type HopHandler = CommandHandler<HopState, HopCommand>

/** For the pillar's own policies and clock, and for an operator who settles a hop. */
export function hopHandler({ handler }: Pick<Pillar, 'handler'>): HopHandler {
  return handler<HopState, HopCommand, (typeof hopEvents)['definitions'], undefined>({
    events: hopEvents,
    decider: hopDecider,
    rules: () => undefined,
    creates: ({ type }) => type === 'open',
    // What the clock says of it belongs to the flow that it is a step of.
    isCase: true,
  })
}

/** Nobody waits for what limits of hours are about: those of a second are stored, sent and seen together. */
const PACE_MS = 1000

type Act = (event: RecordedEvent, context: CommandContext) => Promise<unknown>
/** What one kind of fact means for one hop. */
type Sight = { end: HopEnd; act: Act }

/** One policy per topic, whatever number of hops begin or end there. */
function followHops(pillar: Pillar, handler: HopHandler, hops: readonly HopDefinition[]): Policy[] {
  const sights = hops.flatMap((hop) => [
    ...[hop.from, ...(hop.orFrom ?? [])].map((from) => opening(pillar, handler, { ...hop, from })),
    closing(pillar, handler, hop, { end: hop.to, type: 'close' }),
    ...(hop.orElse ?? []).map((end) => closing(pillar, handler, hop, { end, type: 'lapse' })),
  ])
  return [...Map.groupBy(sights, ({ end }) => end.pillar)].map(([from, seen]) =>
    definePolicy({
      name: `hops-${from}`,
      topic: pillar.topicOf(from),
      startAt: 'beginning',
      // What stands in files happened long ago: nothing is expected of it.
      seesImports: false,
      paceMs: PACE_MS,
      on: Object.fromEntries([...Map.groupBy(seen, ({ end }) => end.event)].map(([type, some]) => [type, react(some)])),
    }),
  )
}

function react(sights: readonly Sight[]) {
  const reads = z.object(Object.assign({}, ...sights.map(({ end }) => end.reads.shape)))
  return reaction(reads, async (_data, event, context) => {
    for (const { act } of sights) await act(event, context)
    return undefined
  })
}

function opening(pillar: Pillar, handler: HopHandler, { name, from, within }: HopDefinition): Sight {
  const limit = pillar.hopLimits.get(name) ?? within
  const act: Act = async (event, context) => {
    const key = from.key(event.data, event)
    if (key === undefined) return
    const opened = { hop: name, flow: event.correlation, from: factOf(event), dueAt: dueAfter(event.at, limit) }
    await handler.handle(streamOf(pillar, name, key), { type: 'open', at: now(), ...opened }, context)
  }
  return { end: from, act }
}

type Ending = { end: HopEnd; type: 'close' | 'lapse' }

function closing(pillar: Pillar, handler: HopHandler, { name }: HopDefinition, { end, type }: Ending): Sight {
  const act: Act = async (event, context) => {
    const key = end.key(event.data, event)
    if (key === undefined) return
    const closed = { hop: name, flow: event.correlation, to: factOf(event) }
    await handler.handle(streamOf(pillar, name, key), { type, at: now(), ...closed }, context)
  }
  return { end, act }
}

/** Both ends find it by what they have in common, in whichever order they come. */
function streamOf(pillar: Pillar, hop: string, key: string): string {
  return `hop_${hashedBody(pillar.name, hop, key)}`
}

function factOf({ pillar, stream, type, at }: RecordedEvent): FlowFact {
  return { pillar, stream, type, at }
}
