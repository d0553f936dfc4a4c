/** What generated inspections are like; shares and counts are made up in the manner of a city's open data. */
export const parameters = {
  /** How often a business is inspected, and how many of them are. */
  inspections: [
    [1, 12],
    [2, 40],
    [3, 34],
    [4, 11],
    [5, 3],
  ],
  /** Findings of one inspection. */
  findings: [
    [0, 6],
    [1, 13],
    [2, 20],
    [3, 19],
    [4, 17],
    [5, 13],
    [6, 6],
    [8, 6],
  ],
  /** Share of findings that were put right. */
  corrected: 0.8,
  /** Of those: dated before the inspection, as somebody mistypes it. */
  correctedBefore: 0.01,
  /** One business of so many has findings on a day for which there is no inspection. */
  everyOnlyFindings: 14,
  /** One business of so many has a complaint inspection, without a score, on the day of a routine one. */
  everySharedDay: 40,
} as const

export type Item = { text: string; costs: number }

/** Checklist items and what each takes from a score of 100; invented. */
export const items: readonly Item[] = [
  { text: 'Floor of the kitchen not swept', costs: 2 },
  { text: 'Wash basin of the staff blocked by crates', costs: 4 },
  { text: 'Cold room warmer than its limit', costs: 6 },
  { text: 'No thermometer in the refrigerator', costs: 2 },
  { text: 'Raw and cooked food on one board', costs: 6 },
  { text: 'Cutting boards worn, not replaced', costs: 3 },
  { text: 'Extractor hood greasy', costs: 2 },
  { text: 'Health certificates of the staff not at hand', costs: 3 },
  { text: 'Dry goods stored on the ground', costs: 2 },
  { text: 'Traces of mice in the store room', costs: 7 },
  { text: 'Cleaning agents beside food', costs: 5 },
  { text: 'Waste bins without lids, "temporarily" open', costs: 2 },
  { text: 'No soap, no towels at the basin', costs: 4 },
  { text: 'Labels without a date of opening', costs: 2 },
  { text: 'Hot dishes kept lukewarm', costs: 6 },
  { text: 'Record of the grease trap incomplete', costs: 1 },
]

/** What a score is called. */
export const legend = [
  [0, 69, 'Weak'],
  [70, 84, 'Fair'],
  [85, 94, 'Sound'],
  [95, 100, 'Exemplary'],
] as const

/** Parts of invented names. */
export const names = {
  first: [
    'Paper Kite',
    'Nine Lanterns',
    'Slow Tortoise',
    'Blue Abacus',
    'Borrowed Umbrella',
    'Third Willow',
    'Plum Gate',
  ],
  second: ['Noodle Room', 'Tea Counter', 'Canteen', 'Dumpling Bench', 'Bakery', 'Juice Stand', 'Supper Club'],
  places: ['', '', '', ', Upper Floor', ', Hall 2'],
} as const
