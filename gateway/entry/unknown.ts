import type { GatewayExecutionResult } from '@apollo/server-gateway-interface'
import { isJsonObject, type JsonObject } from '../engine/json.ts'
import type { SubgraphAnswer } from '../engine/subgraph.ts'
import type { GatewayContext } from '../request.ts'

/** Remembers under which names of the answer the entry subgraph gave an object by its id alone. */
export function noteStubs({ data }: SubgraphAnswer, context: GatewayContext): void {
  for (const [name, stub] of Object.entries(data ?? {})) {
    const id = isJsonObject(stub) ? stub.id : undefined
    if (typeof id !== 'string') continue
    context.stubs ??= new Map()
    context.stubs.set(name, id)
  }
}

/** Remembers which of the objects that were asked for there are none of, for this reader. One that failed may be there. */
export function noteUnknown(body: string, { data, errors = [] }: SubgraphAnswer, context: GatewayContext): void {
  const entities = data?._entities
  if (!Array.isArray(entities) || !entities.includes(null)) return
  if (errors.some(({ path }) => path?.[0] !== '_entities')) return
  const failed = new Set(errors.map(({ path }) => path?.[1]))
  const { variables } = JSON.parse(body) as { variables?: { representations?: JsonObject[] } }
  for (const [index, asked] of (variables?.representations ?? []).entries()) {
    if (entities[index] !== null || failed.has(index)) continue
    context.unknown ??= new Set()
    context.unknown.add(asked.id)
  }
}

/**
 * An object of the entry's that its owner does not know is null as a whole, as if it had been the owner's to find. One
 * whose owner is away keeps what others say of it: the owner's fields are nullable and missing.
 */
export function withoutUnknown(result: GatewayExecutionResult, context: GatewayContext): GatewayExecutionResult {
  const { stubs, unknown } = context
  if (!stubs || !unknown || !result.data) return result
  const data = result.data
  const gone = [...stubs].filter(([name, id]) => unknown.has(id) && lacksSomething(data[name]))
  if (gone.length === 0) return result
  return { ...result, data: { ...data, ...Object.fromEntries(gone.map(([name]) => [name, null])) } }
}

/** Where the id alone was asked for, nothing is missing: the form of an id is all that this tells. */
function lacksSomething(object: unknown): boolean {
  return isJsonObject(object) && Object.values(object).includes(null)
}
