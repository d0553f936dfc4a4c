import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRejected } from '#shared/eventsourcing/decider.ts'
import { recorded } from '#shared/eventsourcing/event.ts'
import { streetId } from '#shared/governance/ids.ts'
import type { HotspotCommand } from './commands.ts'
import { hotspotDecider } from './decider.ts'
import { hotspotEvents, type RecordedHotspotEvent } from './events.ts'
import { area, minute, noteAppeal, noteMessage, TUESDAY } from './examples.ts'
import type { HotspotRow } from './row.ts'
import { type HotspotState, PHASES } from './state.ts'
import { phasesAfter } from './transitions.ts'
import { hotspotView } from './views.ts'

type Life = { facts: RecordedHotspotEvent[]; states: HotspotState[] }

function live(commands: readonly HotspotCommand[], candidateAt: number): Life {
  const life: Life = { facts: [], states: [hotspotDecider.initial] }
  for (const command of commands) {
    const before = life.states.at(-1) ?? hotspotDecider.initial
    const decision = hotspotDecider.decide(before, command, { edition: 'e', candidateAt })
    if (isRejected(decision)) continue
    const facts = decision.map((fact) => recorded(fact, command.at))
    life.facts.push(...facts)
    life.states.push(facts.reduce(hotspotDecider.evolve, before))
  }
  return life
}

function rowOf(facts: readonly RecordedHotspotEvent[], between = (row: HotspotRow) => row): HotspotRow | undefined {
  return facts.reduce<HotspotRow | undefined>(
    (row, fact, index) =>
      hotspotView.fold(row && between(row), fact, {
        stream: 'hot_1',
        version: index + 1,
        role: 'system',
        recordedAt: TUESDAY,
      }),
    undefined,
  )
}

/** What people see of it; in which order the voices came is not among it. */
function seen(row: HotspotRow | undefined) {
  if (!row || row.state.phase === 'none') return undefined
  const { state, ...shown } = row
  return { ...shown, phase: state.phase, area: state.area, voices: state.voices.toSorted() }
}

const street = fc.constantFrom(streetId.of('440310-101'), streetId.of('440310-104'))
const voice: fc.Arbitrary<HotspotCommand> = fc
  .record({ number: fc.integer({ min: 1, max: 12 }), isMessage: fc.boolean(), streetId: street })
  .map(({ number, isMessage, streetId }) => {
    // Two voices of one moment, and the same voice placed the same each time.
    const receivedAt = minute(Math.floor(number / 2))
    const placed = number % 3 === 0 ? { ...area, streetId } : area
    return isMessage ? { ...noteMessage(number), receivedAt } : noteAppeal(number, { receivedAt, area: placed })
  })
/** One fact a voice: what a voice is does not change between its copies. */
const voices = fc.uniqueArray(voice, { minLength: 1, maxLength: 20, selector: idOf })
const candidateAt = fc.integer({ min: 2, max: 8 })

function idOf(command: HotspotCommand): string {
  if (command.type === 'noteAppeal') return command.matterId
  return command.type === 'noteMessage' ? command.informationId : 'report'
}

describe('whatever voices arrive', () => {
  test('in any order and however often, they are the same hotspot', () =>
    fc.assert(
      fc.property(
        voices.chain((once) =>
          fc.tuple(
            fc.constant(once),
            fc.shuffledSubarray(once, { minLength: once.length }),
            fc.array(fc.constantFrom(...once)),
          ),
        ),
        candidateAt,
        ([once, shuffled, copies], threshold) => {
          const plain = live(once, threshold)
          const other = live([...shuffled, ...copies], threshold)
          assert.deepEqual(seen(rowOf(other.facts)), seen(rowOf(plain.facts)))
        },
      ),
    ))

  test('copies between the first ones change nothing either', () =>
    fc.assert(
      fc.property(fc.array(voice, { minLength: 1, maxLength: 30 }), candidateAt, (commands, threshold) => {
        const known = new Set<string>()
        const once = commands.filter((command) => !known.has(idOf(command)) && known.add(idOf(command)))
        assert.deepEqual(live(commands, threshold).facts, live(once, threshold).facts)
      }),
    ))

  test('it is a candidate exactly from the threshold on, and reported never by itself', () =>
    fc.assert(
      fc.property(voices, candidateAt, (once, threshold) => {
        const phases = live(once, threshold).states.map(({ phase }) => phase)
        const expected = ['none', 'noted', ...Array.from({ length: threshold - 2 }, () => 'forming')]
        const candidates = Array.from({ length: once.length }, () => 'candidate')
        assert.deepEqual(phases, [...expected, ...candidates].slice(0, once.length + 1))
      }),
    ))
})

describe('whatever is commanded', () => {
  const commands = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: voice },
      { weight: 1, arbitrary: fc.constant<HotspotCommand>({ type: 'report', at: TUESDAY }) },
    ),
    { maxLength: 40 },
  )

  test('the phase follows the table and never goes back', () =>
    fc.assert(
      fc.property(commands, candidateAt, (all, threshold) => {
        const { states } = live(all, threshold)
        for (const [index, after] of states.entries()) {
          const before = states[index - 1]?.phase ?? 'none'
          assert.ok(PHASES.indexOf(after.phase) >= PHASES.indexOf(before))
          const reachable = [...phasesAfter(before, 'noteAppeal'), ...phasesAfter(before, 'report'), before]
          assert.ok(reachable.includes(after.phase), `${before} led to ${after.phase}`)
        }
      }),
    ))

  test('a row that was read back from the store goes on as if it had never been away', () =>
    fc.assert(
      fc.property(commands, candidateAt, (all, threshold) => {
        const { facts } = live(all, threshold)
        const stored = (row: HotspotRow) => JSON.parse(JSON.stringify(row)) as HotspotRow
        const plain = rowOf(facts)
        assert.deepEqual(plain && stored(rowOf(facts, stored) as HotspotRow), plain && stored(plain))
      }),
    ))

  test('every fact fits its schema, and reads back as it was', () =>
    fc.assert(
      fc.property(commands, candidateAt, (all, threshold) => {
        for (const fact of live(all, threshold).facts) {
          const { at, ...data } = hotspotEvents.read(hotspotEvents.store(fact, TUESDAY))
          assert.deepEqual({ ...data, at }, JSON.parse(JSON.stringify(fact)))
        }
      }),
    ))
})
