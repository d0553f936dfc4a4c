import fc from 'fast-check'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import type { Message } from './detection/decider.ts'
import { message, SEEN } from './examples.ts'
import { appId } from './ids.ts'

/** Of a morning: two cameras, two applications, times that meet the edges of windows, with and without confidence. */
const one = fc.record({
  camera: fc.constantFrom('front_door', '44031000001320000001'),
  appId: fc.constantFrom(appId.of('01'), appId.of('02')),
  minutes: fc.integer({ min: -70, max: 70 }),
  confidence: fc.option(fc.constantFrom(0, 0.3, 0.59, 0.6, 0.8, 1), { nil: undefined }),
  doubted: fc.constantFrom(undefined, undefined, true),
})

/** Different messages: each has an id of its own. */
export const messages: fc.Arbitrary<Message[]> = fc.array(one, { minLength: 1, maxLength: 30 }).map((some) =>
  some.map(({ minutes, ...said }, index) => ({
    ...message,
    ...said,
    messageId: `m-${index}`,
    seenAt: toInstant(Date.parse(SEEN) + minutes * 60_000),
  })),
)

/** The same messages in another order, some of them several times. */
export function arrivals(some: readonly Message[]): fc.Arbitrary<Message[]> {
  return fc.array(fc.integer({ min: 0, max: some.length - 1 }), { maxLength: 20 }).chain((again) =>
    fc.shuffledSubarray([...some, ...again.flatMap((index) => some[index] ?? [])], {
      minLength: some.length + again.length,
    }),
  )
}
