import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Hex } from '@openledger/base'
import { stringify } from 'smol-toml'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import { enodeOf, loopback, type Network, networkFiles, type Validator } from './Network.ts'

/** The processes of a validator, in the order in which they start. */
export const parts = ['execution', 'signer', 'bridge', 'consensus'] as const

export type Part = (typeof parts)[number]

/** A program, its arguments, and what its environment has beside the supervisor's. */
export type Command = { program: string; args: string[]; env?: Record<string, string> }

export type ProgramPaths = { cometbft: string; geth: string | undefined }

/** How each process of a validator is started; lays geth's data folder where it is to run, and tells it of its forks. */
export function commandsOf(
  network: Network,
  validator: Validator,
  { haltHeight, ...paths }: ProgramPaths & { haltHeight?: number | undefined },
): Record<Part, Command> {
  const { consensus, socket, signer } = networkFiles(network.folder).of(validator)
  const own = (part: string, ...more: string[]): Command => ({
    program: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      // Young objects get 48 MiB instead of 192: what a block needs of them is gone with it.
      '--max-semi-space-size=16',
      // The heap is collected when it has grown by half since the last time; by V8's own rule it may first grow to several
      // times of that.
      '--heap-growing-percent=50',
      resolve(import.meta.dirname, '..', '..', 'bin', 'openledger.mjs'),
      ...['network', part, '--folder', network.folder, '--validator', validator.name, ...more],
    ],
    // glibc keeps what was freed for each of up to eight arenas a core: the threads of a client need no more than two.
    env: { MALLOC_ARENA_MAX: '2' },
  })
  return {
    execution: validator.execution === 'geth' ? gethCommand(network, validator, paths.geth!) : own('execution'),
    bridge: own('bridge', ...(haltHeight === undefined ? [] : ['--halt-height', String(haltHeight)])),
    // Its passphrase, where it has one, comes from the supervisor's hands: no other process can see it there.
    signer: own('signer', '--passphrase-file', '-'),
    consensus: {
      program: paths.cometbft,
      args: [
        ...['node', '--home', consensus, '--proxy_app', `unix://${socket}`],
        ...['--priv_validator_laddr', `unix://${signer}`],
      ],
    },
  }
}

function gethCommand(network: Network, validator: Validator, geth: string): Command {
  const files = networkFiles(network.folder)
  const { execution, nodeKey, secret } = files.of(validator)
  const { ports } = validator
  tellGenesis({ geth, execution, genesis: files.genesis })
  const others = network.validators.filter(other => other.execution === 'geth' && other.name !== validator.name)
  const config = join(files.of(validator).home, 'geth.toml')
  const enodes = others.map(other => {
    const key: Hex = `0x${readFileSync(files.of(other).nodeKey, 'utf8').trim()}`
    return enodeOf(key, loopback, other.ports.devp2p)
  })
  const listen = network.listen ?? loopback
  writeFileDurably(config, stringify({ Node: { P2P: { StaticNodes: [...enodes, ...(network.enodes ?? [])] } } }))
  return {
    program: geth,
    args: [
      ...['--config', config, '--datadir', execution, '--networkid', String(network.chainId)],
      ...['--state.scheme', 'hash', '--gcmode', 'archive', '--syncmode', 'full', '--cache', '128'],
      ...['--http', '--http.addr', listen, '--http.port', String(ports.http), '--ipcdisable'],
      // Reached from elsewhere it is asked by any name, and not for what is its owner's alone.
      ...(network.listen === undefined
        ? ['--http.api', 'eth,net,web3,txpool,debug']
        : ['--http.api', 'eth,net,web3,txpool', '--http.vhosts', '*']),
      ...['--metrics', '--metrics.addr', listen, '--metrics.port', String(ports.executionMetrics)],
      ...['--authrpc.port', String(ports.engine), '--authrpc.jwtsecret', secret],
      ...['--port', String(ports.devp2p), '--nodekey', nodeKey, '--nat', 'none'],
      ...['--discovery.v4=false', '--discovery.v5=false'],
      ...(network.listen === undefined ? ['--netrestrict', '127.0.0.0/8'] : []),
      ...['--txpool.accountslots', '5000', '--txpool.globalslots', '20000'],
      ...['--txpool.accountqueue', '5000', '--txpool.globalqueue', '20000'],
      // As this project's own client: any tip, a gas limit that stays, blocks that are filled at once.
      ...['--txpool.pricelimit', '1', '--miner.gasprice', '1', '--miner.gaslimit', '60000000'],
      ...['--miner.recommit', '100ms', '--rpc.txfeecap', '0', '--rpc.batch-request-limit', '2000'],
    ],
  }
}

/**
 * Lays geth's data folder, and tells it again of a genesis file whose forks have changed: geth keeps them in its folder,
 * and refuses by itself a change of what has already been.
 */
function tellGenesis({ geth, execution, genesis }: { geth: string; execution: string; genesis: string }): void {
  const told = join(execution, 'genesis.sha256')
  const digest = createHash('sha256').update(readFileSync(genesis)).digest('hex')
  if (existsSync(told) && readFileSync(told, 'utf8') === digest) return
  mkdirSync(execution, { recursive: true, mode: 0o700 })
  // Archive and hash scheme: a block's state is written with it, so that a kill loses no more than the last blocks.
  execFileSync(geth, ['init', '--state.scheme', 'hash', '--datadir', execution, genesis], { stdio: 'pipe' })
  writeFileDurably(told, digest)
}
