import { z } from 'zod'
import { communityId, divisionsAbove, personId } from '#shared/governance/ids.ts'
import { encryptedText } from '#shared/privacy/text.ts'

/** Longest plaintexts, in characters. */
export const TEXT_LIMITS = { name: 100, phone: 40, title: 200, content: 5000, reply: 5000, remark: 1000 }

const text = (max: number, description: string) => encryptedText({ max, description })

export const title = text(TEXT_LIMITS.title, 'Title 标题')
export const content = text(TEXT_LIMITS.content, 'What is said 内容')
export const reply = text(TEXT_LIMITS.reply, 'Answer to whoever submitted it 答复')
export const remark = text(TEXT_LIMITS.remark, 'Remark or reason in words 说明')

/** Submitter 报送人. Erasing the person makes every text of the message unreadable. */
export const submitter = z
  .strictObject({
    person: personId.schema,
    name: text(TEXT_LIMITS.name, 'Name 姓名').optional(),
    phone: text(TEXT_LIMITS.phone, 'Telephone 电话').optional(),
  })
  .meta({ description: 'Who submitted it 报送人; absent: nobody is known' })
export type Submitter = z.output<typeof submitter>

/** Where a message lies, with the divisions above: every dimension stands in the stream's own events. */
export const area = z
  .strictObject({ communityId: communityId.schema, ...divisionsAbove })
  .meta({ description: 'Where the message lies, with the divisions above' })
export type Area = z.output<typeof area>

/** What a topic or report is about as a whole: a division with those above it. */
export const place = z
  .strictObject({ communityId: communityId.schema.optional(), ...divisionsAbove })
  .meta({ description: 'That division with those above it; absent: below it, or not known' })
export type Place = z.output<typeof place>
