import { z } from 'zod'
import type { DemoActor, DemoNarrator, Demonstration } from '#shared/pillar/demonstration.ts'
import { DEMO_CAMERAS, messagesOf } from './demo/messages.ts'
import { detectionIntakeRow, intake } from './intake.ts'

const DISTRICT = 'dis_440310'
const dataOfficer: DemoActor = { role: 'data-officer', subject: 'demo-data-officer' }
const seat: DemoActor = { role: 'seat', subject: 'demo-seat', division: DISTRICT }

const SEED = 1
const MESSAGES = 80
/** The worked example of GB 32100-2015: nobody's company. */
const SUBJECT = 'sub_91350100M000100Y43'

/**
 * Messages of imagined cameras for the test application: alerts that wait, one dismissed, and one that goes the whole
 * way: confirmed, received as a matter, handed to its unit, resolved with enforcement.
 */
export const demonstration: Demonstration = {
  title: 'Alerts of imagined cameras for the test application; one becomes a matter and is handed to enforcement',
  after: ['smart-governance/matter', 'smart-governance/detection-app'],
  question: intake.question,
  asker: dataOfficer,
  async tell(narrator) {
    const communityId = await communityFor(narrator)
    const cameras = [DEMO_CAMERAS[0], DEMO_CAMERAS[2]] as const
    const register = (code: string) => ({ as: dataOfficer, mutation: 'registerCamera', input: { code, communityId } })
    await narrator.register(cameras.map(register))
    await narrator.import(intake, messagesOf(SEED, MESSAGES).map(detectionIntakeRow))
    const [handled, dismissed] = await narrator.until('an alert', () => raisedOf(narrator, cameras[0]))
    if (dismissed) await decide(narrator, 'dismissAlert', { alertId: dismissed, reason: 'OTHER_OBJECT' })
    if (handled && (await decide(narrator, 'confirmAlert', { alertId: handled }))) await handle(narrator, handled)
  },
}

function decide(narrator: DemoNarrator, mutation: string, input: Record<string, unknown>) {
  return narrator.send({ as: seat, mutation, input }, mutation)
}

const alertsForm = z.object({
  alerts: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), raisedAt: z.string().nullable() }) })),
  }),
})

/** What was ever raised with a camera, decided or not, in the order in which it was seen: the same whenever it is asked. */
async function raisedOf(narrator: DemoNarrator, camera: string): Promise<string[] | undefined> {
  const query = `query($camera: String!) {
    alerts(filter: {appId: "app_test", camera: $camera}, orderBy: SEEN_ASC) { edges { node { id raisedAt } } }
  }`
  const { edges } = alertsForm.parse(await narrator.ask(seat, query, { camera })).alerts
  const raised = edges.filter(({ node }) => node.raisedAt !== null).map(({ node }) => node.id)
  return raised.length > 1 ? raised : undefined
}

const matterForm = z.object({
  alert: z.object({ matter: z.object({ id: z.string(), unit: z.object({ id: z.string() }) }) }),
})

/** A policy has made a matter of it; its unit finds who is responsible and hands it to enforcement. */
async function handle(narrator: DemoNarrator, alert: string): Promise<void> {
  const query = 'query($id: ID!) { alert(id: $id) { matter { id unit { id } } } }'
  const { id: matterId, unit } = await narrator.until('the matter of an alert', async () => {
    return matterForm.safeParse(await narrator.ask(seat, query, { id: alert })).data?.alert.matter
  })
  const officer: DemoActor = { role: 'unit-officer', subject: `demo-officer-${unit.id}`, unit: unit.id }
  const steps = [
    { as: seat, mutation: 'amendMatter', input: { matterId, subjectId: SUBJECT } },
    { as: officer, mutation: 'acceptMatter', input: { matterId } },
    {
      as: officer,
      mutation: 'resolveMatter',
      input: { matterId, outcome: 'ENFORCEMENT', reply: '现场属实，已移交执法。' },
    },
  ]
  for (const step of steps) if (!(await narrator.send(step, step.mutation))) return
}

const divisionsForm = z.object({
  divisions: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), name: z.string() }) })) }),
})

/** A community by its name; where there is none of that name, the first. */
async function communityFor(narrator: DemoNarrator): Promise<string> {
  const query = '{ divisions(first: 100, filter: {level: COMMUNITY}) { edges { node { id name } } } }'
  const { edges } = divisionsForm.parse(await narrator.ask(dataOfficer, query)).divisions
  const found = edges.find(({ node }) => node.name === '坪环社区') ?? edges[0]
  if (!found) throw new Error('the demonstration district has no communities')
  return found.node.id
}
