import { now } from '#shared/eventsourcing/instant.ts'
import { enumCode } from '#shared/graphql/codes.ts'
import type { RequestContext } from '#shared/graphql/context.ts'
import { type PersonalFieldOptions, personalField } from '#shared/graphql/personal.ts'
import { type Rights, refusal } from '#shared/graphql/rights.ts'
import type { Identity } from '#shared/identity/identity.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../../graphql.generated.ts'
import { availableCommands, MUTATIONS } from '../available.ts'
import { matterOfAlert } from '../ids.ts'
import type { Districts } from '../in-force.ts'
import { mayCommand } from '../reach.ts'
import { type Handling, helpersOf, isOpen, type Known, waitingCriticism } from '../state.ts'
import {
  type MatterNode,
  type ReporterNode,
  type ResolutionNode,
  reachable,
  subjectOf,
  type TimelineNode,
} from './node.ts'

/** The newest facts are what people look for; a matter that is urged every day has many. */
const TIMELINE_ENTRIES = 200

/** Every field of a matter and its parts that is not simply a field of its row. */
export function matterFields(
  pillar: Pillar,
  districts: Pick<Districts, 'rules'>,
): Pick<Resolvers, 'Alert' | 'Matter' | 'Reporter' | 'Helper' | 'Criticism' | 'MatterResolution' | 'TimelineEntry'> {
  const { rights, seenEntity } = pillar
  const { load, byCode } = loaders(pillar)
  const text = <Node>(
    field: string,
    matterOf: (node: Node) => MatterNode,
    pick: (node: Node) => string | undefined,
    options?: PersonalFieldOptions<Node>,
  ) => {
    const textOf = (node: Node) => {
      const matter = matterOf(node)
      return { stream: matter._id, subject: subjectOf(matter), jwe: pick(node) }
    }
    return personalField<Node>(rights, field, textOf, options)
  }
  const ofReporter = (name: 'name' | 'phone' | 'address') =>
    text<ReporterNode>(
      `Reporter.${name}`,
      ({ matter }) => matter,
      ({ matter }) => matter.reporter?.[name],
      { isWithheld: isConfidential },
    )

  return {
    Alert: { matter: ({ _id }, _, context) => seenEntity(matterOfAlert(_id), context) },
    Matter: {
      id: ({ _id }) => _id,
      version: ({ v }) => v,
      phase: ({ state }) => (state.phase === 'none' ? 'received' : state.phase),
      recorded: ({ origin }) => origin === 'import',
      centre: (row, _, context) => load(known(row)?.centreId, context),
      level: (row) => known(row)?.level ?? null,
      channel: ({ channel }, _, context) => byCode('channel', channel, context),
      category: ({ classes }, _, context) => byCode('category', classes.category, context),
      mainType: ({ classes }, _, context) => byCode('main-type', classes.mainType, context),
      subType: ({ classes }, _, context) => byCode('sub-type', classes.subType, context),
      community: ({ area }, _, context) => load(area.communityId, context),
      street: ({ area }, _, context) => load(area.streetId, context),
      district: ({ area }, _, context) => load(area.districtId, context),
      place: text<MatterNode>(
        'Matter.place',
        (row) => row,
        ({ place }) => place,
      ),
      description: text<MatterNode>(
        'Matter.description',
        (row) => row,
        ({ description }) => description,
      ),
      reporter: (row) => (row.reporter ? { matter: row } : null),
      attachments: ({ attachments }) => [...(attachments ?? [])],
      dueAt: (row) => known(row)?.dueAt ?? null,
      dueProvisional: ({ provisional }) => provisional ?? false,
      overdue: ({ due }) => due !== undefined && due < now(),
      unit: ({ unitId }, _, context) => load(unitId, context),
      alert: ({ alertId }, _, context) => seenEntity(alertId, context),
      subject: (row) => entity(known(row)?.subjectId),
      unitDueAt: (row) => handling(row)?.unitDueAt ?? null,
      returnUntil: (row) => handling(row)?.returnUntil ?? null,
      helpers: ({ state }) => [...helpersOf(state)],
      criticism: (row) => waitingCriticism(row.state) ?? known(row)?.criticisms.at(-1) ?? null,
      resolution: (row) => (row.resolution ? { matter: row } : null),
      extensions: (row) => known(row)?.extensions ?? 0,
      returns: (row) => known(row)?.returns ?? 0,
      reopens: (row) => known(row)?.reopens ?? 0,
      mergedInto: ({ state }, _, context) => seenEntity(state.phase === 'merged' ? state.intoId : undefined, context),
      sharedOutcome: ({ state }) => (state.phase === 'merged' ? (state.shared ?? null) : null),
      mergedCount: (row) => known(row)?.absorbed.length ?? 0,
      flags: ({ flags }) => [...flags],
      source: ({ state }) => ('history' in state ? `${state.history.source}:${state.history.record}` : null),
      erased: (row) => isErased(row),
      timeline: (row) => row.timeline.slice(-TIMELINE_ENTRIES).map((entry) => ({ matter: row, entry })),
      async availableCommands(row, _, { identity }) {
        const at = now()
        // Of what a command asks the rules for without naming it, an escalation asks for all: the centre, and those above.
        const inForce = await districts.rules({ type: 'escalate', at }, row.state)
        return availableCommands(row.state, at, { unit: identity.unit, rules: inForce })
          .filter((command) =>
            mayCommand(reachable(row), command, rights.scope(`Mutation.${MUTATIONS[command]}`, identity), identity),
          )
          .map((command) => enumCode(command) as never)
      },
    },
    Reporter: {
      name: ofReporter('name'),
      phone: ofReporter('phone'),
      address: ofReporter('address'),
      confidential: isConfidential,
      under14: (node, _, { identity }) => under14(node, identity, rights),
    },
    Helper: { unit: ({ unitId }, _, context) => load(unitId, context) },
    Criticism: { unit: ({ unitId }, _, context) => load(unitId, context) },
    MatterResolution: {
      at: (node) => resolved(node).at,
      outcome: (node) => resolved(node).outcome,
      unit: (node, _, context) => load(resolved(node).unitId, context),
      reply: text<ResolutionNode>(
        'MatterResolution.reply',
        ({ matter }) => matter,
        ({ matter }) => matter.resolution?.reply,
      ),
      attachments: (node) => [...(resolved(node).attachments ?? [])],
    },
    TimelineEntry: {
      version: ({ entry }) => entry.version,
      at: ({ entry }) => entry.at,
      type: ({ entry }) => enumCode(entry.type) as never,
      role: ({ entry }) => entry.role,
      unit: ({ entry }, _, context) => load(entry.unitId, context),
      helper: ({ entry }, _, context) => load(entry.helperId, context),
      centre: ({ entry }, _, context) => load(entry.centreId, context),
      into: ({ entry }, _, context) => seenEntity(entry.intoId, context),
      corrections: ({ entry }) => [...(entry.corrections ?? [])],
      code: ({ entry }) => entry.code ?? null,
      text: text<TimelineNode>(
        'TimelineEntry.text',
        ({ matter }) => matter,
        ({ entry }) => entry.text,
      ),
    },
  }
}

