/** The graph writes a code in upper case, events and rows in lower: NOT_OUR_DUTY is `not-our-duty`. */
export function enumValueOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}

/** A name of the code as the graph's enums hold it inside: `answerOnTheSpot` is `answer-on-the-spot`. */
export function enumCode(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase()
}
