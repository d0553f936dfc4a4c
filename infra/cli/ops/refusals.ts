import { Problem } from '../../problem.ts'

/** What can be wrong around the stores, by the error's code or name, as a sentence with what to do. */
const SENTENCES: [matches: RegExp, sentence: (message: string) => string][] = [
  [/^MASTER_KEY_WRONG$/, (message) => `${message}: give the master key that the services run with.`],
  [
    /^(MongoServerSelection|MongoNetwork|MongoTopologyClosed|MongoNotConnected|STORE_UNAVAILABLE|OUTCOME_UNKNOWN)/,
    () => 'MongoDB does not answer at MONGODB_URI: start it, or set MONGODB_URI to where it is; then run this again.',
  ],
  [/^MongoParseError$/, () => 'MONGODB_URI is not an address of MongoDB: it must be like mongodb://host:27017/.'],
  [/^UNKNOWN_TOPIC/, () => 'The topic does not stand on this Kafka: start the service once, or set KAFKA_BROKERS.'],
  [
    /^KafkaJSSASL|_AUTHORIZATION_FAILED$/,
    () => 'Kafka refuses KAFKA_USERNAME or its password: use those of the service.',
  ],
  [/^KafkaJS/, () => 'Kafka does not answer at KAFKA_BROKERS: start it, or set KAFKA_BROKERS; then run this again.'],
  [/^13$/, () => 'MongoDB refuses its user these databases: use one that may read and write them.'],
  [
    /^18$/,
    () =>
      'MongoDB refuses the user, or its password: see MONGODB_USERNAME or the user in MONGODB_URI; in containers, docker compose run --rm access gives the services the passwords of secrets/.',
  ],
  [
    /^NO_ACTIVE_VIEWS$/,
    () =>
      'The views of this release have not been built here: start the service, or run this from the release it runs.',
  ],
  [
    /^(REBUILD_FAILED|UNCLAIMED_STREAM)$/,
    (message) => `${message}. The views that are read stay as they are; a rebuild skips nothing: mend the code first.`,
  ],
  [/^GENERATION_UNUSABLE$/, (message) => `${message}; status lists the generations.`],
  [
    /^STREAM_UNREADABLE$/,
    (message) =>
      `${message}: it holds an event of a newer release. What was begun goes on by itself when that release runs.`,
  ],
  [/^UNKNOWN_SUBJECT$/, () => 'Nobody here knows this subject.'],
]

/** The error as one sentence for the person at the keyboard; an error that nobody foresaw stays what it is. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const names = [...codesOf(error), error.name]
  for (const [matches, sentence] of SENTENCES) {
    if (names.some((name) => matches.test(name))) return new Problem(sentence(error.message))
  }
  return error.cause === undefined ? error : (asForeseen(error.cause) ?? error)
}

function asForeseen(cause: unknown): unknown {
  const problem = asProblem(cause)
  return problem instanceof Problem ? problem : undefined
}

/** Drivers say their codes as numbers, kafkajs as `type`. */
function codesOf(error: Error): string[] {
  const { code, type } = error as Error & { code?: unknown; type?: unknown }
  return [code, type].filter((each) => typeof each === 'string' || typeof each === 'number').map(String)
}
