// `npm run genesis` builds the genesis of the reference parameters and prints its hash and allocation. Arguments go on to
// `openledger genesis build`; `--compile` compiles the Solidity sources first instead of trusting the artifacts in git.
import { join } from 'node:path'
import { fail, installDependencies, node24, root, run } from './prepare.mjs'

const args = process.argv.slice(2)
await installDependencies()
if (args.includes('--compile')) {
  const code = await run(node24(), [join(root, 'packages', 'contracts', 'scripts', 'build.ts')])
  if (code !== 0) fail('The contracts could not be compiled.', ['The lines above say where.'])
}
const cli = join(root, 'packages', 'node', 'bin', 'openledger.mjs')
const rest = args.filter(argument => argument !== '--compile')
process.exit(await run(node24(), ['--disable-warning=ExperimentalWarning', cli, 'genesis', 'build', ...rest]))
