import { z } from 'zod'
import type { DemoActor, DemoCommand, DemoNarrator, Demonstration } from '#shared/pillar/demonstration.ts'
import { appIn } from './catalogue.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'demo-data-officer' }
const detectionAppId = appIn(undefined)

/** What its alerts become: a class and a channel of their own, invented and labelled. */
const CHANNEL = { kind: 'CHANNEL', code: 'detection-test', name: '智能识别（测试）' }
const SUB_TYPE = { kind: 'SUB_TYPE', code: 'detection-test', name: '识别事项（测试）' }

/**
 * The test application, outside the 27, from its proposal to its use. Of the 27 nothing is made up: the catalogue shows
 * three names and 24 places without one.
 */
export const demonstration: Demonstration = {
  title: 'The test application for detections, in use; the 27 places are left to those who know them',
  after: ['smart-governance/matter'],
  question: '{ units(first: 1) { pageInfo { hasNextPage } } }',
  asker: dataOfficer,
  async tell(narrator) {
    await narrator.register([CHANNEL, SUB_TYPE].map((input) => command('registerClass', input)))
    const mapping = {
      subType: SUB_TYPE.code,
      unitId: await unitFor(narrator),
      channel: CHANNEL.code,
      urgency: 'URGENT',
    }
    const life = [
      command('proposeDetectionApp', { precisionFloor: 0.7 }),
      command('startDetectionAppTrial', { detectionAppId, raiseAt: 0.6 }),
      command('recordDetectionAppTrial', { detectionAppId, checked: 60, correct: 51 }),
      command('goLiveDetectionApp', { detectionAppId, ...mapping }),
    ]
    for (const each of life) if (!(await narrator.send(each, each.mutation))) return
  },
}

function command(mutation: string, input: Record<string, unknown>): DemoCommand {
  return { as: dataOfficer, mutation, input }
}

const unitsForm = z.object({
  units: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), name: z.string() }) })) }),
})

/** The district's unit for waters, by its name; where there is none of that name, the first. */
async function unitFor(narrator: DemoNarrator): Promise<string> {
  const query = '{ units(first: 100, divisionId: "dis_440310") { edges { node { id name } } } }'
  const { edges } = unitsForm.parse(await narrator.ask(dataOfficer, query)).units
  const found = edges.find(({ node }) => node.name.includes('水务')) ?? edges[0]
  if (!found) throw new Error('the demonstration district has no units')
  return found.node.id
}
