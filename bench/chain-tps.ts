/**
 * ERC-20 transfers a second: our node, every block fsynced ÷ hardhat 3's in-memory node, in turns within one run.
 *
 * 2,000 signed transfers from 20 accounts, each to an account that never held the token (a new storage slot), are sent
 * by eth_sendRawTransaction; the time ends with the last answer. Both nodes are processes of their own and answer once
 * the transaction is in a block; ours only once that block is on disk. After each round every receipt is checked.
 *
 * Two shapes of load: JSON-RPC batches of 100 (the figure), and single requests over 64 connections.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { tokenContract } from '@openledger/chain/testing'
import { encodeDeployData, encodeFunctionData, type Hex, parseEther } from 'viem'
import { type HDAccount, mnemonicToAccount } from 'viem/accounts'
import { installPeer } from './chain-tps/peerNode.ts'

const transfers = 2_000
const rounds = Number(process.env.ROUNDS ?? 5)
const chainId = 31337
const gas = 100_000n
const gwei = 10n ** 9n
// The accounts that hardhat funds by itself; ours funds the same.
const accounts = Array.from({ length: 20 }, (_, addressIndex) =>
  mnemonicToAccount('test test test test test test test test test test test junk', { addressIndex }),
)

type Node = { label: string; url: URL; token: Hex; process: ChildProcess; next: number }
type Call = { method: string; params: unknown[] }

const peer = installPeer()
const folder = mkdtempSync(join(tmpdir(), 'openledger-chain-tps-'))
// Anew for every phase: a server may close a connection that has been idle while the next round was signed.
let agent = new Agent({ keepAlive: true, maxSockets: 64 })
const nodes: Node[] = []
try {
  const ours = await startOurs()
  const theirs = 'folder' in peer ? await startPeer(peer.folder) : undefined
  const shapes = [
    { name: 'batches of 100', send: sendBatches },
    { name: 'single requests', send: sendSingles },
  ]
  const rates = new Map<string, { ours: number[]; theirs: number[] }>()
  for (const shape of shapes) {
    const own: number[] = []
    const other: number[] = []
    rates.set(shape.name, { ours: own, theirs: other })
    // The first round warms both up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const [node, list] of [
        [ours, own],
        [theirs, other],
      ] as const) {
        if (node === undefined) continue
        const rate = await measure(node, shape.send)
        if (round > 0) list.push(rate)
        console.log(
          `${shape.name.padEnd(16)} ${node.label.padEnd(28)} ${round === 0 ? 'warm-up' : ''} ${rate.toFixed(0)} tx/s`,
        )
      }
    }
  }
  report(rates, theirs !== undefined)
} finally {
  for (const node of nodes) node.process.kill('SIGKILL')
  agent.destroy()
  rmSync(folder, { recursive: true, force: true })
}

function report(rates: Map<string, { ours: number[]; theirs: number[] }>, compared: boolean): void {
  const rows: { label: string; value: string; unit: string }[] = []
  let figure = Number.NaN
  for (const [shape, { ours, theirs }] of rates) {
    rows.push({ label: `ours, fsynced: ${shape}`, value: median(ours).toFixed(0), unit: 'tx/s' })
    if (!compared) continue
    const ratios = ours.map((rate, i) => rate / theirs[i]!)
    rows.push({ label: `hardhat 3.18, in memory: ${shape}`, value: median(theirs).toFixed(0), unit: 'tx/s' })
    rows.push({
      label: `ratio: ${shape} (lowest ${Math.min(...ratios).toFixed(2)}, highest ${Math.max(...ratios).toFixed(2)})`,
      value: median(ratios).toFixed(2),
      unit: 'ratio',
    })
    if (Number.isNaN(figure)) figure = median(ratios)
  }
  if (!compared) figure = median([...rates.values()][0]!.ours)
  const value = compared ? figure.toFixed(2) : figure.toFixed(0)
  const unit = compared ? 'ratio' : 'tx/s (no peer)'
  const notes = [
    `${transfers} ERC-20 transfers a round to fresh accounts, ${rounds} rounds in turns, medians; the ratio is taken round by round.`,
    'Ours answers after an fsync of every block; hardhat keeps nothing on disk, its logging is switched off.',
    ...('reason' in peer ? [`hardhat could not be installed: ${peer.reason}`] : []),
  ]
  console.log()
  for (const row of rows) console.log(`${row.label.padEnd(60)} ${row.value.padStart(8)} ${row.unit}`)
  for (const note of notes) console.log(`- ${note}`)
  if (process.env.BENCH_JSON !== undefined) {
    writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name: 'chain-tps', value, unit, rows, notes }))
  }
  console.log(`chain-tps: ${value} ${unit}`)
}

/** Signs a round's transfers, sends them, and returns transfers a second. */
async function measure(node: Node, send: (node: Node, raws: Hex[]) => Promise<Hex[]>): Promise<number> {
  const raws = await sign(node)
  agent.destroy()
  agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const started = performance.now()
  const hashes = await send(node, raws)
  const seconds = (performance.now() - started) / 1000
  for (let at = 0; at < hashes.length; at += 200) {
    const calls = hashes.slice(at, at + 200).map(hash => ({ method: 'eth_getTransactionReceipt', params: [hash] }))
    for (let tries = 0; ; tries++) {
      const receipts = (await batch(node, calls)) as ({ status: Hex; logs: unknown[] } | null)[]
      if (receipts.every(receipt => receipt?.status === '0x1' && receipt.logs.length === 1)) break
      if (tries === 50) throw new Error(`${node.label} lost a transfer`)
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  return transfers / seconds
}

async function sign(node: Node): Promise<Hex[]> {
  const nonces = (await batch(
    node,
    accounts.map(({ address }) => ({ method: 'eth_getTransactionCount', params: [address, 'pending'] })),
  )) as Hex[]
  const next = nonces.map(Number)
  const raws: Hex[] = []
  for (let i = 0; i < transfers; i++) {
    const from = i % accounts.length
    const to: Hex = `0x${(0x1000_0000 + node.next++).toString(16).padStart(40, '0')}`
    raws.push(await transfer(accounts[from]!, next[from]!++, node.token, to))
  }
  return raws
}

function transfer(account: HDAccount, nonce: number, token: Hex, to: Hex, value = 1n): Promise<Hex> {
  const data = encodeFunctionData({ abi: tokenContract.abi, functionName: 'transfer', args: [to, value] })
  return account.signTransaction({
    chainId,
    type: 'eip1559',
    nonce,
    to: token,
    gas,
    maxFeePerGas: 100n * gwei,
    maxPriorityFeePerGas: 1n,
    data,
  })
}

async function sendBatches(node: Node, raws: Hex[]): Promise<Hex[]> {
  const parts = Array.from({ length: raws.length / 100 }, (_, i) => raws.slice(i * 100, i * 100 + 100))
  const answers = parts.map(part =>
    batch(
      node,
      part.map(raw => ({ method: 'eth_sendRawTransaction', params: [raw] })),
    ),
  )
  return (await Promise.all(answers)).flat() as Hex[]
}

async function sendSingles(node: Node, raws: Hex[]): Promise<Hex[]> {
  return (await Promise.all(
    raws.map(async raw => (await call(node, { method: 'eth_sendRawTransaction', params: [raw] })) as Hex),
  )) as Hex[]
}

async function startOurs(): Promise<Node> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'chain-tps/ourNode.ts'),
      join(folder, 'data'),
      ...accounts.map(a => a.address),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', code => reject(new Error(`our node ended with ${code}`)))
  })
  return prepare('ours, every block fsynced', new URL(url), child)
}

