import { z } from 'zod'
import { defineEvents, type EventOf, instant, type Recorded } from '#shared/eventsourcing/event.ts'
import { divisionId } from '#shared/governance/ids.ts'
import * as codes from './codes.ts'
import { area, content, place, remark, reply, submitter, title } from './event-fields.ts'
import { hotspotId, informationId, subTypeCode } from './ids.ts'

const id = informationId.schema
const links = z
  .array(id)
  .min(1)
  .max(100)
  .meta({ description: 'The lower items it rests on: messages of a topic, topics of a report' })
const compiled = { divisionId, place, links, title, content }
const through = id
  .optional()
  .meta({ description: 'The topic or report that holds the answer; absent where the reply stands here' })

/** Every fact of an information 信息, tier by tier 短消息 → 专题信息 → 热点报告. */
export const informationEvents = defineEvents({
  ShortMessageSubmitted: fact('Somebody told what they saw or think; the limit of its answer began to run (短消息).', {
    kind: z.enum(codes.SUBMITTER_KINDS),
    area,
    subType: subTypeCode.optional(),
    submitter: submitter.optional(),
    content,
    edition: z.string().min(1).max(40).meta({ description: 'Edition of the rules; `default` before the first' }),
    answerDueAt: instant.meta({ description: 'Until when its submitter is answered 答复时限' }),
    provisional: z.boolean().meta({ description: 'Counted through a year without a published calendar' }),
  }),
  MessageClassified: fact('A message was put under a sub-type, for the first time or another one (归类).', {
    subType: subTypeCode,
    earlier: subTypeCode.optional(),
    area,
    receivedAt: instant,
  }),
  InformationVerified: fact('Somebody looked into a message (核实).', {
    outcome: z.enum(codes.VERIFICATIONS),
    remark: remark.optional(),
  }),
  TopicCompiled: fact('Confirmed messages were compiled to a topic (专题信息).', compiled),
  ReportProposed: fact('Topics were put together to a report on a hotspot, to be approved (热点报告 拟稿).', {
    ...compiled,
    hotspotId: hotspotId.schema.optional(),
  }),
  ReportApproved: fact('A report was approved; the hotspot it is about is reported (热点报告 审定).', {
    hotspotId: hotspotId.schema.optional(),
    remark: remark.optional(),
  }),
  ReportReturned: fact('A report was not approved (热点报告 退回).', { remark }),
  InformationLinked: fact('A topic or report rests on this item from now on (被引用).', { intoId: id }),
  SubmitterAnswered: fact("A message's submitter was answered (答复报送人).", { reply: reply.optional(), through }),
  InformationAnswered: fact('A topic or report was answered: so are the submitters of all it rests on (专题答复).', {
    reply: reply.optional(),
    through,
    informs: links,
  }),
  AnswerOverdue: fact("The limit passed and the message's submitter was not answered (答复超期).", { dueAt: instant }),
  SubmitterErased: fact(
    'The key to the personal data was destroyed: the texts are unreadable for good (个人信息删除).',
    {
      subject: z.string().min(1).max(100),
    },
  ),
})

export type InformationEvent = EventOf<(typeof informationEvents)['definitions']>
export type RecordedInformationEvent = Recorded<InformationEvent>
export type InformationEventOf<T extends InformationEvent['type']> = Extract<InformationEvent, { type: T }>

function fact<const S extends z.ZodRawShape>(description: string, shape: S) {
  return { version: 1, description, dataClass: 'INTERNAL' as const, data: z.strictObject(shape) }
}
