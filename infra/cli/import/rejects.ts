import { closeSync, openSync, writeSync } from 'node:fs'
import { Problem } from '../../problem.ts'
import type { Rejected } from './report.ts'

export type RejectsFile = { add(rejected: Rejected): void; close(): void }

/** Every rejected line with its reason, as CSV; the file is there, with its header, also when none was rejected. */
export function openRejects(path: string): RejectsFile {
  const written = openToWrite(path)
  writeSync(written, 'line,file,record,code,reason\n')
  return {
    add({ line, file = '', record = '', code, reason }) {
      writeSync(written, `${[String(line), file, record, code, reason].map(quoted).join(',')}\n`)
    },
    close: () => closeSync(written),
  }
}

function openToWrite(path: string): number {
  try {
    return openSync(path, 'w')
  } catch {
    throw new Problem(`The file for rejected rows, ${path}, cannot be written: name another one with --rejects.`)
  }
}

/** A value that begins like a formula is none for the spreadsheet that opens the file. */
function quoted(value: string): string {
  const harmless = /^[=+@-]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
