/** A line of a file, by its number from 1, without its line break; no bytes where it was longer than allowed. */
export type Line = { number: number; bytes?: Buffer }

/** Longer than any appeal by far; what is longer is skipped, so a file without line breaks takes no memory. */
export const LONGEST_LINE = 65_536

const NEWLINE = 0x0a
const RETURN = 0x0d

/** The lines of a file as they come in, whatever their encoding: no byte of a Chinese character is a line break. */
export async function* linesOf(pieces: AsyncIterable<Buffer>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1
  let begun: Buffer[] = []
  let length = 0

  function end(): Line {
    const line: Line = length > longest ? { number } : { number, bytes: withoutReturn(Buffer.concat(begun)) }
    number += 1
    begun = []
    length = 0
    return line
  }

  for await (const piece of pieces) {
    let from = 0
    for (let to = piece.indexOf(NEWLINE); to !== -1; to = piece.indexOf(NEWLINE, from)) {
      take(piece.subarray(from, to))
      yield end()
      from = to + 1
    }
    take(piece.subarray(from))
  }
  if (length > 0) yield end()

  function take(part: Buffer): void {
    length += part.length
    if (length > longest) begun = []
    else if (part.length > 0) begun.push(part)
  }
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes
}
