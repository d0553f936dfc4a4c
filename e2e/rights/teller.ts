import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { DemoActor } from '#shared/pillar/demonstration.ts'
import type { OpenPillar } from '#shared/pillar/open.ts'
import type { RightsTeller } from '#shared/testing/rights-example.ts'
import { type Answer, send } from '../district.ts'
import type { Stack } from '../stack.ts'
import { inTime } from '../waiting.ts'

/** Speaks to the graph as whoever does what is told. */
export function createTeller(stack: Stack, open: OpenPillar): RightsTeller {
  const tokenOf = ({ role, ...claims }: DemoActor) => stack.token({ roles: [role], ...claims })

  return {
    open,
    until: (what, look) => inTime(look, what),
    async send(as, mutation, input, notYet = []) {
      const token = await tokenOf(as)
      const command = { commandId: randomUUID(), ...input }
      const sent = async () => {
        const { payload, codes } = await send(stack, token, mutation, command)
        assert.deepEqual(codes, [], mutation)
        const { receipt, rejection } = payload ?? assert.fail(mutation)
        if (rejection && notYet.includes(rejection.code)) return undefined
        assert.equal(rejection, null, `${mutation}: ${rejection?.message}`)
        return streamOf(receipt)
      }
      return inTime(sent, mutation)
    },
    ask: async (as, document, variables = {}) => (await stack.graph(document, variables, await tokenOf(as))).data,
  }
}

/** A receipt's token begins with `service:stream:`. */
function streamOf(receipt: Answer['receipt']): string {
  return receipt?.token.split(':')[1] ?? assert.fail('a command is answered with a receipt')
}
