import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { newKeys } from '../start/keys.ts'

/**
 * `npm run keys`: writes .env for docker-compose.yml with keys of its own, the development issuer and the
 * dashboards on, readable by its owner alone. What is there is never replaced: without its master key, the persons in the store cannot be read.
 */
const file = process.argv[2] ?? '.env'

if (existsSync(file)) {
  process.stdout.write(`${file} is there already and stays as it is\n`)
} else {
  const { instance: _instance, ...keys } = await newKeys()
  const extra = {
    SIZHI_DEV_ISSUER: 'on',
    COMPOSE_PROFILES: 'dashboards',
    GRAFANA_PASSWORD: randomBytes(18).toString('base64url'),
  }
  const lines = Object.entries({ ...keys, ...extra }).map(([name, value]) => `${name}='${value}'\n`)
  await writeFile(file, lines.join(''), { mode: 0o600, flag: 'wx' })
  process.stdout.write(`${file} has new keys: keep it\n`)
}
