import { openJson } from '#shared/intake/file.ts'
import type { Intake } from '#shared/intake/intake.ts'
import { readMessage } from './import.ts'

/** A message as the graph is given it, and its own id; one that is not understood is the graph's to refuse. */
export function detectionIntakeRow(value: object): { record: string; input: object } {
  const message = JSON.stringify(value)
  const read = readMessage(message)
  return { record: 'rejection' in read ? '' : read.messageId, input: { message } }
}

/** Messages of detectors into alerts. */
export const intake: Intake = {
  name: 'detections',
  description:
    'imports messages of detectors (DeepStream or Frigate; JSON, one a line or one over several) into alerts',
  argument: { name: 'file', description: 'the file of messages' },
  options: [
    { flag: '--app <id>', field: 'appId', description: 'the detection application (default: app_test, the test one)' },
  ],
  open: (path) => openJson(path, detectionIntakeRow),
  mutation: 'importDetections',
  role: 'data-officer',
  question: '{ units(first: 1) { pageInfo { hasNextPage } } }',
}
