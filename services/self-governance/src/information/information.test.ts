import { describe, test } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { informationDecider } from './decider.ts'
import { informationEvents } from './events.ts'
import {
  AFTER,
  answered,
  approved,
  area,
  command,
  compiled,
  DUE,
  district,
  encrypted,
  FRIDAY,
  former,
  historyOf,
  hotspot,
  linked,
  message,
  ownText,
  person,
  proposed,
  report,
  rules,
  shanghai,
  street,
  submitted,
  topic,
  verified,
} from './examples.ts'
import { informationId } from './ids.ts'

const { given, under } = specFor(informationDecider, informationEvents, rules, FRIDAY)

describe('a message', () => {
  test('is taken in with where it lies, and the limit of its answer begins to run', () =>
    given().when(command('submit')).then(submitted()))
  test('is answered within the working days that the rules in force say', () =>
    under({ ...rules, edition: '2019', answerWithin: 0 })
      .given()
      .when(command('submit'))
      .then(submitted({ edition: '2019', answerDueAt: shanghai('2018-12-01T00:00:00') })))
  test('need not say its class, nor who told it', () => {
    const { subType: _, submitter: _known, ...bare } = command('submit')
    const { subType: _class, submitter: _person, ...facts } = submitted()
    given().when(bare).then(facts)
  })
  test('of a community that nobody knows, or that has ended, is refused', () => {
    given()
      .when(command('submit', { communityId: 'com_440310-9' as never }))
      .thenRejected('INFORMATION_COMMUNITY_UNKNOWN')
    given()
      .when(command('submit', { communityId: former }))
      .thenRejected('INFORMATION_COMMUNITY_RETIRED')
  })
  test('of a class that nobody knows, or that is not used any more, is refused', () => {
    given()
      .when(command('submit', { subType: '1' }))
      .thenRejected('INFORMATION_CLASS_UNKNOWN')
    given()
      .when(command('submit', { subType: '999' }))
      .thenRejected('INFORMATION_CLASS_RETIRED')
  })
  test('is looked into once', () => {
    given(submitted()).when(command('verify')).then(verified)
    given(...historyOf.verified)
      .when(command('verify'))
      .thenRejected('INFORMATION_WRONG_PHASE')
  })
  test('may get its class by that, or another one, which says what it was', () => {
    const classified = { type: 'MessageClassified', subType: '602', area, receivedAt: FRIDAY } as const
    const { subType: _, ...unclassified } = submitted()
    given(unclassified)
      .when(command('verify', { subType: '602' }))
      .then(classified, verified)
    given(submitted())
      .when(command('verify', { subType: '602' }))
      .then({ ...classified, earlier: '460' }, verified)
    given(submitted())
      .when(command('verify', { subType: '460' }))
      .then(verified)
    given(submitted())
      .when(command('verify', { subType: '1' }))
      .thenRejected('INFORMATION_CLASS_UNKNOWN')
  })
  test('that is not confirmed is answered all the same', () => {
    given(submitted())
      .when(command('verify', { outcome: 'unfounded' }))
      .thenState({ phase: 'unfounded' })
    given(...historyOf.unfounded)
      .when(command('reply'))
      .then(answered)
  })
})

describe('a tier', () => {
  test('rises by linking confirmed messages to a topic', () => given().when(command('compileTopic')).then(compiled))
  test('rises by linking topics to a report', () => given().when(command('proposeHotspot')).then(proposed))
  test('does not rise by linking nothing, or more than a hundred', () => {
    given()
      .when(command('compileTopic', { items: [] }))
      .thenRejected('INFORMATION_NOTHING_LINKED')
    const many = Array.from({ length: 101 }, (_, index) => linked(informationId.of(String(index)), 'verified'))
    given()
      .when(command('compileTopic', { items: many }))
      .thenRejected('INFORMATION_TOO_MANY_LINKS')
  })
  test('does not rise from messages that nobody confirmed', () => {
    for (const phase of ['submitted', 'unfounded', 'compiled', 'approved'] as const)
      given()
        .when(command('compileTopic', { items: [linked(message, 'verified'), linked(topic, phase)] }))
        .thenRejected('INFORMATION_NOT_CONFIRMED')
  })
  test('is not skipped: a report rests on topics, not on messages or reports', () => {
    for (const phase of ['verified', 'proposed', 'approved'] as const)
      given()
        .when(command('proposeHotspot', { items: [linked(message, phase)] }))
        .thenRejected('INFORMATION_NOT_A_TOPIC')
  })
  test('is about a division that holds all it rests on', () => {
    given()
      .when(command('compileTopic', { items: [linked(message, 'verified', { districtId: district })] }))
      .thenRejected('INFORMATION_OUTSIDE_DIVISION')
    given()
      .when(command('compileTopic', { divisionId: 'str_1' as never }))
      .thenRejected('INFORMATION_DIVISION_UNKNOWN')
    given()
      .when(command('compileTopic', { divisionId: former }))
      .thenRejected('INFORMATION_DIVISION_RETIRED')
  })
  test('is told to the lower item, once', () => {
    const told = { type: 'InformationLinked', intoId: topic } as const
    given(...historyOf.verified)
      .when(command('link'))
      .then(told)
    given(...historyOf.verified, told)
      .when(command('link'))
      .thenNothing()
  })
})

