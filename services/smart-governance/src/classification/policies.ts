import { z } from 'zod'
import type { Policy } from '#shared/eventsourcing/policies.ts'
import { learningPolicy } from '#shared/pillar/learning.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import { type ClassKind, classCode } from './events.ts'
import type { classHandler } from './resolvers.ts'

const code = classCode.optional()
const name = z.string().optional()

/** What a recorded matter says of its classes and its channel. */
const recorded = z.object({
  channel: code,
  classes: z.object({ category: code, mainType: code, subType: code }),
  names: z.object({ channel: name, category: name, mainType: name, subType: name }).optional(),
})

/** Classes and channels are learnt from the matters that name them, each under the class it was seen under. */
export function classPolicies({ topic }: Pillar, handler: ReturnType<typeof classHandler>): Policy[] {
  const learnClasses = learningPolicy(
    {
      name: 'learn-classes',
      topic,
      event: 'MatterRecordedClosed',
      reads: recorded,
      mentions: ({ channel, classes, names = {} }) => [
        ...mention('channel', channel, names.channel),
        ...mention('category', classes.category, names.category),
        ...mention('main-type', classes.mainType, names.mainType, classes.category),
        ...mention('sub-type', classes.subType, names.subType, classes.mainType),
      ],
    },
    handler,
  )
  return [learnClasses]
}

function mention(kind: ClassKind, code?: string, name?: string, parent?: string) {
  return code && name
    ? [{ stream: `cls_${kind}-${code}`, command: { kind, code, name, ...(parent && { parent }) } }]
    : []
}
