import { describe, test } from 'node:test'
import type { Instant } from '#shared/eventsourcing/instant.ts'
import { day } from '#shared/governance/shanghai.ts'
import { specFor } from '#shared/testing/decider-spec.ts'
import { actDecider } from './decider.ts'
import { type ActEvent, type ActEventOf, administrativeActEvents } from './events.ts'
import { command } from './example-commands.ts'
import {
  decided,
  endOf,
  evidenced,
  FINE_PUBLIC_UNTIL,
  historyOf,
  inspected,
  moved,
  natural,
  noticeCorrected,
  overdue,
  PUBLISH_DUE,
  published,
  registered,
  revoked,
  reworded,
  rules,
  served,
  shanghai,
  THURSDAY,
} from './examples.ts'
import type { Punishment } from './publicity.ts'
import type { StandingRecord } from './rules.ts'

const { given } = specFor(actDecider, administrativeActEvents, rules, THURSDAY)
const AFTER = shanghai('2019-10-12T09:00:00')

describe('a decision', () => {
  test('reaches its subject before it is made public', () => {
    given(...historyOf.decided)
      .when(command('serve', { at: shanghai('2019-09-27T15:00:00') }))
      .then(served)
    given(...historyOf.decided)
      .when(command('publish'))
      .thenRejected('ACT_WRONG_PHASE')
  })
  test('is served on a day from its own on', () => {
    const serve = (text: string) => given(...historyOf.decided).when(command('serve', { servedOn: day.parse(text) }))
    serve('2019-09-25').thenRejected('ACT_SERVED_BEFORE_DECISION')
    serve('2019-09-26').then({ type: 'ActServed' })
    serve('2019-09-28').thenRejected('ACT_DATE_IN_FUTURE')
  })
  test('is made public with the fields of double publicity, in open words', () =>
    given(...historyOf.served)
      .when(command('publish', { at: shanghai('2019-09-30T11:00:00') }))
      .then(published()))
  test('about a person is made public without the person', () => {
    const about = [registered({ subject: natural }), evidenced, decided({ subject: natural }), served]
    given(...about)
      .when(command('publish'))
      .then({ type: 'ActPublished', subject: undefined })
  })
  test('does not stop being public before it begins; for its first day alone it may be', () => {
    const reward = [registered({ kind: 'reward' }), evidenced, decided({ kind: 'reward', penaltyTypes: [] }), served]
    const until = (publicUntil: string) =>
      given(...reward).when(
        command('publish', { at: shanghai('2019-09-27T11:00:00'), publicUntil: day.parse(publicUntil) }),
      )
    until('2019-09-26').thenRejected('ACT_PUBLICITY_ENDS_FIRST')
    until('2019-09-27').then({ type: 'ActPublished', publicUntil: day.parse('2019-09-27') })
  })
})

describe('the publicity of a notice', () => {
  const publishing = (more: Parameters<typeof decided>[0], publicUntil?: string) =>
    given(registered({ kind: more?.kind ?? 'penalty' }), evidenced, decided(more), served).when(
      command('publish', { publicUntil: publicUntil === undefined ? undefined : day.parse(publicUntil) }),
    )
  const until = (text: string) => ({ type: 'ActPublished' as const, publicUntil: day.parse(text) })
  const warning = { penaltyTypes: ['warning' as const], amountFen: undefined }

  test('of a penalty ends by itself: where its organ fixes no day, on the last that is allowed', () => {
    publishing({}).then(until(FINE_PUBLIC_UNTIL))
    publishing(warning).then(until('2019-12-26'))
    publishing({ ...warning, sector: 'work-safety' }).then(until('2020-09-26'))
  })
  test('of a penalty ends on the day that its organ fixes, from the first to the last that is allowed', () => {
    for (const allowed of ['2019-12-26', '2021-06-30', '2022-09-26']) publishing({}, allowed).then(until(allowed))
    publishing({ sector: 'fire' }, '2020-09-26').then(until('2020-09-26'))
  })
  test('of a penalty is neither shorter nor longer than is allowed', () => {
    for (const refused of ['2019-12-25', '2022-09-27', '2036-01-01'])
      publishing({}, refused).thenRejected('ACT_PUBLICITY_OUT_OF_BOUNDS')
    publishing({ sector: 'work-safety' }, '2020-09-25').thenRejected('ACT_PUBLICITY_OUT_OF_BOUNDS')
    publishing(warning, '2019-12-27').thenRejected('ACT_PUBLICITY_OUT_OF_BOUNDS')
  })
  test('that is over by then keeps no penalty from being published: nobody is shown it', () =>
    given(registered(), evidenced, decided(warning), served, overdue)
      .when(command('publish', { at: shanghai('2020-02-03T09:00:00') }))
      .then(until('2019-12-26')))
  test('of another act ends on the day that its organ fixes, and does not end where it fixes none', () => {
    for (const kind of ['licence', 'reward', 'inspection'] as const) {
      const other = { kind, penaltyTypes: [], amountFen: undefined }
      publishing(other).then({ type: 'ActPublished', publicUntil: undefined })
      publishing(other, '2019-10-10').then(until('2019-10-10'))
      publishing(other, '2036-01-01').then(until('2036-01-01'))
    }
  })
})

