import { readFileSync } from 'node:fs'
import { BaseError, createLog, parseOpen } from '@openledger/base'
import { parseGenesis, readJwtSecret, startBridge } from '@openledger/chain'
import type { CommandDef } from 'citty'
import { untilStopped } from '../../daemon/untilStopped.ts'
import { ensureProgram } from '../../network/binaries.ts'
import { defaultNetworkPath } from '../../network/defaultNetworkPath.ts'
import { initNetwork } from '../../network/initNetwork.ts'
import { joinNetwork } from '../../network/joinNetwork.ts'
import { type Network, networkFiles, readNetwork, type Validator } from '../../network/Network.ts'
import { networkStatus, supervisorOf } from '../../network/networkStatus.ts'
import { startExecution } from '../../network/startExecution.ts'
import { superviseNetwork } from '../../network/superviseNetwork.ts'
import { choice, command, wholeNumber } from '../command.ts'
import { verify } from './networkVerify.ts'

const folder = {
  type: 'string',
  description: 'Folder of the network',
  default: defaultNetworkPath,
  valueHint: 'folder',
} as const

const validator = { type: 'string', description: 'Which validator', required: true, valueHint: 'name' } as const

const init = command({
  name: 'init',
  about: 'Make a network of validators on this machine: keys, genesis, ports',
  args: {
    folder,
    validators: { type: 'string', description: 'How many validators', default: '4', valueHint: 'n' },
    geth: { type: 'string', description: 'How many of them run geth', default: '0', valueHint: 'n' },
    stake: { type: 'string', description: 'OPEN that each stakes; its power', default: '10000', valueHint: 'open' },
    'epoch-blocks': {
      type: 'string',
      description: 'Blocks between two changes of the validators',
      default: '60',
      valueHint: 'n',
    },
    'unbond-days': {
      type: 'string',
      description: 'Days from a request to unbond to its payment; light clients trust for less',
      default: '21',
      valueHint: 'n',
    },
    port: { type: 'string', description: 'The first port; each validator takes ten', default: '27000', valueHint: 'n' },
  },
  run: async ({ args, terminal }) => {
    const validators = wholeNumber(args.validators, { name: '--validators', min: 1, max: 100 })
    const network = await initNetwork({
      folder: args.folder,
      validators,
      geth: wholeNumber(args.geth, { name: '--geth', max: validators }),
      stake: parseOpen(args.stake),
      epochBlocks: wholeNumber(args['epoch-blocks'], { name: '--epoch-blocks', min: 4, max: 1_000_000 }),
      unbondDelay: 86_400 * wholeNumber(args['unbond-days'], { name: '--unbond-days', min: 1, max: 365 }),
      port: wholeNumber(args.port, { name: '--port', min: 1_024, max: 60_000 }),
    })
    terminal.result(network, () =>
      [
        `A network of ${validators} in ${network.folder}, chain ${network.chainId}.`,
        ...network.validators.map(
          ({ name, execution, ports }) => `  ${name}  ${execution.padEnd(10)}  http://127.0.0.1:${ports.http}`,
        ),
        'Run it with: openledger network up',
      ].join('\n'),
    )
    return undefined
  },
})

const up = command({
  name: 'up',
  about: 'Run every process of the network’s validators, and start again what ends',
  args: { folder, verbose: { type: 'boolean', description: 'Show what happens inside' } },
  run: async ({ args, terminal }) => {
    const network = readNetwork(args.folder)
    const running = supervisorOf(network)
    if (running !== undefined) {
      throw new BaseError('This network is running already.', {
        code: 'node/network-running',
        facts: { folder: network.folder, pid: running },
        hint: 'Stop it with: openledger network down',
      })
    }
    const log = createLog({ name: 'network', level: args.verbose ? 'debug' : 'warn', json: terminal.json })
    const cometbft = await ensureProgram('cometbft', terminal.note)
    const needsGeth = network.validators.some(({ execution }) => execution === 'geth')
    const geth = needsGeth ? await ensureProgram('geth', terminal.note) : undefined
    const supervised = superviseNetwork({ network, paths: { cometbft, geth }, log })
    terminal.result({ folder: network.folder, pid: process.pid }, () =>
      [
        `The network runs; logs are in ${network.folder}/v*/*.log.`,
        'See how it stands with: openledger network status. Ctrl-C stops it; nothing is lost.',
      ].join('\n'),
    )
    await untilStopped({ note: terminal.note, stop: supervised.close })
    return undefined
  },
})

