/** A fetch's body up to its variables, which are all that changes from request to request. */
export function bodyHead(query: string, operationName: string | undefined): string {
  return `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":{`
}

/** The whole body: the variables that were given, and the representations, which are a JSON text already. */
export function writeBody(head: string, variables: object, representations?: string): string {
  const given = JSON.stringify(variables).slice(1, -1)
  if (!representations) return `${head}${given}}}`
  return `${head}${given}${given === '' ? '' : ','}"representations":${representations}}}`
}
