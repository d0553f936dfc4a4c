const MOBILE = /^1[3-9]\d{9}$/
/** Area code without its 0 (two digits for 10 and 2x, three for the rest) and seven or eight digits. */
const LANDLINE = /^(10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/
const SERVICE = /^[48]00\d{7}$/
const FOREIGN = /^(?!86)[1-9]\d{6,14}$/
const PUNCTUATION = /[\s()./·‐-―−-]/g
const EXTENSION = /(?:转|分机|ext\.?|[#x,-])\s*(\d{1,6})$/i

const MAX_LENGTH = 60

/**
 * One form for all spellings of a number: `+86` and the national number, `;ext=` where there is an extension;
 * for numbers abroad `+` and the country's. undefined: not a telephone number.
 */
export function normalizePhone(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const spelt = text.normalize('NFKC').trim()
  const whole = withoutExtension(spelt)
  if (whole) return whole
  const extension = EXTENSION.exec(spelt)
  const main = extension ? withoutExtension(spelt.slice(0, extension.index)) : undefined
  return main ? `${main};ext=${extension?.[1]}` : undefined
}

function withoutExtension(spelt: string): string | undefined {
  const bare = spelt.replace(PUNCTUATION, '')
  const abroad = /^(?:\+|00)(\d+)$/.exec(bare)?.[1]
  if (abroad) return international(abroad)
  if (!/^\d+$/.test(bare)) return undefined
  if (bare.startsWith('0')) return LANDLINE.test(bare.slice(1)) ? `+86${bare.slice(1)}` : undefined
  if (MOBILE.test(bare) || SERVICE.test(bare)) return `+86${bare}`
  return bare.startsWith('86') ? chinese(bare.slice(2)) : undefined
}

function international(digits: string): string | undefined {
  if (digits.startsWith('86')) return chinese(digits.slice(2))
  return FOREIGN.test(digits) ? `+${digits}` : undefined
}

/** What stands behind 86; the trunk 0 is often written where it does not belong. */
function chinese(digits: string): string | undefined {
  const number = digits.replace(/^0/, '')
  return MOBILE.test(number) || LANDLINE.test(number) || SERVICE.test(number) ? `+86${number}` : undefined
}
