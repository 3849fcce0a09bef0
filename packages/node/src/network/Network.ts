import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Address, BaseError, type Hex } from '@openledger/base'
import { privateKeyToAccount } from 'viem/accounts'
import * as z from 'zod'

/** Which execution client a validator runs: this project's own, or geth. */
export type Execution = 'openledger' | 'geth'

/** Where nobody but this machine reaches. */
export const loopback = '127.0.0.1'

/** At which this machine reaches what listens for a network. */
export function ownHost({ listen = loopback }: Pick<Network, 'listen'>): string {
  return listen === '0.0.0.0' ? loopback : listen
}

/** One validator of a network on this machine: its ports, and where its processes keep what they know. */
export type Validator = {
  name: string
  execution: Execution
  /** Its account: the stake is behind it, and its part of the tips is credited to it. */
  feeRecipient: Address
  ports: {
    /** JSON-RPC, for everybody. */
    http: number
    /** The Engine API, for the bridge alone. */
    engine: number
    /** CometBFT: its own RPC, and its peers. */
    consensus: number
    peers: number
    /** geth's peers. */
    devp2p: number
    /** What Prometheus reads: of the consensus, of the execution client, of the bridge. */
    consensusMetrics: number
    executionMetrics: number
    bridgeMetrics: number
    /** The supervisor's `/health` and `/metrics`. */
    health: number
  }
}

/** What of a network runs on this machine: all of its validators, or one node that has joined. */
export type Network = {
  folder: string
  chainId: number
  consensusId: string
  validators: Validator[]
  /** JSON-RPC addresses of execution clients elsewhere, which are told of transactions. */
  peers: string[]
  /** geths elsewhere, as `enode://…`. */
  enodes?: string[]
  /** Blocks between two heights at which nodes may join that begin with a snapshot. */
  snapshotEvery?: number
  /** Address at which JSON-RPC and peers are listened for; this machine's own alone unless told. */
  listen?: string
}

/** The ports of one validator, from the first one on. */
export function portsFrom(base: number): Validator['ports'] {
  return {
    ...{ http: base, engine: base + 1, consensus: base + 2, peers: base + 3, devp2p: base + 4 },
    ...{ consensusMetrics: base + 5, executionMetrics: base + 6, bridgeMetrics: base + 7, health: base + 8 },
  }
}

/** geth's name of a node: its public key and where it listens. */
export function enodeOf(nodeKey: Hex, host: string, port: number): string {
  return `enode://${privateKeyToAccount(nodeKey).publicKey.slice(4)}@${host}:${port}`
}

const port = z.int().min(1).max(65_535)
const networkSchema = z.strictObject({
  chainId: z.int().positive(),
  consensusId: z.string().min(1).max(50),
  validators: z
    .array(
      z.strictObject({
        name: z.string().regex(/^v\d{1,3}$/),
        execution: z.enum(['openledger', 'geth']),
        feeRecipient: z.string().regex(/^0x[0-9a-f]{40}$/),
        ports: z
          .strictObject({
            ...{ http: port, engine: port, consensus: port, peers: port, devp2p: port },
            ...{ consensusMetrics: port.optional(), executionMetrics: port.optional() },
            ...{ bridgeMetrics: port.optional(), health: port.optional() },
          })
          // Folders of before these ports were named have them where new ones do.
          .transform(given => ({ ...portsFrom(given.http), ...given })),
      }),
    )
    .min(1),
  peers: z.array(z.url()).default([]),
  enodes: z.array(z.string().regex(/^enode:\/\/[0-9a-f]{128}@[^\s@]+:\d+$/)).optional(),
  snapshotEvery: z.int().min(1).optional(),
  listen: z.string().min(1).max(255).optional(),
})

/** Names the files of a network; touches nothing. */
export function networkFiles(folder: string) {
  const root = resolve(folder)
  return {
    root,
    network: join(root, 'network.json'),
    genesis: join(root, 'genesis.json'),
    keys: join(root, 'keys'),
    supervisor: join(root, 'supervisor.json'),
    of: ({ name }: Pick<Validator, 'name'>) => {
      const home = join(root, name)
      return {
        home,
        /** CometBFT's home: its configuration, keys, blocks and write-ahead log. */
        consensus: join(home, 'consensus'),
        execution: join(home, 'execution'),
        nodeKey: join(home, 'devp2p.key'),
        secret: join(home, 'jwt.hex'),
        /** The key that votes, plain or under a passphrase, and what it has signed. */
        consensusKey: join(home, 'consensus-key.json'),
        signing: join(home, 'signing.json'),
        signingLock: join(home, 'signing.lock'),
        /** At which the consensus waits for its signer; no more authentication than ABCI has. */
        signer: join(home, 'signer.sock'),
        /** ABCI, between CometBFT and the bridge: it knows no authentication, so nobody else may reach it. */
        socket: join(home, 'abci.sock'),
        log: (part: string) => join(home, `${part}.log`),
        pid: (part: string) => join(home, `${part}.pid`),
      }
    },
  }
}

/**
 * Reads the network that a folder holds.
 *
 * @throws BaseError `node/no-network`, `node/bad-network`.
 */
export function readNetwork(folder: string): Network {
  const files = networkFiles(folder)
  let text: string
  try {
    text = readFileSync(files.network, 'utf8')
  } catch (cause) {
    throw new BaseError('There is no network in this folder.', {
      code: 'node/no-network',
      facts: { folder: files.root },
      hint: 'Make one with: openledger network init --validators 4',
      cause,
    })
  }
  try {
    return { folder: files.root, ...networkSchema.parse(JSON.parse(text)) } as Network
  } catch (cause) {
    throw new BaseError('The description of the network cannot be read.', {
      code: 'node/bad-network',
      facts: { file: files.network, reason: (cause as Error).message.slice(0, 300) },
      cause,
    })
  }
}