/** What is said of the notice when the record stands like this. */
const follows = (record: StandingRecord | undefined, ...history: ActEvent[]) =>
  specFor(actDecider, administrativeActEvents, { ...rules, record }, THURSDAY).given(...history)

describe('a notice whose credit record says otherwise', () => {
  const { type: _type, at: _at, ...less } = noticeCorrected as ActEventOf<'ActNoticeCorrected'>
  const as = (says: Punishment, end = '2022-09-26') => ({ endsAt: endOf(end), says })
  const NOVEMBER = command('movePublicity', { at: shanghai('2019-11-04T09:00:00') })

  test('says the same, and ends with it', () => {
    follows(as(less), ...historyOf.published)
      .when(NOVEMBER)
      .then({ type: 'ActNoticeCorrected', ...less })
    follows(as({ ...less, penaltyTypes: ['warning'] }, '2019-12-26'), ...historyOf.published)
      .when(NOVEMBER)
      .then(
        { type: 'ActPublicityMoved', publicUntil: day.parse('2019-12-26') },
        { type: 'ActNoticeCorrected', penaltyTypes: ['warning'] },
      )
  })
  test('says it once, in whatever order its types are named, and once more what it said at first', () => {
    follows(as(less), ...historyOf.published, noticeCorrected)
      .when(NOVEMBER)
      .thenNothing()
    const two: Punishment = { ...less, penaltyTypes: ['confiscation', 'fine'] }
    follows(as(two), ...historyOf.published, { ...noticeCorrected, penaltyTypes: ['fine', 'confiscation'] } as ActEvent)
      .when(NOVEMBER)
      .thenNothing()
    follows(as({ ...less, amountFen: 200_000 }), ...historyOf.published, noticeCorrected)
      .when(NOVEMBER)
      .then({ type: 'ActNoticeCorrected', amountFen: 200_000 })
  })
  test('says nothing else where it is over with its record, or was revoked', () => {
    follows(as(less, '2020-12-31'), ...historyOf.published, moved)
      .when(command('movePublicity', { at: shanghai('2021-02-01T09:00:00') }))
      .thenNothing()
    follows(as(less), ...historyOf.revoked)
      .when(NOVEMBER)
      .thenNothing()
  })
})

