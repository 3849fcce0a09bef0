// `npm start`: from a fresh clone to one printed URL. Installs, builds the web app, runs the daemon under Node 24.
// Everything after `--` goes to the daemon: npm start -- --port 5000 --data /somewhere
import { join } from 'node:path'
import { buildWeb, fail, installDependencies, node24, root, run } from './prepare.mjs'

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node 20 or newer is needed; this is ${process.versions.node}.`, ['Get it from https://nodejs.org.'])
}
await installDependencies()
if (!(await buildWeb())) fail('The web app could not be built.', ['The lines above say where.'])
const daemon = join(root, 'packages', 'node', 'bin', 'openledger.mjs')
const args = ['--disable-warning=ExperimentalWarning', daemon, 'up', '--demo', ...process.argv.slice(2)]
// The channel tells the daemon when this process is gone, however it went.
process.exit(await run(node24(), args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }))
