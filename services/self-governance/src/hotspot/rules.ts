/** What a hotspot is decided by: the edition in force when its day begins. */
export type HotspotRules = {
  /** `default` before the first edition. */
  edition: string
  /** Voices from which it is a candidate 热点阈值. */
  candidateAt: number
}

/** In force before the first edition of the rules on the wall 制度上墙. */
export const defaultRules: HotspotRules = { edition: 'default', candidateAt: 5 }
