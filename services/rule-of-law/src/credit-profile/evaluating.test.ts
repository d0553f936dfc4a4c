import { describe, test } from 'node:test'
import { specFor } from '#shared/testing/decider-spec.ts'
import { creditProfileDecider } from './decider.ts'
import { type CreditProfileEvent, creditProfileEvents } from './events.ts'
import {
  aFile,
  command,
  community,
  company,
  fine,
  fined,
  fireFine,
  otherCommunity,
  reward,
  rules,
  TUESDAY,
} from './examples.ts'
import type { GradingEdition } from './grading-rules.ts'
import type { SeenFile } from './live-record.ts'

const { under } = specFor(creditProfileDecider, creditProfileEvents, rules, TUESDAY)
const seeing = (file: SeenFile | undefined) => under({ ...rules, file })

describe('an evaluation', () => {
  test('says class and grade of the live records, with every reason', () =>
    seeing(aFile(1, fine))
      .given()
      .when(command('evaluate'))
      .then(
        {
          type: 'RiskClassified',
          subjectId: company,
          riskClass: 'elevated',
          records: [{ recordId: fine.recordId, riskClass: 'elevated' }],
        },
        {
          type: 'CreditGraded',
          subjectId: company,
          communityId: community,
          grade: 'c',
          score: 65,
          reasons: [
            { code: 'base', effect: 80 },
            { code: 'penalty', recordId: fine.recordId, riskClass: 'elevated', effect: -15 },
          ],
          editionId: 'synthetic-1',
          fileVersion: 1,
        },
      ))

  test('that comes to the same says nothing, however often', () =>
    seeing(aFile(2, fine))
      .given(...fined)
      .when(command('evaluate'))
      .thenNothing())

  test('says a grade that changed, and a class only where that changed too', () => {
    seeing(aFile(2, fine, reward))
      .given(...fined)
      .when(command('evaluate'))
      .then({ type: 'CreditGraded', grade: 'b', score: 71, fileVersion: 2 })
    seeing(aFile(2, fine, fireFine))
      .given(...fined)
      .when(command('evaluate'))
      .then({ type: 'RiskClassified', riskClass: 'high' }, { type: 'CreditGraded', grade: 'd', score: 30 })
  })

  test('of a file whose last record ended gives the grade of which nothing is known', () =>
    seeing(aFile(2))
      .given(...fined)
      .when(command('evaluate'))
      .then({ type: 'RiskClassified', riskClass: 'low', records: [] }, { type: 'CreditGraded', grade: 'b', score: 80 }))

  test('of an older file than the last one says nothing', () =>
    seeing(aFile(1))
      .given(...fined, { type: 'CreditGraded', ...gradedAt(3) })
      .when(command('evaluate'))
      .thenNothing())

  test('answers each fact of the file once, also where it comes to the same', () => {
    const answers = (version: number) => ({ version, fact: 'corrected' as const })
    const answered: CreditProfileEvent = { type: 'CreditGraded', ...gradedAt(4), answers: answers(3) }
    seeing(aFile(4, fine))
      .given(...fined)
      .when(command('evaluate', { answers: answers(3) }))
      .then({ type: 'CreditGraded', grade: 'c', score: 65, fileVersion: 4, answers: answers(3) })
    seeing(aFile(4, fine))
      .given(...fined, answered)
      .when(command('evaluate', { answers: answers(3) }))
      .thenNothing()
    seeing(aFile(4, fine))
      .given(...fined, answered)
      .when(command('evaluate', { answers: answers(4) }))
      .then({ type: 'CreditGraded', answers: answers(4) })
  })

  test('of no file is refused to an officer; a fact that asks for one, and the clock, find nothing to say', () => {
    seeing(undefined).given().when(command('evaluate')).thenRejected('CREDIT_PROFILE_UNKNOWN')
    seeing(undefined)
      .given()
      .when(command('evaluate', { answers: { version: 1, fact: 'collected' } }))
      .thenNothing()
    seeing(undefined)
      .given(...fined)
      .when(command('evaluate'))
      .thenNothing()
  })

  test('follows the subject to another community', () =>
    seeing({ ...aFile(2, fine), communityId: otherCommunity })
      .given(...fined)
      .when(command('evaluate'))
      .then({ type: 'CreditGraded', communityId: otherCommunity, grade: 'c' }))

  test('by another edition is said even where it comes to the same', () => {
    const edition: GradingEdition = { ...rules.edition, id: 'synthetic-2' }
    under({ ...rules, edition })
      .given(...fined)
      .when(command('evaluate'))
      .then({ type: 'RiskClassified', editionId: 'synthetic-2' }, { type: 'CreditGraded', editionId: 'synthetic-2' })
  })
})

function gradedAt(fileVersion: number) {
  const [, second] = fined
  if (second?.type !== 'CreditGraded') throw new Error('the second fact is the grade')
  const { type: _, ...rest } = second
  return { ...rest, fileVersion }
}
