/*
 * What alerts are decided on. The graph writes the same codes in upper case (`low-confidence` is LOW_CONFIDENCE).
 */

/** Why a detection alone raises no alert 未触发原因. */
export const DOUBTS = ['low-confidence', 'no-confidence', 'source-doubts'] as const
export type Doubt = (typeof DOUBTS)[number]

/** Why a person found no alert in what a machine saw 排除原因. */
export const DISMISSALS = ['nothing-there', 'other-object', 'permitted'] as const
export type Dismissal = (typeof DISMISSALS)[number]

/** What is not known of a detection; it is kept all the same. */
export const FLAGS = ['app', 'place', 'confidence'] as const
export type Flag = (typeof FLAGS)[number]

export const URGENCIES = ['normal', 'urgent'] as const
