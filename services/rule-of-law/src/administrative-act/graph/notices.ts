import type { RequestContext } from '#shared/graphql/context.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { yuan } from './fields.ts'

/** A public notice 双公示: what its fact says, and whether the act was revoked since. */
export function noticeFields({ readers }: Pick<Pillar, 'readers'>): Pick<Resolvers, 'PublishedAct'> {
  const load = (id: string, context: RequestContext) => readers.load(context, id) as never
  return {
    PublishedAct: {
      actId: ({ act }) => act._id,
      publishedAt: ({ publication }) => publication.at,
      late: ({ act, publication }) => act.decision !== undefined && publication.at > act.decision.publishDueAt,
      documentNumber: ({ publication }) => publication.documentNumber,
      kind: ({ publication }) => publication.kind,
      item: ({ publication }) => publication.item,
      organ: ({ publication }, _, context) => load(publication.organId, context),
      sector: ({ publication }) => publication.sector,
      legalEntity: ({ publication: { subject } }) => (subject?.subjectId ? { id: subject.subjectId } : null),
      subjectName: ({ publication }) => publication.subject?.name ?? null,
      cause: ({ publication }) => publication.cause,
      basis: ({ publication }) => [...publication.basis],
      content: ({ publication }) => publication.content,
      rewordedAt: ({ publication }) => publication.rewordedAt ?? null,
      procedure: ({ publication }) => publication.procedure,
      penaltyTypes: ({ publication }) => [...publication.penaltyTypes],
      amount: ({ publication }) => yuan(publication.amountFen),
      decidedOn: ({ publication }) => publication.decidedOn,
      correctedAt: ({ publication }) => publication.correctedAt ?? null,
      validFrom: ({ publication }) => publication.validFrom ?? null,
      validUntil: ({ publication }) => publication.validUntil ?? null,
      publicUntil: ({ publication }) => publication.publicUntil ?? null,
      revoked: ({ act }) => act.revocation !== undefined,
      revocationReason: ({ act }) => act.revocation?.reason ?? null,
    },
  }
}
