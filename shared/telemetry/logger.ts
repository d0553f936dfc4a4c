import { type DestinationStream, type Logger, pino } from 'pino'
import { describeError } from './describe-error.ts'

/**
 * What a log line never holds, wherever a caller puts it (at the top or one level down): credentials, the variables of
 * requests, and what is about persons. Error messages are left out too, see describeError.
 */
const SECRET = [
  'authorization',
  'token',
  'password',
  'secret',
  'jwk',
  'cookie',
  'headers',
  'body',
  'query',
  'variables',
  'input',
  'data',
  'name',
  'reporter',
  'phone',
  'address',
  'idNumber',
  'description',
  'reply',
  'reason',
  'remark',
]

export type LoggerOptions = {
  /** The process: gateway, or the pillar's folder name. */
  service: string
  level: string
}

/** One JSON line per event on standard output, or where `destination` says. */
export function createLogger({ service, level }: LoggerOptions, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError },
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: '[not logged]' },
  }
  return destination ? pino(options, destination) : pino(options)
}
