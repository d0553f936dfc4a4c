/**
 * How generated appeals are distributed. All figures are the project's own choice: they make every irregularity of
 * real appeals happen, they are measured nowhere.
 */
export const parameters = {
  /** The calendar year the appeals are received in. */
  year: 2019,

  /** Relative numbers of appeals by month, weekday (Monday first) and hour of the day. */
  months: [7, 4, 8, 9, 10, 11, 12, 11, 10, 8, 6, 4],
  weekdays: [18, 17, 16, 16, 15, 10, 8],
  hours: [2, 1, 1, 1, 1, 2, 4, 8, 14, 18, 17, 13, 8, 9, 14, 15, 14, 11, 9, 9, 8, 7, 5, 3],

  /** What the reporters want: column EVENT_PROPERTY, `-` comes on top of it (see `gaps`). */
  natures: [
    [{ code: '2', name: '投诉' }, 68],
    [{ code: '3', name: '咨询' }, 12],
    [{ code: '1', name: '求决' }, 9],
    [{ code: '4', name: '建议' }, 6],
    [{ code: '5', name: '感谢' }, 3],
    [{ code: '6', name: '其他' }, 2],
  ],

  /** Where they come in: column EVENT_SRC. */
  channels: [
    [{ code: '81', name: '市民热线' }, 38],
    [{ code: '82', name: '手机应用' }, 24],
    [{ code: '83', name: '网上信箱' }, 14],
    [{ code: '84', name: '随手拍' }, 12],
    [{ code: '85', name: '来访窗口' }, 7],
    [{ code: '86', name: '网格上报' }, 5],
  ],

  /** The n-th community and the n-th class weigh 1 / (n + flatness). */
  flatness: { communities: 6, classes: 9 },

  /** Which level handles an appeal. */
  levels: [
    ['street', 55],
    ['district', 33],
    ['community', 12],
  ],

  /** How often a unit or a sub-type that has several names appears under another than its first. */
  otherName: 0.3,

  /** Late appeals among those whose timeliness is known. */
  late: 0.16,

  /**
   * Absent values, `-`: one row in so many, exactly. No row has two of these gaps, and rows of a burst have none.
   * OCCUR_PLACE is always absent.
   */
  gaps: {
    /** DISPOSE_UNIT_ID and _NAME. */
    unit: 80,
    /** EVENT_PROPERTY_ID and _NAME. */
    nature: 110,
    /** Everything about the division and the unit, and the nature's name beside its id 99. */
    whereabouts: 130,
    /** INTIME_ARCHIVE_NUM and OVERTIME_ARCHIVE_NUM. */
    timeliness: 170,
    /** The names of the divisions beside ids that stand for nothing. */
    divisionNames: 450,
  },

  /** Appeals of the same community and sub-type on one day: one burst in so many rows, every third a large one. */
  bursts: { every: 200, small: { least: 3, most: 4 }, large: { least: 5, most: 9 } },

  /** Record numbers rise by 1 to this. */
  recordStep: 7,
} as const
