import { parseOpen } from '@openledger/base'
import {
  type ChannelConfig,
  type ChannelPayment,
  type ChannelRequirements,
  channelIdOf,
  channelPaymentSchema,
  depositTypedData,
  fromWire,
  isVoucherSignedBy,
  paymentRequiredSchema,
  readPaymentHeader,
  receiptFileSchema,
  voucherPaymentOf,
  voucherTypedData,
  writePaymentHeader,
} from '@openledger/client'
import { addresses, batchSettlementAbi, wopenAbi } from '@openledger/contracts'
import { type Abi, type Hex, keccak256, parseSignature, serializeSignature, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { testPrices, trainTestModel } from '../testing/trainTestModel.ts'
import type { WatchtowerStep } from './createWatchtower.ts'
import { readChannels } from './readChannels.ts'

// Some of these start the services several times.
vi.setConfig({ testTimeout: 300_000 })

let network: TestNetwork
/** Ends the process, as far as the watchtower can tell, at one step. */
let dieAt: WatchtowerStep | undefined
const onStep = (step: WatchtowerStep) => {
  if (step === dieAt) throw new Error(`killed after ${step}`)
}
const withdrawDelay = 900
beforeAll(async () => {
  network = await startTestNetwork({ channels: { withdrawDelay, watchSeconds: null, onStep } })
  await trainTestModel(network, ['alice'])
}, 300_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await network?.close()
})
afterEach(() => {
  dieAt = undefined
})

