import { PENALTY_TYPES } from '#shared/governance/administrative-law.ts'
import { enumCode } from '#shared/graphql/codes.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { availableCommands, MUTATIONS } from '../available.ts'
import { GRADES, RISK_CLASSES } from '../codes.ts'
import { gradingEditionOf } from '../editions.ts'
import { fileOf } from '../ids.ts'
import { gradeInForce } from '../state.ts'
import { gradedIn } from './node.ts'
import { signerOf } from './signer.ts'

/** Every field of a profile, its explanation and its rules that is not simply a field of its row. */
export function creditProfileFields(pillar: Pillar) {
  const { readers, rights } = pillar
  const load = (id: string, context: RequestContext) => readers.load(context, id) as never

  return {
    CreditProfile: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      subject: (row) => ({ id: gradedIn(row).subjectId }),
      subjectName: (row) => gradedIn(row).graded.subjectName ?? null,
      file: (row, _, context) => load(fileOf(gradedIn(row).subjectId), context),
      community: (row) => {
        const { communityId } = gradedIn(row).graded
        return communityId ? { id: communityId } : null
      },
      grade: (row) => gradeInForce(gradedIn(row)),
      computedGrade: (row) => gradedIn(row).graded.grade,
      riskClass: (row) => gradedIn(row).risk.riskClass,
      gradeExplanation: gradedIn,
      override: (row) => gradedIn(row).override ?? null,
      proposal: (row) => gradedIn(row).proposal ?? null,
      gradeHistory: ({ history }) => [...history],
      availableCommands: ({ state }, _, { identity }) =>
        availableCommands(state, signerOf(pillar, identity))
          .filter((command) => rights.scope(`Mutation.${MUTATIONS[command]}`, identity) !== 'no')
          .map((command) => enumCode(command) as never),
    },
    GradeExplanation: {
      grade: ({ graded }) => graded.grade,
      score: ({ graded }) => graded.score,
      reasons: ({ graded }) => [...graded.reasons],
      riskClass: ({ risk }) => risk.riskClass,
      risks: ({ risk }) => [...risk.records],
      accumulated: ({ risk }) => risk.accumulated,
      edition: ({ graded }) => gradingEditionOf(graded.editionId),
      gradedAt: ({ graded }) => graded.at,
      fileVersion: ({ graded }) => graded.fileVersion,
    },
    GradeReason: {
      recordId: ({ recordId }) => recordId ?? null,
      riskClass: ({ riskClass }) => riskClass ?? null,
    },
    GradeOverrideProposal: {
      mine: ({ proposedBy }, _, { identity }) => proposedBy === signerOf(pillar, identity),
    },
    GradeHistoryEntry: {
      type: ({ type }) => enumCode(type) as never,
      edition: ({ editionId }) => editionId,
    },
    GradingEdition: {
      edition: ({ id }) => id,
      base: ({ grade }) => grade.base,
      penaltyRisks: ({ risk }) => PENALTY_TYPES.map((type) => ({ type, riskClass: risk.penalty[type] })),
      raisedSectors: ({ risk }) => [...risk.raisedSectors],
      inspectionRisks: ({ risk }) => [...risk.inspection],
      effects: ({ grade: { effects } }) =>
        RISK_CLASSES.map((riskClass) => ({
          riskClass,
          penalty: effects.penalty[riskClass],
          inspection: effects.inspection[riskClass],
        })),
      rewardEach: ({ grade }) => grade.merits.reward.each,
      rewardsAtMost: ({ grade }) => grade.merits.reward.atMost,
      licenceEach: ({ grade }) => grade.merits.licence.each,
      licencesAtMost: ({ grade }) => grade.merits.licence.atMost,
      accumulation: ({ risk }) => risk.accumulation.records,
      floors: ({ grade: { floors } }) =>
        GRADES.flatMap((grade) => (grade === 'd' ? [] : [{ grade, atLeast: floors[grade] }])),
      ceilings: ({ grade: { ceilings } }) =>
        RISK_CLASSES.flatMap((riskClass) => {
          const grade = ceilings[riskClass]
          return grade ? [{ riskClass, grade }] : []
        }),
      examples: ({ examples }) => [...examples],
    },
    WorkedExample: { records: ({ records }) => records.length },
  } satisfies Resolvers
}
