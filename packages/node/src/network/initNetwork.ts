import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, BaseError, bytesToHex, weiPerOpen } from '@openledger/base'
import { provePossession } from '@openledger/client'
import type { DowntimeTerms } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import type { Founder } from '../genesis/allocation.ts'
import { loadGenesis, localChainId } from '../genesis/loadGenesis.ts'
import { openKeyring } from '../keys/Keyring.ts'
import { consensusKey, peerKey } from './consensusKeys.ts'
import { enodeOf, loopback, type Network, networkFiles, portsFrom, type Validator } from './Network.ts'
import { writeValidator } from './writeValidator.ts'

/** Ports of one validator lie this far from the next one's. */
const portStep = 10

/** Listening there, a machine is reached from others. */
const anyAddress = '0.0.0.0'

/** What each of the first validators has staked, and holds to pay for its own transactions, in wei. */
const defaultStake = 10_000n * weiPerOpen
const gasMoney = 100n * weiPerOpen

/** Bytes that a consensus block may have; a full execution block, deflated, lies far below. */
const largestBlock = 16 * 1024 * 1024

/**
 * Makes a network of validators: keys, one genesis for all execution clients and one for all
 * consensus engines, which names the first by its hash, ports and secrets.
 *
 * The last `geth` validators run geth, the others this project's own execution client; all in one network, so that
 * two independent clients check each other on every block. Their stakes lie in Staking from the first block on, so that
 * the contract and the consensus name the same set.
 *
 * Without `machines` all of them run on this one, from this folder. With them each gets a folder of its own to be
 * carried there (`machines/v0`, …), which holds its own keys alone; what stays here are the keys of the genesis.
 *
 * @throws BaseError `node/network-exists` where the folder holds a network already.
 */
export async function initNetwork({
  folder,
  validators: count,
  geth,
  port,
  machines,
  passphrase,
  stake = defaultStake,
  epochBlocks = 60,
  downtime,
  unbondDelay = 21 * 86_400,
}: initNetwork.Options): Promise<Network> {
  const files = networkFiles(folder)
  if (existsSync(files.network)) {
    throw new BaseError('This folder holds a network already.', {
      code: 'node/network-exists',
      facts: { folder: files.root },
      hint: 'Choose another folder; keys and blocks are never overwritten.',
    })
  }
  mkdirSync(files.root, { recursive: true, mode: 0o700 })
  const keys = openKeyring(files.keys)
  const places = machines ?? []
  const folderOf = (index: number) => (places.length === 0 ? files.root : join(files.root, 'machines', `v${index}`))
  const validators = Array.from({ length: count }, (_, index): Validator => {
    const name = `v${index}`
    return {
      name,
      execution: index >= count - geth ? 'geth' : 'openledger',
      feeRecipient: openKeyring(networkFiles(folderOf(index)).keys)
        .ensure(`validator-${index}`)
        .address.toLowerCase() as Address,
      ports: portsFrom(places[index]?.port ?? port + index * portStep),
    }
  })
  const secrets = validators.map(() => bytesToHex(randomBytes(32)))
  const founders = await Promise.all(
    validators.map(async ({ name, feeRecipient: account }, index): Promise<Founder> => {
      const key = privateKeyToAccount(secrets[index]!)
      const possession = await provePossession({ key, account, chainId: localChainId })
      return { name: `validator ${name}`, account, stake, held: gasMoney, ...possession }
    }),
  )
  const genesis = await loadGenesis({ folder: files, keys, network: { founders, epochBlocks, downtime, unbondDelay } })
  const chainId = genesis.config.chainId
  const consensusId = `openledger-${chainId}`
  // What votes can be proven of ends before the stake behind them can be gone.
  const evidenceAge = Math.floor((unbondDelay * 2) / 3)
  const peerKeys = validators.map(() => peerKey())
  const consensusGenesis = {
    genesis_time: new Date(Number(genesis.timestamp) * 1000).toISOString(),
    chain_id: consensusId,
    initial_height: '1',
    consensus_params: {
      block: { max_bytes: String(largestBlock), max_gas: '-1' },
      evidence: {
        max_age_num_blocks: String(evidenceAge),
        max_age_duration: String(BigInt(evidenceAge) * 1_000_000_000n),
        max_bytes: '1048576',
      },
      validator: { pub_key_types: ['secp256k1'] },
      version: { app: '1' },
      abci: { vote_extensions_enable_height: '0' },
    },
    validators: validators.map(({ name }, index) => {
      const { address, pub_key } = consensusKey(secrets[index]!)
      return { address, pub_key, power: String(stake / weiPerOpen), name }
    }),
    app_hash: '',
    // Whoever joins finds it here; the bridge compares it with what the execution client was started from.
    app_state: genesis,
  }
  const nodeKeys = validators.map(() => bytesToHex(randomBytes(32)))
  const hostOf = (index: number) => places[index]?.host ?? loopback
  for (const [index, validator] of validators.entries()) {
    const others = validators.map((other, at) => ({ other, at })).filter(({ at }) => at !== index)
    await writeValidator(folderOf(index), {
      ...{ validator, consensusGenesis, secret: secrets[index]!, passphrase, nodeKey: nodeKeys[index]! },
      peerKey: peerKeys[index]!,
      peers: others.map(({ other, at }) => `${peerKeys[at]!.id}@${hostOf(at)}:${other.ports.peers}`),
      ...(places.length > 0 && { listen: anyAddress }),
    })
    if (places.length === 0) continue
    writeNetwork(folderOf(index), genesis, {
      ...{ chainId, consensusId, validators: [validator], listen: anyAddress },
      peers: others.map(({ other, at }) => `http://${hostOf(at)}:${other.ports.http}`),
      enodes: others
        .filter(({ other }) => other.execution === 'geth')
        .map(({ other, at }) => enodeOf(nodeKeys[at]!, hostOf(at), other.ports.devp2p)),
    })
  }
  const described = { chainId, consensusId, validators, peers: [] }
  if (places.length === 0) writeFileDurably(files.network, `${JSON.stringify(described, null, 1)}\n`)
  return { folder: files.root, ...described }
}

/** Writes what a folder holds beside its validators: the network's description and its genesis. */
function writeNetwork(folder: string, genesis: unknown, described: Omit<Network, 'folder'>): void {
  const files = networkFiles(folder)
  writeFileDurably(files.genesis, `${JSON.stringify(genesis, null, 1)}\n`)
  writeFileDurably(files.network, `${JSON.stringify(described, null, 1)}\n`)
}

export declare namespace initNetwork {
  type Options = {
    folder: string
    /** How many validators. */
    validators: number
    /** How many of them run geth. */
    geth: number
    /** The first port; each validator takes ten. */
    port: number
    /** Where each validator will run, as many as there are: its name or address, and the first of its ports. */
    machines?: readonly { host: string; port: number }[] | undefined
    /** What consensus keys lie under; plain, for their owner's eyes, where there is none. */
    passphrase?: string | undefined
    /** Wei that each has staked in the genesis; its voting power is this in whole OPEN. */
    stake?: bigint
    /** Blocks between two changes of the set of validators. */
    epochBlocks?: number
    /** What a validator may miss, and what missing more costs. */
    downtime?: Partial<DowntimeTerms> | undefined
    /** Seconds from a request to unbond to its payment; evidence of double signing is taken for two thirds of it. */
    unbondDelay?: number
  }
}
