/**
 * An hour of mixed load on four validators, two with our execution client and two with geth, while processes are killed
 * at random: how many blocks came, whether every hash agrees on all four, what of the acknowledged was lost, and how much
 * memory each kind of process held by quarters of the run.
 *
 * Every 30 to 60 seconds one validator loses a process or all three (SIGKILL), or stands still for five seconds
 * (SIGSTOP). The first validator of each execution client is spared: a process that is killed never grows old, and says
 * little of memory. The last minute is undisturbed.
 *
 * Shorter: MINUTES=15. More often: EVERY=10 (to 20) seconds. SENDERS=24 accounts send.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRng, type Hex } from '@openledger/base'
import { measureMemory, quarters, type Sample } from './network/measureMemory.ts'
import { type SoakLoad, startSoakLoad } from './network/soakLoad.ts'
import { batch, lowest, startNetwork } from './network/startNetwork.ts'

const minutes = Number(process.env.MINUTES ?? 60)
const senders = Number(process.env.SENDERS ?? 24)
const every = Number(process.env.EVERY ?? 30) * 1000
const port = Number(process.env.PORT ?? 24_200)
const rng = createRng('network-soak')
const kinds = ['execution (openledger)', 'execution (geth)', 'bridge', 'consensus']

const network = await startNetwork('mixed', { port, count: senders })
const { urls, validators, folder } = network
const spared = ['openledger', 'geth'].map(execution => validators.find(of => of.execution === execution)!.name)
const others = validators.filter(({ name }) => !spared.includes(name))
const samples: Sample[] = []
const events: string[] = []
let seconds = 0
try {
  const first = await lowest(urls)
  const started = Date.now()
  const load = startSoakLoad(network)
  const end = started + minutes * 60_000
  let next = started + every
  while (Date.now() < end) {
    await new Promise(done => setTimeout(done, Math.min(5_000, every / 2)))
    seconds = (Date.now() - started) / 1000
    samples.push(...measureMemory(folder, validators, seconds))
    if (Date.now() < next || Date.now() > end - 60_000) continue
    next = Date.now() + every + rng.int(every)
    await disturb()
  }
  await load.stop()
  console.log('the load has ended; comparing')
  const last = await settled()
  await new Promise(done => setTimeout(done, 5_000))
  const { different, transactions } = await compare(first, last)
  const { lost, moved } = await account(load)
  report({ blocks: last - first, transactions, different, lost, moved, load })
} finally {
  await network.close()
}

/** One validator loses a process or all, or stands still. */
async function disturb(): Promise<void> {
  const { name } = others[rng.int(others.length)]!
  const kind = rng.int(5)
  const parts = ['execution', 'bridge', 'consensus']
  const hit = kind < 3 ? [parts[kind]!] : parts
  const signal = kind === 4 ? 'SIGSTOP' : 'SIGKILL'
  const pids = hit.flatMap(part => pidOf(name, part))
  for (const pid of pids) send(pid, signal)
  if (kind === 4) {
    await new Promise(done => setTimeout(done, 5_000))
    for (const pid of pids) send(pid, 'SIGCONT')
  }
  const what = kind === 4 ? 'frozen' : 'killed'
  events.push(what)
  console.log(
    `${Math.round(seconds)} s, block ${await lowest(urls).catch(() => '?')}: ${name} ${hit.join(', ')} ${what}`,
  )
}

