import type { Demonstration } from '#shared/pillar/demonstration.ts'
import { tellChain } from './demo/chain.ts'
import { stories } from './demo/stories.ts'
import { safety } from './demo/story-words.ts'
import { tellStories } from './demo/tell.ts'

/** Acts of every kind and stage; the last one is the enforcement that an alert led to, up to its penalty. */
export const demonstration: Demonstration = {
  title: 'Acts of every kind: licence, inspection, penalties, one of them revoked; the way from an alert to a grade',
  after: ['rule-of-law/organ', 'smart-governance/alert'],
  question: '{ acts(first: 1) { pageInfo { hasNextPage } } }',
  asker: safety,
  async tell(narrator) {
    await Promise.all([tellStories(narrator, stories), tellChain(narrator)])
  },
}
