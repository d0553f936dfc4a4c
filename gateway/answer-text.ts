type Answer = { data?: Record<string, unknown> | null | undefined; errors?: unknown; extensions?: unknown }

/**
 * An answer's body; its data is let go of. What waits for subgraphs grows old meanwhile, and once dead it would hold
 * the answer that was written into it through all collections of young objects (docs/decisions/0047).
 */
export function takeText(answer: Answer): string {
  const text = `${JSON.stringify(answer)}\n`
  const { data } = answer
  for (const name in data) data[name] = undefined
  return text
}