function loaders({ readers }: Pillar) {
  const load = <Row extends object>(id: string | undefined, context: RequestContext) =>
    id ? (readers.load<Row>(context, id) as never) : null
  const byCode = (kind: string, code: string | undefined, context: RequestContext) =>
    code ? load(`cls_${kind}-${code}`, context) : null
  return { load, byCode }
}

/** Whoever sees the matter is told, so that what is null of the reporter is told from what there is none of. */
function isConfidential({ matter }: ReporterNode): boolean {
  return matter.reporter?.confidential ?? false
}

/** As a text of the reporter's is: null where it is withheld. */
function under14(node: ReporterNode, identity: Identity, rights: Rights): boolean | null {
  if (rights.allows('Reporter.under14', node, identity)) return node.matter.reporter?.under14 ?? null
  if (isConfidential(node)) return null
  throw refusal(identity)
}

/** What a matter that was received here has, and history has not. */
function known({ state }: MatterNode): Known | undefined {
  return 'matter' in state ? state.matter : undefined
}

/** An entity of another pillar's, which says what there is to say of it. */
function entity(id: string | undefined): { id: string } | null {
  return id ? { id } : null
}

function handling({ state }: MatterNode): Handling | undefined {
  return isOpen(state) && 'handling' in state ? state.handling : undefined
}

function isErased({ state }: MatterNode): boolean {
  if ('history' in state) return state.history.erased.length > 0
  return 'matter' in state && state.matter.erased.length > 0
}

function resolved({ matter }: ResolutionNode) {
  if (!matter.resolution) throw new Error('a resolution was asked of a matter that has none')
  return matter.resolution
}
