import type { RebuildReport } from './rebuild.ts'
import { plural, span } from './table.ts'

/** What a rebuild came to, and what can be done next. */
export function describeRebuilt(report: RebuildReport): string {
  const { service, generation, streams, commits, events, parked, seconds } = report
  return [
    `Generation ${generation} of ${service}: ${plural(events, 'event')} of ${plural(commits, 'commit')} in ${plural(streams, 'stream')}, ${span(seconds)}.`,
    ...(parked > 0
      ? [`Parked in it, since no views were read: ${plural(parked, 'stream')}. parked ${service} says why.`]
      : []),
    ...compared(report),
    ...next(report),
  ].join('\n')
}

function compared({ previous }: RebuildReport): string[] {
  if (!previous) return ['There was none before it to compare with.']
  const { same, ahead, differing, examples } = previous.comparison
  const parked = previous.parked > 0 ? ` (${plural(previous.parked, 'stream')} parked there)` : ''
  return [
    `Beside generation ${previous.generation}${parked}: ${plural(same, 'row')} the same, ${ahead} further, ${differing} differing.`,
    ...examples.map((example) => `  ${example}`),
    ...(differing > examples.length ? [`  … and ${differing - examples.length} more`] : []),
  ]
}

function next(report: RebuildReport): string[] {
  const { service, generation, flipped, previous, dropped, kept } = report
  const gone = dropped.length > 0 ? [`Dropped: generation ${dropped.join(', ')}.`] : []
  if (!flipped) {
    return [
      ...gone,
      `They differ, so readers stay with generation ${previous?.generation}. Look at the differences, then: flip ${service} ${generation}, or drop ${service} ${generation}.`,
    ]
  }
  const back = kept.map(
    (each) =>
      `Generation ${each} is kept up to date: flip ${service} ${each} leads back, drop ${service} ${each} removes it.`,
  )
  return [`Readers read generation ${generation} now.`, ...gone, ...back, ...anotherReleases(report)]
}

function anotherReleases({ service, previous, dropped, kept }: RebuildReport): string[] {
  const before = previous?.generation
  if (before === undefined || dropped.includes(before) || kept.includes(before)) return []
  return [
    `Generation ${before} is another release's and stays: drop ${service} ${before} when nothing of that release runs.`,
  ]
}
