import { describe } from 'node:test'
import { defineEvents, type EventDefinitions } from '#shared/eventsourcing/event.ts'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { directoryEvents } from './directory-entry.ts'
import { hopEvents } from './hop-entry.ts'

const at = toInstant(new Date('2019-08-14T10:40:00+08:00'))
const flow = '0190f3c2-6f1c-7c1e-9b1a-3f1d2c4b5a69'

describe("the kit's own facts", () =>
  goldenTests(
    defineEvents<EventDefinitions>({
      ...directoryEvents('Division', 'A division as this pillar was told of it.').definitions,
      ...directoryEvents('Unit', 'A unit as this pillar was told of it.').definitions,
      ...directoryEvents('Class', 'A class as this pillar was told of it.').definitions,
      ...hopEvents.definitions,
    }),
    new URL('golden/', import.meta.url),
    {
      UnitLearned: {
        type: 'UnitLearned',
        entryId: 'unit_1583',
        seen: 1,
        entry: { names: ['城市管理科'], parentId: 'str_440310-101', retired: false },
      },
      ClassLearned: {
        type: 'ClassLearned',
        entryId: 'cls_sub-type-602',
        seen: 1,
        entry: { names: ['噪音扰民'], parentId: 'cls_main-type-178', retired: false },
      },
      DivisionLearned: {
        type: 'DivisionLearned',
        entryId: 'com_440310-10018',
        seen: 3,
        entry: {
          names: ['南布新社区', '南布社区'],
          parentId: 'str_440310-101',
          retired: true,
          successorId: 'com_440310-10020',
        },
      },
      HopOpened: {
        type: 'HopOpened',
        hop: 'alert-to-matter',
        flow,
        from: { pillar: 'smart-governance', stream: 'alt_1', type: 'AlertConfirmed', at },
        dueAt: toInstant(new Date('2019-08-14T11:40:00+08:00')),
      },
      HopClosed: {
        type: 'HopClosed',
        hop: 'alert-to-matter',
        flow,
        to: { pillar: 'smart-governance', stream: 'mat_1', type: 'MatterReceived', at },
      },
      HopStuck: { type: 'HopStuck' },
      HopSettled: { type: 'HopSettled' },
    },
    at,
  ))
