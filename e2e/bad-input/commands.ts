import { COMMUNITY, DISTRICT, someMatter, UNIT } from '../district.ts'

/** Stands in everything that is refused; it must be in no error, no log and no store. */
export const MARK = 'UNLOGGED'

/** Matters that exist: one at its centre, one with the unit. */
export type Given = { received: string; accepted: string }
export type Sender = 'seat' | 'officer' | 'dataOfficer'
export type Case = [what: string, who: Sender, mutation: string, input: (given: Given) => object, code: string]

const NOWHERE = 'com_440310-99999'
const matter = (more: object) => () => someMatter({ description: MARK, ...more })
const receiving = (what: string, more: object, code = 'BAD_USER_INPUT'): Case => [
  what,
  'seat',
  'receiveMatter',
  matter(more),
  code,
]
const transferring = (what: string, more: object, code = 'BAD_USER_INPUT'): Case => [
  what,
  'seat',
  'transferMatter',
  ({ received }) => ({ matterId: received, unitId: UNIT, remark: MARK, ...more }),
  code,
]
const extending = (what: string, workingDays: number): Case => [
  what,
  'officer',
  'extendMatter',
  ({ accepted }) => ({ matterId: accepted, reason: 'APPRAISAL', workingDays, remark: MARK }),
  'MATTER_EXTENSION_TOO_LONG',
]

const succeeding = (which: string, successorId: string, code: string): Case => [
  `a division in whose place comes ${which}`,
  'dataOfficer',
  'retireDivision',
  () => ({ divisionId: COMMUNITY, successorId }),
  code,
]

/** What the rules refuse: data with a code. */
export const REFUSALS: Case[] = [
  receiving('a community nobody knows', { communityId: NOWHERE }, 'MATTER_COMMUNITY_UNKNOWN'),
  receiving('a channel nobody knows', { channel: '9999' }, 'MATTER_CHANNEL_UNKNOWN'),
  receiving('a channel without end', { channel: MARK.repeat(1000) }, 'MATTER_CHANNEL_UNKNOWN'),
  receiving('a class nobody knows', { subType: '9999' }, 'MATTER_CLASS_UNKNOWN'),
  receiving('a category nobody knows', { category: '9999' }, 'MATTER_CLASS_UNKNOWN'),
  [
    'another category that nobody knows',
    'seat',
    'amendMatter',
    ({ received }) => ({ matterId: received, category: '9999', subType: '554' }),
    'MATTER_CLASS_UNKNOWN',
  ],
  receiving(
    'a new reporter’s matter of a class nobody knows',
    { subType: '9999', reporter: { name: MARK, phone: '13600136000' } },
    'MATTER_CLASS_UNKNOWN',
  ),
  transferring('a unit nobody knows', { unitId: 'unit_99999' }, 'MATTER_UNIT_UNKNOWN'),
  [
    'a helper nobody knows',
    'officer',
    'requestCollaboration',
    ({ accepted }) => ({ matterId: accepted, helperId: 'unit_99999', remark: MARK }),
    'MATTER_UNIT_UNKNOWN',
  ],
  [
    'a step out of turn',
    'seat',
    'closeMatter',
    ({ received }) => ({ matterId: received, remark: MARK }),
    'MATTER_WRONG_PHASE',
  ],
  extending('too long an extension', 2_147_483_647),
  extending('no extension at all', 0),
  transferring('a version that is not there', { expectedVersion: 7 }, 'VERSION_CONFLICT'),
  [
    'a division nobody knows',
    'dataOfficer',
    'renameDivision',
    () => ({ divisionId: NOWHERE, name: MARK }),
    'DIVISION_UNKNOWN',
  ],
  [
    'a unit to rename that nobody knows',
    'dataOfficer',
    'renameUnit',
    () => ({ unitId: 'unit_99999', name: MARK }),
    'UNIT_UNKNOWN',
  ],
  [
    'a unit in a division that nobody knows',
    'dataOfficer',
    'registerUnit',
    () => ({ code: '1601', name: MARK, divisionId: 'str_440310-999' }),
    'UNIT_DIVISION_UNKNOWN',
  ],
  [
    'a unit’s duties to one that nobody knows',
    'dataOfficer',
    'retireUnit',
    () => ({ unitId: UNIT, successorId: 'unit_99999' }),
    'UNIT_SUCCESSOR_UNKNOWN',
  ],
  [
    'a unit’s duties to itself',
    'dataOfficer',
    'retireUnit',
    () => ({ unitId: UNIT, successorId: UNIT }),
    'UNIT_SUCCESSOR_INVALID',
  ],
  [
    'a division in one that nobody knows',
    'dataOfficer',
    'registerDivision',
    () => ({ level: 'COMMUNITY', code: '440310-1', name: MARK, parentId: 'str_440310-999' }),
    'DIVISION_PARENT_UNKNOWN',
  ],
  succeeding('one that nobody knows', NOWHERE, 'DIVISION_SUCCESSOR_UNKNOWN'),
  succeeding('itself', COMMUNITY, 'DIVISION_SUCCESSOR_INVALID'),
  succeeding('one of another level', DISTRICT, 'DIVISION_SUCCESSOR_INVALID'),
  [
    'a class under one that nobody knows',
    'dataOfficer',
    'registerClass',
    () => ({ kind: 'SUB_TYPE', code: '1601', name: MARK, parent: '9999' }),
    'CLASS_PARENT_UNKNOWN',
  ],
  [
    'a channel under a class',
    'dataOfficer',
    'registerClass',
    () => ({ kind: 'CHANNEL', code: '1601', name: MARK, parent: '22' }),
    'CLASS_PARENT_INVALID',
  ],
]

