import { type Decision, type Rejection, rejected } from '#shared/eventsourcing/decider.ts'
import { startOfDay } from '#shared/governance/shanghai.ts'
import type { CommandOf } from '../commands.ts'
import type { ActSubject } from '../event-fields.ts'
import type { ActEvent } from '../events.ts'
import { knownSubject, subjectFields } from '../evolve.ts'
import { comparableNumber } from '../ids.ts'
import type { ActRules } from '../rules.ts'
import type { KnownSubject, Opened } from '../state.ts'
import type { Before } from '../transitions.ts'
import { impossibleDay, notOnboarded, type Refusal, unknownCommunity, withoutGround } from './refusals.ts'

type Decide = CommandOf<'decide'>

/**
 * The organ decides (作出决定). What the law asks of a decision must be there: document number, legal basis, subject,
 * officers; publication is due on the n-th working day after the day of the decision.
 */
export function decide({ act }: Before<'decide'>, command: Decide, rules: ActRules): Decision<ActEvent> {
  const subject = subjectOf(act.subject, command.subject)
  const [item, sector] = [command.item ?? act.item, command.sector ?? act.sector]
  const refusal =
    notOnboarded(act.organId, rules) ??
    withoutGround(rules.groundStands) ??
    ('rejection' in subject ? undefined : unknownCommunity(subject, rules)) ??
    impossibleDay(command.decidedOn, command.at) ??
    beforeEvidence(act, command) ??
    incomplete(command) ??
    unlikeItsKind(act.kind, command) ??
    tooFewOfficers(act.kind, command, rules) ??
    takenNumber(rules)
  if (refusal) return refusal
  if ('rejection' in subject) return subject
  if (!item) return rejected('ACT_ITEM_MISSING', 'a decision names the item of the list of powers')

  const { edition, calendar } = rules
  const { at: publishDueAt, provisional } = calendar.endOfWorkingDay(
    startOfDay(command.decidedOn),
    edition.publishWithin,
  )
  const { documentNumber, procedure, cause, content, amountFen, validFrom, validUntil, decidedOn } = command
  return [
    {
      type: 'ActDecided',
      ...{ kind: act.kind, organId: act.organId, subject, item, sector: sector ?? 'other' },
      ...{ documentNumber, procedure, cause, content, amountFen, validFrom, validUntil, decidedOn },
      basis: [...command.basis],
      officers: distinct(command.officers),
      penaltyTypes: [...new Set(command.penaltyTypes)],
      findings: command.findings.map((finding, index) => ({ no: index + 1, ...finding })),
      ...{ editionId: edition.id, publishDueAt, provisional },
    },
  ]
}

/** Who was named at the opening stays; the decision may add what was not known then, or name who was not. */
function subjectOf(
  opened: KnownSubject | undefined,
  named: ActSubject | undefined,
): ActSubject | { rejection: Rejection } {
  const now = named && knownSubject(named)
  if (opened && now && opened.id !== now.id) {
    return rejected('ACT_SUBJECT_CHANGED', 'the act was opened about another subject: open another act')
  }
  if (!opened && !now) return rejected('ACT_SUBJECT_MISSING', 'a decision is about somebody')
  const subject = { ...(opened && subjectFields(opened)), ...named }
  if (!subject.personId && !subject.name) return rejected('ACT_SUBJECT_UNNAMED', 'a legal entity is named')
  return subject
}

/** A decision rests on what was collected before it; evidence without a day says nothing against it. */
function beforeEvidence({ evidenceFrom }: Opened, { decidedOn }: Decide): Refusal {
  if (!evidenceFrom || decidedOn >= evidenceFrom) return undefined
  return rejected('ACT_DECIDED_BEFORE_EVIDENCE', `its evidence was collected from ${evidenceFrom} on`)
}

function incomplete({ documentNumber, basis }: Decide): Refusal {
  if (documentNumber.trim() === '') return rejected('ACT_DOCUMENT_NUMBER_MISSING', 'a decision has a document number')
  if (basis.length === 0) return rejected('ACT_BASIS_MISSING', 'a decision names the law it rests on')
  return undefined
}

/** Of organ, number and subject there is one credit record: two decisions would share it. */
function takenNumber({ isNumberTaken }: ActRules): Refusal {
  if (!isNumberTaken) return undefined
  return rejected('ACT_DOCUMENT_NUMBER_TAKEN', 'a decision of this organ about this subject stands under this number')
}

/** What one kind of act has and the others have not. */
function unlikeItsKind(kind: Opened['kind'], command: Decide): Refusal {
  const { penaltyTypes, amountFen, findings, validFrom, validUntil } = command
  if (kind === 'penalty' && penaltyTypes.length === 0) {
    return rejected('ACT_PENALTY_TYPE_MISSING', 'a penalty is of at least one type')
  }
  if (kind !== 'penalty' && penaltyTypes.length > 0) return rejected('ACT_NO_PENALTY', `a ${kind} punishes nobody`)
  if (penaltyTypes.includes('fine') && amountFen === undefined) {
    return rejected('ACT_AMOUNT_MISSING', 'a fine has an amount')
  }
  if (kind !== 'inspection' && findings.length > 0) return rejected('ACT_NO_INSPECTION', `a ${kind} finds nothing`)
  if (kind !== 'licence' && (validFrom || validUntil))
    return rejected('ACT_NO_LICENCE', `a ${kind} is not valid for a time`)
  if (validFrom && validUntil && validUntil < validFrom) {
    return rejected('ACT_VALIDITY_ENDS_FIRST', 'a licence cannot end before it begins')
  }
  return undefined
}

function tooFewOfficers(kind: Opened['kind'], { officers }: Decide, { edition }: ActRules): Refusal {
  const needed = edition.officers[kind]
  if (distinct(officers).length >= needed) return undefined
  const certificates =
    needed === 1 ? 'the certificate of an officer' : `the certificates of ${needed} different officers`
  return rejected('ACT_OFFICERS_MISSING', `the decision of a ${kind} needs ${certificates}`)
}

/** One officer written in two ways is one. */
function distinct(officers: readonly string[]): string[] {
  return [...new Set(officers.map(comparableNumber))]
}
