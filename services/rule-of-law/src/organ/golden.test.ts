import { describe } from 'node:test'
import { toInstant } from '#shared/eventsourcing/instant.ts'
import { day } from '#shared/governance/shanghai.ts'
import { goldenTests } from '#shared/testing/golden.ts'
import { organEvents } from './events.ts'

const name = '坪山区城市管理和综合执法局'
const list = { title: '机关名录（2019年版）', publishedOn: day.parse('2019-03-01') }

describe('facts of an organ', () =>
  goldenTests(
    organEvents,
    new URL('golden/', import.meta.url),
    {
      OrganListed: { type: 'OrganListed', name, list },
      OrganOnboarded: { type: 'OrganOnboarded' },
      OrganDelisted: { type: 'OrganDelisted', list },
    },
    toInstant(new Date('2019-08-14T10:40:00+08:00')),
  ))
