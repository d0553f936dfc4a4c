import assert from 'node:assert/strict'
import { execa } from 'execa'
import type { Stack } from '../stack.ts'

/** Loads the demonstration district, as `npm start` does, with less history; what it said. */
export async function loadDistrict(stack: Stack): Promise<string> {
  const url = `${stack.gateway.url}/graphql`
  const { all, exitCode } = await execa(
    process.execPath,
    ['infra/cli/demo.ts', 'district', '--graph', url, '--rows', '20'],
    { env: { SIZHI_DEV_ISSUER_DIR: stack.directory, SIZHI_TOKEN: undefined }, reject: false, all: true },
  )
  assert.equal(exitCode, 0, all)
  return all
}
