import { z } from 'zod'
import { attachment } from '#shared/governance/attachment.ts'
import { communityId, districtId, personId, streetId } from '#shared/governance/ids.ts'
import { encryptedText } from '#shared/privacy/text.ts'
import { code } from './ids.ts'

/** Longest plaintexts, in characters. */
export const TEXT_LIMITS = {
  name: 100,
  phone: 40,
  address: 300,
  place: 300,
  description: 5000,
  reply: 5000,
  remark: 1000,
}

const text = (max: number, description: string) => encryptedText({ max, description })

export const description = text(TEXT_LIMITS.description, 'What is reported 诉求内容')
export const reply = text(TEXT_LIMITS.reply, 'Reply to the reporter 答复')
export const remark = text(TEXT_LIMITS.remark, 'Remark or reason in words 说明')
export const place = text(TEXT_LIMITS.place, 'Where it occurred, in words 发生地点')

/** Reporter 诉求人. Erasing the person makes every text of the matter unreadable. */
export const reporter = z.strictObject({
  person: personId.schema,
  name: text(TEXT_LIMITS.name, 'Name 姓名').optional(),
  phone: text(TEXT_LIMITS.phone, 'Telephone 电话').optional(),
  address: text(TEXT_LIMITS.address, 'Address 住址').optional(),
  confidential: z.boolean().meta({ description: 'Asked that only the centre knows who reported 要求保密' }),
  under14: z.boolean().optional().meta({ description: 'Younger than 14: the data are sensitive by law' }),
})

/** Three levels of classes, all by id: a sub-type's name and main type may be several. */
export const classes = z.strictObject({
  category: code.optional().meta({ description: 'Category 大类' }),
  mainType: code.optional().meta({ description: 'Main type 主类' }),
  subType: code.optional().meta({ description: 'Sub-type 子类' }),
})

/** Where the matter lies, with the divisions above: every dimension stands in the stream's own events. */
export const area = z.strictObject({
  communityId: communityId.schema.optional(),
  streetId: streetId.schema.optional(),
  districtId: districtId.schema.optional(),
})

const name = z.string().min(1).max(100).optional()

/** What the source calls its ids: directories learn from it, nothing is decided on it. */
export const names = z.strictObject({
  channel: name,
  category: name,
  mainType: name,
  subType: name,
  unit: name,
  community: name,
  street: name,
  district: name,
})

export const attachments = z.array(attachment).max(20)

export type Reporter = z.output<typeof reporter>
export type Classes = z.output<typeof classes>
export type Area = z.output<typeof area>
