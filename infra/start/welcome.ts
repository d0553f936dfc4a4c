import { openDevIssuer } from '#shared/identity/dev-issuer.ts'
import { readDemonstrations } from '../cli/district/demonstrations.ts'
import type { Servers } from '../servers.ts'
import type { Home } from './home.ts'

type Place = { graph: string; home: Home; servers: Servers }

/** What a person needs next: the address, a token per role, and something to try with them. */
export async function welcome({ graph, home, servers }: Place): Promise<string> {
  const issuer = await openDevIssuer(home.of('dev-issuer'), { audience: process.env.OIDC_AUDIENCE || 'sizhi' })
  const people = (await readDemonstrations()).flatMap(({ people = [] }) => people)
  const lead = people.find(({ role }) => role === 'centre-lead')
  const tokens = await Promise.all(
    people.map(
      async ({ role, ...claims }) => `${role.padEnd(14)} ${await issuer.sign({ roles: [role], ...claims })}\n`,
    ),
  )
  return `
The governance graph answers at ${graph} (${servers.mongodb.origin}, ${servers.kafka.origin}).

Tokens, one per role, good for 12 hours (more: npm run --silent token -- --help):
${tokens.join('')}
Try next:
  Open ${graph} in a browser: GraphiQL, with the whole graph described.
  TOKEN=$(${elsewhere(home)}npm run --silent token -- --role centre-lead --division ${lead?.division})
  curl -s ${graph} -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '{"query":"{ matters(first: 3) { totalCount edges { node { number phase dueAt } } } }"}'
  Read the facts as they happen: topic ${process.env.SIZHI_NAMESPACE || 'sizhi'}.smart-governance.events.v1 on Kafka at ${servers.kafka.address}.
  Logs are in ${home.root}. Ctrl-C stops everything; the next start finds the data again.
`
}

/** The token command looks where `npm start` keeps its issuer by default. */
function elsewhere(home: Home): string {
  return process.env.SIZHI_HOME ? `SIZHI_DEV_ISSUER_DIR=${home.of('dev-issuer')} ` : ''
}
