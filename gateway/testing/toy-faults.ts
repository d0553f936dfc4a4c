import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import type { GraphAnswer, ToyGateway } from './toy-gateway.ts'

/** Crosses two subgraphs: one that is at fault costs its own fields only. */
export const JOIN = '{ matter(id: "mat_1") { number community { name grade } } }'

/** Answers a request with this, whatever was asked. */
export const say =
  (body: string, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status).end(body)

/** Asks, and keeps what was answered: none of it may tell how the house is built. */
export function keepingAnswers() {
  const answers: string[] = []

  async function ask(to: ToyGateway, query: string, variables?: Record<string, unknown>): Promise<GraphAnswer> {
    const answer = await to.ask(query, variables)
    answers.push(answer.text)
    return answer
  }

  /** Of all answers so far, which must be more than `least`. */
  function tellNothing(least: number): void {
    assert.ok(answers.length > least)
    for (const text of answers) {
      assert.doesNotMatch(
        text,
        /127\.0\.0\.1|localhost|ECONN|\d{2,3}\.\d+\.\d+\.\d+|:\d{4,5}\b|node_modules|\.[jt]s\b|stack|leak/,
      )
      assert.doesNotMatch(text, /\n\s+at |\\n\s+at /)
    }
  }

  return { ask, tellNothing }
}

export function onlyError({ errors }: GraphAnswer) {
  assert.equal(errors?.length, 1)
  const { message = '', extensions = {}, path } = errors?.[0] ?? {}
  return { message, path, code: extensions.code, service: extensions.service, requestId: extensions.requestId }
}
