import { type Hex, utf8 } from '@openledger/base'
import {
  ask,
  drawMember,
  getBundle,
  getReceipt,
  isLaterSeed,
  paymentRequiredSchema,
  previewContribution,
  readPaymentHeader,
  readWire,
  receiptFileSchema,
  sampledOfferSchema,
  settle,
  type TrainingRecord,
  verifyBundle,
} from '@openledger/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordsOf } from '../testing/recordsOf.ts'
import { startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { trainTestModel } from '../testing/trainTestModel.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await startTestNetwork({ sampling: { most: 4, patience: 30 } })
  await trainTestModel(network, ['alice', 'bob', 'carol'])
}, 300_000)
afterAll(() => network?.close())

const messages = (n: number) => [{ role: 'user' as const, content: `alice: a table for ${n}?` }]

test('answers that are written together are paid by the one that is drawn, settle, and verify offline', async () => {
  const user = await network.as('user')
  const body = JSON.stringify({ model: 'talk', messages: messages(0), max_tokens: 4 })
  const headers = { 'content-type': 'application/json' }
  const required = await fetch(`${user.url}/v1/chat/completions`, { method: 'POST', headers, body })
  const quoted = sampledOfferSchema.parse(
    readPaymentHeader(paymentRequiredSchema, required.headers.get('payment-required')!).extensions!.sampling,
  )
  expect(quoted).toMatchObject({ most: 4, turn: 0 })

  const key = await (
    await fetch(`${user.url}/api/keys`, { method: 'POST', headers, body: JSON.stringify({ name: 'laptop' }) })
  ).json()
  // Lengths differ, and with them prices: the short answers wait for the last one to be written.
  const answers = await Promise.all(
    [4, 6, 24].map(maxTokens => ask(user, { model: 'talk', messages: messages(maxTokens), maxTokens, key: key.key })),
  )
  const { journal } = network.services()
  const files = answers.map(({ receipt }) =>
    readWire(receiptFileSchema, utf8(journal.receipts.get(receipt!.receipt)!.body), { what: 'receipt' }),
  )
  const block = files.find(file => file.block)?.block
  expect(block).toBeDefined()
  const members = files.filter(file => file.block?.seed === block!.seed)
  expect(members).toHaveLength(block!.members.length)
  expect(new Set(members.map(({ receipt }) => receipt.queryHash)).size).toBe(1)
  expect(isLaterSeed({ seed: block!.seed, steps: block!.turn - quoted.turn, earlier: quoted.seed })).toBe(true)
  for (const { receipt, lines } of files) {
    expect(lines.reduce((sum, { amount }) => sum + amount, 0n)).toBe(receipt.paid)
    expect(lines.filter(({ role }) => role === 'data')).toHaveLength(3)
  }

  // What moved an answer is told of the drawn one alone.
  const views = await Promise.all(answers.map(({ receipt }) => getReceipt(user, receipt!.receipt)))
  for (const [i, view] of views.entries()) {
    const { block } = files[i]!
    const drawn = block === undefined || drawMember(block) === block.place
    expect(view.sampling?.mode).toBe(block && (drawn ? 'sampled' : 'carried'))
    expect(view.strength !== undefined).toBe(drawn)
    expect(view.contributors.some(({ topRecords }) => topRecords)).toBe(drawn)
    expect(answers[i]!.receipt!.sampling).toEqual(view.sampling)
  }

  await settle(user)
  const bundled = views.findIndex(({ sampling }) => sampling?.mode === 'carried')
  const bundle = await getBundle(user, views[bundled]!.id as Hex)
  const { ok, steps } = await verifyBundle(bundle)
  expect(steps.filter(step => !step.ok)).toEqual([])
  expect(ok).toBe(true)
  expect(steps.find(({ id }) => id === 'sampling')!.facts).toMatchObject({ mode: 'carried' })
}, 120_000)

test('whoever pays by a quote finds the seeds of an honest receipt to be those, also in what was signed', async () => {
  const askers = [await network.as('user'), await network.as('neighbour'), await network.as('guest')]
  const asked = [5, 7, 24].map((maxTokens, i) => ({ maxTokens, seed: 40 + i, messages: messages(30 + i) }))
  const answers = await Promise.all(asked.map((each, i) => ask(askers[i]!, { model: 'talk', ...each })))
  for (const [i, { receipt, opening, fault }] of answers.entries()) {
    expect(fault).toBeUndefined()
    expect(receipt!.seed).toBe(40 + i)
    expect(opening).toMatchObject({ sampling: { seed: 40 + i }, quoted: { most: 4 } })
  }
  await settle(askers[0]!)
  // Whether answers met in a block depends on how long each took; what was quoted holds either way.
  const { receipt, opening } = answers.find(({ receipt }) => receipt!.sampling) ?? answers[0]!
  const bundle = await getBundle(askers[0]!, receipt!.receipt, { opening })
  expect((await verifyBundle(bundle)).steps.filter(step => !step.ok)).toEqual([])
  const { steps } = await verifyBundle({ ...bundle, opening: { ...opening!, sampling: { seed: 7 } } })
  expect(steps.filter(step => !step.ok).map(({ id }) => id)).toEqual(['seeds'])
}, 120_000)

test('an answer that is alone is paid by its own gradient', async () => {
  const user = await network.as('user')
  const { receipt } = await ask(user, { model: 'talk', messages: messages(9), maxTokens: 3 })
  expect(receipt!.sampling).toBeUndefined()
  expect(receipt!.strength).toBeDefined()
})

test('records can be previewed before they are given: what is like the model’s data helps, and nothing is kept', async () => {
  const user = await network.as('user')
  const lines = async (file: Blob) =>
    (await file.text())
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as TrainingRecord)
  const like = (await lines(recordsOf('alice', 16))).slice(10)
  const noise = like.map((_, i) => ({ prompt: `${i * 7919} ${i}`, completion: `#${i * 104_729} %% ${i * 31} ^` }))
  const before = network.services().journal.receipts.count()
  const [good, other] = [
    await previewContribution(user, { model: 2, records: like }),
    await previewContribution(user, { model: 2, records: noise }),
  ]
  expect(good).toMatchObject({ model: 2, records: 6, looked: 6, against: { kind: 'records' } })
  expect(good.perRecord.value).toBeGreaterThan(other.perRecord.value)
  expect(good.verdict).toBe('helps')
  for (const { perRecord, share } of [good, other]) {
    expect(perRecord.low <= perRecord.value && perRecord.value <= perRecord.high).toBe(true)
    expect(share.low >= 0 && share.high <= 1).toBe(true)
  }
  expect(network.services().journal.receipts.count()).toBe(before)
  await expect(previewContribution(user, { model: 1, records: like })).rejects.toMatchObject({
    code: 'inference/not-previewed',
  })
  await expect(previewContribution(user, { model: 99, records: like })).rejects.toMatchObject({
    code: 'inference/model-not-found',
  })
})
