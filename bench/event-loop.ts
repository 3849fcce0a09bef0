/**
 * Whether an engine at work leaves its caller free: how late a timer of 1 ms comes while a model trains in the engine's
 * own thread, and, as what is to be avoided, while the same training runs in the caller's thread. Bound: the same timer
 * with nothing else to do.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { defaultHyper } from '@openledger/engine'
import { cases, openCase } from './peers/cases.ts'

const name = 'event-loop'
const folder = mkdtempSync(path.join(tmpdir(), 'openledger-event-loop-'))
const { samples } = cases.small!
const { engine, initial } = await openCase(cases.small!, folder, 1)
const hyper = { ...defaultHyper, batchSize: samples.length, checkpoints: 1, epochs: 12 }
const orders = Array.from({ length: hyper.epochs }, () => samples.map((_, i) => i))
await engine.fineTune({ samples, hyper, seed: 1, initial, orders: orders.slice(0, 1) })

const rows: { label: string; value: number; unit: string }[] = []
const idle = await delays('idle', () => setTimeout(3000))
const training = await delays('while the engine trains', () =>
  engine.fineTune({ samples, hyper, seed: 1, initial, orders }),
)
await delays('while the caller itself computes for 300 ms at a time', async () => {
  for (let i = 0; i < 5; i++) {
    const until = performance.now() + 300
    while (performance.now() < until);
    await setTimeout(1)
  }
})
await engine.close()
rmSync(folder, { recursive: true })

const value = training
const notes = [
  'Delay of a timer of 1 ms beyond its time, in the thread that called `engine.fineTune` (5.8 M parameters, 8 × 128 tokens a step). Training computes in a thread of its own; the operating system still shares the cores.',
  `Idle, the same timer is ${idle} ms late at the 99th percentile.`,
]
if (process.env.BENCH_JSON)
  writeFileSync(
    process.env.BENCH_JSON,
    JSON.stringify({ name, value, unit: 'ms late at the 99th percentile', rows, notes }),
  )
console.log(`${name}: ${value} ms late at the 99th percentile`)

async function delays(label: string, work: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 1 })
  histogram.enable()
  await work()
  histogram.disable()
  const late = (nanoseconds: number) => Number(Math.max(0, nanoseconds / 1e6 - 1).toFixed(2))
  const p99 = late(histogram.percentile(99))
  rows.push({ label: `${label}, median`, value: late(histogram.percentile(50)), unit: 'ms' })
  rows.push({ label: `${label}, 99th percentile`, value: p99, unit: 'ms' })
  rows.push({ label: `${label}, worst`, value: late(histogram.max), unit: 'ms' })
  for (const row of rows.slice(-3)) console.log(`${row.label}: ${row.value} ${row.unit}`)
  return p99
}
