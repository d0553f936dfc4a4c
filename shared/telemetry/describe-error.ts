export type ErrorDescription = {
  name: string
  code?: string
  message?: string
  /** Where it was thrown: the frames alone. */
  at?: string[]
  cause?: ErrorDescription
}

/** Errors of the program itself: their messages hold names from the code, not data. */
const OF_THE_PROGRAM = new Set(['TypeError', 'RangeError', 'ReferenceError', 'AssertionError'])

/**
 * An error for the log. Messages of drivers, parsers and validators repeat the values they complain about, so a message
 * is kept only where the program itself is wrong or where the error says that its sentence was written for people.
 */
export function describeError(error: unknown): ErrorDescription {
  return describe(error, 3)
}

function describe(error: unknown, depth: number): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error }
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : undefined
  const frames = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  const at = frames?.slice(0, 12).map((line) => line.trim())
  return {
    name: error.name,
    ...(code !== undefined && { code: String(code) }),
    ...(isForPeople(error) && { message: error.message }),
    ...(at && at.length > 0 && { at }),
    ...(depth > 0 && error.cause !== undefined && { cause: describe(error.cause, depth - 1) }),
  }
}

function isForPeople(error: Error): boolean {
  if (OF_THE_PROGRAM.has(error.name)) return true
  return 'code' in error && (error.code === 'CONFIG_PROBLEM' || error.code === 'PROBLEM')
}