const chainId = 4267
const quote = testPrices.base + 4n * testPrices.token
const chat = (headers: Record<string, string> = {}, content = 'alice: a table?') =>
  fetch(`${network.server().url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ model: 'talk', messages: [{ role: 'user', content }], max_tokens: 4 }),
  })
const offered = async (): Promise<ChannelRequirements> => {
  const { accepts } = readPaymentHeader(paymentRequiredSchema, (await chat()).headers.get('payment-required')!)
  return accepts.find((option): option is ChannelRequirements => option.scheme === 'batch-settlement')!
}
const wopenOf = (account: Hex) =>
  network
    .services()
    .ledger.client.readContract({ address: addresses.wopen, abi: wopenAbi, functionName: 'balanceOf', args: [account] })
const sendAs = (name: string, functionName: string, args: readonly unknown[]) =>
  network
    .services()
    .ledger.sender(keyOf(name))
    .send({ address: addresses.batchSettlement, abi: batchSettlementAbi as Abi, functionName, args })

/** A payer that signs by hand, and so can sign what no client would. */
async function openPayer(name: string, changes: Partial<ChannelConfig> = {}) {
  await network.as(name)
  const wopen = { address: addresses.wopen, abi: wopenAbi as Abi } as const
  const sender = network.services().ledger.sender(keyOf(name))
  await sender.send({ ...wopen, functionName: 'deposit', args: [], value: parseOpen('10') })
  const account = privateKeyToAccount(keyOf(name))
  const accepted = await offered()
  const config: ChannelConfig = {
    payer: addressOf(name),
    payerAuthorizer: addressOf(name),
    receiver: accepted.payTo,
    receiverAuthorizer: accepted.extra.receiverAuthorizer,
    token: accepted.asset,
    withdrawDelay: accepted.extra.withdrawDelay,
    salt: keccak256(toHex(name)),
    ...changes,
  }
  const id = channelIdOf(config, { chainId })
  const voucherOf = async (total: bigint, by: { chainId?: number; key?: Hex } = {}) => ({
    channelId: id,
    maxClaimableAmount: total,
    signature: await privateKeyToAccount(by.key ?? keyOf(name)).signTypedData(
      voucherTypedData({ channelId: id, maxClaimableAmount: total }, { chainId: by.chainId ?? chainId }),
    ),
  })
  const headerOf = (payload: ChannelPayment['payload'], to: ChannelRequirements = accepted) =>
    writePaymentHeader(channelPaymentSchema, { x402Version: 2, accepted: to, payload })
  let deposits = 0
  return {
    ...{ id, config, accepted, voucherOf, headerOf },
    state: async () => (await readChannels(network.services().ledger, [id]))[0]!,
    kept: () => network.services().journal.channels.get(id),
    /** Asks with a deposit and a voucher. */
    async open(amount: bigint, total: bigint) {
      const salt = keccak256(toHex(`${name} ${deposits++}`))
      const times = { validAfter: 0n, validBefore: BigInt(Math.floor(Date.now() / 1000) + 300) }
      const typed = depositTypedData({ channelId: id, payer: addressOf(name), amount, salt, ...times }, { chainId })
      const signature = await account.signTypedData(typed)
      const deposit = { amount, authorization: { erc3009Authorization: { ...times, salt, signature } } }
      const header = headerOf({ type: 'deposit', channelConfig: config, voucher: await voucherOf(total), deposit })
      return { header, response: await chat({ 'payment-signature': header }) }
    },
    /** Asks with a voucher. */
    async pay(voucher: Awaited<ReturnType<typeof voucherOf>>, content?: string) {
      const header = headerOf({ type: 'voucher', channelConfig: config, voucher })
      return { header, response: await chat({ 'payment-signature': header }, content) }
    },
  }
}
const receiptOf = async (response: Response) =>
  ((await response.json()) as { openledger: { receipt: Hex } }).openledger.receipt
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code

describe('a voucher', () => {
  test('that was used pays for nothing else, and its own answer is told again, also after a restart', async () => {
    const payer = await openPayer('replayer')
    const { header, response } = await payer.open(quote * 10n, quote)
    expect(response.status).toBe(200)
    const { charged } = payer.kept()!
    // A total that covers the next answer too, so that nothing but its use speaks against it.
    const voucher = await payer.voucherOf(charged + 3n * quote)
    const first = await payer.pay(voucher)
    expect(first.response.status).toBe(200)
    const receipt = await receiptOf(first.response)
    const after = payer.kept()!
    const other = async () => codeOf((await payer.pay(voucher, 'bob: a table?')).response)
    const again = async () => receiptOf((await payer.pay(voucher)).response)
    expect([await other(), await again()]).toEqual(['inference/voucher-used', receipt])
    await network.restart()
    expect([await other(), await again()]).toEqual(['inference/voucher-used', receipt])
    // The first header carries its deposit as well: neither is good for another answer.
    expect((await chat({ 'payment-signature': header }, 'bob: a table?')).status).toBe(402)
    expect(payer.kept()).toEqual(after)
    expect((await payer.state()).balance).toBe(quote * 10n)
  })

  test('below what the channel owes with this answer is refused', async () => {
    const payer = await openPayer('miser')
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { charged } = payer.kept()!
    for (const total of [charged, charged + quote - 1n, 0n]) {
      const { response } = await payer.pay(await payer.voucherOf(total), 'bob: a table?')
      expect(response.status).toBe(402)
      const required = readPaymentHeader(paymentRequiredSchema, response.headers.get('payment-required')!)
      expect(required.error).toBe('invalid_batch_settlement_evm_cumulative_amount_mismatch')
      expect(required.accepts.at(-1)!.extra.channelState).toMatchObject({ chargedCumulativeAmount: String(charged) })
      expect(await codeOf(response)).toBe('inference/voucher-out-of-step')
    }
    expect(payer.kept()).toMatchObject({ charged, vouchers: 1 })
    expect((await payer.pay(await payer.voucherOf(charged + quote))).response.status).toBe(200)
  })

  test('beyond what the channel holds is refused', async () => {
    const payer = await openPayer('promiser')
    expect((await payer.open(quote * 3n, quote)).response.status).toBe(200)
    const { response } = await payer.pay(await payer.voucherOf(quote * 3n + 1n))
    expect(await codeOf(response)).toBe('inference/voucher-headroom')
    expect((await payer.pay(await payer.voucherOf(quote * 3n))).response.status).toBe(200)
  })

  test('without a channel behind it is refused, and a deposit that is worth nothing opens none', async () => {
    const payer = await openPayer('beggar')
    const { response } = await payer.pay(await payer.voucherOf(quote))
    expect(await codeOf(response)).toBe('inference/voucher-headroom')
    const { response: rich } = await payer.open(parseOpen('1000'), quote)
    expect(await codeOf(rich)).toBe('inference/no-funds')
    expect(payer.kept()).toBeUndefined()
    expect((await payer.state()).balance).toBe(0n)
  })

  test('of somebody else, of another chain, or in a second spelling is refused', async () => {
    const payer = await openPayer('forged')
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const good = await payer.voucherOf(payer.kept()!.charged + quote)
    const { r, s, yParity } = parseSignature(good.signature)
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
    const high = serializeSignature({ r, s: toHex(order - BigInt(s), { size: 32 }), yParity: 1 - yParity })
    const forgeries = [
      await payer.voucherOf(good.maxClaimableAmount, { key: keyOf('stranger') }),
      await payer.voucherOf(good.maxClaimableAmount, { chainId: 1 }),
      { ...good, signature: high },
      { ...good, signature: `${good.signature.slice(0, 130)}${yParity === 0 ? '00' : '01'}` as Hex },
      { ...good, maxClaimableAmount: good.maxClaimableAmount + 1n },
    ]
    for (const forged of forgeries) {
      const { response } = await payer.pay(forged)
      expect(response.status).toBe(402)
      expect(await codeOf(response)).toBe('inference/payment-signature')
    }
    expect((await payer.pay(good)).response.status).toBe(200)
  })

  test('for another network, token, node, payee or delay is refused before anything moves', async () => {
    const thief = addressOf('thief')
    for (const [name, changes, code] of [
      ['payee', { receiver: thief }, 'inference/payment-payee'],
      ['node', { receiverAuthorizer: thief }, 'inference/channel-elsewhere'],
      ['token', { token: thief }, 'inference/payment-elsewhere'],
      ['delay', { withdrawDelay: withdrawDelay - 1 }, 'inference/channel-delay'],
      ['signer', { payerAuthorizer: `0x${'0'.repeat(40)}` }, 'inference/channel-signer'],
    ] as const) {
      const payer = await openPayer(`wrong ${name}`, changes)
      const { response } = await payer.open(quote * 10n, quote)
      expect(response.status).toBe(402)
      expect(await codeOf(response)).toBe(code)
      expect((await payer.state()).balance).toBe(0n)
    }
    const payer = await openPayer('elsewhere')
    const voucher = await payer.voucherOf(quote)
    for (const [accepted, code] of [
      [{ ...payer.accepted, network: 'eip155:1' }, 'inference/payment-elsewhere'],
      [{ ...payer.accepted, payTo: thief }, 'inference/payment-payee'],
    ] as const) {
      const header = payer.headerOf({ type: 'voucher', channelConfig: payer.config, voucher }, accepted)
      expect(await codeOf(await chat({ 'payment-signature': header }))).toBe(code)
    }
    const other = { ...payer.config, salt: `0x${'7'.repeat(64)}` as const }
    const header = payer.headerOf({ type: 'voucher', channelConfig: other, voucher })
    expect(await codeOf(await chat({ 'payment-signature': header }))).toBe('inference/voucher-elsewhere')
  })

  test('pays its own answer alone, however many ask with the channel at once', async () => {
    const payer = await openPayer('hasty')
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { charged } = payer.kept()!
    const totals = [1n, 2n, 3n].map(extra => charged + quote + extra)
    const statuses = await Promise.all(
      totals.map(async total => (await payer.pay(await payer.voucherOf(total))).response.status),
    )
    expect(statuses.sort()).toEqual([200, 402, 402])
    expect(payer.kept()).toMatchObject({ answers: 2, vouchers: 2 })
  })

  test('that promises what the others hold pays beside them, and each is charged its price', async () => {
    const payer = await openPayer('parallel')
    expect((await payer.open(quote * 20n, quote)).response.status).toBe(200)
    const { charged } = payer.kept()!
    const vouchers = await Promise.all([1n, 2n, 3n, 4n].map(count => payer.voucherOf(charged + count * quote)))
    const responses = await Promise.all(vouchers.map(async voucher => (await payer.pay(voucher)).response))
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const ids = await Promise.all(responses.map(receiptOf))
    const { journal } = network.services()
    const files = ids.map(id => fromWire(receiptFileSchema, JSON.parse(journal.receipts.get(id)!.body)))
    for (const { receipt, voucher } of files) {
      expect(receipt.payment).toBe(voucherPaymentOf(voucher!, { chainId }))
      expect(voucher!.before + receipt.price).toBeLessThanOrEqual(voucher!.maxClaimableAmount)
      const signed = { ...voucher!, channelId: payer.id }
      expect(await isVoucherSignedBy(signed, { signer: payer.config.payerAuthorizer, chainId })).toBe(true)
    }
    // Each was charged where the one before it had left the channel, in the order of the receipts.
    const ordered = files.toSorted((a, b) => a.receipt.sequence - b.receipt.sequence)
    let owed = charged
    for (const { receipt, voucher } of ordered) {
      expect(voucher!.before).toBe(owed)
      owed += receipt.price
    }
    expect(payer.kept()).toMatchObject({ charged: owed, answers: 5, vouchers: 5, maxClaimable: charged + 4n * quote })
    await network.services().watchtower.fund()
    expect((await payer.state()).claimed).toBe(owed)
  })

  test('closes no channel while an answer of it is under way', async () => {
    const payer = await openPayer('impatient')
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { charged } = payer.kept()!
    const header = payer.headerOf({
      ...{ type: 'refund', channelConfig: payer.config, voucher: await payer.voucherOf(charged) },
    })
    const { channels } = network.services()
    const voucher = await payer.voucherOf(charged + quote)
    const payment = {
      x402Version: 2,
      accepted: payer.accepted,
      payload: { type: 'voucher', channelConfig: payer.config, voucher },
    } as const
    const held = await channels.fromVoucher(payment, { quote })
    const close = () =>
      fetch(`${network.server().url}/v1/chat/completions`, { headers: { 'payment-signature': header } })
    expect(await codeOf(await close())).toBe('inference/channel-busy')
    expect(await channels.view(payer.id)).toMatchObject({ held: quote, headroom: quote * 9n - charged })
    channels.leave(held)
    expect((await close()).status).toBe(200)
  })
})

describe('the gateway', () => {
  test('can send a channel’s money to Settlement and to its payer, and nowhere else', async () => {
    const payer = await openPayer('redirected')
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { charged, maxClaimable, signature } = payer.kept()!
    const thief = addressOf('operator')
    // Another receiver is another channel: the same voucher is worth nothing there.
    const channel = { ...payer.config, receiver: thief }
    await expect(
      sendAs('operator', 'claim', [
        [{ voucher: { channel, maxClaimableAmount: maxClaimable }, signature, totalClaimed: charged }],
      ]),
    ).rejects.toMatchObject({ facts: { reason: 'BatchSettlement_BeyondBalance' } })
    const before = await wopenOf(thief)
    const paid = await wopenOf(addresses.settlement)
    await network.services().watchtower.fund()
    expect(await wopenOf(thief)).toBe(before)
    expect(await wopenOf(addresses.settlement)).toBeGreaterThanOrEqual(paid + charged)
  })

  test('gives back only against its payer’s signature over what was charged', async () => {
    const payer = await openPayer('closer')
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { charged } = payer.kept()!
    const close = async (voucher: Awaited<ReturnType<typeof payer.voucherOf>>) =>
      fetch(`${network.server().url}/v1/chat/completions`, {
        headers: {
          'payment-signature': payer.headerOf({ type: 'refund', channelConfig: payer.config, voucher }),
        },
      })
    expect(await codeOf(await close(await payer.voucherOf(charged, { key: keyOf('stranger') })))).toBe(
      'inference/payment-signature',
    )
    expect(await codeOf(await close(await payer.voucherOf(charged - 1n)))).toBe('inference/voucher-out-of-step')
    const before = await wopenOf(payer.config.payer)
    const closed = await close(await payer.voucherOf(charged))
    expect(closed.status).toBe(200)
    expect(await wopenOf(payer.config.payer)).toBe(before + quote * 10n - charged)
    expect(await payer.state()).toMatchObject({ balance: charged, claimed: charged })
    expect(await codeOf(await close(await payer.voucherOf(charged)))).toBe('inference/channel-empty')
  })
})

describe('a payer that drains its channel', () => {
  const clock = Date.now
  let ahead = 0
  /** From now on every clock here, the chain's too, is as far ahead as a withdrawal takes. */
  const passDelay = () => {
    ahead += (withdrawDelay + 60) * 1000
    vi.spyOn(Date, 'now').mockImplementation(() => clock() + ahead)
  }

  test('is claimed from before it can withdraw, and asks for nothing more meanwhile', async () => {
    const payer = await openPayer('drainer')
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { charged } = payer.kept()!
    await sendAs('drainer', 'initiateWithdraw', [payer.config, quote * 10n])
    const { response } = await payer.pay(await payer.voucherOf(charged + quote))
    expect(await codeOf(response)).toBe('inference/voucher-headroom')

    const settlement = await wopenOf(addresses.settlement)
    await network.services().watchtower.watch()
    expect(await payer.state()).toMatchObject({ claimed: charged })
    expect(await wopenOf(addresses.settlement)).toBeGreaterThanOrEqual(settlement + charged)
    const before = await wopenOf(payer.config.payer)
    await expect(sendAs('drainer', 'finalizeWithdraw', [payer.config])).rejects.toMatchObject({
      facts: { reason: 'BatchSettlement_TooEarly' },
    })
    passDelay()
    await sendAs('drainer', 'finalizeWithdraw', [payer.config])
    expect(await wopenOf(payer.config.payer)).toBe(before + quote * 10n - charged)
    expect(await payer.state()).toMatchObject({ balance: charged, claimed: charged })
  })

  test('of a node that slept takes nothing from contributors: the operator pays, once, wherever it dies', async () => {
    const payer = await openPayer('night drainer')
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { charged } = payer.kept()!
    await network.services().watchtower.fund()
    const answered = await payer.pay(await payer.voucherOf(charged + quote))
    expect(answered.response.status).toBe(200)
    const owed = payer.kept()!.charged - charged
    await sendAs('night drainer', 'initiateWithdraw', [payer.config, quote * 10n - charged])
    passDelay()
    await sendAs('night drainer', 'finalizeWithdraw', [payer.config])
    expect(await payer.state()).toMatchObject({ balance: charged, claimed: charged })

    const settlement = await wopenOf(addresses.settlement)
    for (const step of ['claimed', 'covered', 'settled'] as const) {
      dieAt = step
      await expect(network.services().watchtower.fund()).rejects.toThrow(`killed after ${step}`)
      dieAt = undefined
      await network.restart()
    }
    await network.services().watchtower.fund()
    await network.services().watchtower.fund()
    expect(await wopenOf(addresses.settlement)).toBe(settlement + owed)
    expect(payer.kept()).toMatchObject({ claimed: charged, covered: owed, covering: null })

    // Every line of every receipt is funded: the epoch closes over all of them.
    await network.services().settleNow()
    expect(network.services().journal.receipts.openCount()).toBe(0)
  })
})

describe('the watchtower', () => {
  test.each(['claimed', 'settled'] as const)('that dies after “%s” claims nothing twice', async step => {
    const payer = await openPayer(`claimed ${step}`)
    expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { charged } = payer.kept()!
    const settlement = await wopenOf(addresses.settlement)
    dieAt = step
    await expect(network.services().watchtower.fund()).rejects.toThrow(`killed after ${step}`)
    dieAt = undefined
    expect((await payer.state()).claimed).toBe(charged)
    await network.restart()
    await network.services().watchtower.fund()
    await network.services().watchtower.fund()
    expect(await payer.state()).toMatchObject({ claimed: charged, balance: quote * 10n })
    expect(payer.kept()).toMatchObject({ charged, claimed: charged, covered: 0n })
    expect(await wopenOf(addresses.settlement)).toBe(settlement + charged)
  })

  test('claims the good vouchers where one of them fails', async () => {
    const [good, bad] = [await openPayer('good'), await openPayer('bad')]
    for (const payer of [good, bad]) expect((await payer.open(quote * 10n, quote)).response.status).toBe(200)
    const { journal, watchtower } = network.services()
    const rotten = bad.kept()!
    // The journal’s signature rots: no node would write this, a disk might.
    journal.channels.take({ ...rotten, maxClaimable: rotten.maxClaimable + 1n, signature: `0x${'11'.repeat(65)}` })
    await watchtower.fund()
    expect((await good.state()).claimed).toBe(good.kept()!.charged)
    expect((await bad.state()).claimed).toBe(0n)
    // What the bad one owes is paid by the operator, whose disk it was.
    expect(bad.kept()).toMatchObject({ claimed: 0n, covered: rotten.charged })
  })
})
