const FORM = /^[1-9]\d{16}[\dX]$/
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/**
 * A resident's identity number 公民身份号码 in its one form (GB 11643-1999): 17 digits, an existing day of birth that is
 * not to come, the check character of ISO 7064 MOD 11-2. undefined: it is none. Whoever asks maps it at once by its
 * keyed hash (people.ts) and keeps it nowhere.
 */
export function normalizeIdNumber(text: string, today = new Date()): string | undefined {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (!FORM.test(number) || checkCharacter(number) !== number[17]) return undefined
  return isBirthday(number.slice(6, 14), today) ? number : undefined
}

function checkCharacter(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return CHECKS[sum % 11]
}

/** Date rolls 30 February over: what comes back must be what was written. */
function isBirthday(digits: string, today: Date): boolean {
  const written = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) && date <= today && written >= '1850'
}
