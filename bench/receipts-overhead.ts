/**
 * What receipts cost: tokens a second of 32 clients whose every answer gets its receipt (shares derived, signed, chained to
 * the one before, its file and its journal row on disk before the client goes on), ÷ the same without. In turns within
 * one run. `MODEL=small` for the smaller of the two models of train-ratio; `ROUNDS`, `CLIENTS`, `TOKENS`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { bytesToHex, createRng, type Hex } from '@openledger/base'
import { type AttributionIndex, deriveAnswer } from '@openledger/client'
import { createIssuer, openJournal, openStore } from '@openledger/server'
import { privateKeyToAccount } from 'viem/accounts'
import { inTurns, writeAnswers } from './answers/writeAnswers.ts'
import { cases, median, openCase } from './peers/cases.ts'

const name = 'receipts-overhead'
const model = process.env.MODEL ?? 'big'
const rounds = Number(process.env.ROUNDS ?? 4)
const clients = Number(process.env.CLIENTS ?? 32)
const tokens = Number(process.env.TOKENS ?? 64)
const contributors = 100
const k = 1024

const folder = mkdtempSync(path.join(tmpdir(), 'openledger-receipts-'))
const { engine, initial } = await openCase(cases[model]!, folder, Number(process.env.THREADS ?? 1))
const store = await openStore({ dir: path.join(folder, 'store') })
const journal = await openJournal({ path: path.join(folder, 'journal.sqlite') })
const rng = createRng(name)
const word = (): Hex => bytesToHex(Uint8Array.from({ length: 32 }, () => rng.int(256)))
const address = (): Hex => `0x${word().slice(2, 42)}`
const int8 = () => Int8Array.from({ length: k }, () => rng.int(255) - 127)
const account = privateKeyToAccount(word())
const issue = createIssuer({
  ...{ journal, store, operator: { account } },
  channels: { chargeOf: () => Promise.reject(new Error('nothing is paid by channel here')) as never },
  domain: { chainId: 4267, settlement: address() },
})
const index: AttributionIndex = {
  ...{ version: 1, k, projectionDigest: word() },
  contributors: Array.from({ length: contributors }, () => ({
    ...{ account: address(), records: 1 + rng.int(50), multiplier: 1 + rng.int(2 ** 31), vector: int8() },
  })),
}
const accounts = { builder: address(), parents: address(), operator: address(), treasury: address() }
const policy = {
  id: 1,
  data: 4000,
  builder: 2500,
  parents: 1000,
  operator: 1500,
  stakers: 500,
  treasury: 400,
  burn: 100,
}
const [baseDigest, adapterDigest, payer] = [word(), word(), address()]
const price = 10n ** 15n

/** Everything between an answer's last token and its receipt, but the gradient: see attribution-overhead. */
const attest = async (text: string, promptTokens: number) => {
  const query = int8()
  const paid = 2n * price
  const derived = deriveAnswer({ index, query, weak: false, price, paid, payer, policy, accounts })
  const payment = { payer, nonce: word(), paid, transaction: word() }
  const key = { payer, nonce: payment.nonce }
  journal.payments.accept({ ...key, value: paid, validBefore: 2 ** 31, modelId: 2n, request: word() }, 0)
  journal.payments.collected(key, payment.transaction)
  return issue({
    ...{ payment, price, query, derived, promptTokens, answer: text, completionTokens: tokens, seed: 1, policyId: 1 },
    model: { id: 2n, baseDigest, adapterDigest },
    messages: [{ role: 'user', content: 'What is a receipt?' }],
    contributors: index.contributors.map(({ account, records }) => ({ account, records })),
    shared: false,
  })
}

const load = { clients, answers: 1, promptTokens: 32, tokens }
const plain = () => writeAnswers(engine, { load, adapter: initial })
const times: number[] = []
const attested = () =>
  writeAnswers(engine, {
    ...{ load, adapter: initial },
    async after({ prompt, written }) {
      const begun = performance.now()
      await attest(written.text, prompt.length)
      times.push(performance.now() - begun)
    },
  })
await attested()
times.length = 0
const [withReceipts, without] = await inTurns(rounds, attested, plain)
const issued = journal.receipts.count()
if (issued !== clients * (rounds + 1)) throw new Error('a receipt is missing')
const alone: number[] = []
for (let i = 0; i < 50; i++) {
  const begun = performance.now()
  await attest('An answer.', 32)
  alone.push(performance.now() - begun)
}
await engine.close()
journal.close()
rmSync(folder, { recursive: true })

const rows = [
  { label: 'with receipts', value: Number(median(withReceipts).toFixed(1)), unit: 'tok/s' },
  { label: 'without', value: Number(median(without).toFixed(1)), unit: 'tok/s' },
  { label: 'a receipt by itself, p50', value: Number(median(alone).toFixed(2)), unit: 'ms' },
  { label: `a receipt among ${clients} that come at once, p50`, value: Number(median(times).toFixed(2)), unit: 'ms' },
]
for (const { label, value, unit } of rows) console.log(`${label}: ${value} ${unit}`)
const value = Number((median(withReceipts) / median(without)).toFixed(3))
const notes = [
  `${model} model, float32, rank 8 on all linear layers; ${clients} clients at once, each answer ${tokens} tokens after a prompt of 32; ${contributors} contributors at k = ${k}. Target: at least 0.99. Medians of ${rounds} rounds in turns.`,
  `Payment and journal are real, the disk is asked to sync; the chain and the gradient are left out of both. On ${cpus()[0]?.model.trim()}.`,
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'of the tokens without', rows, notes }))
console.log(`${name}: ${value} of the tokens without`)
