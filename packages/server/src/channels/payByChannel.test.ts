import { parseOpen } from '@openledger/base'
import {
  ask,
  claim,
  closeChannel,
  createOpenLedger,
  fromWire,
  getAccount,
  getBundle,
  getChannel,
  getReceipt,
  leaveChannel,
  openChannel,
  receiptFileSchema,
  verifyBundle,
} from '@openledger/client'
import { addresses, batchSettlementAbi, wopenAbi } from '@openledger/contracts'
import { ExactEvmScheme, toClientEvmSigner } from '@x402/evm'
import { BatchSettlementEvmScheme } from '@x402/evm/batch-settlement/client'
import { decodePaymentResponseHeader, wrapFetchWithPaymentFromConfig } from '@x402/fetch'
import { type Abi, createPublicClient, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { testPrices, trainTestModel } from '../testing/trainTestModel.ts'
import { readChannels } from './readChannels.ts'

/*
 * The packages of x402 as npm has them, against a gateway and a chain as they run: no part of either is made for them.
 */

let network: TestNetwork
beforeAll(async () => {
  network = await startTestNetwork()
  await trainTestModel(network, ['alice', 'bob'])
  await network.as('payer')
  await network
    .services()
    .ledger.sender(keyOf('payer'))
    .send({
      address: addresses.wopen,
      abi: wopenAbi as Abi,
      functionName: 'deposit',
      args: [],
      value: parseOpen('100'),
    })
}, 300_000)
afterAll(() => network?.close())

const signer = () =>
  toClientEvmSigner(privateKeyToAccount(keyOf('payer')), createPublicClient({ transport: http(network.chain.url) }))
const url = () => `${network.server().url}/v1/chat/completions`
const quoteOf = (tokens: number) => testPrices.base + BigInt(tokens) * testPrices.token
const requestOf = (tokens: number, more: object = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    model: 'talk',
    messages: [{ role: 'user', content: 'alice: a table?' }],
    max_tokens: tokens,
    ...more,
  }),
})
type Paying = (tokens: number, more?: object) => Promise<Response>
/** The fetch of @x402/fetch; `sent` counts what goes over the wire. */
const payingWith = (client: ExactEvmScheme | BatchSettlementEvmScheme): { ask: Paying; sent: () => number } => {
  let count = 0
  const paying = wrapFetchWithPaymentFromConfig(
    (input, init) => {
      count++
      return fetch(input, init)
    },
    { spendControls: { allowedAssets: true }, schemes: [{ network: 'eip155:*', client }] },
  )
  return { ask: (tokens, more) => paying(url(), requestOf(tokens, more)), sent: () => count }
}
const paidBy = (response: Response) => decodePaymentResponseHeader(response.headers.get('payment-response')!)
const bodyOf = async (response: Response) =>
  (await response.json()) as {
    choices: { message: { content: string } }[]
    usage: { completion_tokens: number }
    openledger: { receipt: `0x${string}`; price: string; paid: string; lines: { role: string; amount: string }[] }
  }
const wopenOf = (account: `0x${string}`) =>
  network.services().ledger.client.readContract({
    address: addresses.wopen,
    abi: wopenAbi,
    functionName: 'balanceOf',
    args: [account],
  })
const channelOf = async (id: `0x${string}`) => (await readChannels(network.services().ledger, [id]))[0]!

