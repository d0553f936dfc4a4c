import { z } from 'zod'
import { defineHops, ends, starts } from '#shared/pillar/hops.ts'

const PILLAR = 'rule-of-law'

/** A grade also answers corrections, ends and withdrawals: those are no step of a flow. */
const collected = z.object({ fact: z.literal('collected') })

/** Steps of flows that begin with a fact of this pillar, and the time each may take. */
export const flow = defineHops(PILLAR, [
  {
    // A business of a source without codes has no file.
    name: 'act-to-credit-record',
    from: starts(
      PILLAR,
      'ActDecided',
      z.object({ subject: z.object({ subjectId: z.string().optional(), personId: z.string().optional() }) }),
      ({ subject: { subjectId, personId } }, { id }) => (subjectId || personId ? id : undefined),
    ),
    to: ends(PILLAR, 'CreditRecordCollected', z.object({})),
    within: { hours: 1 },
  },
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
])
