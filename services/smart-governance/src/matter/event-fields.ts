import { z } from 'zod'
import { attachment } from '#shared/governance/attachment.ts'
import { communityId, divisionsAbove, personId } from '#shared/governance/ids.ts'
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
export const part = text(TEXT_LIMITS.reply, 'What the helper did 协作反馈')
export const remark = text(TEXT_LIMITS.remark, 'Remark or reason in words 说明')
export const place = text(TEXT_LIMITS.place, 'Where it occurred, in words 发生地点')

/** Reporter 诉求人. Erasing the person makes every text of the matter unreadable. */
export const reporter = z
  .strictObject({
    person: personId.schema,
    name: text(TEXT_LIMITS.name, 'Name 姓名').optional(),
    phone: text(TEXT_LIMITS.phone, 'Telephone 电话').optional(),
    address: text(TEXT_LIMITS.address, 'Address 住址').optional(),
    confidential: z.boolean().meta({ description: 'Asked that only the centre knows who reported 要求保密' }),
    under14: z
      .boolean()
      .optional()
      .meta({ description: 'Younger than 14: the data are sensitive by law; absent: nobody said' }),
  })
  .meta({ description: 'Who reported it 诉求人; absent: nobody is known' })

/** Three levels of classes, all by id: a sub-type's name and main type may be several. */
export const classes = z
  .strictObject({
    category: code.optional().meta({ description: 'Category 事件类型, by its code' }),
    mainType: code.optional().meta({ description: 'Main type 大类, by its code' }),
    subType: code.optional().meta({ description: 'Sub-type 小类, by its code' }),
  })
  .meta({ description: 'Classes 事项分类, the uppermost first; what is absent is not known' })

/** Where the matter lies, with the divisions above: every dimension stands in the stream's own events. */
export const area = z
  .strictObject({
    communityId: communityId.schema.optional(),
    ...divisionsAbove,
  })
  .meta({ description: 'Where it lies, with the divisions above; what is absent is not known' })

const name = (what: string) =>
  z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: `Name of the ${what}` })

/** What the source calls its ids: directories learn from it, nothing is decided on it. */
export const names = z
  .strictObject({
    channel: name('channel 来源渠道'),
    category: name('category 事件类型'),
    mainType: name('main type 大类'),
    subType: name('sub-type 小类'),
    unit: name('unit 责任单位'),
    community: name('community 社区'),
    street: name('street 街道'),
    district: name('district 区'),
  })
  .meta({ description: 'What the file calls the ids that it names; what is absent has no name there' })

export const attachments = z.array(attachment).max(20).meta({ description: 'Files that belong to it, by reference' })

export type Reporter = z.output<typeof reporter>
export type Classes = z.output<typeof classes>
export type Area = z.output<typeof area>