function pidOf(name: string, part: string): number[] {
  try {
    return [Number(readFileSync(join(folder, name, `${part}.pid`), 'utf8'))]
  } catch {
    return []
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}

/** The height that all four reach once nothing disturbs them. */
async function settled(): Promise<number> {
  for (let tries = 0; ; tries++) {
    const heads = await Promise.all(
      urls.map(url => batch(url, [['eth_blockNumber', []]]).then(([n]) => Number(n))),
    ).catch(() => [0])
    if (heads.length === urls.length && Math.max(...heads) - Math.min(...heads) <= 1) return Math.min(...heads)
    if (tries > 300) throw new Error(`The validators do not come together: ${heads.join(', ')}`)
    await new Promise(done => setTimeout(done, 1_000))
  }
}

/** Blocks whose hash is not the same on all four, and how many transactions there were. */
async function compare(from: number, to: number): Promise<{ different: number; transactions: number }> {
  let different = 0
  let transactions = 0
  for (let at = from; at <= to; at += 100) {
    const numbers = Array.from({ length: Math.min(100, to - at + 1) }, (_, i) => `0x${(at + i).toString(16)}`)
    const seen = await Promise.all(
      urls.map(
        url =>
          batch(
            url,
            numbers.map(number => ['eth_getBlockByNumber', [number, false]]),
          ) as Promise<{ hash: Hex; transactions: Hex[] }[]>,
      ),
    )
    for (const [i, { hash, transactions: held }] of seen[0]!.entries()) {
      if (seen.some(blocks => blocks[i]!.hash !== hash)) different++
      transactions += held.length
    }
  }
  return { different, transactions }
}

/** Acknowledged hashes that are in no block of some validator, and receipts that are not where they were. */
async function account({ acknowledged, receipts, by }: SoakLoad) {
  let [lost, moved] = [0, 0]
  const all = [...acknowledged]
  for (let at = 0; at < all.length; at += 500) {
    const part = all.slice(at, at + 500)
    const seen = await Promise.all(
      urls.map(
        url =>
          batch(
            url,
            part.map(hash => ['eth_getTransactionReceipt', [hash]]),
          ) as Promise<({ blockHash: Hex } | null)[]>,
      ),
    )
    for (const [i, hash] of part.entries()) {
      const places = seen.map(found => found[i]?.blockHash)
      if (places.includes(undefined)) {
        lost++
        console.log(`lost: ${hash}, ${JSON.stringify(by.get(hash))}, on ${places.map(at => at ?? 'none').join(' ')}`)
      }
      const place = receipts.get(hash) ?? places[0]
      if (places.some(other => other !== undefined && other !== place)) moved++
    }
  }
  return { lost, moved }
}

/** The medians of a kind of process by quarter of the run: of all of them, or of those that ran through. */
function mediansOf({ of, what, isSpared }: { of: string; what: 'bytes' | 'own'; isSpared: boolean }): string {
  const chosen = samples.filter(sample => sample.of === of && (!isSpared || spared.includes(sample.validator)))
  return quarters(chosen, { seconds, what })
    .map(value => value.toFixed(0))
    .join(' → ')
}

function report({ blocks, transactions, different, lost, moved, load }: Found): void {
  const rows = [
    { label: 'blocks under load', value: String(blocks), unit: 'blocks' },
    { label: 'blocks whose hash differs on some validator', value: String(different), unit: 'blocks' },
    { label: 'transactions in them', value: String(transactions), unit: 'transactions' },
    {
      label: 'hashes answered, and in no block afterwards',
      value: `${load.acknowledged.size}, ${lost}`,
      unit: 'transactions',
    },
    { label: 'receipts seen, and elsewhere afterwards', value: `${load.receipts.size}, ${moved}`, unit: 'receipts' },
    { label: 'reads, and transactions refused as they must be', value: `${load.read}, ${load.refused}`, unit: 'calls' },
    {
      label: 'kills and freezes',
      value: `${events.filter(what => what === 'killed').length}, ${events.filter(what => what === 'frozen').length}`,
      unit: 'times',
    },
    ...kinds.flatMap(of =>
      (['bytes', 'own'] as const).map(what => ({
        label: `memory of ${of}${what === 'own' ? ', without mapped files' : ''}, median by quarter (of those spared)`,
        value: `${mediansOf({ of, what, isSpared: false })} (${mediansOf({ of, what, isSpared: true })})`,
        unit: 'MiB',
      })),
    ),
  ]
  const notes = [
    `${minutes} minutes, ${senders} accounts that each wait for their receipts: transfers, wrapping and token transfers, reads in between; a process killed or a validator frozen every ${every / 1000} to ${(2 * every) / 1000} seconds. Four validators are twelve processes on one machine; a killed process starts again by itself.`,
    `${spared.join(' and ')}, one on each execution client, were spared: their processes ran through.`,
  ]
  for (const row of rows) console.log(`${row.label.padEnd(52)} ${row.value} ${row.unit}`)
  const value = String(different + lost + moved)
  const unit = 'blocks that differ and transactions lost or moved'
  if (process.env.BENCH_JSON !== undefined) {
    writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name: 'network-soak', value, unit, rows, notes }))
  }
  console.log(`network-soak: ${value} ${unit}`)
}

type Found = {
  blocks: number
  transactions: number
  different: number
  lost: number
  moved: number
  load: SoakLoad
}
