import { z } from 'zod'
import { now, toInstant } from '#shared/eventsourcing/instant.ts'
import { shanghaiMonth, startOfMonth } from '#shared/governance/shanghai.ts'
import type { DemoActor, DemoCommand, DemoNarrator, Demonstration } from '#shared/pillar/demonstration.ts'
import { type DemoStory, stories } from './demo/stories.ts'
import { surveyRow } from './demo/survey.ts'
import { intake, surveyIntakeRow } from './intake.ts'

const DISTRICT = 'dis_440310'
const lead: DemoActor = { role: 'care-lead', subject: 'demo-care-lead' }
const worker: DemoActor = { role: 'care-worker', subject: 'demo-care-worker', division: DISTRICT }

/**
 * Screenings in every phase, one of them for the citizen whose token is printed, and a survey of the past. The month
 * before this one is published, too: it shows what a suppressed month looks like.
 */
export const demonstration: Demonstration = {
  title: 'Screenings in every phase; an anonymous survey of the past; published counts',
  after: ['smart-governance/matter'],
  people: [
    { role: 'care-worker', subject: 'dev-care-worker', division: DISTRICT },
    { role: 'care-lead', subject: 'dev-care-lead' },
  ],
  tries: [
    {
      what: 'Reviews that are owed, and exact counts, for the care lead alone',
      as: 'care-lead',
      query: `{ pendingReviews(first: 3) { edges { node { instrument community { name } review { urgent dueAt } } } }
        screeningStatistics { submitted complete incomplete moderateOrAbove urgentReview urgentBelowModerate } }`,
    },
  ],
  question: intake.question,
  asker: lead,
  async tell(narrator) {
    const communities = await communitiesIn(narrator)
    await Promise.all([
      narrator.import(intake, surveyRows(narrator)),
      ...stories.map((story) => tell(narrator, story, communities[story.place % communities.length] ?? '')),
    ])
    // Where somebody was invited, the district is known here too.
    await beginCounts(narrator)
  },
}

function surveyRows({ seed, rows }: DemoNarrator) {
  return Array.from({ length: rows }, (_, index) => surveyIntakeRow(surveyRow(seed, index)))
}

const divisionsForm = z.object({
  divisions: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
})

async function communitiesIn(narrator: DemoNarrator): Promise<string[]> {
  const query = '{ divisions(first: 100, filter: {level: COMMUNITY}) { edges { node { id } } } }'
  const { edges } = divisionsForm.parse(await narrator.ask(lead, query)).divisions
  if (edges.length === 0) throw new Error('the demonstration district has no communities')
  return edges.map(({ node }) => node.id)
}

/** From the month before that in which the demonstration is first loaded; later loads find them begun. */
function beginCounts(narrator: DemoNarrator): Promise<void> {
  const from = shanghaiMonth(toInstant(Date.parse(startOfMonth(shanghaiMonth(now()))) - 1))
  return narrator.register([{ as: lead, mutation: 'beginScreeningCounts', input: { districtId: DISTRICT, from } }])
}

/** Another pillar's facts, the community among them, may not have arrived yet. */
const NOT_YET = ['SCREENING_COMMUNITY_UNKNOWN']

async function tell(narrator: DemoNarrator, { key, invite, steps }: DemoStory, communityId: string): Promise<void> {
  const invited: DemoCommand = { as: lead, mutation: 'inviteScreening', input: { ...invite, communityId } }
  const screeningId = await narrator.send(invited, `${key} 0`, NOT_YET)
  if (!screeningId) return
  for (const [index, { mutation, input }] of steps.entries()) {
    const command = { as: worker, mutation, input: { ...input, screeningId } }
    if (!(await narrator.send(command, `${key} ${index + 1}`))) return
  }
}
