import { graphError } from './errors.ts'

const FORM = /^(\d{1,12})(?:\.(\d{1,2}))?$/

/** Yuan as people write them, in fen. Throws BAD_USER_INPUT. */
export function fenOf(amount: string): number {
  const parts = FORM.exec(amount.trim())
  if (!parts) throw graphError('BAD_USER_INPUT', 'amount is no amount in yuan like 2000 or 2000.00')
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

/** Fen as yuan: 200000 is 2000.00. */
export function yuanOf(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
