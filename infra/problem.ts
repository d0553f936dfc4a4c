/** Something the person at the keyboard can put right. Its message is one sentence that says what to do. */
export class Problem extends Error {
  readonly code = 'PROBLEM'
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && 'code' in error && error.code === 'PROBLEM'
}

/** Tells the person at the keyboard what is going on; one line without its newline. */
export type Say = (line: string) => void

export const silent: Say = () => {}
