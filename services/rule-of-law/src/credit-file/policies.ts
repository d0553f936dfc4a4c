import { z } from 'zod'
import type { CommandContext } from '#shared/eventsourcing/command-handler.ts'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { communityId, personId, subjectId } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { RECORD_KINDS } from './codes.ts'
import type { CommandOf, CreditFileCommand } from './commands.ts'
import type { CreditFileHandler } from './handler.ts'
import { actId, type CreditSubject, creditFileOf, documentNumber, organId } from './ids.ts'
import { noticeOf } from './validity.ts'

const legalEntity = { subjectId: subjectId.schema.optional() }
/** Of whom an act of this pillar is. One of a business without a code makes no credit record. */
const whom = z.object({ ...legalEntity, personId: personId.schema.optional() })
const ofAct = z.object({ subject: whom })

/** What a notice says, of its penalty as it was decided: until when, and what that is measured by. */
const published = z.object({
  subject: z.object(legalEntity).optional(),
  kind: z.enum(RECORD_KINDS),
  sector: z.enum(SECTORS),
  decidedOn: day,
  penaltyTypes: z.array(z.enum(PENALTY_TYPES)),
  publicUntil: day.optional(),
})

/** What a decision says that a record is made of. */
const decided = z.object({
  kind: z.enum(RECORD_KINDS),
  organId: organId.schema,
  documentNumber,
  subject: whom.extend({ name: z.string().optional(), communityId: communityId.schema.optional() }),
  sector: z.enum(SECTORS),
  decidedOn: day,
  penaltyTypes: z.array(z.enum(PENALTY_TYPES)),
  amountFen: z.int().optional(),
  validUntil: day.optional(),
})

/**
 * Acts 行政行为 of this pillar and nothing else make credit records: what an organ decided, what was made public, what
 * was put right, what was taken back. History from files is not collected: what it says was never decided here. What a
 * later fact of the act can end is asked of the act as it stands (docs/decisions/0201).
 */
export function creditFilePolicies({ topic }: Pick<Pillar, 'topic'>, handler: CreditFileHandler): Policy[] {
  /** Undefined: an act about nobody who has a file. */
  async function tell(
    { subjectId: legal, personId: person }: z.output<typeof whom>,
    context: CommandContext,
    commandFor: (subject: CreditSubject) => CreditFileCommand,
  ) {
    const subject = legal ?? person
    return subject && handler.handle(creditFileOf(subject), commandFor(subject), context)
  }

  return [
    definePolicy({
      name: 'collect-credit-records',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: {
        ActDecided: reaction(decided, (decision, { stream }, context) =>
          tell(decision.subject, context, (subject) => derived(decision, subject, stream)),
        ),
        // Of a person nothing is made public, so the fact names nobody.
        ActPublished: reaction(published, ({ subject = {}, ...notice }, { stream, at }, context) =>
          tell(subject, context, () => ({
            type: 'publishDerived',
            at: now(),
            actId: actId.schema.parse(stream),
            ...noticeOf(notice, at),
          })),
        ),
        FindingsCorrected: reaction(ofAct.extend({ open: z.int() }), ({ subject, open }, { stream }, context) =>
          tell(subject, context, () => ({
            type: 'correctDerived',
            at: now(),
            actId: actId.schema.parse(stream),
            openFindings: open,
          })),
        ),
        ActRevoked: reaction(ofAct, ({ subject }, { stream }, context) =>
          tell(subject, context, () => ({ type: 'withdrawDerived', at: now(), actId: actId.schema.parse(stream) })),
        ),
      },
    }),
  ]
}

function derived(decision: z.output<typeof decided>, subject: CreditSubject, act: string): CommandOf<'deriveRecord'> {
  const { kind, organId: organ, documentNumber: number, sector, decidedOn, penaltyTypes } = decision
  const { amountFen, validUntil } = decision
  const { name, communityId: community } = decision.subject
  return {
    type: 'deriveRecord',
    at: now(),
    ...{ subject, kind, organId: organ, documentNumber: number, sector, decidedOn, penaltyTypes },
    actId: actId.schema.parse(act),
    ...(name && subjectId.is(subject) && { subjectName: name }),
    ...(amountFen !== undefined && { amountFen }),
    ...(community && { communityId: community }),
    ...(kind === 'licence' && validUntil && { validUntil }),
  }
}
