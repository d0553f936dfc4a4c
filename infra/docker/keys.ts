import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { ensureSecrets } from '../access/secrets.ts'
import { endCommand } from '../cli/ending.ts'
import { PILLARS } from '../pillars.ts'

/**
 * `npm run keys`: fills secrets/ for docker-compose.yml with what is missing, and begins .env with the development
 * issuer and the dashboards on. Nothing that is there is replaced.
 */
const program = new Command('keys')
  .description('Fills secrets/ for docker-compose.yml with what is missing.')
  .argument('[folder]', 'where secrets/ and .env stand', '.')
  .option('--new-master-key', 'makes another master key where the one there was is lost: for stores that begin anew')
  .action(async (folder: string, { newMasterKey }: { newMasterKey?: boolean }) => {
    await fillSecrets(join(folder, 'secrets'), newMasterKey ?? false)
    await beginSettings(join(folder, '.env'))
  })

await endCommand(program.parseAsync())

async function fillSecrets(folder: string, mayReplaceMasterKey: boolean): Promise<void> {
  const made = await ensureSecrets(folder, PILLARS, { mayReplaceMasterKey })
  say(made.length > 0 ? `New in ${folder}/, keep it: ${made.join(', ')}` : `${folder}/ has everything`)
}

async function beginSettings(file: string): Promise<void> {
  if (existsSync(file)) return
  await writeFile(file, 'SIZHI_DEV_ISSUER=on\nCOMPOSE_PROFILES=dashboards\n')
  say(
    `${file} switches the development issuer on, whose tokens make anyone whoever they say: take it out in production.`,
  )
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
