/**
 * Transfers a second of a network: four validators on this machine with our execution client ÷ four with geth, below
 * the same bridge and the same CometBFT, in turns within one run.
 *
 * Signed transfers of twenty accounts, each sent to its own validator in JSON-RPC batches; the time ends when the last
 * one is final on all four. Twelve processes share the processor.
 *
 * Smaller: TRANSFERS=500 ROUNDS=1.
 */
import { writeFileSync } from 'node:fs'
import type { Hex } from '@openledger/base'
import { batch, type Execution, lowest, sign, startNetwork } from './network/startNetwork.ts'

const transfers = Number(process.env.TRANSFERS ?? 2_000)
const rounds = Number(process.env.ROUNDS ?? 3)
const senders = 20

const rates: Record<Execution, number[]> = { openledger: [], geth: [] }
for (const execution of ['openledger', 'geth'] as const) {
  const network = await startNetwork(execution, { port: execution === 'geth' ? 24_100 : 24_000, count: senders })
  try {
    // The first round warms up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const rate = await measure(network, round)
      if (round > 0) rates[execution].push(rate)
      console.log(`${execution.padEnd(12)} ${round === 0 ? 'warm-up' : ''} ${rate.toFixed(0)} tx/s`)
    }
  } finally {
    await network.close()
  }
}

const value = (median(rates.openledger) / median(rates.geth)).toFixed(2)
const rows = [
  { label: 'our execution client, four validators', value: spread(rates.openledger), unit: 'tx/s' },
  { label: 'geth 1.16.9, four validators', value: spread(rates.geth), unit: 'tx/s' },
]
const notes = [
  `${transfers} transfers from ${senders} accounts a round, ${rounds} rounds, median (lowest–highest); final on all four.`,
  'Four validators are twelve processes on one machine: each executes every block, so a core apart would do several times as much.',
]
for (const row of rows) console.log(`${row.label.padEnd(50)} ${row.value} ${row.unit}`)
if (process.env.BENCH_JSON !== undefined) {
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name: 'network-tps', value, unit: 'of geth', rows, notes }))
}
console.log(`network-tps: ${value} of geth`)

async function measure(
  { urls, chainId, accounts }: Awaited<ReturnType<typeof startNetwork>>,
  round: number,
): Promise<number> {
  const each = Math.ceil(transfers / senders)
  const signed = await Promise.all(
    accounts.map(account =>
      Promise.all(
        Array.from({ length: each }, (_, i) => {
          const to: Hex = `0x${(0x1000_0000 + round * transfers + i).toString(16).padStart(40, '0')}`
          return sign(account, { chainId, nonce: round * each + i, to })
        }),
      ),
    ),
  )
  const first = (await lowest(urls)) + 1
  const started = performance.now()
  await Promise.all(
    signed.map(async (raws, index) => {
      for (let at = 0; at < raws.length; at += 50) {
        const part = raws.slice(at, at + 50)
        await batch(
          urls[index % urls.length]!,
          part.map(raw => ['eth_sendRawTransaction', [raw]]),
        )
      }
    }),
  )
  let left = each * senders
  for (let next = first; left > 0; ) {
    if ((await lowest(urls)) < next) {
      await new Promise(done => setTimeout(done, 50))
      continue
    }
    const [count] = await batch(urls[0]!, [['eth_getBlockTransactionCountByNumber', [`0x${next.toString(16)}`]]])
    left -= Number(count)
    next++
  }
  return (each * senders) / ((performance.now() - started) / 1000)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

function spread(values: readonly number[]): string {
  return `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`
}
