/** Rows of words as columns of equal width, two spaces apart. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows
    .map((row) =>
      row
        .map((word, column) => padded(word, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function padded(word: string, width: number): string {
  return word + ' '.repeat(Math.max(0, width - widthOf(word)))
}

/** Chinese characters take two columns of a terminal. */
function widthOf(word: string): number {
  return [...word].reduce((width, character) => width + (/[\u2e80-\uffdc]/.test(character) ? 2 : 1), 0)
}

/** `45 s`, `3 min 20 s`, `5 h 10 min`, `12 d 3 h`: the two largest units. */
export function span(seconds: number): string {
  const units: [string, number][] = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ]
  let rest = Math.max(0, Math.floor(seconds))
  const parts = units.map(([name, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return { name, count }
  })
  const first = parts.findIndex(({ count }) => count > 0)
  if (first < 0) return '0 s'
  const shown = parts.slice(first, first + 2).filter(({ count }) => count > 0)
  return shown.map(({ name, count }) => `${count} ${name}`).join(' ')
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
