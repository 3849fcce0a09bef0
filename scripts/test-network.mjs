// `npm run test:network`: a network of four validators, two on this project's execution client and two on geth, and
// the tests of the core against geth. CometBFT and geth are found, or installed with Go at fixed versions; on a machine
// without them and without Go the tests are skipped, and counted.
import { join } from 'node:path'
import { buildWeb, installDependencies, node24, root, run, say } from './prepare.mjs'

await installDependencies()
if (!(await buildWeb())) say('The web app could not be built: the browser test will say so.')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const config = join(root, 'vitest.network.config.ts')
process.exit(await run(node24(), [vitest, 'run', '--config', config, ...process.argv.slice(2)]))
