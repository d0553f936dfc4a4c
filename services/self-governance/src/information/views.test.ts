import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { InformationEvent } from './events.ts'
import { folded, rowOf } from './example-rows.ts'
import {
  answered,
  compiled,
  DUE,
  encrypted,
  historyOf,
  overdue,
  ownText,
  person,
  proposed,
  submitted,
  topic,
  verified,
} from './examples.ts'
import { lives } from './random-lives.ts'
import type { InformationRow } from './row.ts'
import { informationView } from './views.ts'

describe('a row', () => {
  test('of a message holds what people read and where lists find it', () => {
    const row = rowOf(submitted(), verified, { type: 'InformationLinked', intoId: topic })
    assert.partialDeepStrictEqual(row, { tier: 'short-message', kind: 'resident', content: encrypted, answerDue: DUE })
    assert.deepEqual(row.facets.toSorted(), [
      '*',
      'c:460',
      'd:com_440310-10018',
      'd:dis_440310',
      'd:str_440310-101',
      'i:inf_topic',
      'p:verified',
      `s:${person}`,
      't:short-message',
      'unanswered',
    ])
  })

  test('of an answered message waits for nothing any more', () => {
    const row = rowOf(submitted(), answered)
    assert.deepEqual([row.answerDue, row.reply, row.facets.includes('unanswered')], [undefined, encrypted, false])
  })

  test('of a message put under another class is found by that alone', () => {
    const { subType, area } = submitted()
    const { facets } = rowOf(submitted(), {
      type: 'MessageClassified',
      subType: '602',
      ...(subType && { earlier: subType }),
      area,
      receivedAt: DUE,
    })
    assert.ok(facets.includes('c:602') && !facets.includes('c:460'))
  })

  test('of a topic or report is found under its division and what rests on it', () => {
    assert.ok(!rowOf(compiled).facets.includes('unanswered'))
    assert.deepEqual(rowOf(proposed).facets.toSorted(), [
      '*',
      'd:dis_440310',
      'd:str_440310-101',
      'p:proposed',
      't:hotspot-report',
    ])
    assert.equal(rowOf(compiled).title, ownText)
  })

  test('tells its story, fact by fact, with codes and encrypted words', () => {
    const { timeline } = rowOf(submitted(), { ...verified, remark: encrypted })
    assert.deepEqual(
      timeline.map(({ type, code, text }) => [type, code, text]),
      [
        ['ShortMessageSubmitted', undefined, undefined],
        ['InformationVerified', 'confirmed', encrypted],
      ],
    )
  })

  test('forgets every text of an erased person, and who else is named stays', () => {
    const erased = (subject: string) =>
      rowOf(submitted(), { ...verified, remark: encrypted }, answered, { type: 'SubmitterErased', subject })
    const row = erased(person)
    assert.ok(!JSON.stringify(row).includes(encrypted))
    assert.deepEqual([row.submitter, row.state.phase], [{ person }, 'verified'])
    assert.equal(erased('inf_2').content, encrypted)
  })
})

describe('a deadline', () => {
  const waits = (...events: InformationEvent[]) => informationView.deadlines?.(rowOf(...events))

  test('waits for the answer of a message, until it is given or said to be late', () => {
    assert.deepEqual(waits(submitted()), [{ name: 'answer', at: DUE }])
    assert.deepEqual(waits(...historyOf.unfounded), [{ name: 'answer', at: DUE }])
    assert.deepEqual(waits(submitted(), answered), [])
    assert.deepEqual(waits(submitted(), overdue), [])
    assert.deepEqual(waits(compiled), [])
  })
})

describe('any row', () => {
  const lived = lives.map((life) => life.flatMap(({ events }) => events)).filter((events) => events.length > 0)
  const stored = (row: InformationRow) => JSON.parse(JSON.stringify(row)) as InformationRow

  test('that was read back from the store goes on as if it had never been away', () =>
    fc.assert(
      fc.property(lived, (events) => assert.deepEqual(stored(folded(events, stored)), stored(folded(events)))),
      { numRuns: 100 },
    ))

  test('waits for an answer exactly while its submitter has none', () =>
    fc.assert(
      fc.property(lived, (events) => {
        const { state, answerDue, facets } = folded(events)
        const waits = 'message' in state && !state.message.answer
        assert.deepEqual([answerDue !== undefined, facets.includes('unanswered')], [waits, waits])
      }),
    ))
})
