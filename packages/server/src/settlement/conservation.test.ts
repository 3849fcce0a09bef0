import { expect, test } from 'vitest'
import { simulateEconomy } from '../testing/simulateEconomy.ts'

// A million receipts: npm run conservation -w packages/server.
test('no wei is lost or made over random receipts, claims, slashes, challenges and restarts', async () => {
  const done = await simulateEconomy({ seed: 'conservation', receipts: 6_000, epochs: 12, accounts: 60 })
  expect(done).toMatchObject({ receipts: 6_000, epochs: 12, unaccounted: 0n })
  expect(done.challenges.won).toBeGreaterThan(0)
  expect(done.challenges.lost).toBeGreaterThan(0)
  expect(done.slashes).toBeGreaterThan(done.challenges.won)
  expect(done.restarts).toBeGreaterThan(0)
  expect(done.claims).toBeGreaterThan(60)
}, 240_000)
