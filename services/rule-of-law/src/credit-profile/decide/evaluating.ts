import { isDeepStrictEqual } from 'node:util'
import type { Decision } from '#shared/eventsourcing/decider.ts'
import type { CommandOf } from '../commands.ts'
import type { CreditProfileEvent } from '../events.ts'
import { gradeOf, riskOf } from '../grade.ts'
import type { CreditProfileRules } from '../rules.ts'
import type { Classified, CreditProfileState, GradedNow } from '../state.ts'
import { unknownProfile } from './refusals.ts'

/**
 * Computes class and grade of the file's live records anew. Said is what came out otherwise, for another reason, by
 * another edition or at another place; and once for each fact of the file that asks for it, so that a flow is seen to
 * have reached its end. An evaluation of an older file than the last one says nothing. Where there is none at all, an
 * officer hears so.
 */
export function evaluate(
  state: CreditProfileState,
  { subjectId, answers }: CommandOf<'evaluate'>,
  { edition, file }: CreditProfileRules,
): Decision<CreditProfileEvent> {
  const before = state.phase === 'graded' ? state : undefined
  if (!file) return before || answers ? [] : unknownProfile()
  if (before && file.version < newest(before)) return []
  const { subjectName, communityId } = file
  const editionId = edition.id
  const risk = { ...riskOf(file.records, edition), editionId }
  const graded = { ...gradeOf(file.records, edition), editionId, subjectName, communityId }
  const computed = { subjectId, fileVersion: file.version }
  const isAnswer = answers !== undefined && answers.version > (before?.graded.answered ?? 0)
  const isNews = isAnswer || !isSame(before?.graded, graded)
  return [
    ...(isSame(before?.risk, risk) ? [] : [{ type: 'RiskClassified' as const, ...risk, ...computed }]),
    ...(isNews ? [{ type: 'CreditGraded' as const, ...graded, ...computed, ...(isAnswer && { answers }) }] : []),
  ]
}

function newest({ risk, graded }: { risk: Classified; graded: GradedNow }): number {
  return Math.max(risk.fileVersion, graded.fileVersion)
}

/** When it was computed, of which version of the file and in answer to what, makes no difference. */
function isSame<T extends object>(before: (T & { at: string; fileVersion: number }) | undefined, computed: T): boolean {
  if (!before) return false
  const known = Object.fromEntries(Object.keys(computed).map((name) => [name, before[name as keyof T]]))
  return isDeepStrictEqual(JSON.parse(JSON.stringify(known)), JSON.parse(JSON.stringify(computed)))
}
