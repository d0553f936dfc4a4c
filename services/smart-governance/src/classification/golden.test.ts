import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { classEvents } from './events.ts'

const described = { kind: 'sub-type', code: '602', name: '噪音扰民', parent: '178' } as const

describe('facts of a class', () =>
  goldenTests(
    classEvents,
    new URL('golden/', import.meta.url),
    {
      ClassRegistered: { type: 'ClassRegistered', ...described },
      ClassLearned: { type: 'ClassLearned', ...described },
      ClassRetired: { type: 'ClassRetired' },
    },
    toInstant(new Date('2019-08-14T10:40:00+08:00')),
  ))
