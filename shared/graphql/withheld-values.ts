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

function withoutLiterals(sentence: string): string {
  return (
    sentence
      // "… cannot represent a non string value: 7", "Expected type "DateTime". 7 is no time", "…, found 7."
      .replace(/( cannot represent [^:]*): .*$/s, '$1')
      .replace(/( cannot represent an invalid [\w-]+) .*$/s, '$1')
      .replace(/^(Expected type "\w+")\..+$/s, '$1')
      .replace(/^(Expected value of type "[\w[\]!]+"), found .*$/s, '$1')
      .replace(/^Value ".*" does not exist in (".*?" enum)\..*$/s, 'there is no such value in $1')
      .replace(/"[^"]*[\u4e00-\u9fff\d][^"]*"/g, '"…"')
  )
}
