import { communityId, districtId, gridId, idType, streetId, subjectId, unitId } from '#shared/governance/ids.ts'
import { parseUscc } from '#shared/governance/uscc.ts'

/** A type that `node` finds by its ids, and the root of its own that some have. */
export type EntryType = {
  type: string
  /** Whether a text has the form of this type's ids. That the object exists is its owner's to say. */
  is(id: string): boolean
  root?: EntryRoot
}

export type EntryRoot = {
  field: string
  argument: { name: string; type: 'ID' | 'String'; description: string }
  description: string
  /** undefined: the argument does not have the right form. */
  toId(argument: string): string | undefined
}

/** A new mechanism's entity gets its row here; what no subgraph owns is left out of the graph. */
export const ENTRY_TYPES: readonly EntryType[] = [
  { type: 'Matter', is: idType('mat', 'Matter 事项').is },
  {
    type: 'Community',
    is: communityId.is,
    root: {
      field: 'community',
      argument: {
        name: 'code',
        type: 'String',
        description: '12-digit statistical code, or `440310-<local id>` where none is published.',
      },
      description: 'A community 社区 with everything the pillars know of it; null where the code has no such form.',
      toId: (code) => (/^(\d{12}|\d{6}-[0-9A-Za-z]{1,32})$/.test(code) ? `com_${code}` : undefined),
    },
  },
  {
    type: 'Unit',
    is: unitId.is,
    root: {
      field: 'unit',
      argument: { name: 'id', type: 'ID', description: 'The unit’s id, like unit_1583.' },
      description: 'A responsible unit 责任单位; null where the id has no such form.',
      toId: (id) => (unitId.is(id) ? id : undefined),
    },
  },
  { type: 'District', is: districtId.is },
  { type: 'Street', is: streetId.is },
  { type: 'Grid', is: gridId.is },
  { type: 'MatterClass', is: idType('cls', 'Class of matters 事项分类').is },
  { type: 'LimitsNotice', is: idType('lim', 'Limits 时限 on the wall').is },
  { type: 'ClassificationNotice', is: idType('cln', 'Classification 分类 on the wall').is },
  {
    type: 'Subject',
    is: subjectId.is,
    root: {
      field: 'subject',
      argument: {
        name: 'uscc',
        type: 'String',
        description: 'Unified social credit code 统一社会信用代码, 18 characters in either case.',
      },
      description:
        'A legal entity 法人主体 by its code; null where the text is no code or its check character is wrong.',
      toId(text) {
        const uscc = parseUscc(text)
        return uscc && subjectId.of(uscc)
      },
    },
  },
  { type: 'Organ', is: idType('org', 'Organ 机关').is },
  { type: 'VoiceRules', is: idType('vru', 'Rules of people’s voices 民情民意规则').is },
]
