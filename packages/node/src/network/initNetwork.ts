import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { type Address, BaseError, bytesToHex, weiPerOpen } from '@openledger/base'
import { provePossession } from '@openledger/client'
import { privateKeyToAccount } from 'viem/accounts'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import type { Founder } from '../genesis/allocation.ts'
import { loadGenesis, localChainId } from '../genesis/loadGenesis.ts'
import { openKeyring } from '../keys/Keyring.ts'
import { consensusKey, peerKey } from './consensusKeys.ts'
import { type Network, networkFiles, portsFrom, type Validator } from './Network.ts'
import { writeValidator } from './writeValidator.ts'

/** Ports of one validator lie this far from the next one's. */
const portStep = 10

/** What each of the first validators has staked, and holds to pay for its own transactions, in wei. */
const defaultStake = 10_000n * weiPerOpen
const gasMoney = 100n * weiPerOpen

/** Bytes that a consensus block may have; a full execution block, deflated, lies far below. */
const largestBlock = 16 * 1024 * 1024

/**
 * Makes a network whose validators run on this machine: keys, one genesis for all execution clients and one for all
 * consensus engines, which names the first by its hash, ports and secrets.
 *
 * The last `geth` validators run geth, the others this project's own execution client; all in one network, so that
 * two independent clients check each other on every block. Their stakes lie in Staking from the first block on, so that
 * the contract and the consensus name the same set.
 *
 * @throws BaseError `node/network-exists` where the folder holds a network already.
 */
export async function initNetwork({
  folder,
  validators: count,
  geth,
  port,
  stake = defaultStake,
  epochBlocks = 60,
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
  const validators = Array.from({ length: count }, (_, index): Validator => {
    return {
      name: `v${index}`,
      execution: index >= count - geth ? 'geth' : 'openledger',
      feeRecipient: keys.ensure(`validator-${index}`).address.toLowerCase() as Address,
      ports: portsFrom(port + index * portStep),
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
  const genesis = await loadGenesis({ folder: files, keys, network: { founders, epochBlocks, unbondDelay } })
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
  for (const [index, validator] of validators.entries()) {
    writeValidator(folder, {
      validator,
      consensusGenesis,
      secret: secrets[index]!,
      peerKey: peerKeys[index]!,
      peers: validators.flatMap((other, at) =>
        other === validator ? [] : [`${peerKeys[at]!.id}@127.0.0.1:${other.ports.peers}`],
      ),
    })
  }
  const described = { chainId, consensusId, validators, peers: [] }
  writeFileDurably(files.network, `${JSON.stringify(described, null, 1)}\n`)
  return { folder: files.root, ...described }
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
    /** Wei that each has staked in the genesis; its voting power is this in whole OPEN. */
    stake?: bigint
    /** Blocks between two changes of the set of validators. */
    epochBlocks?: number
    /** Seconds from a request to unbond to its payment; evidence of double signing is taken for two thirds of it. */
    unbondDelay?: number
  }
}
