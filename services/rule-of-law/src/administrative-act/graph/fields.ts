import { now } from '#shared/eventsourcing/instant.ts'
import { yuanOf } from '#shared/graphql/amounts.ts'
import { enumCode } from '#shared/graphql/codes.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { personalField } from '#shared/graphql/personal.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { availableCommands, MUTATIONS } from '../available.ts'
import { askedIn, groundsOf } from '../in-force.ts'
import { mayCommand } from '../reach.ts'
import type { DecisionPart } from '../row.ts'
import {
  type ActNode,
  type DecisionNode,
  type DiscontinuationNode,
  type EvidenceNode,
  type FindingNode,
  noticeOf,
  type RevocationNode,
  type SubjectPartNode,
  subjectOf,
  type TimelineNode,
} from './node.ts'

/** Every field of an act and its parts that is not simply a field of its row. */
export function actFields(
  pillar: Pillar,
): Pick<
  Resolvers,
  | 'AdministrativeAct'
  | 'ActSubject'
  | 'ActEvidence'
  | 'ActDecision'
  | 'ActDiscontinuation'
  | 'ActRevocation'
  | 'InspectionFinding'
  | 'RecordedInspection'
  | 'ActTimelineEntry'
> {
  const { rights, readers, seenEntity } = pillar
  const load = (id: string | undefined, context: RequestContext) => (id ? (readers.load(context, id) as never) : null)
  const text = <Node extends { act: ActNode }>(field: string, pick: (node: Node) => string | undefined) =>
    personalField<Node>(rights, field, (node) => ({
      stream: node.act._id,
      subject: subjectOf(node.act),
      jwe: pick(node),
    }))

  return {
    AdministrativeAct: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      phase: ({ state }) => (state.phase === 'none' ? 'registered' : state.phase),
      recorded: ({ origin }) => origin === 'import',
      organ: ({ organId }, _, context) => load(organId, context),
      subject: (act) => (act.subject ? { act } : null),
      matter: ({ matterId }) => (matterId ? { id: matterId } : null),
      follows: ({ followsActId }, _, context) => seenEntity(followsActId, context),
      cause: personalField<ActNode>(rights, 'AdministrativeAct.cause', (act) => ({
        stream: act._id,
        subject: subjectOf(act),
        jwe: act.cause,
      })),
      evidence: (act) => act.evidence.map((evidence) => ({ act, evidence })),
      decision: (act) => (act.decision ? { act } : null),
      publishDueAt: ({ decision }) => decision?.publishDueAt ?? null,
      publishDueProvisional: ({ decision }) => decision?.provisional ?? false,
      publicationOverdue: ({ due }) => due !== undefined && due < now(),
      publication: noticeOf,
      discontinuation: (act) => (act.discontinuation ? { act } : null),
      revocation: (act) => (act.revocation ? { act } : null),
      findings: (act) => act.findings.map((finding) => ({ act, finding })),
      inspection: ({ history }) => history ?? null,
      flags: ({ flags }) => [...flags],
      erased: ({ state }) =>
        ('history' in state ? state.history : 'act' in state ? state.act : { erased: [] }).erased.length > 0,
      timeline: (act) => act.timeline.map((entry) => ({ act, entry })),
      availableCommands: async ({ state }, _, context) => {
        const { identity } = context
        const grounds = await groundsOf(askedIn(state), (id) => readers.load(context, id))
        return availableCommands(state, grounds)
          .filter((command) => mayCommand(rights, { mutation: MUTATIONS[command], state, identity }))
          .map((command) => enumCode(command) as never)
      },
    },
    ActSubject: {
      legalEntity: ({ act }) => (act.subject?.subjectId ? { id: act.subject.subjectId } : null),
      isPerson: ({ act }) => act.subject?.personId !== undefined,
      businessId: ({ act }) => act.subject?.businessId ?? null,
      name: ({ act }) => act.subject?.name ?? null,
      personName: text<SubjectPartNode>('ActSubject.personName', ({ act }) => act.subject?.personName),
      communityId: ({ act }) => act.subject?.communityId ?? null,
    },
    ActEvidence: {
      kind: ({ evidence }) => evidence.kind,
      attachment: ({ evidence }) => evidence.attachment,
      collectedOn: ({ evidence }) => evidence.collectedOn ?? null,
      remark: text<EvidenceNode>('ActEvidence.remark', ({ evidence }) => evidence.remark),
    },
    ActDecision: {
      at: (node) => decision(node).at,
      documentNumber: (node) => decision(node).documentNumber,
      decidedOn: (node) => decision(node).decidedOn,
      procedure: (node) => decision(node).procedure,
      basis: (node) => [...decision(node).basis],
      officers: (node) => [...decision(node).officers],
      cause: text<DecisionNode>('ActDecision.cause', (node) => decision(node).cause),
      content: text<DecisionNode>('ActDecision.content', (node) => decision(node).content),
      penaltyTypes: (node) => [...decision(node).penaltyTypes],
      amount: (node) => yuan(decision(node).amountFen),
      validFrom: (node) => decision(node).validFrom ?? null,
      validUntil: (node) => decision(node).validUntil ?? null,
    },
    ActDiscontinuation: {
      at: (node) => discontinuation(node).at,
      reason: (node) => discontinuation(node).reason,
      remark: text<DiscontinuationNode>('ActDiscontinuation.remark', (node) => discontinuation(node).remark),
    },
    ActRevocation: {
      at: (node) => revocation(node).at,
      reason: (node) => revocation(node).reason,
      remark: text<RevocationNode>('ActRevocation.remark', (node) => revocation(node).remark),
    },
    InspectionFinding: {
      no: ({ finding }) => finding.no,
      item: ({ finding }) => finding.item,
      remark: text<FindingNode>('InspectionFinding.remark', ({ finding }) => finding.remark),
      correctedOn: ({ finding }) => finding.correctedOn ?? null,
    },
    RecordedInspection: {
      source: ({ source, record }) => `${source}:${record}`,
      type: ({ inspectionType }) => inspectionType ?? null,
    },
    ActTimelineEntry: {
      version: ({ entry }) => entry.version,
      at: ({ entry }) => entry.at,
      type: ({ entry }) => enumCode(entry.type) as never,
      role: ({ entry }) => entry.role,
      code: ({ entry }) => entry.code ?? null,
      text: text<TimelineNode>('ActTimelineEntry.text', ({ entry }) => entry.text),
    },
  }
}

export function yuan(fen: number | undefined): string | null {
  return fen === undefined ? null : yuanOf(fen)
}

function decision({ act }: DecisionNode): DecisionPart {
  if (!act.decision) throw new Error('a decision was asked of an act that has none')
  return act.decision
}

function discontinuation({ act }: DiscontinuationNode) {
  if (!act.discontinuation) throw new Error('a discontinuation was asked of an act that has none')
  return act.discontinuation
}

function revocation({ act }: RevocationNode) {
  if (!act.revocation) throw new Error('a revocation was asked of an act that has none')
  return act.revocation
}
