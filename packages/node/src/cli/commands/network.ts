import { BaseError, createLog } from '@openledger/base'
import type { CommandDef } from 'citty'
import { untilStopped } from '../../daemon/untilStopped.ts'
import { ensureProgram } from '../../network/binaries.ts'
import { readConsensusAddress, readConsensusKey } from '../../network/consensusKeys.ts'
import { initNetwork } from '../../network/initNetwork.ts'
import { joinNetwork } from '../../network/joinNetwork.ts'
import { loopback, networkFiles, readNetwork } from '../../network/Network.ts'
import { networkStatus, supervisorOf } from '../../network/networkStatus.ts'
import { signFrom } from '../../network/openSigner.ts'
import { askPassphrase, newPassphrase } from '../../network/readPassphrase.ts'
import { superviseNetwork } from '../../network/superviseNetwork.ts'
import type { Terminal } from '../../terminal/Terminal.ts'
import { choice, command, wholeNumber } from '../command.ts'
import { find, folder, passphraseFile, validator } from '../networkFolder.ts'
import { bridge, execution, signer } from './networkProcesses.ts'
import { verify } from './networkVerify.ts'

const init = command({
  name: 'init',
  about: 'Make a network of validators on this machine: keys, genesis, ports',
  args: {
    folder,
    validators: { type: 'string', description: 'How many validators', default: '4', valueHint: 'n' },
    geth: { type: 'string', description: 'How many of them run geth', default: '0', valueHint: 'n' },
    port: { type: 'string', description: 'The first port; each validator takes ten', default: '27000', valueHint: 'n' },
    machines: {
      type: 'string',
      description:
        'Where each validator will run, as host or host:port with commas between; writes one folder for each to carry',
      valueHint: 'hosts',
    },
    'passphrase-file': passphraseFile,
  },
  run: async ({ args, terminal }) => {
    const port = wholeNumber(args.port, { name: '--port', min: 1_024, max: 60_000 })
    const machines = args.machines?.split(',').map(place => readMachine(place.trim(), port))
    const validators = machines?.length ?? wholeNumber(args.validators, { name: '--validators', min: 1, max: 100 })
    const network = await initNetwork({
      folder: args.folder,
      validators,
      geth: wholeNumber(args.geth, { name: '--geth', max: validators }),
      port,
      ...{ machines, passphrase: newPassphrase(args['passphrase-file']) },
    })
    terminal.result(network, () =>
      [
        `A network of ${validators} in ${network.folder}, chain ${network.chainId}.`,
        ...network.validators.map(
          ({ name, execution, ports }, index) =>
            `  ${name}  ${execution.padEnd(10)}  http://${machines?.[index]?.host ?? loopback}:${ports.http}`,
        ),
        machines === undefined
          ? `Run it with: openledger network up --folder ${network.folder}`
          : `Carry each of ${network.folder}/machines/v* to its machine, delete it here, and run it there: openledger node run FOLDER`,
      ].join('\n'),
    )
    return undefined
  },
})

const verbose = { type: 'boolean', description: 'Show what happens inside' } as const

const up = command({
  name: 'up',
  about: 'Run every process of the network’s validators, and start again what ends',
  args: {
    folder,
    validator: { ...validator, description: 'Only this one of them', required: false },
    'passphrase-file': passphraseFile,
    verbose,
  },
  run: ({ args, terminal }) => run(args, terminal),
})

const runNode = command({
  name: 'run',
  about: 'Run the validator or node of a folder, and start again what ends',
  args: {
    folder: { type: 'positional', description: 'Its folder', required: true },
    'passphrase-file': passphraseFile,
    verbose,
  },
  run: ({ args, terminal }) => run(args, terminal),
})

type Run = {
  folder: string
  validator?: string | undefined
  'passphrase-file'?: string | undefined
  verbose?: boolean | undefined
}

async function run(args: Run, terminal: Terminal): Promise<undefined> {
  const whole = readNetwork(args.folder)
  const network =
    args.validator === undefined
      ? whole
      : { ...whole, validators: [find({ folder: args.folder, validator: args.validator }).of] }
  const running = supervisorOf(network)
  if (running !== undefined) {
    throw new BaseError('This network is running already.', {
      code: 'node/network-running',
      facts: { folder: network.folder, pid: running },
      hint: 'Stop it with: openledger network down',
    })
  }
  const log = createLog({ name: 'network', level: args.verbose ? 'debug' : 'warn', json: terminal.json })
  const files = networkFiles(network.folder)
  const keys = network.validators.map(of => files.of(of).consensusKey)
  const locked = keys.filter(file => readConsensusAddress(file)?.locked)
  const passphrase =
    locked.length === 0 ? undefined : await askPassphrase(args['passphrase-file'], 'the consensus keys')
  // Said before anything runs: a signer that cannot open its key would start again and again.
  for (const file of locked) await readConsensusKey(file, passphrase)
  const cometbft = await ensureProgram('cometbft', terminal.note)
  const needsGeth = network.validators.some(({ execution }) => execution === 'geth')
  const geth = needsGeth ? await ensureProgram('geth', terminal.note) : undefined
  const supervised = superviseNetwork({ network, paths: { cometbft, geth }, passphrase, log })
  terminal.result({ folder: network.folder, pid: process.pid }, () =>
    [
      `The network runs; logs are in ${network.folder}/v*/*.log.`,
      'See how it stands with: openledger network status. Ctrl-C stops it; nothing is lost.',
    ].join('\n'),
  )
  await untilStopped({ note: terminal.note, stop: supervised.close })
  return undefined
}

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
    listen: {
      type: 'string',
      description: 'Address at which others reach it; this machine alone unless told',
      valueHint: 'host',
    },
    'passphrase-file': passphraseFile,
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
      passphrase: newPassphrase(args['passphrase-file']),
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

const sign = command({
  name: 'sign-from',
  about: 'Let a restored or moved key sign from a height on, and nothing before',
  args: {
    height: {
      type: 'positional',
      description: 'A height that the key can never have signed at: some thousands above the network’s present one',
      required: true,
    },
    folder,
    validator,
  },
  run: ({ args, terminal }) => {
    const height = wholeNumber(args.height, { name: 'HEIGHT', min: 1 })
    signFrom(find(args).files, BigInt(height))
    terminal.result({ from: height }, () => `It signs from height ${height} on.`)
    return undefined
  },
})

function readMachine(text: string, port: number): { host: string; port: number } {
  const [, host, given] = /^([A-Za-z0-9.-]{1,253})(?::(\d{1,5}))?$/.exec(text) ?? []
  if (host !== undefined) {
    return { host, port: given === undefined ? port : wholeNumber(given, { name: 'a port', min: 1_024, max: 65_000 }) }
  }
  throw new BaseError('This is no machine.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80) },
    hint: 'Name its host, or host:port: --machines 10.0.0.1,10.0.0.2,validator.example:28000',
  })
}

/** `openledger node join`, as other networks call it. */
export const node: CommandDef = {
  meta: { name: 'node', description: 'A node of a network: join one that runs elsewhere, run' },
  subCommands: { join, run: runNode },
}

export const network: CommandDef = {
  meta: { name: 'network', description: 'A network of validators: init, join, up, status, verify, down' },
  subCommands: { init, join, up, status, verify, down, execution, bridge, signer, 'sign-from': sign },
}
