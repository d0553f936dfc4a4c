import { z } from 'zod'
import { PENALTY_TYPES } from '#shared/governance/administrative-law.ts'
import { attachment } from '#shared/governance/attachment.ts'
import { communityId, personId, subjectId } from '#shared/governance/ids.ts'
import { day } from '#shared/governance/shanghai.ts'
import { encryptedText } from '#shared/privacy/text.ts'
import * as codes from './codes.ts'
import { businessId } from './ids.ts'

/** Longest plaintexts of the encrypted texts, in characters. */
export const TEXT_LIMITS = { personName: 100, cause: 5000, content: 5000, remark: 1000 }

/** Longest of the open ones: they are the law's, the organ's or a published list's words, never about a person. */
export const OPEN_LIMITS = { item: 200, basis: 300, subjectName: 200, notice: 5000, finding: 300 }

const text = (max: number, description: string) => encryptedText({ max, description })
const open = (max: number, description: string) => z.string().min(1).max(max).meta({ description })

export const cause = text(TEXT_LIMITS.cause, 'Cause, the facts 事由、违法事实')
export const content = text(TEXT_LIMITS.content, 'Content of the decision 决定内容')
export const remark = text(TEXT_LIMITS.remark, 'Remark or reason in words 说明')

/** Item of the organ's published list of powers 权责清单事项: what the act is called, whomever it concerns. */
export const item = open(OPEN_LIMITS.item, 'Item of the list of powers 事项名称; never about a person')

/** Clause of a law 法律依据: 《广东省城市管理条例》第十二条第一款. */
export const basis = z
  .array(open(OPEN_LIMITS.basis, 'Clause of a law 法律依据'))
  .max(20)
  .meta({ description: 'Clauses of law that it rests on 法律依据' })

/** Certificate of an officer 执法证号, in the form of `comparableNumber`: official, not personal. */
export const certificate = z
  .string()
  .regex(/^[0-9A-Za-z\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff()/-]{2,39}$/u)
  .meta({ description: 'Certificate number of an officer 执法证号' })

/** As the first facts have it: without brackets and slashes. */
export const plainCertificate = z
  .string()
  .regex(/^[0-9A-Za-z\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff-]{2,39}$/u)
  .meta({ description: 'Certificate number of an officer 执法证号' })

/**
 * Whom the act concerns: exactly one of the three ids. A person's name is encrypted; a legal entity's or business's
 * name is public.
 */
const subjectFields = z.strictObject({
  subjectId: subjectId.schema
    .optional()
    .meta({ description: 'Legal entity 法人 by its unified social credit code 统一社会信用代码' }),
  personId: personId.schema.optional(),
  businessId: businessId.schema.optional(),
  name: open(OPEN_LIMITS.subjectName, 'Name of the legal entity or business; of a person none').optional(),
  personName: text(TEXT_LIMITS.personName, 'Name of the person 姓名').optional(),
  communityId: communityId.schema
    .optional()
    .meta({ description: 'Community where the legal entity is registered 注册社区, where the organ knows it' }),
})

const ONE_ID = 'Whom the act concerns: exactly one of the three ids is there'
export const subject = subjectFields.meta({ description: ONE_ID })

/** Whom an act concerns, and nothing more of it. */
export const subjectIds = subjectFields
  .pick({ subjectId: true, personId: true, businessId: true })
  .meta({ description: ONE_ID })
export const publicSubject = subjectFields
  .pick({ subjectId: true, name: true })
  .meta({ description: 'The legal entity; absent where it is a person' })

export const evidence = z.strictObject({
  kind: z.enum(codes.EVIDENCE_KINDS),
  attachment,
  collectedOn: day.optional().meta({ description: 'Day it was collected 取证日期' }),
  remark: remark.optional(),
})

/** What an inspection found 检查发现的问题, numbered within the act from 1. */
export const findingNumber = z
  .int()
  .min(1)
  .max(1000)
  .meta({ description: 'Number of the finding within its act, from 1' })
export const finding = z.strictObject({
  no: findingNumber,
  item: open(OPEN_LIMITS.finding, 'What is wrong, in the words of the checklist 检查项'),
  remark: remark.optional(),
})
export const findings = z
  .array(finding)
  .max(200)
  .meta({ description: 'What the inspection found 检查发现的问题; of another act nothing' })

export const amountFen = z.int().min(0).max(100_000_000_000_000).meta({ description: 'Amount 金额, in fen 分' })

export const penaltyTypes = z
  .array(z.enum(PENALTY_TYPES))
  .max(PENALTY_TYPES.length)
  .meta({ description: 'Types of penalty 处罚种类; of a penalty at least one' })

export type ActSubject = z.output<typeof subject>
export type Evidence = z.output<typeof evidence>
export type Finding = z.output<typeof finding>
