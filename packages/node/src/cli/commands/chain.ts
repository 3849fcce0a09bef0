import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { exportChain, exportSnapshot, importChain, parseGenesis } from '@openledger/chain'
import type { CommandDef } from 'citty'
import { dataFolder, defaultDataPath } from '../../folder/DataFolder.ts'
import { command, wholeNumber } from '../command.ts'

const args = {
  file: { type: 'positional', description: 'The file of blocks, as geth writes and reads it', required: true },
  data: { type: 'string', description: 'Data folder; the clone’s .openledger unless told', valueHint: 'folder' },
  chain: { type: 'string', description: 'Folder of the chain alone, as VALIDATOR/execution', valueHint: 'folder' },
  genesis: { type: 'string', description: 'Its genesis; the data folder’s unless told', valueHint: 'file' },
} as const

type Args = { data?: string | undefined; chain?: string | undefined; genesis?: string | undefined }

function placesOf({ data, chain, genesis }: Args) {
  const folder = dataFolder(data ?? defaultDataPath())
  const dataDir = chain === undefined ? folder.chain : resolve(chain)
  return { dataDir, genesis: parseGenesis(JSON.parse(readFileSync(genesis ?? folder.genesis, 'utf8'))) }
}

const exporting = command({
  name: 'export',
  about: 'Write the blocks of a chain that is not running into a file',
  args,
  run: async ({ args: given, terminal }) => {
    const done = await exportChain({ ...placesOf(given), file: resolve(given.file) })
    terminal.result(done, () => `${done.blocks} blocks; the last one is ${done.head}.`)
    return undefined
  },
})

const importing = command({
  name: 'import',
  about: 'Execute the blocks of a file on a chain that is not running',
  args,
  run: async ({ args: given, terminal }) => {
    const bar = terminal.progress('Executing blocks')
    const done = await importChain({
      ...placesOf(given),
      file: resolve(given.file),
      onBlock: number => {
        if (number % 1_000n === 0n) bar.update(Number(number), Number(number), `block ${number}`)
      },
    })
    bar.end(`${done.blocks} blocks`)
    terminal.result(done, () => `${done.blocks} new blocks; the last one is ${done.head}.`)
    return undefined
  },
})

const snapshot = command({
  name: 'snapshot',
  about: 'Write a block of a chain that is not running, with the state below it, into a file to begin others with',
  args: {
    ...args,
    file: { ...args.file, description: 'The file to write' },
    block: {
      type: 'string',
      description: 'Number of the block (default: the last final thousand, at which networks let others join)',
      valueHint: 'n',
    },
  },
  run: async ({ args: given, terminal }) => {
    const number = given.block === undefined ? undefined : BigInt(wholeNumber(given.block, { name: '--block', min: 1 }))
    const done = await exportSnapshot({ ...placesOf(given), file: resolve(given.file), number, every: 1_000n })
    terminal.result(done, () =>
      [`Block ${done.number} ${done.hash}: ${done.nodes} nodes and codes, ${done.bytes} bytes.`].join('\n'),
    )
    return undefined
  },
})

export const chain: CommandDef = {
  meta: { name: 'chain', description: 'The blocks of a chain: export, import, snapshot' },
  subCommands: { export: exporting, import: importing, snapshot },
}
