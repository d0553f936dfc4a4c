import type { CommandContext } from '#shared/eventsourcing/command-handler.ts'
import { cameraCode } from '#shared/governance/camera.ts'
import type { Payload } from '#shared/graphql/commands.ts'
import { graphError } from '#shared/graphql/errors.ts'
import { MOST_ROWS } from '#shared/graphql/importing.ts'
import { parseInput } from '#shared/graphql/input.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { DetectionRowInput, ImportOutcome, ReportDetectionInput, Resolvers } from '../../graphql.generated.ts'
import { neededWord, word } from '../adapters/adapter.ts'
import type { Message } from '../detection/decider.ts'
import { type AppId, appId, placedAppId, sourceCode } from '../ids.ts'
import { readMessage } from '../import.ts'
import type { Reported, Reporting } from '../reporting.ts'

export type ImportedDetectionNode = {
  line: number | null
  record: string
  outcome: ImportOutcome
  detectionId: string | null
  alertId: string | null
  flags: Reported['flags'][number][]
  rejection: { code: string; message: string } | null
  receipt: Payload['receipt']
}
export type DetectionBatchNode = { rows: ImportedDetectionNode[] }

const LONGEST_MESSAGE = 20_000
/** Where a file does not say: to try the system with. */
const TEST_APP = appId.of('test')

/** Detections come in one by one from detectors, or many at once from a file. */
export function reportingMutations({ commandContext, receiptOf }: Pillar, { report }: Reporting) {
  const given = ({ receipt }: Partial<Reported>) => (receipt ? receiptOf(receipt.stream, receipt.version) : null)

  async function importRow(
    row: DetectionRowInput,
    app: AppId,
    context: CommandContext,
  ): Promise<ImportedDetectionNode> {
    const line = row.line ?? null
    const read = readMessage(row.message)
    if ('rejection' in read)
      return { ...toNode({ outcome: 'rejected', flags: [], ...read }), line, record: '', receipt: null }
    const reported = await report({ appId: app, ...read }, context)
    return { ...toNode(reported), line, record: read.messageId, receipt: given(reported) }
  }

  return {
    reportDetection: async (_, { input }, context): Promise<Payload> => {
      const command = commandContext('Mutation.reportDetection', { commandId: input.commandId }, context)
      const reported = await report(messageOf(input), command)
      const { alertId, rejection } = reported
      return {
        stream: alertId ?? '',
        receipt: rejection ? null : given(reported),
        rejection: rejection ?? null,
      }
    },
    importDetections: async (_, { input }, context): Promise<DetectionBatchNode> => {
      const { rows, commandId } = input
      if (rows.length > MOST_ROWS) throw graphError('LIMIT_EXCEEDED', `a batch has at most ${MOST_ROWS} messages`)
      if (rows.some(({ message }) => message.length > LONGEST_MESSAGE)) {
        throw graphError('BAD_USER_INPUT', `a message has at most ${LONGEST_MESSAGE} characters`)
      }
      const app = input.appId == null ? TEST_APP : parseInput(placedAppId, input.appId, 'appId')
      const command = {
        ...commandContext('Mutation.importDetections', { commandId }, context),
        origin: 'import',
      } as const
      return { rows: await Promise.all(rows.map((row) => importRow(row, app, command))) }
    },
  } satisfies Resolvers['Mutation']
}

function toNode({
  detectionId,
  alertId,
  outcome,
  flags,
  rejection,
}: Partial<Reported> & Pick<Reported, 'outcome' | 'flags'>) {
  return {
    outcome,
    detectionId: detectionId ?? null,
    alertId: alertId ?? null,
    flags: [...flags],
    rejection: rejection ?? null,
  }
}

/** Throws BAD_USER_INPUT that names the field, never what it held. */
function messageOf(input: ReportDetectionInput): Message {
  const words = { kind: input.kind, label: input.label, objectId: input.objectId }
  const { confidence, doubted } = input
  if (confidence != null && (confidence < 0 || confidence > 1)) {
    throw graphError('BAD_USER_INPUT', 'confidence is a share from 0 to 1')
  }
  return {
    appId: parseInput(placedAppId, input.appId, 'appId'),
    source: parseInput(sourceCode, input.source, 'source'),
    messageId: parseInput(neededWord, input.messageId, 'messageId'),
    camera: parseInput(cameraCode, input.camera, 'camera'),
    seenAt: input.seenAt,
    ...Object.fromEntries(
      Object.entries(words).map(([name, text]) => [name, text == null ? undefined : parseInput(word, text, name)]),
    ),
    confidence: confidence ?? undefined,
    doubted: doubted || undefined,
  }
}