describe('the unmodified x402 client', () => {
  const batch = () => new BatchSettlementEvmScheme(signer())
  let scheme: BatchSettlementEvmScheme
  let channel: `0x${string}`
  let charged = 0n

  test('pays one answer by exact', async () => {
    const before = await wopenOf(addresses.settlement)
    const response = await payingWith(new ExactEvmScheme(signer())).ask(4)
    expect(response.status).toBe(200)
    const { openledger: receipt } = await bodyOf(response)
    expect(receipt.paid).toBe(String(quoteOf(4)))
    expect(paidBy(response)).toMatchObject({ success: true, network: 'eip155:4267', amount: String(quoteOf(4)) })
    expect(await wopenOf(addresses.settlement)).toBe(before + quoteOf(4))
  })

  test('opens a channel by its first answer, and pays the next without the chain', async () => {
    scheme = batch()
    const { ask, sent } = payingWith(scheme)
    const held = await wopenOf(addressOf('payer'))
    const first = await ask(6)
    expect(first.status).toBe(200)
    const { openledger: receipt, usage } = await bodyOf(first)
    const price = quoteOf(usage.completion_tokens)
    // The price, not the quote: nothing comes back as change.
    expect(receipt).toMatchObject({ price: String(price), paid: String(price) })
    expect(receipt.lines.map(line => line.role)).not.toContain('change')
    charged = price
    const paid = paidBy(first)
    expect(paid.transaction).toMatch(/^0x[0-9a-f]{64}$/)
    expect(paid).toMatchObject({ success: true, amount: String(price), extra: { chargedAmount: String(price) } })
    channel = (paid.extra!.channelState as { channelId: `0x${string}` }).channelId
    const { balance, claimed } = await channelOf(channel)
    expect(balance).toBe(held - (await wopenOf(addressOf('payer'))))
    expect(balance).toBeGreaterThanOrEqual(quoteOf(6) * 20n)
    expect(claimed).toBe(0n)

    const block = await network.services().ledger.client.getBlockNumber()
    const second = await ask(6, { seed: 9 })
    expect(second.status).toBe(200)
    charged += BigInt((await bodyOf(second)).openledger.price)
    expect(paidBy(second)).toMatchObject({
      transaction: '',
      extra: {
        channelState: { channelId: channel, chargedCumulativeAmount: String(charged), balance: String(balance) },
      },
    })
    expect(await network.services().ledger.client.getBlockNumber()).toBe(block)
    expect(sent()).toBe(4)
  })

  test('is charged the price of what was written, where that is less than the quote', async () => {
    const { ask } = payingWith(scheme)
    const whole = await bodyOf(await ask(20, { seed: 9, temperature: 1 }))
    charged += BigInt(whole.openledger.price)
    // The answer again, stopped where it has written something.
    const text = [...whole.choices[0]!.message.content]
    const stop = text.find((letter, i) => i > 0 && text.indexOf(letter) === i)!
    const cut = await ask(20, { seed: 9, temperature: 1, stop })
    const { openledger: receipt, usage } = await bodyOf(cut)
    expect(usage.completion_tokens).toBeLessThan(20)
    const price = quoteOf(usage.completion_tokens)
    expect(receipt).toMatchObject({ price: String(price), paid: String(price) })
    expect(receipt.lines.reduce((sum, line) => sum + BigInt(line.amount), 0n)).toBe(price)
    charged += price
    expect(paidBy(cut)).toMatchObject({ amount: String(price), extra: { chargedAmount: String(price) } })
    expect(network.services().journal.channels.get(channel)).toMatchObject({ charged })
  })

  test('pays a stream, whose price it learns from the next 402', async () => {
    const { ask, sent } = payingWith(scheme)
    const streamed = await ask(6, { stream: true })
    expect(streamed.status).toBe(200)
    // Nothing was charged when the headers went out.
    expect(paidBy(streamed)).toMatchObject({ extra: { chargedAmount: '0' } })
    const text = await streamed.text()
    const last = text
      .split('\n')
      .filter(line => line.includes('"openledger"'))
      .map(line => JSON.parse(line.slice(6)))
      .at(-1)
    charged += BigInt(last.openledger.price)
    const next = await ask(6)
    expect(next.status).toBe(200)
    charged += BigInt((await bodyOf(next)).openledger.price)
    expect(paidBy(next)).toMatchObject({ extra: { channelState: { chargedCumulativeAmount: String(charged) } } })
    // Asked, paid; asked, paid out of step, paid.
    expect(sent()).toBe(5)
    expect(network.services().journal.channels.get(channel)).toMatchObject({ charged, answers: 6, vouchers: 6 })
  })

  test('answers that channels paid are claimed at the end of the epoch and reach their contributors', async () => {
    expect((await channelOf(channel)).claimed).toBe(0n)
    const settled = await (await fetch(`${network.server().url}/api/settle`, { method: 'POST' })).json()
    expect(settled.epoch).toMatchObject({ epoch: 1, state: 'final', receiptCount: 7 })
    expect((await channelOf(channel)).claimed).toBe(charged)
    expect(await wopenOf(addresses.settlement)).toBe(charged + quoteOf(4))
    const receipts = network.services().journal.receipts.after(0, 100)
    const files = receipts.map(({ receipt }) => fromWire(receiptFileSchema, JSON.parse(receipt.body)))
    const lines = files.flatMap(file => file.lines)
    expect(lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(charged + quoteOf(4))
    for (const name of ['alice', 'bob']) {
      const owed = lines.filter(line => line.account === addressOf(name)).reduce((sum, line) => sum + line.amount, 0n)
      expect(owed).toBeGreaterThan(0n)
      expect((await claim(await network.as(name), { unwrap: false })).amount).toBe(owed)
      expect((await getAccount(await network.as(name))).claimable).toBe(0n)
    }
    const payer = await network.as('payer')
    const { id } = receipts.at(-1)!.receipt
    expect((await getReceipt(payer, id)).payer).toBe(addressOf('payer'))
    const verified = await verifyBundle(await getBundle(payer, id))
    expect(verified.steps.filter(step => !step.ok)).toEqual([])
    expect(verified.ok).toBe(true)
    expect(verified.steps.map(step => step.id)).toContain('voucher')
    // Not a bit of the voucher can be another one.
    const alterations: ((voucher: Record<string, unknown>) => void)[] = [
      voucher => Object.assign(voucher, { sequence: Number(voucher.sequence) + 1 }),
      voucher => Object.assign(voucher, { before: String(BigInt(voucher.before as string) + 1n) }),
      voucher => Object.assign(voucher, { maxClaimableAmount: '1' }),
      voucher => Object.assign(voucher, { signature: `0x${'11'.repeat(64)}1b` }),
      voucher => Object.assign(voucher.channel as object, { receiver: addressOf('thief') }),
      voucher => Object.assign(voucher.channel as object, { payerAuthorizer: addressOf('thief') }),
    ]
    for (const alter of alterations) {
      const bundle = structuredClone(await getBundle(payer, id)) as {
        receiptFile: { voucher: Record<string, unknown> }
      }
      alter(bundle.receiptFile.voucher)
      const altered = await verifyBundle(bundle)
      expect(altered.steps.find(step => step.id === 'voucher')).toMatchObject({ ok: false })
    }
  })

  test('gets back what it did not use, and opens the channel again', async () => {
    const { balance } = await channelOf(channel)
    const before = await wopenOf(addressOf('payer'))
    const answer = await payingWith(scheme).ask(6)
    charged += BigInt((await bodyOf(answer)).openledger.price)
    const refunded = await scheme.refund(url())
    expect(refunded).toMatchObject({ success: true, amount: String(balance - charged) })
    expect(await wopenOf(addressOf('payer'))).toBe(before + balance - charged)
    expect(await channelOf(channel)).toMatchObject({ balance: charged, claimed: charged })
    await expect(scheme.refund(url())).rejects.toThrow('no remaining balance')

    const again = await payingWith(scheme).ask(6)
    expect(again.status).toBe(200)
    expect(paidBy(again).transaction).toMatch(/^0x/)
    charged += BigInt((await bodyOf(again)).openledger.price)
    expect(network.services().journal.channels.get(channel)).toMatchObject({ charged })
  })

  test('with an empty memory finds its channel by what the node and the chain say', async () => {
    await network.restart()
    const { ask } = payingWith(batch())
    const response = await ask(6)
    expect(response.status).toBe(200)
    charged += BigInt((await bodyOf(response)).openledger.price)
    expect(paidBy(response)).toMatchObject({ extra: { channelState: { chargedCumulativeAmount: String(charged) } } })
  })

  test('sees where its channel stands at /api/channels', async () => {
    const shown = await (await fetch(`${network.server().url}/api/channels/${channel}`)).json()
    const { balance, claimed } = await channelOf(channel)
    expect(shown).toMatchObject({
      channel,
      balance: String(balance),
      claimed: String(claimed),
      charged: String(charged),
      headroom: String(balance - charged),
      withdrawal: null,
      config: { receiver: addresses.settlement.toLowerCase(), receiverAuthorizer: addressOf('operator') },
    })
    expect(
      await network.services().ledger.client.readContract({
        address: addresses.batchSettlement,
        abi: batchSettlementAbi,
        functionName: 'receivers',
        args: [addressOf('operator'), addresses.wopen],
      }),
    ).toEqual([0n, 0n])
  })
})

describe('the SDK', () => {
  const amount = parseOpen('1')
  const question = { model: 'talk', messages: [{ role: 'user' as const, content: 'bob: a table?' }], maxTokens: 4 }

  test('opens a channel, asks out of it with one signature, and closes it', async () => {
    const user = await network.as('user')
    await expect(ask(user, { ...question, channel: true })).rejects.toMatchObject({ code: 'client/channel-empty' })
    expect(await openChannel(user, { amount })).toMatchObject({ amount })
    let charged = 0n
    const block = await user.chain.getBlockNumber({ cacheTime: 0 })
    for (const seed of [1, 2]) {
      const { receipt } = await ask(user, { ...question, seed, channel: true })
      expect(receipt!.paid).toBe(receipt!.price)
      charged += receipt!.price
    }
    expect(await user.chain.getBlockNumber({ cacheTime: 0 })).toBe(block)
    const open = await getChannel(user)
    expect(open).toMatchObject({ balance: amount, claimed: 0n, charged, headroom: amount - charged, answers: 2 })
    expect(await closeChannel(user)).toMatchObject({ amount: amount - charged })
    expect(await getChannel(user)).toMatchObject({ balance: charged, claimed: charged, charged, headroom: 0n })
    await expect(ask(user, { ...question, maxPrice: 1n, channel: true })).rejects.toMatchObject({
      code: 'client/too-expensive',
    })
    await expect(closeChannel(user)).rejects.toMatchObject({ code: 'inference/channel-empty' })
  })

  test('refuses a node that charges more than was signed for', async () => {
    const user = await network.as('wary')
    await openChannel(user, { amount })
    await ask(user, { ...question, channel: true })
    const { charged } = await getChannel(user)
    const lying = createOpenLedger({
      url: user.url,
      account: privateKeyToAccount(keyOf('wary')),
      fetch: async (input, init) => {
        const response = await fetch(input, init)
        if (!String(input).includes('/api/channels/')) return response
        const view = (await response.json()) as object
        return Response.json({ ...view, charged: String(charged * 100n) })
      },
    })
    await expect(ask(lying, { ...question, channel: true })).rejects.toMatchObject({ code: 'client/bad-channel' })
    await expect(closeChannel(lying)).rejects.toMatchObject({ code: 'client/bad-channel' })
  })

  test('leaves a channel without the node’s help, after the delay', async () => {
    const user = await network.as('lonely')
    await expect(leaveChannel(user)).rejects.toMatchObject({ code: 'client/no-channel' })
    await openChannel(user, { amount })
    const { receipt } = await ask(user, { ...question, channel: true })
    const left = await leaveChannel(user)
    expect(left).toMatchObject({ amount: amount - receipt!.price })
    expect(await getChannel(user)).toMatchObject({
      headroom: 0n,
      withdrawal: { amount: amount - receipt!.price, finalizeAfter: left.finalizeAfter },
    })
    await expect(leaveChannel(user)).rejects.toMatchObject({ code: 'client/channel-waits' })
    const before = await wopenOf(addressOf('lonely'))
    const clock = Date.now
    vi.spyOn(Date, 'now').mockImplementation(() => clock() + 86_500_000)
    expect(await leaveChannel(user)).toMatchObject({ amount: amount - receipt!.price, finalizeAfter: null })
    vi.restoreAllMocks()
    expect(await wopenOf(addressOf('lonely'))).toBe(before + amount - receipt!.price)
    await network.services().watchtower.fund()
    expect(await channelOf(left.channel)).toEqual({
      ...{ balance: receipt!.price, claimed: receipt!.price, refundNonce: 0n },
      withdrawal: undefined,
    })
  })
})
