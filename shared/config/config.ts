import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The environment does not say what the process needs; the message is one sentence that names the variable. */
export class ConfigProblem extends Error {
  readonly code = 'CONFIG_PROBLEM'
}

export function isConfigProblem(error: unknown): error is ConfigProblem {
  return error instanceof Error && 'code' in error && error.code === 'CONFIG_PROBLEM'
}

type Environment = Record<string, string | undefined>

/**
 * Reads the variables the schema names; an empty variable counts as absent. Each may stand in a file instead, which
 * `<name>_FILE` names: so secrets are in no environment. Throws ConfigProblem with one sentence for everything that is
 * missing or wrong; values are never repeated, since some are secret.
 */
export function readConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Environment = process.env,
): z.infer<z.ZodObject<Shape>> {
  const present = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = textOf(name, env)
      return value ? [[name, value]] : []
    }),
  )
  const parsed = schema.safeParse(present)
  if (parsed.success) return parsed.data
  const complaints = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]))
  const sentences = [...complaints].map(([name, message]) => complain(name, message, present, schema.shape[name]))
  throw new ConfigProblem(sentences.join('; '))
}

function textOf(name: string, env: Environment): string | undefined {
  const file = env[`${name}_FILE`]
  if (!file) return env[name]
  if (env[name]) throw new ConfigProblem(`${name} and ${name}_FILE are both set: one of them must go`)
  try {
    return readFileSync(file, 'utf8').trimEnd()
  } catch {
    throw new ConfigProblem(`${name}_FILE must name a file that can be read`)
  }
}

function complain(name: string, message: string, present: Environment, field: unknown): string {
  if (present[name] !== undefined) return `${name} ${message}`
  const meaning = field instanceof z.ZodType ? z.globalRegistry.get(field)?.description : undefined
  return meaning ? `${name} is missing: ${meaning}` : `${name} is missing`
}
