import { PILLARS } from '#infra/pillars.ts'
import { UNIT } from '../district.ts'
import { type Stack, startStack } from '../stack.ts'
import { argumentsIn } from './arguments.ts'
import { confidentialMatter } from './confidential.ts'
import { buildDistrict, caughtUp, type District } from './district/build.ts'
import { type Elsewhere, tellElsewhere } from './district/elsewhere.ts'
import { THIRD_UNIT } from './district/ground.ts'
import { type Asker, type Persona, signedIn } from './personas.ts'
import { type Question, questionsOf } from './questions.ts'
import type { Arguments } from './ways.ts'

export const UNITS = { unit: UNIT, otherUnit: THIRD_UNIT }

/** All pillars and a gateway, a district with an example of everything, and the questions that can be asked of it. */
export type Grounds = { stack: Stack; district: District; args: Arguments; questions: Question[] }

export async function prepareGrounds(): Promise<Grounds> {
  // Many questions go with each request: the limits on a client's query are no part of what is asked here.
  const env = { LIMIT_TOKENS: 'off', LIMIT_ALIASES: 'off', LIMIT_COST: 'off', LIMIT_DEPTH: 'off' }
  const stack = await startStack({ pillars: PILLARS, env })
  const district = await buildDistrict(stack)
  const args = argumentsIn(district)
  return { stack, district, args, questions: PILLARS.flatMap((pillar) => questionsOf(pillar, args)) }
}

/** What comes later, since the first walk holds that those outside have nothing: neighbours, and a confidential matter. */
export type More = { elsewhere: Elsewhere; confidential: string }

export async function tellMore({ stack }: Grounds): Promise<More> {
  const more = { elsewhere: await tellElsewhere(stack), confidential: await confidentialMatter(stack) }
  await caughtUp(stack)
  return more
}

export function as({ stack }: Grounds, asker: Asker): Promise<Persona> {
  return signedIn(stack, asker, UNITS)
}
