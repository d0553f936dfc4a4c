import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

/** A page of docs/, as its text. */
export function pageOf(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
}

/** Fails unless the page holds the table, however its cells are padded, between `<!-- mark -->` and `<!-- /mark -->`. */
export function assertPrints(name: string, mark: string, table: string): void {
  const between = new RegExp(`<!-- ${mark} -->\\n([\\s\\S]*)\\n<!-- /${mark} -->`)
  const printed = between.exec(pageOf(name))?.[1] ?? ''
  assert.deepEqual(cellsOf(printed), cellsOf(table), `docs/${name} should hold:\n${table}`)
}

function cellsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .filter((line) => !/^[|\s-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

/** The codes that the code in these files refuses with, each once, in order. */
export function refusalsIn(files: readonly URL[]): string[] {
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const codes = [...sources.matchAll(/rejected\(\s*'([A-Z_0-9]+)'/g)].map(([, code]) => code ?? '')
  return [...new Set(codes)].toSorted()
}
