import { z } from 'zod'
import { instant } from '#shared/eventsourcing/event.ts'
import { PENALTY_TYPES, SECTORS } from '#shared/governance/administrative-law.ts'
import { communityId, personId, subjectId } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import { RECORD_KINDS } from './codes.ts'
import { actId, creditRecordId, documentNumber, organId } from './ids.ts'

export const recordId = creditRecordId.schema

/** A year has at most a handful of types; none comes twice. */
const penaltyTypes = z.array(z.enum(PENALTY_TYPES)).max(PENALTY_TYPES.length)

/** What an inspection found 检查结果: facts, never how often somebody complained. */
const result = z.strictObject({
  score: z
    .int()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: 'Score of the inspection, 0 to 100, where it gives one' }),
  openFindings: z.int().min(0).max(10_000).meta({ description: 'Findings not corrected yet 未整改问题数' }),
})

export const inspectionResult = result.meta({ description: 'What an inspection found 检查结果; absent: it is none' })

/** What of a decision may turn out to be otherwise, and is then corrected. */
export const correctable = {
  decidedOn: day.meta({
    description: 'Day of the organ’s decision, by Shanghai’s clock; validity and publicity count from it',
  }),
  penaltyTypes: penaltyTypes.meta({ description: 'Types of penalty 处罚种类; of a penalty at least one' }),
  sector: z.enum(SECTORS).meta({ description: 'Field of supervision 领域' }),
  amountFen: z.int().min(0).optional().meta({ description: 'Fine or confiscated gain 金额, in fen 分' }),
  inspection: inspectionResult.optional(),
  communityId: communityId.schema
    .optional()
    .meta({ description: 'Community where the subject is registered 注册社区' }),
  validUntil: day.optional().meta({ description: 'Last day on which a licence is good, where it ends' }),
}

/** What never changes: another organ, number or subject is another record. */
export const identifying = {
  recordId,
  subjectId: subjectId.schema.optional().meta({ description: 'The legal entity; a person has personId instead' }),
  personId: personId.schema.optional(),
  subjectName: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Name of the legal entity; of a person none' }),
  kind: z.enum(RECORD_KINDS),
  organId: organId.schema,
  documentNumber,
  actId: actId.schema
    .optional()
    .meta({ description: 'The act it was derived from; absent where an officer collected it' }),
}

/** How long the record counts, by the edition in force: computed once, never asked of a clock again. */
export const validity = {
  editionId: z.string().min(1).max(40).meta({ description: 'Edition of the publicity rules it was computed by' }),
  minimumUntil: instant.optional().meta({ description: 'Until then the publicity of a penalty cannot be shortened' }),
  until: instant.optional().meta({ description: 'When it stops by itself; absent: it does not' }),
}

const correctableObject = z.strictObject(correctable)
const identifyingObject = z.strictObject(identifying)
const validityObject = z.strictObject(validity)
export type Correctable = z.output<typeof correctableObject>
/** What a decision should have said: what is absent stays, what is null it does not have. */
export type Changes = { [F in keyof Correctable]?: Correctable[F] | (undefined extends Correctable[F] ? null : never) }
export type Identifying = z.output<typeof identifyingObject>
export type Validity = z.output<typeof validityObject>
