import type { PillarName } from '#infra/pillars.ts'
import { communityId } from '#shared/governance/ids.ts'
import { incomplete, minimal } from '../../services/psychological-care/src/screening/examples.ts'
import { COMMUNITY, type People, receiveMatter, UNIT } from '../district.ts'
import {
  COMPANY,
  decided,
  detectingDistrict,
  enforced,
  FINED,
  FOUND,
  inspectionAfter,
  joinOrgan,
  penaltyAfter,
  seen,
  USCC,
} from '../flows/chain.ts'
import type { Stack } from '../stack.ts'
import { handedInThen, monthsAgo, published } from './past-screenings.ts'

const MONTH = monthsAgo(2)

/** Something of every pillar about one community and one company. */
export async function fillDistrict(stack: Stack, who: People): Promise<void> {
  const lawOfficer = await stack.token({ roles: ['law-officer'], subject: 'law-officer', unit: UNIT })
  await detectingDistrict(stack)
  await joinOrgan(stack, UNIT, '城市管理局')
  const { matterId } = await seen(stack, who)
  await receiveMatter(stack, who.seat, { subjectId: COMPANY })
  await receiveMatter(stack, who.seat)
  await enforced(stack, who.officer, matterId)
  const inspection = await inspectionAfter(stack, lawOfficer, matterId)
  await decided(stack, lawOfficer, inspection, FOUND)
  await decided(stack, lawOfficer, await penaltyAfter(stack, lawOfficer, inspection), FINED)
  const community = communityId.of(COMMUNITY.slice('com_'.length))
  await handedInThen(stack, [
    { community, month: MONTH, count: 23, result: minimal },
    { community, month: MONTH, count: 4, result: incomplete },
  ])
  await published(stack, MONTH, [MONTH])
}

/** One request for all that the four pillars know of a community and of a legal entity. */
export const WHOLE = `query($code: String!, $uscc: String!, $unit: ID!) {
  community(code: $code) {
    id
    name
    level
    official
    aliases
    matters { totalCount }
    alerts { totalCount edges { node { phase app { name } } } }
    hotspots(minimumSize: 2) { totalCount edges { node { size phase } } }
    screeningCounts(period: { from: "${MONTH}", to: "${MONTH}" }) { submitted complete incomplete urgentReview }
    gradeMix { subjects grades { grade subjects } }
  }
  subject(uscc: $uscc) {
    id
    uscc
    acts { totalCount edges { node { kind phase } } }
    records { totalCount edges { node { status } } }
    grade
    matters { totalCount }
  }
  unit(id: $unit) {
    id
    name
    organ { name }
  }
}`
export const VARIABLES = { code: COMMUNITY.slice('com_'.length), uscc: USCC, unit: UNIT }

/** What it answers when everything is there. */
export const ANSWER = {
  community: {
    id: COMMUNITY,
    name: '南布社区',
    level: 'COMMUNITY',
    official: true,
    aliases: [],
    matters: { totalCount: 3 },
    alerts: { totalCount: 1, edges: [{ node: { phase: 'CONFIRMED', app: { name: '河道漂浮物' } } }] },
    hotspots: { totalCount: 1, edges: [{ node: { size: 2, phase: 'FORMING' } }] },
    // Four incomplete ones are too few to be told, and so are the 23 that would tell them.
    screeningCounts: [{ submitted: 27, complete: null, incomplete: null, urgentReview: null }],
    gradeMix: {
      subjects: 1,
      grades: ['A', 'B', 'C', 'D'].map((grade) => ({ grade, subjects: grade === 'D' ? 1 : 0 })),
    },
  },
  subject: {
    id: COMPANY,
    uscc: USCC,
    acts: {
      totalCount: 2,
      edges: [{ node: { kind: 'PENALTY', phase: 'DECIDED' } }, { node: { kind: 'INSPECTION', phase: 'DECIDED' } }],
    },
    records: {
      totalCount: 2,
      edges: [{ node: { status: 'LIVE' } }, { node: { status: 'LIVE' } }],
    },
    grade: 'D',
    matters: { totalCount: 1 },
  },
  unit: { id: UNIT, name: '城市管理局', organ: { name: '城市管理局' } },
}

/** Whose fields are whose: smart governance owns communities and units, rule of law owns legal entities. */
export const FIELDS: Record<PillarName, readonly (readonly [keyof typeof ANSWER, string])[]> = {
  'smart-governance': [
    ['community', 'name'],
    ['community', 'level'],
    ['community', 'official'],
    ['community', 'aliases'],
    ['community', 'matters'],
    ['community', 'alerts'],
    ['subject', 'matters'],
    ['unit', 'name'],
  ],
  'self-governance': [['community', 'hotspots']],
  'psychological-care': [['community', 'screeningCounts']],
  'rule-of-law': [
    ['community', 'gradeMix'],
    ['subject', 'uscc'],
    ['subject', 'acts'],
    ['subject', 'records'],
    ['subject', 'grade'],
    ['unit', 'organ'],
  ],
}

/** The whole answer but for what one pillar says of it. */
export function without(pillar: PillarName): Record<string, Record<string, unknown>> {
  const left: Record<string, Record<string, unknown>> = structuredClone(ANSWER)
  for (const [entity, field] of FIELDS[pillar]) Object.assign(left[entity] ?? {}, { [field]: null })
  return left
}
