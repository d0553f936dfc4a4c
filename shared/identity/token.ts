import { Command, InvalidArgumentError } from 'commander'
import { z } from 'zod'
import { isConfigProblem, readConfig } from '#shared/config/config.ts'
import { openDevIssuer } from './dev-issuer.ts'
import { ROLES, type Role } from './identity.ts'

/** `npm run --silent token -- --role seat`: a token of the development issuer on standard output, and nothing else. */

const schema = z.object({
  SIZHI_DEV_ISSUER_DIR: z.string().default('.sizhi/dev-issuer'),
  OIDC_AUDIENCE: z.string().default('sizhi'),
})

/** What a client can be: everybody is public, and no client is system. */
const GIVEN = ROLES.filter((role) => role !== 'public' && role !== 'system')

function addRole(text: string, before: Role[] = []): Role[] {
  const role = GIVEN.find((known) => known === text)
  if (!role) throw new InvalidArgumentError(`Roles are ${GIVEN.join(', ')}.`)
  return [...before, role]
}

type Options = {
  role: Role[]
  division?: string
  unit?: string
  subject?: string
  phone?: string
  expiresIn: string
}

const program = new Command('token')
  .description('Prints a token of the development issuer.')
  .requiredOption('--role <role>', `one of ${GIVEN.join(', ')}; may be repeated`, addRole)
  .option('--division <id>', 'the division the bearer works for')
  .option('--unit <id>', 'the unit the bearer works for')
  .option('--subject <name>', 'who the bearer is (default: dev-<role>)')
  .option('--phone <number>', 'a telephone number, as if the issuer had verified it')
  .option('--expires-in <span>', 'how long it is good, like 10m or 12h', '12h')
  .action(async ({ role, ...rest }: Options) => {
    const config = readConfig(schema)
    const issuer = await openDevIssuer(config.SIZHI_DEV_ISSUER_DIR, { audience: config.OIDC_AUDIENCE })
    process.stdout.write(`${await issuer.sign({ roles: role, ...rest })}\n`)
  })

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(
    `${isConfigProblem(error) || error instanceof TypeError ? error.message : 'no token can be made'}\n`,
  )
  process.exitCode = 1
}