describe('a report', () => {
  test('is about a candidate, or about no hotspot in particular', () => {
    given()
      .when(command('proposeHotspot', { hotspot: { id: hotspot, isCandidate: false, place: area } }))
      .thenRejected('INFORMATION_HOTSPOT_FORMING')
    const { hotspot: _, ...general } = command('proposeHotspot')
    const { hotspotId: _named, ...facts } = proposed
    given().when(general).then(facts)
  })
  test('is about a hotspot in its own division: its approval reports it', () =>
    given()
      .when(command('proposeHotspot', { hotspot: { id: hotspot, isCandidate: true, place: { districtId: district } } }))
      .thenRejected('INFORMATION_OUTSIDE_DIVISION'))
  test('is approved by what a person says, and names its hotspot', () =>
    given(proposed).when(command('approveReport')).then(approved))
  test('that is sent back says why, and is neither approved nor answered', () => {
    given(proposed).when(command('returnReport')).then({ type: 'ReportReturned', remark: ownText })
    given(...historyOf.returned)
      .when(command('approveReport'))
      .thenRejected('INFORMATION_WRONG_PHASE')
    given(...historyOf.returned)
      .when(command('reply'))
      .thenRejected('INFORMATION_WRONG_PHASE')
  })
})

describe('an answer', () => {
  test('is given once', () => {
    given(submitted()).when(command('reply')).then(answered)
    given(submitted(), answered).when(command('reply')).thenRejected('INFORMATION_ANSWERED_ALREADY')
  })
  test('to a topic or report names all it rests on', () => {
    given(compiled)
      .when(command('reply', { reply: ownText }))
      .then({ type: 'InformationAnswered', reply: ownText, informs: [message] })
    given(...historyOf.approved)
      .when(command('reply', { reply: ownText }))
      .then({ type: 'InformationAnswered', reply: ownText, informs: [topic] })
  })
  test('to a report passes through the topic to the message, saying where it stands', () => {
    given(compiled)
      .when(command('shareAnswer', { through: report }))
      .then({ type: 'InformationAnswered', through: report, informs: [message] })
    given(...historyOf.verified)
      .when(command('shareAnswer', { through: report }))
      .then({ type: 'SubmitterAnswered', through: report })
  })
  test('through a topic does not come on top of one given before', () =>
    given(...historyOf.verified, answered)
      .when(command('shareAnswer'))
      .thenNothing())
  test('that is late is said to be, at the end of its limit, whatever comes next', () => {
    given(submitted()).when(command('passDeadline')).then({ type: 'AnswerOverdue', at: DUE, dueAt: DUE })
    given(submitted())
      .when(command('reply', { at: AFTER }))
      .then({ type: 'AnswerOverdue', at: DUE }, answered)
  })
  test('at the very end of its limit is in time', () =>
    given(submitted())
      .when(command('reply', { at: DUE }))
      .then(answered))
  test('that was given has no limit any more, and a topic never had one', () => {
    given(submitted(), answered).when(command('passDeadline')).thenNothing()
    given(compiled).when(command('passDeadline')).thenNothing()
  })
})

describe('an information', () => {
  test('that nobody knows is not changed', () => given().when(command('reply')).thenRejected('INFORMATION_NOT_FOUND'))
  test('is not begun twice', () => {
    given(submitted()).when(command('submit')).thenRejected('ALREADY_EXISTS')
    given(compiled).when(command('submit')).thenRejected('ALREADY_EXISTS')
  })
  test('is erased once a person', () => {
    given(submitted()).when(command('eraseSubmitter')).then({ type: 'SubmitterErased', subject: person })
    given(submitted(), { type: 'SubmitterErased', subject: person }).when(command('eraseSubmitter')).thenNothing()
  })
  test('ends its clock at a moment that its calendar computes', () =>
    given()
      .when(command('submit', { at: toInstant(new Date('2018-09-28T12:00:00+08:00')), content: encrypted }))
      // Golden Week 2018: Saturday 29 and Sunday 30 September were worked, 1 to 7 October were off.
      .then({ type: 'ShortMessageSubmitted', answerDueAt: shanghai('2018-10-11T00:00:00') }))
})

test('street and district of examples are what the rules know', () => {
  given()
    .when(command('compileTopic', { divisionId: street }))
    .then({ type: 'TopicCompiled', place: { streetId: street, districtId: district } })
})
