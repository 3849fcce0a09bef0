import { join } from 'node:path'
import { type Address, formatOpen, type Hex, parseOpen } from '@openledger/base'
import {
  ask,
  checkEpoch,
  claim,
  contribute,
  createDatanet,
  getAccount,
  getBundle,
  getModel,
  getReceipt,
  isSignedByOperator,
  type JobEvent,
  type OpenLedger,
  publishRelease,
  registerFineTune,
  startFineTune,
  verifyBundle,
  watchJob,
} from '@openledger/client'
import { addresses, settlementAbi, wopenAbi } from '@openledger/contracts'
import { ExactEvmScheme } from '@x402/evm'
import { decodePaymentResponseHeader, wrapFetchWithPaymentFromConfig } from '@x402/fetch'
import OpenAI from 'openai'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attestAnswer } from './attest/attestAnswer.ts'
import { filesOfNode } from './attest/ReadFile.ts'
import { recordsOf } from './testing/recordsOf.ts'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from './testing/startTestNetwork.ts'

let network: TestNetwork
let curator: OpenLedger
beforeAll(async () => {
  network = await startTestNetwork()
  curator = await network.as('curator')
}, 300_000)
afterAll(() => network?.close())

const prices = { base: parseOpen('0.001'), token: parseOpen('0.0001') }
const question = [{ role: 'user' as const, content: 'alice: a table in Napa for 2, request 3?' }]

