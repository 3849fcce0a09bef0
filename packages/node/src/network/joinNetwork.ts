import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { type Address, BaseError, bytesToHex, type Hex } from '@openledger/base'
import {
  configPath,
  type Genesis,
  genesisHash,
  importSnapshot,
  parseGenesis,
  readSnapshotBlock,
} from '@openledger/chain'
import { createCometSource, followHeaders, readConsensusGenesis, verifyFinality } from '@openledger/client'
import * as z from 'zod'
import { writeFileDurably } from '../folder/writeFileDurably.ts'
import { openKeyring } from '../keys/Keyring.ts'
import { peerKey } from './consensusKeys.ts'
import { type Execution, type Network, networkFiles, portsFrom, type Validator } from './Network.ts'
import { takeForks } from './takeForks.ts'
import { writeValidator } from './writeValidator.ts'

const statusSchema = z.object({
  node_info: z.object({ id: z.string().regex(/^[0-9a-f]{40}$/), listen_addr: z.string(), network: z.string() }),
})
const genesisSchema = z.looseObject({ chain_id: z.string().max(50), app_state: z.looseObject({}) })

/**
 * Makes a folder for one more node of a network that runs elsewhere, from the address of any of its consensus nodes:
 * it names both genesis files and a first peer. Started, it follows the network block by block, each one checked by
 * the signatures of the validators that the genesis names and executed by its own client.
 *
 * The genesis is what everything rests on: give its hash where you know it from somewhere else. Times of forks came to it
 * later and are no part of its hash: they are asked for, see `takeForks`.
 *
 * @returns the network, and the hash of the genesis that it rests on.
 * @throws BaseError `node/network-exists`, `node/network-unreachable`, `node/genesis-unexpected`, `node/forks-untold`,
 * `node/forks-unexpected`.
 */
export async function joinNetwork({
  folder,
  url,
  genesis: expected,
  execution,
  port,
  peers = [],
  listen,
  passphrase,
  snapshot,
}: joinNetwork.Options): Promise<{ network: Network; genesis: Hex }> {
  const files = networkFiles(folder)
  if (existsSync(files.network)) {
    throw new BaseError('This folder holds a network already.', {
      code: 'node/network-exists',
      facts: { folder: files.root },
      hint: 'Choose another folder; keys and blocks are never overwritten.',
    })
  }
  if (snapshot !== undefined && execution === 'geth') {
    throw new BaseError('A snapshot of this project’s execution client is nothing to geth.', {
      code: 'node/bad-argument',
      hint: 'Leave --execution geth out, or the snapshot.',
    })
  }
  const address = new URL(url)
  const { node_info } = statusSchema.parse(await ask(address, 'status'))
  const { genesis: consensusGenesis } = z.object({ genesis: genesisSchema }).parse(await ask(address, 'genesis'))
  const begun = parseGenesis(consensusGenesis.app_state)
  const hash = await genesisHash(begun)
  if (expected !== undefined && expected.toLowerCase() !== hash) {
    throw new BaseError('The network has another genesis than the one that you expect.', {
      code: 'node/genesis-unexpected',
      facts: { url: address.origin, expected, has: hash },
      hint: 'Ask somebody whom you trust for the address of the right network.',
    })
  }
  const genesis = takeForks(begun, await ask(address, `abci_query?path="${configPath}"`))
  mkdirSync(files.root, { recursive: true, mode: 0o700 })
  const validator: Validator = {
    name: 'v0',
    execution,
    feeRecipient: openKeyring(files.keys).ensure('validator-0').address.toLowerCase() as Address,
    ports: portsFrom(port),
  }
  const firstPeer = `${node_info.id}@${address.hostname}:${portOf(node_info.listen_addr)}`
  writeFileDurably(files.genesis, `${JSON.stringify(genesis, null, 1)}\n`)
  const stateSync =
    snapshot === undefined
      ? undefined
      : await beginWith(snapshot, {
          url: address.origin,
          consensusGenesis,
          genesis,
          dataDir: files.of(validator).execution,
        })
  await writeValidator(folder, {
    ...{ validator, consensusGenesis, listen, passphrase, stateSync },
    secret: bytesToHex(randomBytes(32)),
    nodeKey: bytesToHex(randomBytes(32)),
    peerKey: peerKey(),
    peers: [firstPeer],
  })
  const described = {
    chainId: genesis.config.chainId,
    consensusId: consensusGenesis.chain_id,
    validators: [validator],
    peers: [...peers],
    ...(listen !== undefined && { listen }),
  }
  writeFileDurably(files.network, `${JSON.stringify(described, null, 1)}\n`)
  return { network: { folder: files.root, ...described }, genesis: hash }
}

export declare namespace joinNetwork {
  type Options = {
    folder: string
    /** RPC of a consensus node of the network. */
    url: string
    /** The hash that the genesis must have. */
    genesis?: string | undefined
    execution: Execution
    /** The first of its ports. */
    port: number
    /** JSON-RPC addresses of execution clients, which are told of transactions. */
    peers?: readonly string[]
    listen?: string | undefined
    /** A snapshot that its execution client begins with, instead of the first block; not for geth. */
    snapshot?: string | undefined
    /** What its consensus key lies under; plain where there is none. */
    passphrase?: string | undefined
  }
}

/** Two weeks: half of the least delay of unbonding that a network of validators may have. */
const trustingPeriod = 14 * 86_400

/**
 * Begins an execution client's chain with a snapshot, once the signatures of the validators, followed from those that the
 * genesis names, have shown that its block is final.
 */
async function beginWith(
  file: string,
  { url, consensusGenesis, genesis, dataDir }: BeginWith,
): Promise<{ url: string; height: number; hash: string }> {
  const block = await readSnapshotBlock(file)
  const { chainId, trusted } = readConsensusGenesis(consensusGenesis)
  const rule = { chainId, now: Date.now(), trustingPeriod, clockDrift: 10 }
  const source = createCometSource({ url })
  const { blocks } = await followHeaders({ source, trusted, target: BigInt(block.number) + 1n, rule })
  verifyFinality({ block: { number: BigInt(block.number), hash: block.hash }, blocks, trusted, rule })
  await importSnapshot({ dataDir, genesis, file, hash: block.hash })
  const { header } = blocks.at(-1)!.signed_header
  return { url, height: block.number, hash: bytesToHex(header.last_block_id.hash).slice(2) }
}

type BeginWith = { url: string; consensusGenesis: unknown; genesis: Genesis; dataDir: string }

async function ask(address: URL, path: string): Promise<unknown> {
  try {
    const response = await fetch(new URL(path, address), { signal: AbortSignal.timeout(20_000) })
    const { result } = (await response.json()) as { result?: unknown }
    if (result === undefined) throw new Error(`HTTP ${response.status}`)
    return result
  } catch (cause) {
    throw new BaseError('No consensus node answers at this address.', {
      code: 'node/network-unreachable',
      facts: { url: address.href, reason: (cause as Error).message },
      hint: 'It is the RPC of CometBFT: the third port of a validator, 27002 of the first one.',
      cause,
    })
  }
}

function portOf(listenAddress: string): string {
  return /:(\d+)$/.exec(listenAddress)?.[1] ?? '26656'
}
