import type { Say } from '#infra/problem.ts'

/** Measured in one run: ours, and where there is one the peer, turn by turn. */
export type Figure = {
  what: string
  unit: string
  /** The median of the rounds. */
  ours: number
  peer?: { name: string; value: number }
  /** The peer is ourselves in other circumstances: to be behind it is no defeat. */
  ownPeer?: true
  /** Ours by the peer's, the median of the rounds' own ratios. */
  ratio?: number
  /** Of the ratio where there is one, else of `ours`. */
  target?: { atLeast: number } | { atMost: number }
  /** Whether more is better; of a ratio below 1 follows then that we are behind the peer. */
  better: 'more' | 'less'
}

export type Finding = {
  figures: Figure[]
  /** Everything the medians were taken from. */
  rounds: unknown
  /** Peers that could not be installed. */
  absent?: readonly string[]
}

/** The servers' addresses stand in the environment, where tests look for them too. */
export type Workbench = {
  /** A smoke run: everything happens, nothing is measured well. */
  quick: boolean
  /** For files; removed at the end. */
  folder: string
  say: Say
}

export type Benchmark = {
  name: string
  /** What is measured and how, in a sentence or two. */
  how: string
  run(bench: Workbench): Promise<Finding>
}

/** Falls short of its target. */
export function fallsShort({ ours, ratio, target }: Figure): boolean {
  if (!target) return false
  const value = ratio ?? ours
  return 'atLeast' in target ? value < target.atLeast : value > target.atMost
}

/** Worse than what it is measured beside, whatever the target. */
export function isBehindPeer({ ratio, better, ownPeer }: Figure): boolean {
  if (ratio === undefined || ownPeer) return false
  return better === 'more' ? ratio < 1 : ratio > 1
}
