/** What a mutation's input type is called: after the mutation. */
export function inputTypeOf(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
}
