import { Readable } from 'node:stream'
import type { Demonstration } from '#shared/pillar/demonstration.ts'
import { tellChain } from './demo/chain.ts'
import { stories } from './demo/stories.ts'
import { safety } from './demo/story-words.ts'
import { tellStories } from './demo/tell.ts'
import { inspectionFiles } from './generator.ts'
import { inspectionRows, intake } from './intake.ts'

const shown = { question: '{ acts(first: 1) { pageInfo { hasNextPage } } }', asker: safety }

const CHAIN = `{ alerts(first: 1, filter: {phase: CONFIRMED}) { edges { node {
  raisedAt matter { number phase subject { uscc grade } acts(first: 5) { edges { node { kind phase } } } }
  flows { id smartGovernance { hops { name phase } } ruleOfLaw { hops { name phase } } } } } } }`

const acts: Demonstration = {
  title:
    'Acts of every kind: licence, reward, inspection, penalties; one is revoked, one discontinued, one not public in time',
  // Its companies are registered in the district's communities.
  after: ['rule-of-law/organ', 'smart-governance/matter'],
  ...shown,
  tell: (narrator) => tellStories(narrator, stories),
}

const enforcement: Demonstration = {
  part: 'enforcement',
  title: 'The enforcement that an alert has led to, up to its penalty',
  after: ['rule-of-law/organ', 'smart-governance/alert'],
  tries: [{ what: 'The whole way of one alert, through two pillars, to a grade', as: 'auditor', query: CHAIN }],
  ...shown,
  tell: tellChain,
}

/** A tenth of what others show: an inspection has its findings, and each of these is a fact of its own. */
const past: Demonstration = {
  part: 'past',
  title: 'Inspections of the past',
  ...shown,
  async tell(narrator) {
    const { seed, rows } = narrator
    const files = inspectionFiles({ seed, rows: Math.ceil(rows / 10) })
    const read = await inspectionRows(async (file) => Readable.from([...files[file]].map((text) => Buffer.from(text))))
    await narrator.import(
      intake,
      read.filter((row) => 'input' in row),
    )
  },
}

export const demonstration = [acts, enforcement, past]
