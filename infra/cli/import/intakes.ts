import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { Intake } from '#shared/intake/intake.ts'

const SERVICES = new URL('../../../services/', import.meta.url)

/** Every kind of file that a mechanism takes in: found by the `intake.ts` in its folder. */
export async function readIntakes(): Promise<Intake[]> {
  const pillars = (await readdir(SERVICES)).map((name) => new URL(`${name}/src/`, SERVICES)).filter(existsSync)
  const folders = await Promise.all(
    pillars.map(async (src) => (await readdir(src)).map((name) => new URL(`${name}/intake.ts`, src))),
  )
  const files = folders
    .flat()
    .filter(existsSync)
    .toSorted((one, other) => (one.href < other.href ? -1 : 1))
  return Promise.all(files.map(readIntake))
}

async function readIntake(file: URL): Promise<Intake> {
  const { intake }: { intake: Intake } = await import(file.href)
  return intake
}
