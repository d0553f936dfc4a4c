import { z } from 'zod'
import { ends, type MechanismFlow, starts } from '#shared/pillar/hops.ts'

const PILLAR = 'rule-of-law'

/** A grade also answers corrections, ends and withdrawals: those are no step of a flow. */
const collected = z.object({ fact: z.literal('collected') })

/** What is expected after a fact of a file: that whom it is about is graded. */
export const creditFileFlow: MechanismFlow = {
  shownBy: ['CreditFile'],
  hops: [
    {
      // Persons are not graded.
      name: 'credit-record-to-grade',
      from: starts(PILLAR, 'CreditRecordCollected', z.object({ subjectId: z.string().optional() }), (data, { id }) =>
        data.subjectId ? id : undefined,
      ),
      to: ends(PILLAR, 'CreditGraded', z.object({ answers: z.unknown().optional() }), ({ answers }, { causation }) =>
        collected.safeParse(answers).success ? causation : undefined,
      ),
      within: { hours: 1 },
    },
  ],
}
