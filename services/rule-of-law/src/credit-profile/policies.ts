import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { CreditProfileHandler } from './handler.ts'
import { creditFileId, profileOf, subjectOfFile } from './ids.ts'

/**
 * Facts of credit files, and nothing else, have a subject graded. What happened is not read: a grade is made of the
 * file as it stands, so facts that come late, twice or in another order make no difference. Persons are not graded.
 */
export function creditProfilePolicies({ topic }: Pillar, handler: CreditProfileHandler): Policy[] {
  const evaluate = reaction(z.object({}), async (_data, { stream }, context) => {
    if (!creditFileId.is(stream)) return undefined
    const subjectId = subjectOfFile(stream)
    return handler.handle(profileOf(subjectId), { type: 'evaluate', at: now(), subjectId }, context)
  })

  return [
    definePolicy({
      name: 'grade-subjects',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: {
        CreditRecordCollected: evaluate,
        CreditRecordCorrected: evaluate,
        CreditRecordExpired: evaluate,
        CreditRecordWithdrawn: evaluate,
      },
    }),
  ]
}
