/** `done`, or by which word a server refused it. */
export async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'done'
  } catch (error) {
    return refusalOf(error)
  }
}

type Told = { type?: unknown; codeName?: unknown; cause?: unknown; errors?: unknown[] }

/** kafkajs says it as `type`, MongoDB as `codeName`; both may stand in what is told as the cause. */
function refusalOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { type, codeName, errors, cause = errors?.[0] }: Told = error
  const said = [codeName, type].find((each) => typeof each === 'string' && each !== 'UNKNOWN')
  if (said) return String(said)
  return cause === undefined ? error.name : refusalOf(cause)
}
