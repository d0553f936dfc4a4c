import type { Demonstration } from '#shared/pillar/demonstration.ts'
import { tellChain } from './demo/chain.ts'
import { stories } from './demo/stories.ts'
import { safety } from './demo/story-words.ts'
import { tellStories } from './demo/tell.ts'

const shown = { question: '{ acts(first: 1) { pageInfo { hasNextPage } } }', asker: safety }

const acts: Demonstration = {
  title: 'Acts of every kind: licence, reward, inspection, penalties; one is revoked, one not public in time',
  after: ['rule-of-law/organ'],
  ...shown,
  tell: (narrator) => tellStories(narrator, stories),
}

const enforcement: Demonstration = {
  part: 'enforcement',
  title: 'The enforcement that an alert has led to, up to its penalty',
  after: ['rule-of-law/organ', 'smart-governance/alert'],
  ...shown,
  tell: tellChain,
}

export const demonstration = [acts, enforcement]
