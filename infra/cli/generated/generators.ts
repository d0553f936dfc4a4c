import { mechanismFiles } from '#infra/pillars.ts'
import type { FileGenerator } from '#shared/intake/generator.ts'

/** Everything that mechanisms make up for their intakes: found by the `generator.ts` in their folders. */
export async function readGenerators(): Promise<FileGenerator[]> {
  return Promise.all((await mechanismFiles('generator.ts')).map(readGenerator))
}

async function readGenerator({ file }: { file: URL }): Promise<FileGenerator> {
  const { generator }: { generator: FileGenerator } = await import(file.href)
  return generator
}
