import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'

/** Which execution client the four validators run. */
export type Execution = 'openledger' | 'geth'

const program = join(import.meta.dirname, '..', '..', 'packages', 'node', 'bin', 'openledger.mjs')

/** Four validators on this machine, live, with `count` funded accounts, as a person would start them. */
export async function startNetwork(execution: Execution | 'mixed', { port, count }: { port: number; count: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'openledger-bench-network-'))
  const geth = { openledger: '0', mixed: '2', geth: '4' }[execution]
  const made = execFileSync(
    process.execPath,
    [program, 'network', 'init', '--folder', folder, '--geth', geth, '--port', String(port), '--json'],
    { encoding: 'utf8' },
  )
  const { chainId, validators } = JSON.parse(made) as {
    chainId: number
    validators: { name: string; execution: Execution; ports: { http: number } }[]
  }
  const urls = validators.map(({ ports }) => `http://127.0.0.1:${ports.http}`)
  const supervisor = spawn(process.execPath, [program, 'network', 'up', '--folder', folder], { stdio: 'ignore' })
  const close = async () => {
    const gone = once(supervisor, 'exit')
    supervisor.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await until(supervisor, async () => (await lowest(urls)) >= 3)
    const accounts = Array.from({ length: count }, (_, i) => accountAt(i))
    const { privateKey } = JSON.parse(readFileSync(join(folder, 'keys', 'faucet.json'), 'utf8')) as { privateKey: Hex }
    const faucet = privateKeyToAccount(privateKey)
    const raws = await Promise.all(
      accounts.map(({ address }, nonce) => sign(faucet, { chainId, nonce, to: address, value: 10n ** 20n })),
    )
    await batch(
      urls[0]!,
      raws.map(raw => ['eth_sendRawTransaction', [raw]]),
    )
    await until(supervisor, async () => {
      const held = await Promise.all(
        urls.map(async url => (await batch(url, [['eth_getBalance', [accounts.at(-1)!.address, 'latest']]]))[0] as Hex),
      )
      return held.every(balance => BigInt(balance) > 0n)
    })
    return { folder, validators, urls, chainId, accounts, close }
  } catch (error) {
    await close()
    throw error
  }
}

export function sign(
  from: PrivateKeyAccount,
  { chainId, nonce, to, value = 1n }: { chainId: number; nonce: number; to: Hex; value?: bigint },
): Promise<Hex> {
  return from.signTransaction({
    ...{ chainId, nonce, to, value, type: 'eip1559', gas: 21_000n },
    maxFeePerGas: 10n ** 11n,
    maxPriorityFeePerGas: 10n ** 6n,
  })
}

/** The results of a JSON-RPC batch in their order; null where one was refused. */
export async function batch(url: string, calls: [string, unknown[]][]): Promise<unknown[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(calls.map(([method, params], id) => ({ jsonrpc: '2.0', id, method, params }))),
    signal: AbortSignal.timeout(120_000),
  })
  const answers = (await response.json()) as { id: number; result?: unknown; error?: { message: string } }[]
  const byId = new Map(answers.map(answer => [answer.id, answer]))
  return calls.map(([method], id) => {
    const answer = byId.get(id)
    if (answer?.error !== undefined) throw new Error(`${method}: ${answer.error.message}`)
    return answer?.result ?? null
  })
}

/** The lowest head of all. */
export async function lowest(urls: readonly string[]): Promise<number> {
  const heads = await Promise.all(urls.map(async url => Number((await batch(url, [['eth_blockNumber', []]]))[0])))
  return Math.min(...heads)
}

function accountAt(index: number): PrivateKeyAccount {
  return privateKeyToAccount(`0x${(0xbe_0000 + index).toString(16).padStart(64, '0')}`)
}

async function until(supervisor: ChildProcess, check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 300_000
  while (!(await check().catch(() => false))) {
    if (supervisor.exitCode !== null) throw new Error('The network did not start: are CometBFT and geth there?')
    if (Date.now() > end) throw new Error('The network did not become live within five minutes.')
    await new Promise(done => setTimeout(done, 200))
  }
}