describe('the whole line', () => {
  test('contributes, releases, trains and registers', async () => {
    const { datanet } = await createDatanet(curator, {
      name: 'Tables',
      licence: 'CC-BY-4.0',
      batchBond: parseOpen('1'),
      description: 'Reservations.',
    })
    for (const name of ['alice', 'bob', 'carol']) {
      const contributor = await network.as(name)
      const { check } = await contribute(contributor, { datanet, file: recordsOf(name, 24), label: name })
      expect(check.findings.map(finding => finding.level)).not.toContain('fail')
      expect(check.bond).toBe(parseOpen('1'))
    }
    // What the node would release is what the SDK computes for itself.
    const plan = await (await fetch(`${curator.url}/api/datanets/${datanet}/release`, { method: 'POST' })).json()
    const released = await publishRelease(curator, { datanet })
    expect(plan).toMatchObject({ root: released.root, batchCount: 3, records: 72 })
    const builder = await network.as('builder')
    const job = await startFineTune(builder, {
      base: 1,
      datanets: [datanet],
      name: 'Table talk',
      seed: 7,
      hyper: { epochs: 1, rank: 4, alpha: 8, batchSize: 8, maxLength: 128, checkpoints: 2 },
    })
    const events: JobEvent[] = []
    const done = await watchJob(builder, job.id, { onEvent: event => events.push(event) })
    expect(done.status).toBe('succeeded')
    expect(done.result).toMatchObject({ contributors: 3, records: 69 })
    const statuses = events.flatMap(event => (event.type === 'status' ? [event.status] : []))
    expect(statuses).toEqual(['validating_files', 'queued', 'running', 'succeeded'])
    const losses = events.flatMap(event => (event.type === 'step' && event.stage === 'training' ? [event.loss!] : []))
    expect(losses.length).toBeGreaterThan(5)
    const { model } = await registerFineTune(builder, { job: done, price: prices })
    expect(model).toBe(2)
    const shown = await (await fetch(`${network.server().url}/api/models/2`)).json()
    expect(shown).toMatchObject({
      slug: 'table-talk',
      servable: true,
      baseDigest: network.services().engines.serving.model.digest,
    })
  })

  test('answers the unmodified OpenAI client that pays by x402', async () => {
    const user = await network.as('user')
    await network
      .services()
      .ledger.sender(keyOf('user'))
      .send({ address: addresses.wopen, abi: wopenAbi, functionName: 'deposit', args: [], value: parseOpen('10') })
    const headers: Headers[] = []
    const paying = wrapFetchWithPaymentFromConfig(fetch, {
      // Wrapped OPEN is no token that the client knows by default: its user allows it.
      spendControls: { allowedAssets: true },
      schemes: [{ network: 'eip155:*', client: new ExactEvmScheme(privateKeyToAccount(keyOf('user'))) }],
    })
    const openai = new OpenAI({
      apiKey: 'none',
      baseURL: `${network.server().url}/v1`,
      fetch: async (input, init) => {
        const response = await paying(input, init)
        headers.push(response.headers)
        return response
      },
    })
    const models = await openai.models.list()
    expect(models.data.map(model => model.id)).toEqual(['tiny-base', 'table-talk'])

    const answer = await openai.chat.completions.create({
      model: 'table-talk',
      messages: question,
      max_tokens: 12,
      temperature: 0.7,
      seed: 5,
    })
    expect(answer.usage!.completion_tokens).toBeLessThanOrEqual(12)
    expect(answer.choices[0]!.message.content!.length).toBeGreaterThan(0)
    const receipt = (
      answer as unknown as { openledger: { receipt: string; paid: string; price: string; lines: { amount: string }[] } }
    ).openledger
    expect(receipt.paid).toBe(String(prices.base + 12n * prices.token))
    expect(receipt.price).toBe(String(prices.base + BigInt(answer.usage!.completion_tokens) * prices.token))
    expect(receipt.lines.reduce((sum, line) => sum + BigInt(line.amount), 0n)).toBe(BigInt(receipt.paid))
    expect(decodePaymentResponseHeader(headers.at(-1)!.get('PAYMENT-RESPONSE')!)).toMatchObject({
      success: true,
      network: 'eip155:4267',
    })

    const stream = await openai.chat.completions.create({
      model: 'table-talk',
      messages: question,
      max_tokens: 12,
      temperature: 0.7,
      seed: 5,
      stream: true,
      stream_options: { include_usage: true },
    })
    let text = ''
    let last: unknown
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? ''
      last = chunk
    }
    // The same seed, the same question: the same answer, streamed.
    expect(text).toBe(answer.choices[0]!.message.content)
    expect(last).toMatchObject({ choices: [], usage: answer.usage })
    expect(user.url).toBe(network.server().url)
  })

  test('issues receipts that are signed, chained, and derive their lines', async () => {
    const user = await network.as('user')
    const { items } = await (await fetch(`${user.url}/api/receipts`)).json()
    expect(items).toHaveLength(2)
    const [second, first] = await Promise.all((items as { id: Hex }[]).map(item => getReceipt(user, item.id)))
    expect(first!.receipt.sequence).toBe(0)
    expect(second!.receipt).toMatchObject({ sequence: 1, previous: first!.id })
    expect(await isSignedByOperator(second!, { chainId: 4267, settlement: addresses.settlement })).toBe(true)
    expect(second!.contributors.map(one => one.account).sort()).toEqual(['alice', 'bob', 'carol'].map(addressOf).sort())
    expect(second!.contributors.some(one => one.topRecords?.some(record => record.excerpt?.includes('confirms')))).toBe(
      true,
    )
    expect(second!).toMatchObject({ state: 'pending', bundle: false })
    const early = await fetch(`${user.url}/api/receipts/${second!.id}/bundle`)
    expect(early.status).toBe(409)
    expect(await early.json()).toMatchObject({ error: { code: 'settlement/not-settled' } })
  })

  test('answers over the SDK and with a prepaid key, settles, and verifies offline', async () => {
    const user = await network.as('user')
    const answer = await ask(user, { model: 'Table talk', messages: question, maxTokens: 8 })
    const key = await (
      await fetch(`${user.url}/api/keys`, {
        method: 'POST',
        body: JSON.stringify({ name: 'laptop' }),
        headers: { 'content-type': 'application/json' },
      })
    ).json()
    const openai = new OpenAI({ apiKey: key.key, baseURL: `${user.url}/v1` })
    const byKey = await openai.chat.completions.create({ model: '2', messages: question, max_completion_tokens: 4 })
    const paidByKey = (byKey as unknown as { openledger: { receipt: Hex } }).openledger
    expect((await getReceipt(user, paidByKey.receipt)).payer).toBe(key.account)

    const settled = await (await fetch(`${user.url}/api/settle`, { method: 'POST' })).json()
    expect(settled.epoch).toMatchObject({ epoch: 1, state: 'final', receiptCount: 4 })
    expect(await checkEpoch(user, { epoch: 1 })).toMatchObject({ receipts: 4, faults: [] })
    const status = await (await fetch(`${user.url}/api/status`)).json()
    expect(status.epochs).toMatchObject({ lastFinal: 1, pending: null, openReceipts: 0 })

    const bundle = await getBundle(user, answer.receipt!.receipt, { opening: answer.opening! })
    const result = await verifyBundle(bundle, { genesis: status.genesis })
    expect(result.steps.filter(step => !step.ok)).toEqual([])
    expect(result.ok).toBe(true)
    const altered = structuredClone(bundle) as { receiptFile: { lines: { amount: string }[] } }
    altered.receiptFile.lines[0]!.amount = String(BigInt(altered.receiptFile.lines[0]!.amount) + 1n)
    expect((await verifyBundle(altered)).ok).toBe(false)

    // And its gradients, from the files that the node serves to anybody.
    const { files, checkpointRoot } = await getModel(user, 2)
    const attested = await attestAnswer({
      ...{ bundle, modelDir: join(network.dir, 'model'), read: filesOfNode(user, files) },
      checkpointRoot: checkpointRoot!,
    })
    expect(attested.steps.filter(step => !step.ok)).toEqual([])
    expect(attested.verdict).toBe('exact')
  })

  test('pays a contributor exactly what its receipts say', async () => {
    const alice = await network.as('alice')
    const before = await getAccount(alice, addressOf('alice'))
    expect(before.claimable).toBeGreaterThan(0n)
    expect(before.claimable).toBe(before.earned)
    const { amount } = await claim(alice, { unwrap: false })
    expect(amount).toBe(before.earned)
    const after = await getAccount(alice, addressOf('alice'))
    expect(after).toMatchObject({ claimed: amount, claimable: 0n, wopen: before.wopen + amount })
    expect(formatOpen(amount)).toContain('OPEN')
  })

  test('keeps as much in Settlement as it owes', async () => {
    const { client } = network.services().ledger
    const held = await client.readContract({
      address: addresses.wopen,
      abi: wopenAbi,
      functionName: 'balanceOf',
      args: [addresses.settlement],
    })
    const paidOut = await client.readContract({
      address: addresses.settlement,
      abi: settlementAbi,
      functionName: 'totalClaimed',
    })
    const receipts = network.services().journal.receipts.after(0, 1000)
    const lines = receipts.flatMap(
      ({ receipt }) => JSON.parse(receipt.body).lines as { account: Address; amount: string }[],
    )
    expect(held + paidOut).toBe(lines.reduce((sum, line) => sum + BigInt(line.amount), 0n))
  })

  test('lets anybody try the base model alone, free and without a receipt', async () => {
    const openai = new OpenAI({ apiKey: 'none', baseURL: `${network.server().url}/v1` })
    const answer = await openai.chat.completions.create({ model: 'tiny-base', messages: question, max_tokens: 4 })
    expect(answer.choices[0]!.message.content).toBeDefined()
    expect(answer).not.toHaveProperty('openledger')
  })

  test('serves again after a restart, from the chain and the store', async () => {
    await network.restart()
    const user = await network.as('user')
    const again = await ask(user, { model: 'table-talk', messages: question, maxTokens: 12, temperature: 0.7, seed: 5 })
    expect(again.receipt).toBeDefined()
    const { receipt } = await getReceipt(user, again.receipt!.receipt)
    expect(receipt.sequence).toBe(4)
  })
})
