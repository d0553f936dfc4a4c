import { z } from 'zod'
import { ends, type MechanismFlow, starts } from '#shared/pillar/hops.ts'

const PILLAR = 'rule-of-law'

const opened = z.object({ kind: z.string(), followsActId: z.string().optional() })
const decided = z.object({
  kind: z.string(),
  subject: z.object({ subjectId: z.string().optional(), personId: z.string().optional() }),
  findings: z.array(z.unknown()),
})

/** Without a decision there is none to wait for. */
const discontinued = ends(PILLAR, 'ActDiscontinued', z.object({}), (_, { stream }) => stream)

/** What is expected after a fact of an act: its result, what follows from that, and the record of it. */
export const actFlow: MechanismFlow = {
  shownBy: ['AdministrativeAct'],
  hops: [
    {
      name: 'inspection-to-result',
      from: starts(PILLAR, 'ActRegistered', opened, ({ kind }, { stream }) =>
        kind === 'inspection' ? stream : undefined,
      ),
      to: ends(PILLAR, 'ActDecided', decided, ({ kind }, { stream }) => (kind === 'inspection' ? stream : undefined)),
      orElse: [discontinued],
      within: { workingDays: 15 },
    },
    {
      // Whether what was found is punished is an officer's to decide: this waits for that, and makes no penalty. All put
      // right without one is an end too, and so is an inspection that does not stand.
      name: 'inspection-to-penalty',
      from: starts(PILLAR, 'ActDecided', decided, ({ kind, findings }, { stream }) =>
        kind === 'inspection' && findings.length > 0 ? stream : undefined,
      ),
      to: ends(PILLAR, 'ActRegistered', opened, ({ kind, followsActId }) =>
        kind === 'penalty' ? followsActId : undefined,
      ),
      orElse: [
        ends(PILLAR, 'FindingsCorrected', z.object({ open: z.int() }), ({ open }, { stream }) =>
          open === 0 ? stream : undefined,
        ),
        ends(PILLAR, 'ActRevoked', z.object({}), (_, { stream }) => stream),
      ],
      within: { workingDays: 15 },
    },
    {
      // Law on administrative penalties (2021) §60: 90 days from the opening of the case.
      name: 'penalty-to-decision',
      from: starts(PILLAR, 'ActRegistered', opened, ({ kind }, { stream }) =>
        kind === 'penalty' ? stream : undefined,
      ),
      to: ends(PILLAR, 'ActDecided', decided, ({ kind }, { stream }) => (kind === 'penalty' ? stream : undefined)),
      orElse: [discontinued],
      within: { days: 90 },
    },
    {
      // A business of a source without codes has no file.
      name: 'act-to-credit-record',
      from: starts(PILLAR, 'ActDecided', decided, ({ subject: { subjectId, personId } }, { id }) =>
        subjectId || personId ? id : undefined,
      ),
      to: ends(PILLAR, 'CreditRecordCollected', z.object({})),
      within: { hours: 1 },
    },
  ],
}
