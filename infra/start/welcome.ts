import { openDevIssuer } from '#shared/identity/dev-issuer.ts'
import type { DemoActor, Demonstration } from '#shared/pillar/demonstration.ts'
import { readDemonstrations } from '../cli/district/demonstrations.ts'
import type { Servers } from '../servers.ts'
import type { Home } from './home.ts'

type Place = { graph: string; home: Home; servers: Servers }

/** What a person needs next: the address, a token per role, and something to try with them. */
export async function welcome({ graph, home, servers }: Place): Promise<string> {
  const issuer = await openDevIssuer(home.of('dev-issuer'), { audience: process.env.OIDC_AUDIENCE || 'sizhi' })
  const demonstrations = await readDemonstrations()
  const people = demonstrations.flatMap(({ people = [] }) => people)
  const tokens = await Promise.all(
    people.map(
      async ({ role, ...claims }) => `${role.padEnd(14)} ${await issuer.sign({ roles: [role], ...claims })}\n`,
    ),
  )
  const tries = demonstrations.flatMap(({ tries = [] }) => tries)
  return `
The governance graph answers at ${graph} (${servers.mongodb.origin}, ${servers.kafka.origin}).

Tokens, one per role, good for 12 hours (more: npm run --silent token -- --help):
${tokens.join('')}
Try next:
  Open ${graph} in a browser: GraphiQL, with the whole graph described.
${tries.map((each) => suggested(each, { graph, home, people })).join('')}
  Read the facts as they happen: topic ${process.env.SIZHI_NAMESPACE || 'sizhi'}.smart-governance.events.v1 on Kafka at ${servers.kafka.address}.
  Logs are in ${home.root}. Ctrl-C stops everything; the next start finds the data again.
`
}

type Try = NonNullable<Demonstration['tries']>[number]
type Asking = { graph: string; home: Home; people: readonly DemoActor[] }

/** For a shell, on lines of its own. */
function suggested({ what, as, query }: Try, { graph, home, people }: Asking): string {
  const { division, unit } = people.find(({ role }) => role === as) ?? {}
  const who = [['role', as], ...(division ? [['division', division]] : []), ...(unit ? [['unit', unit]] : [])]
  return `
  ${what}:
  TOKEN=$(${elsewhere(home)}npm run --silent token -- ${who.map(([name, value]) => `--${name} ${value}`).join(' ')})
  curl -s ${graph} -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: query.replaceAll(/\s+/g, ' ') })}'
`
}

/** The token command looks where `npm start` keeps its issuer by default. */
function elsewhere(home: Home): string {
  return process.env.SIZHI_HOME ? `SIZHI_DEV_ISSUER_DIR=${home.of('dev-issuer')} ` : ''
}
