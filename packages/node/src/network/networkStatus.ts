import { readFileSync } from 'node:fs'
import type { Hex } from '@openledger/base'
import { type Execution, type Network, networkFiles, ownHost, type Validator } from './Network.ts'

/** How a validator stands. What does not answer is null. */
export type ValidatorStatus = {
  name: string
  execution: Execution
  url: string
  /** The execution client's head. */
  block: { number: number; hash: Hex; secondsAgo: number } | null
  consensus: { height: number; catchingUp: boolean; peers: number } | null
  /** Transactions that wait. */
  waiting: number | null
}

export type NetworkStatus = {
  running: boolean
  /** Whether all that answer have the same block at the lowest head among them. */
  agree: boolean
  validators: ValidatorStatus[]
}

/** Asks a validator where it stands. */
export async function statusOf({ name, execution, ports }: Validator, host: string): Promise<ValidatorStatus> {
  const url = `http://${host}:${ports.http}`
  const ask = <T>(method: string, ...params: unknown[]) => rpc<T>(url, method, params).catch(() => null)
  const [block, pool, consensus] = await Promise.all([
    ask<RpcBlock>('eth_getBlockByNumber', 'latest', false),
    ask<{ pending: Hex; queued: Hex }>('txpool_status'),
    consensusOf(`http://${host}:${ports.consensus}`).catch(() => null),
  ])
  return {
    ...{ name, execution, url, consensus },
    block: block && {
      number: Number(block.number),
      hash: block.hash,
      secondsAgo: Math.round(Date.now() / 1000) - Number(block.timestamp),
    },
    waiting: pool && Number(pool.pending) + Number(pool.queued),
  }
}

/** Asks every validator where it stands. */
export async function networkStatus(network: Network): Promise<NetworkStatus> {
  const validators = await Promise.all(network.validators.map(of => statusOf(of, ownHost(network))))
  const answering = validators.filter(({ block }) => block !== null)
  const lowest = Math.min(...answering.map(({ block }) => block!.number))
  const hashes = await Promise.all(
    answering.map(({ url }) => rpc<RpcBlock>(url, 'eth_getBlockByNumber', [`0x${lowest.toString(16)}`, false])),
  ).catch(() => [])
  return {
    running: supervisorOf(network) !== undefined,
    agree: hashes.length > 0 && new Set(hashes.map(({ hash }) => hash)).size === 1,
    validators,
  }
}

/** The process that runs the network, or undefined. */
export function supervisorOf({ folder }: Network): number | undefined {
  try {
    const { pid } = JSON.parse(readFileSync(networkFiles(folder).supervisor, 'utf8')) as { pid: number }
    process.kill(pid, 0)
    return isOurs(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

/** A number may have passed to another process since; where the system tells, its words say whose it is. */
function isOurs(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('network')
  } catch {
    return process.platform !== 'linux'
  }
}

type RpcBlock = { number: Hex; hash: Hex; timestamp: Hex }

async function rpc<T>(url: string, method: string, params: unknown[]): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(5_000),
  })
  const { result } = (await response.json()) as { result?: T }
  if (result === undefined || result === null) throw new Error(`${method} has no answer`)
  return result
}

async function consensusOf(url: string): Promise<NonNullable<ValidatorStatus['consensus']>> {
  const get = async <T>(path: string) => {
    const response = await fetch(`${url}/${path}`, { signal: AbortSignal.timeout(5_000) })
    return ((await response.json()) as { result: T }).result
  }
  const [{ sync_info }, { n_peers }] = await Promise.all([
    get<{ sync_info: { latest_block_height: string; catching_up: boolean } }>('status'),
    get<{ n_peers: string }>('net_info'),
  ])
  return {
    height: Number(sync_info.latest_block_height),
    catchingUp: sync_info.catching_up,
    peers: Number(n_peers),
  }
}
