import { z } from 'zod'
import { now } from '#shared/eventsourcing/instant.ts'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import { INSIDE, PERIOD, type RightsExample, type RightsTeller } from '#shared/testing/rights-example.ts'

const dataOfficer: DemoActor = { role: 'data-officer', subject: 'data-officer' }
const seat: DemoActor = { role: 'seat', subject: 'seat', division: INSIDE.district }

/** What an application saw: confirmed, and with the unit. */
export const example: RightsExample = {
  after: ['smart-governance/camera', 'smart-governance/detection-app', 'smart-governance/rule-notice'],
  async tell(teller) {
    const alert = await detected(teller, '44031000001320000101')
    await teller.send(seat, 'confirmAlert', { alertId: alert })
    await teller.until('the matter of the alert', async () => {
      const data = await teller.ask(seat, 'query($id: ID!) { alert(id: $id) { matter { phase } } }', { id: alert })
      return withUnit.safeParse(data).data
    })
    return {
      ids: { Alert: alert },
      asked: {
        'Query.falseAlarmRate': `(${PERIOD}, groupBy: APP)`,
        'Query.precisionByApp': `(${PERIOD})`,
      },
      sent: { alertId: alert, 'MergeAlertInput.intoId': alert },
    }
  },
  owned: {
    type: 'Alert',
    list: 'Query.alerts',
    async tellNextDoor(teller) {
      const id = await detected(teller, '44031000001320000102')
      // Nobody has confirmed it yet, so that it is no unit's.
      return { id, unseenBy: ['unit-officer'], sent: { 'MergeAlertInput.intoId': id } }
    },
  },
}

const withUnit = z.object({ alert: z.object({ matter: z.object({ phase: z.literal('TRANSFERRED') }) }) })

async function detected({ send, ask, until }: RightsTeller, camera: string): Promise<string> {
  const detection = { appId: 'app_01', source: 'walk', messageId: camera, camera, seenAt: now(), confidence: 0.9 }
  await send(dataOfficer, 'reportDetection', detection)
  return until('the alert', async () => {
    const { alerts } = alertsForm.parse(await ask(seat, '{ alerts { edges { node { id cameraCode } } } }'))
    return alerts.edges.find(({ node }) => node.cameraCode === camera)?.node.id
  })
}

const alertNode = z.object({ id: z.string(), cameraCode: z.string() })
const alertsForm = z.object({ alerts: z.object({ edges: z.array(z.object({ node: alertNode })) }) })
