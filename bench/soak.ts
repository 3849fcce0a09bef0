/**
 * A node at saturation for an hour (MINUTES=60): honest clients, and clients that vanish in the middle, never read, drip,
 * flood and send rubbish. What must not grow: memory that is reached and that is resident, both when garbage is collected, and handles. What must be exact:
 * receipts, one for each answer that was paid, none lost, none doubled. Fails where one of them does not hold.
 */
import { writeFileSync } from 'node:fs'
import { percentile } from '../e2e/soak/measures.ts'
import { runSoak } from '../e2e/soak/runSoak.ts'

const name = 'soak'
const minutes = Number(process.env.MINUTES ?? 60)
const report = await runSoak({ seconds: minutes * 60, say: line => console.log(line) })
const { told, trends, after, receipts, cutOff } = report
const { early, late } = report.kept

const mebibytes = (bytes: number) => Number((bytes / 2 ** 20).toFixed(1))
const kept = new Set(receipts.kept)
const unseen = receipts.kept.length - told.receipts.length
/** Caches fill while a node runs, and buffers of a hundred connections come and go. */
const room = 0.1
const grows = (from: number, growth: number, least: number) => growth > Math.max(from * room, least)
const faults = {
  'a receipt was handed out twice': told.receipts.length - new Set(told.receipts).size,
  'a receipt was handed out and is not kept': told.receipts.filter(id => !kept.has(id)).length,
  'a receipt is kept twice': receipts.kept.length - kept.size,
  'a receipt came to light at the next start': receipts.afterRestart.filter(id => !kept.has(id)).length,
  'more receipts than answers': Math.max(0, unseen - told.left),
  'an answer broke off for a caller that stayed': told.lost.length,
  'rubbish made the node fail': [...told.rubbish].reduce((sum, [status, n]) => sum + (status >= 500 ? n : 0), 0),
  'something was left when everybody had gone':
    after.inFlight + after.rowsRunning + after.waiting + Math.max(0, after.handles - after.handlesBefore - 4),
  'resident memory grows': Number(grows(early.resident, late.resident - early.resident, 64 * 2 ** 20)),
  'reached memory grows': Number(grows(early.reached, late.reached - early.reached, 16 * 2 ** 20)),
  'handles grow': Number(grows(trends.handles.from, trends.handles.growth, 32)),
  'the node did not stop well': Number(report.exit !== 0),
}
const wrong = Object.entries(faults).filter(([, count]) => count > 0)
const milliseconds = (values: readonly number[], share: number) => Number(percentile(values, share).toFixed(1))
const rows = [
  { label: 'answers to who behaves', value: told.answers, unit: 'answers' },
  { label: 'requests whose caller left on purpose', value: told.left, unit: 'requests' },
  { label: 'refused, to come back later', value: sum(told.refusals), unit: 'requests' },
  { label: 'rubbish', value: sum(told.rubbish), unit: 'requests' },
  { label: 'connections ended by a limit', value: sum(cutOff), unit: 'connections' },
  { label: 'receipts kept', value: receipts.kept.length, unit: 'receipts' },
  { label: 'receipts handed out', value: told.receipts.length, unit: 'receipts' },
  {
    label: 'receipts lost or doubled',
    value: Object.values(faults)
      .slice(0, 5)
      .reduce((a, b) => a + b, 0),
    unit: '',
  },
  { label: 'first token, p50', value: milliseconds(told.firstToken, 0.5), unit: 'ms' },
  { label: 'first token, p99', value: milliseconds(told.firstToken, 0.99), unit: 'ms' },
  { label: 'between tokens, p50', value: milliseconds(told.gaps, 0.5), unit: 'ms' },
  { label: 'between tokens, p99', value: milliseconds(told.gaps, 0.99), unit: 'ms' },
  { label: 'reached memory after a third', value: mebibytes(early.reached), unit: 'MiB' },
  { label: 'reached memory at the end', value: mebibytes(late.reached), unit: 'MiB' },
  { label: 'resident memory after a third, garbage collected', value: mebibytes(early.resident), unit: 'MiB' },
  { label: 'resident memory at the end, garbage collected', value: mebibytes(late.resident), unit: 'MiB' },
  { label: 'resident memory under way, after a third', value: mebibytes(trends.resident.from), unit: 'MiB' },
  { label: 'resident memory under way, trend over the rest', value: mebibytes(trends.resident.growth), unit: 'MiB' },
  {
    label: 'handles, trend over the last two thirds',
    value: Number(trends.handles.growth.toFixed(1)),
    unit: 'handles',
  },
  { label: 'handles before the first client', value: after.handlesBefore, unit: 'handles' },
  { label: 'handles after the last', value: after.handles, unit: 'handles' },
]
const notes = [
  `${minutes} minutes, a tiny model, 24 honest clients against 17 others, everything on one machine: the clients take their part of its cores, so these times say how even the service is, not how fast.`,
  'Reached memory is the main thread’s heap and buffers after a full collection; resident memory is judged then, too: between collections V8 keeps pages that are mostly empty. Trends are lines through the floors of eight windows over the last two thirds.',
  'At the end the node is told to stop and started again: a payment that was collected and never answered would add its refund then.',
  wrong.length === 0 ? 'Nothing was wrong.' : `Wrong: ${wrong.map(([what, n]) => `${what} (${n})`).join('; ')}.`,
]
for (const { label, value, unit } of rows) console.log(`${label}: ${value} ${unit}`)
for (const [what, count] of wrong) console.error(`WRONG: ${what} (${count})`)
const value = wrong.length
const unit = `faults in ${minutes} minutes`
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
console.log(`${name}: ${value} ${unit}`)
if (wrong.length > 0) process.exitCode = 1

function sum(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
