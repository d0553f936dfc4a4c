import { type Benchmark, type Figure, type Finding, fallsShort, isBehindPeer } from './benchmark.ts'
import type { Machine } from './machine.ts'

export type Report = {
  at: string
  machine: Machine & { mongodb?: string; kafka?: string }
  findings: (Finding & Pick<Benchmark, 'name' | 'how'>)[]
}

/** The tables for people: what falls short or is behind its peer comes first. */
export function asMarkdown({ at, machine, findings }: Report): string {
  const figures = findings.flatMap((finding) => finding.figures)
  const [behind, good] = [figures.filter(isWanting), figures.filter((figure) => !isWanting(figure))]
  return [
    '## What falls short, or is slower than what it is measured beside',
    behind.length > 0 ? table(behind) : 'Nothing.',
    '## The rest',
    good.length > 0 ? table(good) : 'Nothing.',
    '## How it was measured',
    findings.map((finding) => `- **${finding.name}**: ${finding.how}${leftOut(finding)}`).join('\n'),
    `Measured ${at.slice(0, 10)} on ${machineText(machine)}.`,
  ].join('\n\n')
}

function leftOut({ absent = [] }: Finding): string {
  return absent.length > 0 ? ` Not here, so not measured: ${absent.join('; ')}.` : ''
}

function isWanting(figure: Figure): boolean {
  return fallsShort(figure) || isBehindPeer(figure)
}

function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => `| ${cellsOf(figure).join(' | ')} |`)
  return ['| | measured | beside | ratio | target |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function cellsOf({ what, unit, ours, peer, ratio, target }: Figure): string[] {
  const inUnit = ratio === undefined ? ` ${unit}` : ' ×'
  return [
    what,
    `${shown(ours)} ${unit}`,
    peer ? `${peer.name}: ${shown(peer.value)} ${unit}` : '',
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    !target ? '' : 'atLeast' in target ? `≥ ${shown(target.atLeast)}${inUnit}` : `≤ ${shown(target.atMost)}${inUnit}`,
  ]
}

/** Three digits that mean something. */
function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

function machineText({
  processors,
  memoryGb,
  system,
  node,
  syncMs,
  disk,
  jsonMs,
  exchangeMicros,
  loadBefore,
  mongodb,
  kafka,
}: Report['machine']) {
  const servers = [mongodb, kafka].filter((server) => server !== undefined)
  return [
    `${processors}, ${memoryGb} GB, ${system}, Node ${node}`,
    ...servers,
    `data on ${disk} (a synced write of 4 KB: ${syncMs.toFixed(2)} ms)`,
    `a megabyte of JSON read and written: ${jsonMs.toFixed(1)} ms`,
    `a byte over loopback and back: ${exchangeMicros.toFixed(0)} µs`,
    `load of the minute before: ${loadBefore.toFixed(2)}`,
  ].join('; ')
}
