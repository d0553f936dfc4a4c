import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { takeText } from './answer-text.ts'
import type { Variables } from './engine/engine.ts'
import { isJsonObject } from './engine/json.ts'
import type { Graph } from './executor.ts'
import type { HotRequest } from './hot-operations.ts'
import type { GatewayContext, Scope } from './request.ts'

export type HotRoute = {
  /** The answer's text, or undefined: Apollo Server is to answer. */
  answer(request: FastifyRequest, reply: FastifyReply, scope: Scope): Promise<string | undefined>
  /** What Apollo Server has answered tells which type of content it takes an `accept` for. */
  learn(request: FastifyRequest, reply: FastifyReply): void
}

const KEPT_ACCEPTS = 100
const LONGEST_ACCEPT = 200

/**
 * The short way for operations that Apollo Server has served before. It takes plain requests only: a POST whose body
 * has a query, variables and a name and nothing else (no extensions, no batch), with an `accept` that Apollo Server has
 * answered before. JSON bodies alone are parsed at all (body.ts), so no request passes here that a browser sends
 * without asking first. Whatever is to be refused, or is not a clean answer, is left to Apollo Server.
 */
export function createHotRoute(
  graph: Graph,
  contextOf: (request: FastifyRequest, scope: Scope) => Promise<GatewayContext>,
): HotRoute {
  const contentTypes = new LRUCache<string, string>({ max: KEPT_ACCEPTS })
  return {
    async answer(request, reply, scope) {
      const asked = read(request)
      const contentType = contentTypes.get(acceptOf(request))
      const operation = asked && contentType && graph.findHot(asked)
      if (!operation) return undefined
      const context = await contextOf(request, scope).catch(() => undefined)
      const result = context && (await graph.answerHot(operation, asked.variables, context, scope))
      if (!result) return undefined
      reply.header('content-type', contentType)
      return takeText({ data: result.data, extensions: result.extensions })
    },
    learn(request, reply) {
      const contentType = reply.getHeader('content-type')
      const accept = acceptOf(request)
      if (request.method !== 'POST' || reply.statusCode !== 200 || accept.length > LONGEST_ACCEPT) return
      if (typeof contentType === 'string' && !contentType.startsWith('multipart/'))
        contentTypes.set(accept, contentType)
    },
  }
}

function acceptOf({ headers }: FastifyRequest): string {
  return headers.accept ?? ''
}

type Asked = HotRequest & { query: string; variables: Variables }

const KNOWN = new Set(['query', 'operationName', 'variables'])

function read({ method, body }: FastifyRequest): Asked | undefined {
  if (method !== 'POST' || !isJsonObject(body)) return undefined
  for (const name in body) if (!KNOWN.has(name)) return undefined
  const { query, operationName, variables } = body
  if (typeof query !== 'string') return undefined
  if (!isNothing(variables) && !isJsonObject(variables)) return undefined
  if (!isNothing(operationName) && (typeof operationName !== 'string' || operationName === '')) return undefined
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined }
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined
}
