import { within } from '#shared/kafka/deadline.ts'

/** What is read, or `orElse` where reading throws, at once or later, or takes longer than `ms`. */
export async function inTime<T>(ms: number, read: () => T | Promise<T>, orElse: T): Promise<T> {
  const reading = async () => read()
  return within(ms, 'reading', reading()).catch(() => orElse)
}
