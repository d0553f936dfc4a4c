import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileGenerator, Wanted } from '#shared/intake/generator.ts'
import { Problem } from '../../problem.ts'

/**
 * Writes what is made up: one file to `out`, or to standard output; several into the folder `out`, which is made where
 * it is missing. Throws Problem where that cannot be written.
 */
export async function writeGenerated(generator: FileGenerator, wanted: Wanted, out: string | undefined): Promise<void> {
  if ('file' in generator) return write(generator.file(wanted), out)
  if (out === undefined) throw new Problem('These are several files: say with --out into which folder they go.')
  await mkdir(out, { recursive: true }).catch((error: unknown) => refuse(out, error))
  for (const [name, pieces] of Object.entries(generator.folder(wanted))) await write(pieces, join(out, name))
}

async function write(pieces: Iterable<string>, path: string | undefined): Promise<void> {
  const target = path === undefined ? process.stdout : createWriteStream(path)
  try {
    await pipeline(Readable.from(pieces), target)
  } catch (error) {
    // Whoever reads a pipe may have seen enough.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
    refuse(path ?? 'standard output', error)
  }
}

function refuse(path: string, error: unknown): never {
  throw new Problem(
    `What was generated cannot be written to ${path}: ${error instanceof Error ? error.message : error}.`,
  )
}
