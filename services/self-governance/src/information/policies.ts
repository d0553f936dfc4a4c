import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import { definePolicy, type Policy, reaction } from '#shared/eventsourcing/policies.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { InformationCommand } from './commands.ts'
import type { InformationHandler } from './handler.ts'
import { type InformationId, informationId } from './ids.ts'

const ids = z.array(informationId.schema)
const answered = z.object({ through: informationId.schema.optional(), informs: ids })

/** Items learn what rests on them, and every submitter gets the answer that a topic or report was given. */
export function informationPolicies({ topic }: Pillar, handler: InformationHandler): Policy[] {
  type Context = Parameters<InformationHandler['handle']>[2]

  /** One command to many items; the first refusal is what stands out. */
  async function tell(to: readonly InformationId[], command: InformationCommand, context: Context) {
    const outcomes = await Promise.all(to.map((id) => handler.handle(id, command, context)))
    return outcomes.find(({ kind }) => kind === 'rejected')
  }
  const link = reaction(z.object({ links: ids }), ({ links }, { stream }, context) =>
    tell(links, { type: 'link', at: now(), intoId: informationId.schema.parse(stream) }, context),
  )

  return [
    definePolicy({
      name: 'link-informations',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: { TopicCompiled: link, ReportProposed: link },
    }),
    definePolicy({
      name: 'share-answers',
      topic,
      startAt: 'beginning',
      seesImports: false,
      on: {
        InformationAnswered: reaction(answered, ({ through, informs }, { stream }, context) =>
          tell(
            informs,
            { type: 'shareAnswer', at: now(), through: through ?? informationId.schema.parse(stream) },
            context,
          ),
        ),
      },
    }),
  ]
}
