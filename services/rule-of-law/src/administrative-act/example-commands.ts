import { day } from '#shared/governance/shanghai.ts'
import type { CommandOf, CommandType } from './commands.ts'
import type { ActEventOf } from './events.ts'
import {
  cityManagement,
  company,
  decisionDay,
  encrypted,
  evidenced,
  inspected,
  inspection,
  shanghai,
  THURSDAY,
  WEDNESDAY,
} from './examples.ts'

/** A command with what every one of its kind would say; `at` Friday afternoon unless told otherwise. */
export function command<T extends CommandType>(type: T, given: Partial<CommandOf<T>> = {}): CommandOf<T> {
  return { type, at: shanghai('2019-09-27T16:10:00'), ...usual[type], ...given } as CommandOf<T>
}

const { type: _type, at: _at, ...row } = inspected() as ActEventOf<'InspectionRecorded'>

const usual: { [T in CommandType]: Partial<CommandOf<T>> } = {
  register: {
    at: WEDNESDAY,
    kind: 'penalty',
    organId: cityManagement,
    item: '对占用城市道路经营的处罚',
    sector: 'other',
    subject: company,
    cause: encrypted,
  },
  attachEvidence: { at: WEDNESDAY, ...(evidenced as ActEventOf<'ActEvidenceAttached'>).evidence },
  decide: {
    at: THURSDAY,
    documentNumber: '深坪城罚〔2019〕123号',
    procedure: 'ordinary',
    basis: ['《深圳经济特区市容和环境卫生管理条例》第二十六条'],
    officers: ['粤0301001', '粤0301002'],
    cause: encrypted,
    content: encrypted,
    penaltyTypes: ['fine'],
    amountFen: 200_000,
    findings: [],
    decidedOn: decisionDay,
  },
  discontinue: { reason: 'facts-not-established' },
  serve: { method: 'in-person', servedOn: day.parse('2019-09-27') },
  publish: { cause: '占用城市道路经营', content: '罚款人民币贰仟元整' },
  reword: { cause: '占道经营', content: '罚款人民币2000元' },
  movePublicity: { actId: inspection },
  correctFindings: { findings: [1], correctedOn: day.parse('2019-09-27') },
  revoke: { reason: 'reconsideration' },
  recordInspection: { ...row, corrections: [] },
  eraseSubject: { subject: 'person_erased' },
  passDeadline: {},
}
