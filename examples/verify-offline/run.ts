/**
 * Fetches the bundle of a receipt once, then checks it without any network, as a stranger would; and shows that one
 * altered wei is found out.
 *
 *     node examples/verify-offline/run.ts [URL] [RECEIPT]
 */
import { createOpenLedger, getBundle, listReceipts, verifyBundle } from '@openledger/client'

const url = process.argv[2] ?? process.env.OPENLEDGER_URL ?? 'http://localhost:4267'
const ledger = createOpenLedger({ url })
const id = process.argv[3] ?? (await newestFinal())
const bundle = await getBundle(ledger, id as `0x${string}`)

// The one thing to take from somewhere else: the hash of a block that you know to be of the chain you mean.
const block = (bundle.chain as { blockHash: `0x${string}` }).blockHash

globalThis.fetch = () => {
  throw new Error('From here on nothing may be asked.')
}
const verification = await verifyBundle(bundle, { block })
for (const { ok, title, detail } of verification.steps) console.log(`${ok ? '✓' : '✗'} ${title}\n    ${detail}`)
console.log(verification.ok ? 'verified' : 'NOT verified')
console.log(`What you still trust:\n  · ${verification.trust.join('\n  · ')}`)

const altered = structuredClone(bundle) as { receiptFile: { lines: { amount: string }[] } }
const line = altered.receiptFile.lines[0]!
line.amount = String(BigInt(line.amount) + 1n)
const second = await verifyBundle(altered, { block })
console.log(
  `With one wei more in the first line: ${second.ok ? 'verified (that is a bug)' : 'not verified, as it should be'}`,
)
process.exitCode = verification.ok && !second.ok ? 0 : 1

async function newestFinal(): Promise<string> {
  const { items } = await listReceipts(ledger)
  const found = items.find(({ state }) => state === 'final')
  if (!found) throw new Error('No receipt is final yet: ask something, then settle (npx openledger settle).')
  return found.id
}
