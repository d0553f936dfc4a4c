/**
 * How generated answers are distributed. All figures are the project's own choice: they make every irregularity of a
 * real survey happen, they are measured nowhere.
 */
export const parameters = {
  /** How much somebody reports, from little to much: the share of people, and how likely each next answer is. */
  burdens: [
    { share: 0.72, weights: [86, 11, 2, 1] },
    { share: 0.19, weights: [45, 38, 11, 6] },
    { share: 0.09, weights: [17, 28, 27, 28] },
  ],
  /** Item 9 is answered more seldom: so much of the weight of anything above 0 is left. */
  urgentItem: 0.2,
  /** Rows without any answer, one in so many; rows in which some are refused or not known; rows that break off. */
  blank: 14,
  refusing: 180,
  brokenOff: 700,
  /** Record numbers rise by 1 to this. */
  recordStep: 3,
} as const
