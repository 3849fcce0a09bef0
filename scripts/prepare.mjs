// What `npm start` and `npm test` share: dependencies and the web app, made only where they are missing or stale.
// Plain JavaScript without dependencies: it runs on the Node (20 or newer) that a fresh machine has.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const windows = process.platform === 'win32'
const installStamp = join(root, 'node_modules', '.openledger-install')
const webStamp = join(root, 'packages', 'web', 'dist', '.sources')
// Everything that ends up in the bundle.
const webSources = [
  'packages/web/src',
  'packages/web/public',
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'packages/web/package.json',
  'packages/client/src',
  'packages/base/src',
  'packages/contracts/src',
  'docs/GLOSSARY.md',
  'package-lock.json',
]

/** Installs the dependencies when package-lock.json has changed since the last install. */
export async function installDependencies() {
  const lock = join(root, 'package-lock.json')
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex')
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === wanted) return
  // Somebody may have run `npm ci` by hand: npm's own stamp is then newer than the lock file.
  const own = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(own) || statSync(own).mtimeMs < statSync(lock).mtimeMs) {
    say('Installing dependencies (once; about 400 MB on disk, a minute or two) …')
    const started = Date.now()
    const beat = setInterval(() => say(`… still installing (${seconds(started)})`), 15_000)
    // `npm ci` refuses lock files that lack optional packages of other platforms; `npm install` takes the same versions.
    // What the first attempt complains about is of no use to anybody when the second one works.
    let code = await npm('ci', { stdio: 'ignore' })
    if (code !== 0) code = await npm('install')
    clearInterval(beat)
    if (code !== 0) {
      fail('The dependencies could not be installed.', [
        'The lines above are npm’s own. The usual reasons: no network, a proxy that npm does not know',
        '(npm config get registry), or a full disk. Then run the same command again: it continues.',
      ])
    }
    say(`Dependencies installed in ${seconds(started)}.`)
  }
  // `npm install` may rewrite the lock file, so its hash is taken again.
  writeFileSync(installStamp, createHash('sha256').update(readFileSync(lock)).digest('hex'))
}

/** Builds the web app when one of its sources has changed. Returns whether there is a current one. */
export async function buildWeb() {
  const wanted = hashOf(webSources)
  if (existsSync(webStamp) && readFileSync(webStamp, 'utf8') === wanted) return true
  say('Building the web app …')
  const started = Date.now()
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await run(node24(), [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, 'packages', 'web') })
  if (code !== 0) return false
  writeFileSync(webStamp, wanted)
  say(`Web app built in ${seconds(started)}.`)
  return true
}

/** The Node 24 that came with the dependencies, or the running one where it is new enough. */
export function node24() {
  const bundled = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(bundled)) return bundled
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail('Node 24 is needed, and the copy that comes with the dependencies is missing.', [
    `This is Node ${process.versions.node}. Are npm’s install scripts switched off (npm config get ignore-scripts)?`,
    'Try: npm rebuild node, or install Node 24.',
  ])
}

/** Runs a child with our streams; signals of the terminal reach it by itself, others are handed on. */
export function run(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    const handOn = signal => child.kill(signal)
    // A terminal's Ctrl-C goes to the whole process group: the child has it already and decides when to end.
    const stay = () => process.stdin.isTTY || child.kill('SIGINT')
    process.on('SIGINT', stay)
    process.on('SIGTERM', handOn)
    process.on('SIGHUP', handOn)
    const done = code => {
      process.off('SIGINT', stay)
      process.off('SIGTERM', handOn)
      process.off('SIGHUP', handOn)
      resolve(code)
    }
    child.on('error', error => {
      console.error(`${command}: ${error.message}`)
      done(127)
    })
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

export function say(text) {
  console.error(`openledger  ${text}`)
}

export function fail(message, lines = []) {
  console.error(`\n${message}`)
  for (const line of lines) console.error(`  ${line}`)
  process.exit(1)
}

function npm(verb, options = {}) {
  const args = [verb, '--no-fund', '--no-audit', '--loglevel=error']
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...options })
}

function hashOf(paths) {
  const hash = createHash('sha256')
  const visit = path => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(join(path, name))
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
    }
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(0)} s`
}
