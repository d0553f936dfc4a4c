import { subjectId } from '#shared/governance/ids.ts'
import { parseUscc } from '#shared/governance/uscc.ts'
import { isRequestId } from '../request.ts'

/** A type that `node` finds by its ids: all of them begin with the prefix. */
export type EntryType = { type: string; prefix: string; root?: EntryRoot }

export type EntryRoot = {
  field: string
  argument: { name: string; type: 'ID' | 'String'; description: string }
  description: string
  /** undefined: the argument does not have the right form. */
  toId(argument: string): string | undefined
}

/** Types that are found by something else than their id, or shared by several pillars: a root of their own. */
const ROOTS: Record<string, EntryRoot> = {
  Community: {
    field: 'community',
    argument: {
      name: 'code',
      type: 'String',
      description:
        'The code of its id: 12-digit statistical code, or `440310-<local id>`. What was published later `divisions` finds.',
    },
    description: 'A community 社区 with everything the pillars know of it; null where the code has no such form.',
    toId: (code) => (/^(\d{12}|\d{6}-[0-9A-Za-z]{1,32})$/.test(code) ? `com_${code}` : undefined),
  },
  Unit: {
    field: 'unit',
    argument: { name: 'id', type: 'ID', description: 'The unit’s id, like unit_1583.' },
    description: 'A responsible unit 责任单位; null where the id has no such form.',
    toId: (id) => (isIdOf('unit', id) ? id : undefined),
  },
  Flow: {
    field: 'flow',
    argument: { name: 'correlationId', type: 'String', description: 'The correlation id that all of it carries.' },
    description: 'A flow 流程 across the pillars, for the auditor; null where the id has no such form.',
    toId: (correlationId) => (isIdOf('flow', `flow_${correlationId}`) ? `flow_${correlationId}` : undefined),
  },
  Subject: {
    field: 'subject',
    argument: {
      name: 'uscc',
      type: 'String',
      description: 'Unified social credit code 统一社会信用代码, 18 characters in either case.',
    },
    description: 'A legal entity 法人主体 by its code; null where the text is no code or its check character is wrong.',
    toId(text) {
      const uscc = parseUscc(text)
      return uscc && subjectId.of(uscc)
    },
  },
}

/** `mat` → `Matter`, as the mechanisms say it, by type. */
export function entryTypes(entities: Readonly<Record<string, string>>): EntryType[] {
  return Object.entries(entities)
    .map(([prefix, type]) => ({ type, prefix, ...(ROOTS[type] && { root: ROOTS[type] }) }))
    .toSorted((one, other) => (one.type < other.type ? -1 : 1))
}

/** Whether a text has the form of ids with this prefix. That the object exists is its owner's to say. */
export function isIdOf(prefix: string, text: string): boolean {
  if (prefix === subjectId.prefix) return subjectId.is(text)
  if (!text.startsWith(`${prefix}_`)) return false
  const body = text.slice(prefix.length + 1)
  // A flow has the id of the request that began it, which its client may have chosen.
  return prefix === 'flow' ? isRequestId(body) : /^[0-9A-Za-z][0-9A-Za-z-]{0,79}$/.test(body)
}
