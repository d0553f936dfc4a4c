/** Unified social credit code 统一社会信用代码 of a legal entity, upper case, its check character right. */
export type Uscc = string & { readonly __uscc: true }

/** Digits and capitals without I, O, S, V, Z (GB 32100-2015 §4): a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Department and category, six digits of a division, nine of the organisation, one to check. */
export const USCC_FORM = '[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}'
const form = new RegExp(`^${USCC_FORM}$`)

/** A code as people write it: in either case, with spaces around. Undefined where it is no code. */
export function parseUscc(text: string): Uscc | undefined {
  const code = text.trim().toUpperCase()
  return isUscc(code) ? code : undefined
}

export function isUscc(code: string): code is Uscc {
  return form.test(code) && checkCharacter(code) === code.at(-1)
}

/** GB 32100-2015, annex A: 31 less the sum of the first 17 values, each times 3^(i−1) mod 31, mod 31. */
function checkCharacter(code: string): string | undefined {
  let [sum, weight] = [0, 1]
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]
}

/** The code that these first 17 characters belong to: for data that are made up. Throws RangeError where they are none. */
export function completeUscc(first17: string): Uscc {
  const code = `${first17}${checkCharacter(first17) ?? ''}`
  if (!isUscc(code)) throw new RangeError('no code begins like this')
  return code
}
