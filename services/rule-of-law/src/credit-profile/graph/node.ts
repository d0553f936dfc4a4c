import type { PageArguments } from '#shared/graphql/connection.ts'
import type { GradeReason } from '../grade.ts'
import type { GradingEdition, WorkedExample } from '../grading-rules.ts'
import type { CreditProfileDocument, CreditProfileList } from '../queries.ts'
import type { Entry } from '../row.ts'
import type { GradedState } from '../state.ts'

/** What the profile's resolvers are given: its row. */
export type ProfileNode = CreditProfileDocument
/** A list not yet read: its page and its count are asked for apart. */
export type ProfilesNode = { list: CreditProfileList; page: PageArguments }
export type ExplanationNode = GradedState
export type ProposalNode = NonNullable<GradedState['proposal']>
export type OverrideNode = NonNullable<GradedState['override']>
export type CommunityNode = { id: string }
export type ReasonNode = GradeReason
export type HistoryEntryNode = Entry
export type EditionNode = GradingEdition
export type ExampleNode = WorkedExample

/** A row that stands in the store was graded: class and grade come in one commit. */
export function gradedIn({ _id, state }: ProfileNode): GradedState {
  if (state.phase !== 'graded') throw new Error(`${_id} has no grade`)
  return state
}
