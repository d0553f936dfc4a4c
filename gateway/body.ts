import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'

/**
 * Request bodies: JSON in UTF-8. Decoding alone would put U+FFFD for what is not UTF-8 without a word, and the wrong
 * text would be stored; keys that reach prototypes are refused.
 */
export function parseBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (isUtf8(body)) return parseJson(request, body.toString(), done)
    done(Object.assign(new Error('the body is not UTF-8'), { statusCode: 400 }), undefined)
  })
}
