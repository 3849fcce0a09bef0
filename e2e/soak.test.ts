/** Twenty seconds of what `npm run bench -- soak` does for an hour: no leak, no receipt lost or doubled. */
import { beforeAll, expect, test, vi } from 'vitest'
import { trendOf } from './soak/measures.ts'
import { runSoak, type SoakReport } from './soak/runSoak.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 400_000 })

let report: SoakReport
beforeAll(async () => {
  report = await runSoak({ seconds: 20 })
})

test('who behaves gets answers while others vanish, stall, flood, drip and send rubbish', () => {
  const { told } = report
  expect(told.answers).toBeGreaterThan(20)
  expect(told.lost).toEqual([])
  expect(told.left).toBeGreaterThan(5)
  const known = ['inference/busy', 'engine/busy', 'inference/channel-busy']
  expect([...told.refusals.keys()].filter(code => !known.includes(code))).toEqual([])
})

test('rubbish is refused as the caller’s fault, never as ours', () => {
  const statuses = [...report.told.rubbish.keys()]
  expect(statuses.filter(status => status >= 500)).toEqual([])
  expect(report.told.rubbish.get(400)).toBeGreaterThan(0)
})

test('every receipt that was handed out is kept, once, and none comes to light later', () => {
  const { told, receipts } = report
  expect(new Set(told.receipts).size).toBe(told.receipts.length)
  expect(new Set(receipts.kept).size).toBe(receipts.kept.length)
  const kept = new Set(receipts.kept)
  expect(told.receipts.filter(id => !kept.has(id))).toEqual([])
  // Who left may have paid for what was written until then; nobody else has a receipt that was not seen.
  expect(receipts.kept.length - told.receipts.length).toBeLessThanOrEqual(told.left)
  expect(report.exit).toBe(0)
  expect(new Set(receipts.afterRestart)).toEqual(kept)
})

test('when everybody has gone, nothing of them is left', () => {
  const { handles, handlesBefore, ...busy } = report.after
  expect(busy).toEqual({ inFlight: 0, rowsRunning: 0, waiting: 0 })
  expect(handles).toBeLessThanOrEqual(handlesBefore + 4)
  for (const { reached, resident } of Object.values(report.kept)) {
    expect(reached).toBeGreaterThan(2 ** 24)
    expect(resident).toBeGreaterThan(reached)
  }
})

test('a trend sees a leak below the noise, and none where there is none', () => {
  const noise = (i: number) => ((i * 7919) % 101) * 1e5
  const flat = Array.from({ length: 120 }, (_, i) => 5e7 + noise(i))
  const leaking = flat.map((value, i) => value + i * 2e5)
  expect(Math.abs(trendOf(flat).growth)).toBeLessThan(3e6)
  expect(trendOf(leaking).growth).toBeGreaterThan(1e7)
})
