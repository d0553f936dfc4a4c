/**
 * A sentence of graphql-js about a wrong value, without the value: what was sent may be about a person. What the schema
 * says of the place stays. `reason`: the sentence's own end, where the error still has it (`originalError`).
 */
export function withoutValues(message: string, reason?: string): string {
  const name = /^Variable "(\$\w+)" got invalid value /.exec(message)?.[1]
  if (name === undefined) return withoutLiterals(message)
  const why = reason !== undefined && message.endsWith(reason) ? reason : (/.*; (.*)$/s.exec(message)?.[1] ?? '')
  const before = message.slice(0, message.length - why.length - 2)
  const path = / at "([\w.[\]]+)"$/.exec(before)?.[1] ?? name
  return `the value at ${path} is not what it must be: ${withoutLiterals(why)}`
}

/** Anybody may write such a sentence's larger part, of a megabyte: each pattern begins at one place and looks on once. */
function withoutLiterals(sentence: string): string {
  return (
    sentence
      .replace(/^Value ".*" does not exist in (".*?" enum)\..*$/s, 'there is no such value in $1')
      .replace(/(?<=^Field ").*(?=" is not defined by type ")/s, (field) => (A_NAME.test(field) ? field : '…'))
      // "… cannot represent a non string value: 7", "Expected type "DateTime". 7 is no time", "…, found 7."
      .replace(/^(\w+ cannot represent (?:an invalid [\w-]+|non string or Date type)) .*$/s, '$1')
      .replace(/^((?:Enum "\w+"|\w+) cannot represent [^:]*): .*$/s, '$1')
      .replace(/^(Expected type "\w+")\..+$/s, '$1')
      .replace(/^(Expected value of type "[\w[\]!]+"), found .*$/s, '$1')
      // "… Expected ":", found String "x".", "… Invalid character within String: U+0007."
      .replace(/^(Syntax Error: .*?(?:found|Unexpected) (?:Name|Int|Float|String|BlockString)) ".*$/s, '$1')
      .replace(/^(Syntax Error: (?:Unexpected|Invalid) [^:]*): .*$/s, '$1')
      .replace(/"([^"]*)"/g, (quoted, text) => (OF_A_CLIENT.test(text) ? '"…"' : quoted))
  )
}

const A_NAME = /^[$\w]+$/

/** What no name and no type of the schema holds, nor the syntax. */
const OF_A_CLIENT = /[^\x20-\x7e]|\d|\w \w/