async function startPeer(cwd: string): Promise<Node> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['node_modules/hardhat/dist/src/cli.js', 'node', '--hostname', '127.0.0.1', '--port', String(port)],
    { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' } },
  )
  const url = new URL(`http://127.0.0.1:${port}`)
  for (let tries = 0; ; tries++) {
    try {
      await call({ url }, { method: 'hardhat_setLoggingEnabled', params: [false] })
      break
    } catch (error) {
      if (tries === 300 || child.exitCode !== null) throw new Error('hardhat does not answer', { cause: error })
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  }
  return prepare('hardhat 3.18, in memory', url, child)
}

/** Deploys the token and gives every account its share. */
async function prepare(label: string, url: URL, child: ChildProcess): Promise<Node> {
  const node: Node = { label, url, token: '0x', process: child, next: 0 }
  nodes.push(node)
  const [owner, ...others] = accounts
  const data = encodeDeployData({ ...tokenContract, args: [parseEther('1000000000')] })
  const deploy = await owner!.signTransaction({
    chainId,
    type: 'eip1559',
    nonce: 0,
    gas: 2_000_000n,
    maxFeePerGas: 100n * gwei,
    maxPriorityFeePerGas: 1n,
    data,
  })
  const hash = await call(node, { method: 'eth_sendRawTransaction', params: [deploy] })
  const receipt = (await call(node, { method: 'eth_getTransactionReceipt', params: [hash] })) as {
    contractAddress: Hex
  }
  node.token = receipt.contractAddress
  for (const [i, { address }] of others.entries()) {
    const raw = await transfer(owner!, i + 1, node.token, address, parseEther('1000000'))
    await call(node, { method: 'eth_sendRawTransaction', params: [raw] })
  }
  return node
}

async function call(node: Pick<Node, 'url'>, { method, params }: Call): Promise<unknown> {
  const answer = (await post(node.url, JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))) as Answer
  return resultOf(answer)
}

async function batch(node: Pick<Node, 'url'>, calls: Call[]): Promise<unknown[]> {
  const message = calls.map(({ method, params }, id) => ({ jsonrpc: '2.0', id, method, params }))
  const answers = (await post(node.url, JSON.stringify(message))) as Answer[]
  return answers.map(resultOf)
}

type Answer = { result?: unknown; error?: { message: string } }

function resultOf({ result, error }: Answer): unknown {
  if (error !== undefined) throw new Error(error.message)
  return result
}

function post(url: URL, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      response => {
        const chunks: Buffer[] = []
        response.on('data', chunk => chunks.push(chunk))
        response.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')))
          } catch (error) {
            reject(error)
          }
        })
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
