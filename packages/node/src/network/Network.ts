import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Address, BaseError } from '@openledger/base'
import * as z from 'zod'

/** Which execution client a validator runs: this project's own, or geth. */
export type Execution = 'openledger' | 'geth'

/** One validator of a network on this machine: its ports, and where its processes keep what they know. */
export type Validator = {
  name: string
  execution: Execution
  /** Who receives the tips of its blocks. */
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
}

/** The ports of one validator, from the first one on. */
export function portsFrom(base: number): Validator['ports'] {
  return { http: base, engine: base + 1, consensus: base + 2, peers: base + 3, devp2p: base + 4 }
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
        ports: z.strictObject({
          ...{ http: port, engine: port, consensus: port, peers: port, devp2p: port },
        }),
      }),
    )
    .min(1),
  peers: z.array(z.url()).default([]),
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
