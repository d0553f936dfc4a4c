import { mechanismFiles } from '#infra/pillars.ts'
import type { Intake } from '#shared/intake/intake.ts'

/** Every kind of file that a mechanism takes in: found by the `intake.ts` in its folder. */
export async function readIntakes(): Promise<Intake[]> {
  return Promise.all((await mechanismFiles('intake.ts')).map(readIntake))
}

async function readIntake({ file }: { file: URL }): Promise<Intake> {
  const { intake }: { intake: Intake } = await import(file.href)
  return intake
}
