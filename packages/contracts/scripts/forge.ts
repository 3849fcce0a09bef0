// Runs forge with the package's remappings: `npm run test:forge -w packages/contracts -- --match-test name`.
import { spawnSync } from 'node:child_process'
import { forgeCommand } from '../src/compiler/forgeCommand.ts'

const command = forgeCommand(process.argv.slice(2))
if (command === undefined) throw new Error(`npm has no forge for ${process.platform}-${process.arch}`)
const { status } = spawnSync(command.file, command.args, { cwd: command.cwd, env: command.env, stdio: 'inherit' })
process.exit(status ?? 1)
