// Looks for every wei over a million receipts: `npm run conservation -w packages/server` (minutes).
import { formatOpen } from '@openledger/base'
import { simulateEconomy } from '../src/testing/simulateEconomy.ts'

const { paidIn, unaccounted, ...counts } = await simulateEconomy({
  ...{ seed: 'a million', receipts: 1_000_000, epochs: 200, accounts: 1_000 },
})
console.log(JSON.stringify(counts, null, 2))
console.log(`${formatOpen(paidIn)} paid in, ${unaccounted} wei unaccounted`)
if (unaccounted !== 0n) process.exit(1)
