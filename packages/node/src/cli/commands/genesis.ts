import { resolve } from 'node:path'
import { parseGenesis } from '@openledger/chain'
import type { CommandDef } from 'citty'
import { dataFolder, defaultDataPath } from '../../folder/DataFolder.ts'
import { writeFileDurably } from '../../folder/writeFileDurably.ts'
import { describeGenesis, renderPage, renderReport } from '../../genesis/describeGenesis.ts'
import { parseParameters } from '../../genesis/GenesisParameters.ts'
import { makeGenesis } from '../../genesis/makeGenesis.ts'
import { command } from '../command.ts'
import { readJson } from '../readJson.ts'

const reference = resolve(import.meta.dirname, '..', '..', 'genesis', 'reference.json')

const build = command({
  name: 'build',
  about: 'Build a genesis from its parameters; prints its hash and who gets what',
  args: {
    parameters: { type: 'string', description: 'Parameters; those of the reference unless told', valueHint: 'file' },
    out: { type: 'string', description: 'Write the genesis there, in geth’s format', valueHint: 'file' },
    page: { type: 'string', description: 'Write its page there, in Markdown', valueHint: 'file' },
  },
  run: async ({ args, terminal }) => {
    const genesis = await makeGenesis(parseParameters(readJson(args.parameters ?? reference)))
    const report = await describeGenesis(genesis)
    if (args.out !== undefined) writeFileDurably(resolve(args.out), `${JSON.stringify(genesis, null, 1)}\n`)
    if (args.page !== undefined) writeFileDurably(resolve(args.page), renderPage(report))
    terminal.result(report, () => renderReport(report))
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Describe the genesis of a data folder, or of a file',
  args: {
    file: { type: 'positional', description: 'A genesis in geth’s format', required: false },
    data: { type: 'string', description: 'Data folder; the clone’s .openledger unless told', valueHint: 'folder' },
  },
  run: async ({ args, terminal }) => {
    const file = args.file ?? dataFolder(args.data ?? defaultDataPath()).genesis
    const report = await describeGenesis(parseGenesis(readJson(file)))
    terminal.result(report, () => renderReport(report))
    return undefined
  },
})

export const genesis: CommandDef = {
  meta: { name: 'genesis', description: 'The chain before its first block: build, show' },
  subCommands: { build, show },
}
