import { PILLARS } from '#infra/pillars.ts'
import { type Stack, startStack } from '../stack.ts'
import { argumentsIn, buildDistrict, type Scene } from './district.ts'
import { type Question, questionsOf } from './questions.ts'
import type { Arguments } from './ways.ts'

/** All pillars and a gateway, a district with an example of everything, and the questions that can be asked of it. */
export type Grounds = { stack: Stack; district: Scene; args: Arguments; questions: Question[] }

export async function prepareGrounds(): Promise<Grounds> {
  // Many questions go with each request: the limits on a client's query are no part of what is asked here.
  const env = { LIMIT_TOKENS: 'off', LIMIT_ALIASES: 'off', LIMIT_COST: 'off', LIMIT_DEPTH: 'off' }
  const stack = await startStack({ pillars: PILLARS, env })
  const district = await buildDistrict(stack)
  const args = argumentsIn(district)
  return { stack, district, args, questions: PILLARS.flatMap((pillar) => questionsOf(pillar, args)) }
}
