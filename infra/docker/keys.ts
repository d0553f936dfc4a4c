import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureSecrets } from '../access/secrets.ts'
import { PILLARS } from '../pillars.ts'

/**
 * `npm run keys`: fills secrets/ for docker-compose.yml with what is missing, and begins .env with the development
 * issuer and the dashboards on. Nothing that is there is replaced.
 */
const folder = process.argv[2] ?? '.'
const settings = join(folder, '.env')

const secrets = join(folder, 'secrets')

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

const made = await ensureSecrets(secrets, PILLARS)
say(made.length > 0 ? `New in ${secrets}/, keep it: ${made.join(', ')}` : `${secrets}/ has everything`)
if (!existsSync(settings)) {
  await writeFile(settings, 'SIZHI_DEV_ISSUER=on\nCOMPOSE_PROFILES=dashboards\n')
  say(
    `${settings} switches the development issuer on, whose tokens make anyone whoever they say: take it out in production.`,
  )
}
