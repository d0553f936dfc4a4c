import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { FileFact } from './codes.ts'
import type { CreditProfileHandler } from './handler.ts'
import { creditFileId, profileOf, subjectOfFile } from './ids.ts'

/**
 * Facts of credit files, and nothing else, have a subject graded. What happened is not read: a grade is made of the
 * file as it stands, so facts that come late, twice or in another order make no difference. Persons are not graded.
 */
export function creditProfilePolicies({ topic }: Pick<Pillar, 'topic'>, handler: CreditProfileHandler): Policy[] {
  const evaluate = (fact: FileFact) =>
    reaction(z.object({}), async (_data, { stream, version }, context) => {
      if (!creditFileId.is(stream)) return undefined
      const subjectId = subjectOfFile(stream)
      const command = { type: 'evaluate' as const, at: now(), subjectId, answers: { version, fact } }
      return handler.handle(profileOf(subjectId), command, context)
    })

  return [
    definePolicy({
      name: 'grade-subjects',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: {
        CreditRecordCollected: evaluate('collected'),
        CreditRecordCorrected: evaluate('corrected'),
        CreditRecordExpired: evaluate('expired'),
        CreditRecordWithdrawn: evaluate('withdrawn'),
      },
    }),
  ]
}
