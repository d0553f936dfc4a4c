import type { TestContext } from 'node:test'
import { eventVersions } from '#infra/contracts/events.ts'
import type { PillarSource } from '#infra/contracts/pillars.ts'
import { wiredPolicies } from '#infra/contracts/testing/wired.ts'
import { topicOf } from '#shared/pillar/open.ts'

/** A subscription: a policy of one room acts on a fact of another. Rooms are `pillar/mechanism`. */
export type Link = { from: string; fact: string; to: string; policy: string; reads: readonly string[] }

/** Every subscription of the house, as the pillars are put together: what their policies say they read, by topic. */
export async function linksOf(t: TestContext, pillars: readonly PillarSource[]): Promise<Link[]> {
  const links: Link[] = []
  for (const pillar of pillars) {
    const { namespace, policies } = await wiredPolicies(t, pillar)
    const tellers = tellersIn(pillars, namespace)
    for (const { mechanism, policy } of policies) {
      for (const [fact, { reads }] of Object.entries(policy.on)) {
        // A topic that holds no such fact still says whose it is.
        const topic = policy.topic.slice(namespace.length + 1)
        const from = tellers.get(`${policy.topic} ${fact}`) ?? `${topic.split('.')[0]}/?`
        const to = `${pillar.name}/${mechanism}`
        links.push({ from, fact, to, policy: policy.name, reads: Object.keys(reads.shape) })
      }
    }
  }
  return links
}

/** Which room tells which fact on which topic. */
function tellersIn(pillars: readonly PillarSource[], namespace: string): Map<string, string> {
  const facts = pillars.flatMap(eventVersions)
  return new Map(
    facts.map(({ pillar, mechanism, topic, type }) => [
      `${topicOf(namespace, pillar, topic)} ${type}`,
      `${pillar}/${mechanism}`,
    ]),
  )
}

type Rule = { says: string; breaks(link: Link): boolean }

const of = (pillar: string) => (room: string) => room.startsWith(`${pillar}/`)
const isCare = of('psychological-care')
const isLaw = of('rule-of-law')
const DETECTION = ['smart-governance/alert', 'smart-governance/alert/detection']
const isFlow = (room: string) => room.endsWith('/flow')
/** Where people complain, petition and speak. */
const isVoice = (room: string) => room === 'smart-governance/matter' || of('self-governance')(room)
const isDetection = (room: string) => DETECTION.includes(room)

/** What a resolution by enforcement says: by whom, against whom; nothing of how often or by whom it was asked for. */
const ENFORCEMENT = ['unitId', 'outcome', 'subjectId']
const isEnforcement = ({ fact, to, reads }: Link) =>
  fact === 'MatterResolved' &&
  to === 'rule-of-law/administrative-act' &&
  reads.every((field) => ENFORCEMENT.includes(field))

/** Rooms that the rules speak of by name: where one is called otherwise, the rules must be too. */
export const NAMED_ROOMS = [
  ...DETECTION,
  'smart-governance/matter',
  'rule-of-law/administrative-act',
  'rule-of-law/credit-file',
  'rule-of-law/credit-profile',
  'rule-of-law/flow',
]

/** What must never lead where, whatever the policies are called. */
const RULES: readonly Rule[] = [
  {
    says: 'what is known of people who are cared for leaves psychological care by no subscription',
    breaks: ({ from, to }) => isCare(from) && !isCare(to),
  },
  {
    says: 'a credit file is told of acts alone',
    breaks: ({ from, to }) => to === 'rule-of-law/credit-file' && from !== 'rule-of-law/administrative-act',
  },
  {
    says: 'a grade is told of credit files alone',
    breaks: ({ from, to }) => to === 'rule-of-law/credit-profile' && from !== 'rule-of-law/credit-file',
  },
  {
    says: 'complaints, petitions and voices reach the rule of law as one resolution by enforcement, and in no number',
    breaks: (link) => isVoice(link.from) && isLaw(link.to) && !isEnforcement(link),
  },
  {
    says: 'nothing follows from a detection but from an alert that a person confirmed, and that is a matter',
    breaks: ({ from, fact, to }) =>
      isDetection(from) &&
      !isDetection(to) &&
      !(fact === 'AlertConfirmed' && (to === 'smart-governance/matter' || isFlow(to))),
  },
  {
    says: 'hops are watched and cause nothing',
    breaks: ({ from }) => isFlow(from),
  },
]

/** Each subscription that must not be, with the rule it breaks. */
export function forbiddenIn(links: readonly Link[]): string[] {
  return links.flatMap((link) =>
    RULES.filter((rule) => rule.breaks(link)).map(
      ({ says }) => `${link.from} ${link.fact} → ${link.to} (${link.policy}): ${says}`,
    ),
  )
}
