import { resolve } from 'node:path'
import { defaultStates, exportChain, exportSnapshot, importChain, pruneChain } from '@openledger/chain'
import type { CommandDef } from 'citty'
import { dataFolder, defaultDataPath } from '../../folder/DataFolder.ts'
import { readGenesis } from '../../genesis/readGenesis.ts'
import { mebibytes } from '../../terminal/mebibytes.ts'
import { command, wholeNumber } from '../command.ts'

const places = {
  data: { type: 'string', description: 'Data folder; the clone’s .openledger unless told', valueHint: 'folder' },
  chain: { type: 'string', description: 'Folder of the chain alone, as VALIDATOR/execution', valueHint: 'folder' },
  genesis: { type: 'string', description: 'Its genesis; the data folder’s unless told', valueHint: 'file' },
} as const

const args = {
  file: { type: 'positional', description: 'The file of blocks, as geth writes and reads it', required: true },
  ...places,
} as const

type Args = { data?: string | undefined; chain?: string | undefined; genesis?: string | undefined }

function placesOf({ data, chain, genesis }: Args) {
  const folder = dataFolder(data ?? defaultDataPath())
  const dataDir = chain === undefined ? folder.chain : resolve(chain)
  return { dataDir, genesis: readGenesis(genesis ?? folder.genesis) }
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

const prune = command({
  name: 'prune',
  about: 'Remove the state of old blocks from a chain that is not running, and give the room back',
  args: {
    ...places,
    states: {
      type: 'string',
      description: `Of how many of the last blocks the state stays (default: ${defaultStates})`,
      valueHint: 'n',
    },
    blocks: {
      type: 'string',
      description: 'Of how many of the last blocks header, body and receipts stay (default: of all)',
      valueHint: 'n',
    },
  },
  run: async ({ args: { states, blocks, ...given }, terminal }) => {
    const bar = terminal.progress('Reading what stays')
    const done = await pruneChain({
      ...placesOf(given),
      ...(states !== undefined && { states: wholeNumber(states, { name: '--states', min: 1 }) }),
      ...(blocks !== undefined && { blocks: wholeNumber(blocks, { name: '--blocks', min: 1 }) }),
      onProgress: (what, count) => bar.update(count, count, `${what}, ${count} nodes`),
    })
    bar.end(`${done.removed} nodes and codes removed, ${done.kept} stay`)
    terminal.result(done, () => {
      const { before, after } = done.bytes
      return `The state is here from block ${done.firstState} on, blocks from ${done.first}; ${mebibytes(before)} → ${mebibytes(after)}.`
    })
    return undefined
  },
})

export const chain: CommandDef = {
  meta: { name: 'chain', description: 'The blocks of a chain: export, import, snapshot, prune' },
  subCommands: { export: exporting, import: importing, snapshot, prune },
}
