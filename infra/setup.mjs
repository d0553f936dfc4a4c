// Runs before every command of package.json on whatever Node the machine has (20 or newer), with nothing installed yet.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)))

/** The packages a lock file names, by place; none when it is missing or half written. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * True when what is installed is what package-lock.json asks for. npm writes node_modules/.package-lock.json last, so
 * an interrupted installation has none. Optional packages are for other platforms. The package `node` fetches its program
 * by a script, which may have been forbidden.
 */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([place]) => place !== '')
  const isThere = ([place, { version, optional }]) =>
    (optional && !installed[place]) || installed[place]?.version === version
  const isNodeThere = !installed['node_modules/node'] || existsSync(join(root, 'node_modules/.bin/node'))
  return wanted.length > 0 && wanted.every(isThere) && isNodeThere
}

/** Above the shell's NODE_ENV and npm_config_…, as .npmrc here is above the person's: every command needs all of it. */
const everything = ['--include=dev', '--include=optional', '--ignore-scripts=false']

/** Resolves with what npm said when it failed, or nothing. */
function install() {
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  return new Promise((resolve) => {
    const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] }
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
    const child = spawn(command, [...args, 'ci', ...everything, ...quiet], options)
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code) => resolve(code === 0 ? '' : said || `exit code ${code}`))
  })
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old to set this up: install Node 20 or newer, then run the command again.`)
}
if (!isInstalled()) {
  process.stderr.write('Installing the packages that package-lock.json names (npm ci)\n')
  const began = Date.now()
  const progress = setInterval(
    () => process.stderr.write(`  still installing, ${Math.round((Date.now() - began) / 1000)} s\n`),
    10_000,
  )
  const said = await install()
  clearInterval(progress)
  if (said) {
    const lines = said.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    const why = lines.find((line) => line && !/^(code|errno|syscall|A complete log)/.test(line)) ?? 'npm ci failed'
    fail(
      `The packages could not be installed (${why}): see that the npm registry can be reached, then run the command again.`,
    )
  }
}
