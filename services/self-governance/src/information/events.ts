import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { divisionId } from '#shared/governance/ids.ts'
import { SUBJECT_ERASED } from '#shared/privacy/subject.ts'
import * as codes from './codes.ts'
import { area, content, place, remark, reply, submitter, title } from './event-fields.ts'
import { hotspotId, informationId, subTypeCode } from './ids.ts'

const id = informationId.schema
const links = z
  .array(id)
  .min(1)
  .max(100)
  .meta({ description: 'The lower items it rests on: messages of a topic, topics of a report' })
const compiled = {
  divisionId: divisionId.meta({ description: 'Division 区-街道-社区-网格 that it is about' }),
  place,
  links,
  title,
  content,
}
const about = hotspotId.schema.optional().meta({ description: 'Hotspot 热点 that the report is about; absent: none' })
const through = id
  .optional()
  .meta({ description: 'The topic or report that holds the answer; absent where the reply stands here' })

/** Every fact of an information 信息, tier by tier 短消息 → 专题信息 → 热点报告. */
export const informationEvents = defineEvents({
  ShortMessageSubmitted: fact('Somebody told what they saw or think; the limit of its answer began to run (短消息).', {
    kind: z.enum(codes.SUBMITTER_KINDS),
    area,
    subType: subTypeCode.optional().meta({ description: 'Sub-type 子类, by its code; absent: not known yet' }),
    submitter: submitter.optional(),
    content,
    edition: z.string().min(1).max(40).meta({ description: 'Edition of the rules; `default` before the first' }),
    answerDueAt: instant.meta({ description: 'Until when its submitter is answered 答复时限' }),
    provisional: z
      .boolean()
      .meta({ description: 'Whether the limit was counted through a year whose holidays are not published yet' }),
  }),
  MessageClassified: fact('A message was put under a sub-type, for the first time or another one (归类).', {
    subType: subTypeCode,
    earlier: subTypeCode.optional().meta({ description: 'Sub-type 子类 before, by its code; absent: it had none' }),
    area,
    receivedAt: instant.meta({ description: 'When the message was received' }),
  }),
  InformationVerified: fact('Somebody looked into a message (核实).', {
    outcome: z.enum(codes.VERIFICATIONS),
    remark: remark.optional(),
  }),
  TopicCompiled: fact('Confirmed messages were compiled to a topic (专题信息).', compiled),
  ReportProposed: fact('Topics were put together to a report on a hotspot, to be approved (热点报告 拟稿).', {
    ...compiled,
    hotspotId: about,
  }),
  ReportApproved: fact('A report was approved; the hotspot it is about is reported (热点报告 审定).', {
    hotspotId: about,
    remark: remark.optional(),
  }),
  ReportReturned: fact('A report was not approved (热点报告 退回).', { remark }),
  InformationLinked: fact('A topic or report rests on this item from now on (被引用).', {
    intoId: id.meta({ description: 'The topic 专题信息 or report 热点报告, inf_<hash>' }),
  }),
  SubmitterAnswered: fact("A message's submitter was answered (答复报送人).", { reply: reply.optional(), through }),
  InformationAnswered: fact('A topic or report was answered: so are the submitters of all it rests on (专题答复).', {
    reply: reply.optional(),
    through,
    informs: links,
  }),
  AnswerOverdue: fact("The limit passed and the message's submitter was not answered (答复超期).", {
    dueAt: instant.meta({ description: 'The limit 答复时限 that passed' }),
  }),
  SubmitterErased: fact(
    'The key to the personal data was destroyed: the texts are unreadable for good (个人信息删除).',
    {
      subject: z.string().min(1).max(100).meta({ description: SUBJECT_ERASED }),
    },
  ),
})

export type InformationEvent = EventOf<(typeof informationEvents)['definitions']>
export type RecordedInformationEvent = Recorded<InformationEvent>
export type InformationEventOf<T extends InformationEvent['type']> = Extract<InformationEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'INTERNAL' as const, data: z.strictObject(shape) }
}
