import { describe, test } from 'node:test'
import { type Day, day } from '#shared/governance/shanghai.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import type { ActCommand, CommandOf } from './commands.ts'
import { actDecider } from './decider.ts'
import { type ActEvent, administrativeActEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  company,
  corrected,
  evidenced,
  file,
  inspected,
  inspectionHere,
  rules,
  shanghai,
  THURSDAY,
} from './examples.ts'

const { given } = specFor(actDecider, administrativeActEvents, rules, THURSDAY)
const record = (corrections: [no: number, on: string][], more: Partial<CommandOf<'recordInspection'>> = {}) =>
  command('recordInspection', {
    corrections: corrections.map(([no, on]) => ({ no, correctedOn: day.parse(on) })),
    ...more,
  })

describe('findings of an inspection', () => {
  const correct = (findings: number[], correctedOn: Day = day.parse('2019-09-27')) =>
    given(...inspectionHere).when(command('correctFindings', { findings, correctedOn }))

  test('are put right one by one or together, and how many are open is said', () => {
    correct([2]).then({
      type: 'FindingsCorrected',
      subject: { subjectId: company.subjectId },
      findings: [2],
      open: 1,
      at: shanghai('2019-09-27T00:00:00'),
    })
    correct([2, 1, 2]).then({ type: 'FindingsCorrected', findings: [2, 1], open: 0 })
  })
  test('that were put right stay as they are; the day of it can be put right itself', () => {
    const friday = day.parse('2019-09-27')
    const again = given(...inspectionHere, { ...corrected, correctedOn: friday } as typeof corrected)
    again.when(command('correctFindings', { findings: [1] })).thenNothing()
    const monday = { at: shanghai('2019-09-30T09:00:00'), correctedOn: undefined }
    again.when(command('correctFindings', { findings: [1], ...monday })).thenNothing()
    again
      .when(command('correctFindings', { findings: [1, 2], ...monday }))
      .then({ type: 'FindingsCorrected', findings: [2], correctedOn: day.parse('2019-09-30'), open: 0 })
    again
      .when(command('correctFindings', { findings: [1, 2] }))
      .then({ type: 'FindingsCorrected', findings: [2], open: 0 })
    const thursday = day.parse('2019-09-26')
    again
      .when(command('correctFindings', { findings: [1], correctedOn: thursday }))
      .then({ type: 'FindingsCorrected', findings: [1], correctedOn: thursday, open: 1 })
    again
      .when(command('correctFindings', { findings: [1, 2], correctedOn: thursday }))
      .then({ type: 'FindingsCorrected', findings: [1, 2], open: 0 })
  })
  test('are not put right before anything of the inspection was: its opening, its evidence, its decision', () => {
    correct([1], day.parse('2019-09-24')).thenRejected('ACT_CORRECTED_BEFORE')
    correct([1], day.parse('2019-09-25')).then({ type: 'FindingsCorrected' })
    const since = (text: string) => ({ ...evidenced, evidence: { ...file, collectedOn: day.parse(text) } }) as ActEvent
    const [opened, , result] = inspectionHere
    const early = given(...[opened, since('2019-09-20'), result].filter((fact) => fact !== undefined))
    const on = (text: string) => command('correctFindings', { correctedOn: day.parse(text) })
    early.when(on('2019-09-19')).thenRejected('ACT_CORRECTED_BEFORE')
    early.when(on('2019-09-20')).then({ type: 'FindingsCorrected' })
    given(inspected()).when(on('2017-12-10')).thenRejected('ACT_CORRECTED_BEFORE')
    given(inspected()).when(on('2017-12-11')).then({ type: 'FindingsCorrected' })
  })
  test('are known ones', () => correct([3]).thenRejected('ACT_FINDING_UNKNOWN'))
  test('are not put right in the future', () =>
    correct([1], day.parse('2019-09-28')).thenRejected('ACT_DATE_IN_FUTURE'))
  test('of an inspection from a file can be put right too', () =>
    given(inspected())
      .when(command('correctFindings', { findings: [2], correctedOn: day.parse('2018-02-01') }))
      .then({ type: 'FindingsCorrected', findings: [2], open: 1 }))
})

describe('an inspection from a file', () => {
  test('is recorded on its day, and each correction on its own, in order', () =>
    given()
      .when(
        record([
          [2, '2018-02-01'],
          [1, '2018-01-08'],
        ]),
      )
      .then(inspected(), corrected, {
        type: 'FindingsCorrected',
        at: shanghai('2018-02-01T00:00:00'),
        findings: [2],
        open: 0,
      }))
  test('says together what was corrected on one day', () =>
    given()
      .when(
        record([
          [1, '2018-02-01'],
          [2, '2018-02-01'],
        ]),
      )
      .then(inspected(), { type: 'FindingsCorrected', findings: [1, 2], open: 0 }))
  test('that is known changes nothing', () => {
    given(inspected()).when(record([])).thenNothing()
    given(inspected(), corrected)
      .when(record([[1, '2018-01-08']]))
      .thenNothing()
  })
  test('whose file knows of a later correction gains it', () =>
    given(inspected(), corrected)
      .when(
        record([
          [1, '2018-01-08'],
          [2, '2018-02-01'],
        ]),
      )
      .then({ type: 'FindingsCorrected', findings: [2], open: 0 }))
  test('that changed since is reported, and stays as it was', () => {
    given(inspected())
      .when(record([], { digest: 'e'.repeat(32) }))
      .thenRejected('ALREADY_EXISTS')
    given(inspected(), corrected)
      .when(record([[1, '2018-01-09']]))
      .thenRejected('ALREADY_EXISTS')
    given(inspected(), corrected).when(record([])).thenRejected('ALREADY_EXISTS')
  })
  test('has no further stages', () => {
    for (const type of ['attachEvidence', 'decide', 'serve', 'publish', 'revoke'] as const)
      given(inspected())
        .when(command(type) as ActCommand)
        .thenRejected('ACT_WRONG_PHASE')
  })
})

describe('erasure', () => {
  test('is said once for a subject', () => {
    given(...inspectionHere)
      .when(command('eraseSubject'))
      .then({ type: 'ActSubjectErased', subject: 'person_erased' })
    given(...inspectionHere, { type: 'ActSubjectErased', subject: 'person_erased' })
      .when(command('eraseSubject'))
      .thenNothing()
    given(inspected(), { type: 'ActSubjectErased', subject: 'person_erased' })
      .when(command('eraseSubject'))
      .thenNothing()
  })
})
