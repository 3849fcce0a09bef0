/**
 * Seconds from `eth_sendRawTransaction` to a receipt that is final on all four validators, 95th percentile: four
 * validators on this machine with our execution client, and four with geth, below the same bridge and CometBFT.
 *
 * One transfer after the other, each to the next validator, at a moment that has nothing to do with the block's.
 *
 * Smaller: SAMPLES=10.
 */
import { writeFileSync } from 'node:fs'
import { createRng, type Hex } from '@openledger/base'
import { batch, type Execution, sign, startNetwork } from './network/startNetwork.ts'

const samples = Number(process.env.SAMPLES ?? 60)
const rng = createRng('network-finality')

const seconds: Record<Execution, number[]> = { openledger: [], geth: [] }
for (const execution of ['openledger', 'geth'] as const) {
  const network = await startNetwork(execution, { port: execution === 'geth' ? 24_100 : 24_000, count: 1 })
  try {
    const [account] = network.accounts
    for (let nonce = 0; nonce < samples; nonce++) {
      await new Promise(done => setTimeout(done, rng.int(1_000)))
      const raw = await sign(account!, { chainId: network.chainId, nonce, to: account!.address })
      const started = performance.now()
      const [hash] = await batch(network.urls[nonce % 4]!, [['eth_sendRawTransaction', [raw]]])
      await Promise.all(network.urls.map(url => receiptOf(url, hash as Hex)))
      seconds[execution].push((performance.now() - started) / 1000)
    }
  } finally {
    await network.close()
  }
}

const value = quantile(seconds.openledger, 0.95).toFixed(2)
const rows = (['openledger', 'geth'] as const).flatMap(execution =>
  [0.5, 0.95, 1].map(share => ({
    label: `${execution === 'geth' ? 'geth 1.16.9' : 'our execution client'}: ${share === 1 ? 'worst' : `p${share * 100}`}`,
    value: quantile(seconds[execution], share).toFixed(2),
    unit: 's',
  })),
)
const notes = [
  `${samples} transfers one after the other, sent at random moments, until the receipt is there on all four validators.`,
  'A block comes after 0.8 s of waiting for late votes; twelve processes share the machine.',
]
for (const row of rows) console.log(`${row.label.padEnd(40)} ${row.value} ${row.unit}`)
if (process.env.BENCH_JSON !== undefined) {
  writeFileSync(
    process.env.BENCH_JSON,
    JSON.stringify({ name: 'network-finality', value, unit: 's (p95)', rows, notes }),
  )
}
console.log(`network-finality: ${value} s (p95)`)

async function receiptOf(url: string, hash: Hex): Promise<void> {
  while ((await batch(url, [['eth_getTransactionReceipt', [hash]]]))[0] === null) {
    await new Promise(done => setTimeout(done, 10))
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}