const join = command({
  name: 'join',
  about: 'Make one more node of a network that runs elsewhere; then: openledger network up',
  args: {
    url: {
      type: 'positional',
      description: 'RPC of one of its consensus nodes, as http://host:27002',
      required: true,
    },
    folder,
    'genesis-hash': { type: 'string', description: 'The hash that its genesis must have', valueHint: 'hash' },
    execution: { type: 'string', description: 'openledger or geth', default: 'openledger', valueHint: 'client' },
    port: { type: 'string', description: 'The first of its ports; it takes five', default: '27000', valueHint: 'n' },
    peers: {
      type: 'string',
      description: 'JSON-RPC addresses of its execution clients, which are told of transactions; with commas between',
      valueHint: 'urls',
    },
    listen: { type: 'string', description: 'Address at which peers reach it', default: '127.0.0.1', valueHint: 'host' },
  },
  run: async ({ args, terminal }) => {
    const made = await joinNetwork({
      folder: args.folder,
      url: args.url,
      genesis: args['genesis-hash'],
      execution: choice('--execution', args.execution, { openledger: 'openledger', geth: 'geth' } as const),
      port: wholeNumber(args.port, { name: '--port', min: 1_024, max: 65_000 }),
      peers: args.peers?.split(',').filter(Boolean) ?? [],
      listen: args.listen,
    })
    terminal.result(made, () =>
      [
        `A node of chain ${made.network.chainId} in ${made.network.folder}, genesis ${made.genesis}.`,
        'Compare this hash with one from somebody whom you trust; everything rests on it.',
        `Run it with: openledger network up --folder ${made.network.folder}`,
      ].join('\n'),
    )
    return undefined
  },
})

const status = command({
  name: 'status',
  about: 'Show where each validator stands; exit code 1 where they do not agree',
  args: { folder },
  run: async ({ args, terminal }) => {
    const found = await networkStatus(readNetwork(args.folder))
    terminal.result(found, () =>
      [
        found.running ? 'The network runs.' : 'The network is not running (no supervisor).',
        ...found.validators.map(({ name, execution, block, consensus, waiting }) => {
          const at =
            block === null
              ? 'does not answer'
              : `block ${block.number} ${block.hash.slice(0, 12)} ${block.secondsAgo} s ago`
          const height = consensus === null ? 'no consensus' : `height ${consensus.height}, ${consensus.peers} peers`
          return `  ${name}  ${execution.padEnd(10)}  ${at}  ${height}  ${waiting ?? '?'} waiting`
        }),
        found.agree ? 'All that answer agree.' : 'They do not agree, or none answers.',
      ].join('\n'),
    )
    return found.agree ? 0 : 1
  },
})

const down = command({
  name: 'down',
  about: 'Stop the network; the next start goes on from there',
  args: { folder },
  run: async ({ args, terminal }) => {
    const network = readNetwork(args.folder)
    const pid = supervisorOf(network)
    if (pid !== undefined) process.kill(pid, 'SIGTERM')
    while (supervisorOf(network) !== undefined) await new Promise(done => setTimeout(done, 100))
    terminal.result({ stopped: pid ?? null }, () => (pid === undefined ? 'It was not running.' : 'Stopped.'))
    return undefined
  },
})

const execution = command({
  name: 'execution',
  about: 'Run the execution client of one validator (network up does)',
  args: { folder, validator },
  run: async ({ args, terminal }) => {
    const { network, of, files } = find(args)
    const chain = await startExecution({
      dataDir: files.execution,
      genesis: parseGenesis(JSON.parse(readFileSync(networkFiles(network.folder).genesis, 'utf8'))),
      port: of.ports.http,
      feeRecipient: of.feeRecipient,
      engine: { port: of.ports.engine, secret: readJwtSecret(files.secret) },
      peers: [
        ...network.peers,
        ...network.validators.flatMap(({ name, ports }) =>
          name === of.name ? [] : [`http://127.0.0.1:${ports.http}`],
        ),
      ],
      log: createLog({ name: 'chain', level: 'info' }),
    })
    await untilStopped({ note: terminal.note, stop: chain.close })
    return undefined
  },
})

const bridge = command({
  name: 'bridge',
  about: 'Run the bridge of one validator between CometBFT and its execution client (network up does)',
  args: { folder, validator },
  run: async ({ args, terminal }) => {
    const { of, files } = find(args)
    const started = await startBridge({
      address: `unix://${files.socket}`,
      engineUrl: `http://127.0.0.1:${of.ports.engine}`,
      secret: readJwtSecret(files.secret),
      feeRecipient: of.feeRecipient,
      // geth fills a block on a timer of its own; this project's client when it is asked.
      buildTime: of.execution === 'geth' ? 150 : 0,
      // The consensus has been told; the supervisor starts both again.
      onFatal: () => setTimeout(() => process.exit(1), 200),
      log: createLog({ name: 'bridge', level: 'info' }),
    })
    await untilStopped({ note: terminal.note, stop: async () => started.close() })
    return undefined
  },
})

function find(args: { folder: string; validator: string }): {
  network: Network
  of: Validator
  files: ReturnType<ReturnType<typeof networkFiles>['of']>
} {
  const network = readNetwork(args.folder)
  const of = network.validators.find(({ name }) => name === args.validator)
  if (of !== undefined) return { network, of, files: networkFiles(network.folder).of(of) }
  throw new BaseError('The network has no such validator.', {
    code: 'node/bad-argument',
    facts: { given: args.validator, known: network.validators.map(({ name }) => name).join(', ') },
  })
}

/** `openledger node join`, as other networks call it. */
export const node: CommandDef = {
  meta: { name: 'node', description: 'A node of a network that runs elsewhere: join' },
  subCommands: { join },
}

export const network: CommandDef = {
  meta: { name: 'network', description: 'A network of validators: init, join, up, status, verify, down' },
  subCommands: { init, join, up, status, verify, down, execution, bridge },
}
