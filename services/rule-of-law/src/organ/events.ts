import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { day } from '#shared/governance/shanghai.ts'

const name = z.string().min(1).max(100).meta({ description: 'Name 名称 on the list' })

/** The district's published list of organs 机关名录 that names the organ. */
export const organList = z.strictObject({
  title: z.string().min(1).max(100).meta({ description: 'Title or document number of the list' }),
  publishedOn: day.meta({ description: 'Day of its publication, by Shanghai’s clock' }),
})

export const organEvents = defineEvents({
  OrganListed: {
    version: 1,
    description:
      "A unit stands on the district's published list of organs (机关名录): it is one that has to be joined. One that was joined before stays so, whether it comes back on the list or a later list names it otherwise.",
    dataClass: 'PUBLIC',
    data: z.strictObject({ name, list: organList }),
  },
  OrganOnboarded: {
    version: 1,
    description: 'An organ was joined: its enforcement data come here, and from now on it may act (接入).',
    dataClass: 'PUBLIC',
    data: z.strictObject({}),
  },
  OrganDelisted: {
    version: 1,
    description: 'A later list does not name the organ any more: it opens and decides no acts (退出名录).',
    dataClass: 'PUBLIC',
    data: z.strictObject({ list: organList }),
  },
})

export type OrganEvent = EventOf<(typeof organEvents)['definitions']>
export type OrganList = z.output<typeof organList>