describe('a notice whose credit record ends otherwise', () => {
  /** What is said of the notice when the record ends at this time. */
  const ends = (endsAt: Instant | undefined, ...history: ActEvent[]) => follows({ endsAt }, ...history)
  const NOVEMBER = command('movePublicity', { at: shanghai('2019-11-04T09:00:00') })

  test('ends with it, earlier or later', () => {
    ends(endOf('2020-12-31'), ...historyOf.published)
      .when(NOVEMBER)
      .then(moved)
    ends(endOf('2022-09-26'), ...historyOf.published, moved)
      .when(NOVEMBER)
      .then({ type: 'ActPublicityMoved', publicUntil: FINE_PUBLIC_UNTIL })
  })
  test('ends at once where that is withdrawn', () =>
    ends(shanghai('2019-11-04T08:00:00'), ...historyOf.published)
      .when(NOVEMBER)
      .then({ type: 'ActPublicityMoved', publicUntil: day.parse('2019-11-03') }))
  test('is as it was where that had been withdrawn before the publication: the organ published it all the same', () => {
    ends(shanghai('2019-09-26T08:00:00'), ...historyOf.published)
      .when(NOVEMBER)
      .thenNothing()
  })
  test('that ends on the same day, or has ended before, is as it was', () => {
    ends(endOf('2022-09-26'), ...historyOf.published)
      .when(NOVEMBER)
      .thenNothing()
    ends(shanghai('2021-02-01T08:00:00'), ...historyOf.published, moved)
      .when(command('movePublicity', { at: shanghai('2021-02-01T09:00:00') }))
      .thenNothing()
  })
  test('that has no end, or is not there, is as it was', () =>
    ends(undefined, ...historyOf.published)
      .when(NOVEMBER)
      .thenNothing())
  test('is a penalty’s: of another act, of one that is not public yet and of a revoked one nothing is moved', () => {
    for (const history of [[...historyOf.decided, overdue], [...historyOf.served, overdue], historyOf.revoked])
      ends(endOf('2020-12-31'), ...history)
        .when(NOVEMBER)
        .thenNothing()
    const licence = { kind: 'licence' as const, penaltyTypes: [] }
    const open = published({ ...licence, publicUntil: undefined })
    ends(endOf('2020-12-31'), registered(licence), evidenced, decided(licence), served, open)
      .when(NOVEMBER)
      .thenNothing()
  })
})

describe('the public words of a notice', () => {
  const reword = command('reword')
  test('are replaced by others as long as it is public, however it ends', () => {
    for (const history of [historyOf.published, [...historyOf.published, moved], historyOf.revoked])
      given(...history)
        .when(reword)
        .then({ ...reworded, at: reword.at })
    given(...historyOf.published, reworded)
      .when(command('reword', { content: '罚款人民币贰仟元整。' }))
      .then({ type: 'ActReworded', content: '罚款人民币贰仟元整。' })
  })
  test('are none before it is public, nor where it was revoked before that', () => {
    given(...historyOf.served)
      .when(reword)
      .thenRejected('ACT_WRONG_PHASE')
    for (const history of [historyOf.decided, [...historyOf.served, overdue]])
      given(...history, revoked)
        .when(reword)
        .thenRejected('ACT_NOT_PUBLISHED')
  })
})

describe('a publication', () => {
  test('is overdue once its limit has passed, and that is said once', () => {
    given(...historyOf.decided)
      .when(command('passDeadline', { at: AFTER }))
      .then(overdue)
    given(...historyOf.served, overdue)
      .when(command('passDeadline', { at: AFTER }))
      .thenNothing()
  })
  test('is in time until 24:00 of the last day', () =>
    given(...historyOf.served)
      .when(command('publish', { at: PUBLISH_DUE }))
      .then({ type: 'ActPublished' }))
  test('that comes late says so first, however late', () =>
    given(...historyOf.served)
      .when(command('publish', { at: AFTER }))
      .then(overdue, { type: 'ActPublished' }))
  test('of a decision entered after the limit is overdue from its entry on', () =>
    given(registered(), evidenced, decided({ at: shanghai('2019-10-20T09:00:00') }))
      .when(command('passDeadline', { at: shanghai('2019-10-20T09:00:01') }))
      .then({ ...overdue, at: shanghai('2019-10-20T09:00:00') }))
  test('of a decision that is public, or was revoked, is never overdue', () => {
    given(...historyOf.published)
      .when(command('passDeadline', { at: AFTER }))
      .thenNothing()
    given(...historyOf.decided, revoked)
      .when(command('passDeadline', { at: AFTER }))
      .thenNothing()
  })
  test('is never due for history', () =>
    given(inspected())
      .when(command('passDeadline', { at: AFTER }))
      .thenNothing())
})

describe('a revocation', () => {
  for (const phase of ['decided', 'served', 'published'] as const)
    test(`takes back what was ${phase}, and names what was derived from it`, () =>
      given(...historyOf[phase])
        .when(command('revoke'))
        .then({ ...revoked, at: command('revoke').at }))
  test('finds nothing to take back before the decision, nor a second time', () => {
    given(...historyOf.evidenced)
      .when(command('revoke'))
      .thenRejected('ACT_WRONG_PHASE')
    given(...historyOf.revoked)
      .when(command('revoke'))
      .thenRejected('ACT_WRONG_PHASE')
  })
})
