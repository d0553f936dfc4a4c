import { describe } from 'node:test'
import { goldenTests } from '#shared/testing/golden.ts'
import { informationEvents } from './events.ts'
import {
  answered,
  approved,
  area,
  compiled,
  DUE,
  encrypted,
  FRIDAY,
  message,
  ownText,
  person,
  proposed,
  report,
  submitted,
  topic,
  verified,
} from './examples.ts'

describe('facts of an information', () =>
  goldenTests(
    informationEvents,
    new URL('golden/', import.meta.url),
    {
      ShortMessageSubmitted: submitted({ submitter: { person, name: encrypted, phone: encrypted } }),
      MessageClassified: { type: 'MessageClassified', subType: '602', earlier: '460', area, receivedAt: FRIDAY },
      InformationVerified: { ...verified, remark: encrypted },
      TopicCompiled: compiled,
      ReportProposed: proposed,
      ReportApproved: { ...approved, remark: ownText },
      ReportReturned: { type: 'ReportReturned', remark: ownText },
      InformationLinked: { type: 'InformationLinked', intoId: topic },
      SubmitterAnswered: { ...answered, through: report },
      InformationAnswered: { type: 'InformationAnswered', reply: ownText, through: report, informs: [message] },
      AnswerOverdue: { type: 'AnswerOverdue', dueAt: DUE },
      SubmitterErased: { type: 'SubmitterErased', subject: person },
    },
    FRIDAY,
  ))
