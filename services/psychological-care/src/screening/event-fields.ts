import { z } from 'zod'
import { instant } from '#shared/eventsourcing/event.ts'
import { communityId, divisionsAbove } from '#shared/governance/ids.ts'
import { maxJweLength } from '#shared/privacy/jwe.ts'
import { encryptedText } from '#shared/privacy/text.ts'
import { CONSENT_BASES } from './codes.ts'
import { code } from './ids.ts'

/** Longest plaintexts, in characters. */
export const TEXT_LIMITS = { name: 100, phone: 40, guardian: 200, remark: 2000 }

/** Answers are one character an item. */
const MOST_ITEMS = 9

/**
 * Encrypted for the screening, and what comes of it for the participant: either key's destruction makes it unreadable,
 * the one that a withdrawn consent destroys or the one that the person's erasure does. Answers from a file, which are
 * nobody's, are encrypted for their screening alone.
 */
function twiceEncrypted(max: number, description: string) {
  return encryptedText({ max: maxJweLength(max * 4), description })
}

export const answers = twiceEncrypted(MOST_ITEMS, 'Answers 作答, one character an item')
export const name = twiceEncrypted(TEXT_LIMITS.name, 'Name 姓名')
export const phone = twiceEncrypted(TEXT_LIMITS.phone, 'Telephone 电话')
export const guardian = twiceEncrypted(TEXT_LIMITS.guardian, 'Guardian who consented: name and relation 监护人')
export const remark = twiceEncrypted(TEXT_LIMITS.remark, 'What the review found, in words 复核说明')

/** Where the participant lives, with the divisions above: every dimension stands in the stream's own events. */
export const area = z
  .strictObject({
    communityId: communityId.schema,
    ...divisionsAbove,
  })
  .meta({ description: 'Where the participant lives, with the divisions above' })

/** Separate consent 单独同意 to this screening. */
export const consent = z.strictObject({
  basis: z.enum(CONSENT_BASES).meta({ description: 'What it rests on 同意依据' }),
  statement: code
    .optional()
    .meta({ description: 'Edition of the statement that was consented to 告知书版本; absent: of a survey' }),
  guardian: guardian.optional(),
})

/** A review that somebody owes, and until when. */
export const review = z.strictObject({
  dueAt: instant.meta({ description: 'Until when a person is to review it 复核时限' }),
  provisional: z
    .boolean()
    .meta({ description: 'Whether the limit was counted through a year whose holidays are not published yet' }),
})

/** The record of a file that a screening was taken from. */
export const source = z.strictObject({
  name: code.meta({
    description: 'Whose file it is: `nhanes-dpq` is NHANES’s depression screener',
  }),
  record: code.meta({ description: 'Number of its record in that file' }),
  digest: z
    .string()
    .regex(/^[\w-]{43}$/)
    .meta({ description: "Of the row, under the screening's own key: to notice a later change" }),
})

export type Area = z.output<typeof area>
export type Consent = z.output<typeof consent>
export type Source = z.output<typeof source>
