import { now } from '#shared/eventsourcing/instant.ts'
import { personalPart } from '#shared/graphql/personal.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { readAnswers } from '../answers.ts'
import type { Instrument } from '../codes.ts'
import { QUESTIONNAIRES, resultOf, totalOf } from '../instruments.ts'
import type { PartNode, ResultNode, ScreeningNode } from './node.ts'
import { ownerOf, personalTextOf } from './texts.ts'

/** Every field of a screening and its parts that is not simply a field of its row. */
export function screeningFields(
  pillar: Pillar,
): Pick<
  Resolvers,
  | 'Screening'
  | 'ScreeningParticipant'
  | 'ScreeningConsent'
  | 'ScreeningReview'
  | 'ScreeningResult'
  | 'ScreeningAnswerGiven'
> {
  const partText = (
    field: string,
    pick: (row: ScreeningNode) => string | undefined,
    options?: { evenAbsent: boolean },
  ) => personalTextOf<PartNode>(pillar, field, ({ screening }) => ({ screening, jwe: pick(screening) }), options)
  const answersOf = personalTextOf<ScreeningNode>(
    pillar,
    'Screening.result',
    (screening) => ({ screening, jwe: screening.answers }),
    { evenAbsent: true },
  )

  return {
    Screening: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      phase: ({ state }) => (state.phase === 'none' ? 'invited' : state.phase),
      recorded: ({ origin }) => origin === 'import',
      source: ({ state }) => ('history' in state ? `${state.history.name}:${state.history.record}` : null),
      community: ({ area }) => (area ? { id: area.communityId } : null),
      invitedAt: (row) => (row.state.phase === 'recorded' ? null : row.since),
      participant: screeningPart(pillar, 'participant', (row) => row.person !== undefined),
      consent: screeningPart(pillar, 'consent', (row) => row.consent !== undefined),
      review: reviewOf(pillar),
      async result(row, args, context) {
        const text = await answersOf(row, args, context)
        return text === null ? null : resultNode(row.instrument, text)
      },
    },
    ScreeningParticipant: {
      name: partText('ScreeningParticipant.name', ({ name }) => name),
      phone: partText('ScreeningParticipant.phone', ({ phone }) => phone),
      under14: ({ screening }) => screening.under14 ?? false,
    },
    ScreeningConsent: {
      basis: ({ screening }) => given(screening.consent).basis,
      statement: ({ screening }) => given(screening.consent).statement ?? null,
      // Who has one is a child.
      guardian: partText('ScreeningConsent.guardian', ({ consent }) => consent?.guardian, { evenAbsent: true }),
    },
    ScreeningReview: {
      urgent: ({ screening }) => given(screening.review).urgent,
      dueAt: ({ screening }) => given(screening.review).dueAt ?? null,
      dueProvisional: ({ screening }) => given(screening.review).provisional ?? false,
      overdue: ({ screening }) => screening.due !== undefined && screening.due < now(),
      reviewedAt: ({ screening }) => given(screening.review).at ?? null,
      outcome: ({ screening }) => given(screening.review).outcome ?? null,
      remark: partText('ScreeningReview.remark', ({ review }) => review?.remark),
    },
    ScreeningResult: {
      total: ({ total }) => total ?? null,
      band: ({ band }) => band ?? null,
    },
    ScreeningAnswerGiven: { answer: ({ answer }) => answer ?? null },
  }
}

function screeningPart({ rights }: Pick<Pillar, 'rights'>, name: string, isThere: (row: ScreeningNode) => boolean) {
  const partOf = (row: ScreeningNode): PartNode | null => (isThere(row) ? { screening: row } : null)
  return personalPart(rights, `Screening.${name}`, { ownerOf, partOf })
}

/** The review that is owed or was done; a list that says so by having a screening reads this of it. */
export function reviewOf(pillar: Pick<Pillar, 'rights'>) {
  return screeningPart(pillar, 'review', (row) => row.review !== undefined)
}

/** What the answers say, read from themselves: a result has no other source. */
function resultNode(instrument: Instrument, text: string): ResultNode {
  const answers = readAnswers(instrument, text)
  return {
    ...resultOf(instrument, answers),
    total: totalOf(instrument, answers),
    answers: QUESTIONNAIRES[instrument].items.map((item, place) => ({
      item,
      number: place + 1,
      answer: answers[place],
    })),
  }
}

function given<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('a part was asked of a screening that has none')
  return part
}
