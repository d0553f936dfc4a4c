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
 * Reads the variables the schema names; an empty variable counts as absent. Throws ConfigProblem with one sentence for
 * everything that is missing or wrong; values are never repeated, since some are secret.
 */
export function readConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Environment = process.env,
): z.infer<z.ZodObject<Shape>> {
  const present = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => Object.hasOwn(schema.shape, name) && value),
  )
  const parsed = schema.safeParse(present)
  if (parsed.success) return parsed.data
  const complaints = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]))
  const sentences = [...complaints].map(([name, message]) => complain(name, message, present, schema.shape[name]))
  throw new ConfigProblem(sentences.join('; '))
}

function complain(name: string, message: string, present: Environment, field: unknown): string {
  if (present[name] !== undefined) return `${name} ${message}`
  const meaning = field instanceof z.ZodType ? z.globalRegistry.get(field)?.description : undefined
  return meaning ? `${name} is missing: ${meaning}` : `${name} is missing`
}
