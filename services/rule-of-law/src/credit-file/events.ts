import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { day } from '#shared/governance/shanghai.ts'
import { CORRECTION_REASONS, WITHDRAWAL_REASONS } from './codes.ts'
import { correctable, identifying, recordId, validity } from './event-fields.ts'
import { actId } from './ids.ts'

const published = {
  recordId,
  publishedOn: day.meta({ description: 'Day on which the decision was made public, by Shanghai’s clock' }),
}

/** Every fact of a credit file, in the order in which they happen to a record. */
export const creditFileEvents = defineEvents({
  CreditRecordCollected: fact(
    'A decision of an organ was collected into the credit file of its subject (信用信息归集).',
    {
      ...identifying,
      ...correctable,
      ...validity,
    },
  ),
  CreditRecordPublished: extended(
    fact('The decision behind the record was made public: from now on the record may be (公示).', published),
    {
      actId: actId.schema.optional().meta({ description: 'The act whose notice did; absent where an officer said so' }),
      publicUntil: day.optional().meta({ description: 'Last day that the organ fixed for that notice, where it did' }),
      until: instant.optional().meta({ description: 'When the record stops by itself; absent: as was computed' }),
    },
  ),
  CreditRecordCorrected: extended(
    fact('What had been collected was otherwise; all of it as it stands now (更正).', {
      recordId,
      ...correctable,
      ...validity,
      reason: z.enum(CORRECTION_REASONS),
    }),
    { actId: actId.schema.optional().meta({ description: 'The act it was derived from, where there is one' }) },
  ),
  CreditRecordExpired: fact('The validity of the record ended by itself (到期停止公示).', { recordId }),
  CreditRecordWithdrawn: fact('The record was taken out of the file: it had no ground, or lost it (撤销).', {
    recordId,
    reason: z.enum(WITHDRAWAL_REASONS),
    actId: actId.schema.optional().meta({ description: 'The act it was derived from, where there is one' }),
  }),
})

export type CreditFileEvent = EventOf<(typeof creditFileEvents)['definitions']>
export type RecordedCreditFileEvent = Recorded<CreditFileEvent>
export type CreditFileEventOf<T extends CreditFileEvent['type']> = Extract<CreditFileEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'INTERNAL' as const, data: z.strictObject(shape) }
}

/** The second version of a fact: it may say more than the first, which reads as it is. */
function extended<const S extends z.ZodRawShape, const M extends z.ZodRawShape>(
  first: ReturnType<typeof fact<S>>,
  more: M,
) {
  return {
    ...first,
    version: 2,
    data: first.data.extend(more),
    earlier: { 1: { data: first.data, upcast: (data: Record<string, unknown>) => data } },
  }
}
