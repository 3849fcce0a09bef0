import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Hex } from '@openledger/base'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { openKeyring } from '../../keys/Keyring.ts'
import { type Part, parts } from '../commandsOf.ts'
import { initNetwork } from '../initNetwork.ts'
import { type Network, networkFiles } from '../Network.ts'

export type RpcBlock = { number: Hex; hash: Hex; timestamp: Hex; transactions: Hex[]; parentHash: Hex }
export type RpcReceipt = { blockHash: Hex; status: Hex }

/** A network of real processes in a folder of its own. */
export async function makeNetwork({ env = {}, ...options }: makeNetwork.Options) {
  const folder = mkdtempSync(join(tmpdir(), 'openledger-network-'))
  // Under the range that the system hands out by itself.
  const port = 20_000 + (process.pid % 200) * 50
  const network = await initNetwork({ folder, port, ...options })
  const files = networkFiles(folder)
  const urls = network.validators.map(({ ports }) => `http://127.0.0.1:${ports.http}`)
  let supervisor: ChildProcess | undefined

  /** Starts the supervisor, as a person would by the command. */
  function up(): void {
    const program = resolve(import.meta.dirname, '..', '..', '..', 'bin', 'openledger.mjs')
    supervisor = spawn(process.execPath, [program, 'network', 'up', '--folder', folder], {
      stdio: 'ignore',
      env: { ...process.env, ...env },
    })
  }

  /** Kills processes of one validator without a word to them, or sends them another signal. */
  function kill(index: number, which: readonly Part[] = parts, signal: NodeJS.Signals = 'SIGKILL'): void {
    for (const part of which) {
      try {
        process.kill(Number(readFileSync(files.of(network.validators[index]!).pid(part), 'utf8')), signal)
      } catch {
        // It was not running.
      }
    }
  }

  return {
    network,
    urls,
    faucet: openKeyring(files.keys).account('faucet') as PrivateKeyAccount,
    up,
    kill,
    /** Every process of the network, the supervisor first, so that it starts nothing again. */
    killAll: async () => {
      const gone = supervisor === undefined ? undefined : once(supervisor, 'exit')
      supervisor?.kill('SIGKILL')
      for (let i = 0; i < network.validators.length; i++) kill(i)
      await gone
    },
    down: async () => {
      if (supervisor === undefined || supervisor.exitCode !== null || supervisor.signalCode !== null) return
      const gone = once(supervisor, 'exit')
      supervisor.kill('SIGTERM')
      await gone
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
    folder,
    files: (index: number) => files.of(network.validators[index]!),
    log: (index: number, part: Part) =>
      readFileSync(files.of((network as Network).validators[index]!).log(part), 'utf8'),
  }
}

export declare namespace makeNetwork {
  type Options = {
    validators: number
    geth: number
    /** Of the supervisor, and so of every process. */
    env?: Record<string, string>
  }
}

export async function rpc<T>(url: string, method: string, ...params: unknown[]): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(20_000),
  })
  const { result, error } = (await response.json()) as { result?: T; error?: { message: string } }
  if (error !== undefined) throw new Error(`${method}: ${error.message}`)
  return result as T
}

export async function heightOf(url: string): Promise<number> {
  return Number(await rpc<Hex>(url, 'eth_blockNumber'))
}

export function blockAt(url: string, number: number): Promise<RpcBlock> {
  return rpc<RpcBlock>(url, 'eth_getBlockByNumber', `0x${number.toString(16)}`, false)
}

/** Waits until `check` holds; whoever does not answer yet is asked again. */
export async function until(what: string, check: () => Promise<boolean>, seconds = 180): Promise<void> {
  const end = Date.now() + seconds * 1000
  let last: unknown
  while (Date.now() < end) {
    try {
      if (await check()) return
      last = undefined
    } catch (error) {
      last = error
    }
    await new Promise(done => setTimeout(done, 200))
  }
  throw new Error(`After ${seconds} s still not: ${what}. ${last ?? ''}`)
}

/** Accounts of a test, by number; worth nothing elsewhere. */
export function loadAccount(index: number): PrivateKeyAccount {
  return privateKeyToAccount(`0x${(0x10ad0000 + index).toString(16).padStart(64, '0')}`)
}

export function signTransfer(
  from: PrivateKeyAccount,
  { chainId, nonce, to, value = 1n }: { chainId: number; nonce: number; to: Hex; value?: bigint },
): Promise<Hex> {
  return from.signTransaction({
    ...{ chainId, nonce, to, value, type: 'eip1559', gas: 21_000n },
    maxFeePerGas: 10n ** 11n,
    maxPriorityFeePerGas: 10n ** 6n,
  })
}
