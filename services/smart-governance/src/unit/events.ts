import { z } from 'zod'
import { defineEvents, type EventOf } from '#shared/eventsourcing/event.ts'
import { divisionId, unitId } from '#shared/governance/ids.ts'

const name = z.string().min(1).max(100).meta({ description: 'Name 名称 of the unit' })

export const unitEvents = defineEvents({
  UnitRegistered: {
    version: 1,
    description: 'A responsible unit 责任单位 was entered with the division whose centre it answers to.',
    dataClass: 'PUBLIC',
    data: z.strictObject({
      name,
      divisionId: divisionId.meta({ description: 'Division whose centre 综治中心 it answers to' }),
    }),
  },
  UnitNameLearned: {
    version: 1,
    description: 'Data from elsewhere calls a unit by another name; the id stays its identity.',
    dataClass: 'PUBLIC',
    data: z.strictObject({ name }),
  },
  UnitRenamed: {
    version: 1,
    description: 'A unit has another official name from now on; earlier names stay aliases.',
    dataClass: 'PUBLIC',
    data: z.strictObject({ name }),
  },
  UnitRetired: {
    version: 1,
    description: 'A unit ended and another one took over its duties; it is never deleted.',
    dataClass: 'PUBLIC',
    data: z.strictObject({
      successorId: unitId.schema.meta({ description: 'Unit 责任单位 that took its duties over' }),
    }),
  },
})

export type UnitEvent = EventOf<(typeof unitEvents)['definitions']>
