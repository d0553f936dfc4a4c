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

const made = await ensureSecrets(join(folder, 'secrets'), PILLARS)
process.stdout.write(made.length > 0 ? `New in secrets/, keep it: ${made.join(', ')}\n` : 'secrets/ has everything\n')
if (!existsSync(settings)) await writeFile(settings, 'SIZHI_DEV_ISSUER=on\nCOMPOSE_PROFILES=dashboards\n')