const file = (sha256: string) => ({ key: 'a/b.jpg', mediaType: 'image/jpeg', sha256, bytes: 1 })
const renaming = (what: string, name: unknown): Case => [
  what,
  'dataOfficer',
  'renameUnit',
  () => ({ unitId: UNIT, name }),
  'BAD_USER_INPUT',
]
const resolving = (what: string, reply: string): Case => [
  what,
  'officer',
  'resolveMatter',
  ({ accepted }) => ({ matterId: accepted, outcome: 'SOLVED', reply }),
  'BAD_USER_INPUT',
]

/** What cannot be understood, or is not the sender's: an error with a code. */
export const ERRORS: Case[] = [
  receiving('a centre nobody knows', { centreId: 'dis_999999' }, 'FORBIDDEN'),
  transferring('a matter nobody knows', { matterId: 'mat_aaaaaaaaaaaaaaaaaaaa' }, 'FORBIDDEN'),
  receiving('an id of another kind', { communityId: UNIT }),
  receiving('a centre that is no division', { centreId: `${DISTRICT}-x y` }),
  transferring('an id that is none', { matterId: `${MARK}'"$` }),
  transferring('an id without end', { matterId: `mat_${'a'.repeat(100_000)}` }),
  receiving('a command id without end', { commandId: MARK.repeat(100) }),
  receiving('no command id', { commandId: '' }),
  receiving('a foreign enum value', { nature: MARK }),
  receiving('an enum value as it stands inside', { nature: 'complaint' }),
  receiving('a description that is too long', { description: MARK.repeat(1000) }),
  receiving('a name that is too long', { reporter: { name: MARK.repeat(50) } }),
  resolving('a blank answer', ' \n'),
  receiving('no telephone number', { reporter: { name: MARK, phone: `${MARK} 13` } }),
  receiving('a file without a digest', { attachments: [file(MARK)] }),
  receiving('too many files', { attachments: Array.from({ length: 21 }, () => file('a'.repeat(64))) }),
  receiving('half a character', { description: `${MARK}\ud83d` }),
  renaming('half a character in a directory', `${MARK}\udc00`),
  renaming('a name without end', MARK.repeat(10_000)),
  renaming('a name of nothing', ''),
  renaming('a name of blanks', ' 　'),
  transferring('an operator in place of an id', { matterId: { $gt: '' } }),
  receiving('an operator in place of a text', { description: { $ne: MARK } }),
  receiving('an operator beside the fields', { $where: MARK }),
  receiving('a list in place of a text', { channel: [MARK, MARK] }),
  transferring('a number beyond 32 bits', { expectedVersion: 2 ** 40 }),
  [
    'a day that is none',
    'dataOfficer',
    'publishLimits',
    () => ({ edition: 'e1', title: MARK, inForceFrom: '2026-02-30T00:00:00Z', limits: {} }),
    'BAD_USER_INPUT',
  ],
]

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 19).replace('T', ' ')

/** Times of receipt that a row of history cannot have. */
export const TIMES: [createTime: string, code: string][] = [
  ['1989-12-31 10:00:00', 'IMPORT_DATE_OUT_OF_RANGE'],
  [TOMORROW, 'IMPORT_DATE_OUT_OF_RANGE'],
  ['2018-02-30 10:00:00', 'IMPORT_DATE_UNREADABLE'],
  [MARK, 'IMPORT_DATE_UNREADABLE'],
  ['', 'IMPORT_DATE_UNREADABLE'],
]
