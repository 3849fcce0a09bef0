import { type Address, BaseError, bytesToHex, formatOpen, type Hex, sameHex } from '@openledger/base'
import { addresses, batchSettlementAbi, erc3009DepositCollectorAbi, wopenAbi } from '@openledger/contracts'
import { encodeFunctionData } from 'viem'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { assertOk, get, send } from '../connection/request.ts'
import { chainError, transact } from '../connection/transact.ts'
import {
  type ChannelConfig,
  type ChannelPayment,
  type ChannelRequirements,
  channelIdOf,
  channelPaymentSchema,
  channelViewSchema,
  depositData,
  depositTypedData,
  isVoucherSignedBy,
  type Voucher,
  voucherTypedData,
} from '../wire/Channel.ts'
import {
  networkOf,
  type PaymentRequired,
  paymentRequiredSchema,
  paymentResponseSchema,
  readPaymentHeader,
  writePaymentHeader,
} from '../wire/Payment.ts'
import { ensureWrapped } from './wrap.ts'

/*
 * A payment channel: one deposit, then a signature an answer (x402 version 2, `batch-settlement`). Its receiver is
 * Settlement, so that whatever is claimed from it is split by receipts; what is not claimed is the payer's.
 */

/** The account's channel with a node. Amounts are wei of wOPEN, counted from the channel's beginning. */
export type Channel = {
  channel: Hex
  config: ChannelConfig
  /** Deposits less what was given back. */
  balance: bigint
  /** Claimed on chain. */
  claimed: bigint
  /** Owed for answers, claimed or not: at most what the account has signed for. */
  charged: bigint
  answers: number
  /** What answers may still cost. */
  headroom: bigint
  /** What the account wants back, and when it can have it (unix seconds). */
  withdrawal: { amount: bigint; finalizeAfter: number } | null
}

const batch = { address: addresses.batchSettlement, abi: batchSettlementAbi } as const
const path = '/v1/chat/completions'
// What x402 clients take where nobody chooses, so that any of them and we use the same channel.
const salt: Hex = `0x${'0'.repeat(64)}`
const abi = [...batchSettlementAbi, ...erc3009DepositCollectorAbi, ...wopenAbi]

/**
 * Opens the account's channel with the node, or pays more into it. `amount` in wei; missing wrapped OPEN is wrapped first.
 *
 * Throws `client/no-channels` where the node takes none, `client/bad-quote` for one that would pay anybody else than
 * Settlement, `client/no-funds`, `client/reverted`.
 *
 * @example
 * await openChannel(ledger, { amount: parseOpen('5') })
 * const { text } = await ask(ledger, { model: 'travel', messages, channel: true })
 */
export async function openChannel(
  ledger: OpenLedger,
  { amount }: { amount: bigint },
): Promise<{ channel: Hex; amount: bigint; transaction: Hex }> {
  const { config, channel, chainId } = await ownChannel(ledger)
  await ensureWrapped(ledger, { amount })
  const authorization = {
    ...{ channelId: channel, payer: config.payer, amount },
    validAfter: 0n,
    validBefore: BigInt(Math.floor(Date.now() / 1000) + 3600),
    salt: bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
  }
  const signature = await sign(ledger, depositTypedData(authorization, { chainId }), 'The deposit')
  const data = encodeFunctionData({
    ...{ abi: batchSettlementAbi, functionName: 'deposit' },
    args: [config, amount, addresses.erc3009DepositCollector, depositData({ ...authorization, signature })],
  })
  const receipt = await transact(ledger, { to: batch.address, data, abi, what: 'The deposit' })
  return { channel, amount, transaction: receipt.transactionHash }
}

/**
 * Where the account's channel with the node stands, by the chain and by the node. What the node says was charged is held
 * against the account's own last voucher. Throws `client/bad-channel` where it says more.
 */
export async function getChannel(ledger: OpenLedger): Promise<Channel> {
  const { config, channel, chainId } = await ownChannel(ledger)
  return readChannel(ledger, { config, channel, chainId })
}

/**
 * Asks the node for what the channel has left; it claims what it is owed and gives back the rest in one transaction.
 * A node that does not, cannot keep it: see {@link leaveChannel}.
 */
export async function closeChannel(ledger: OpenLedger): Promise<{ channel: Hex; amount: bigint; transaction: Hex }> {
  const { accepted, ...own } = await ownChannel(ledger)
  const { charged, config, channel } = await readChannel(ledger, own)
  const voucher = await signVoucher(ledger, { channel, total: charged, chainId: own.chainId })
  const header = headerOf({ accepted, payload: { type: 'refund', channelConfig: config, voucher } })
  const response = await send(ledger, path, { headers: { 'payment-signature': header } })
  await assertOk(response)
  const { amount = 0n, transaction } = readPaymentHeader(
    paymentResponseSchema,
    response.headers.get('payment-response') ?? '',
  )
  return { channel, amount, transaction: transaction as Hex }
}

/**
 * Takes back what a channel has left without the node's help: at first it says so on chain, which starts the channel's
 * delay; called again after it, it withdraws. Finds the account's channels on chain; `channel` chooses among several.
 *
 * Throws `client/no-channel`, `client/channel-empty`, and `client/channel-waits` before the delay is over.
 */
export async function leaveChannel(
  ledger: OpenLedger,
  { channel }: { channel?: Hex | undefined } = {},
): Promise<{ channel: Hex; amount: bigint; transaction: Hex; finalizeAfter: number | null }> {
  const found = await findChannel(ledger, channel)
  const { balance, claimed, withdrawal } = await stateOf(ledger, found)
  if (withdrawal === null) {
    const owed = await get(ledger, `/api/channels/${found.channel}`, channelViewSchema).catch(() => ({ charged: 0n }))
    const amount = balance - (owed.charged > claimed && owed.charged < balance ? owed.charged : claimed)
    if (amount === 0n) throw emptyChannel(found.channel)
    const args = [found.config, amount] as const
    const data = encodeFunctionData({ abi: batchSettlementAbi, functionName: 'initiateWithdraw', args })
    const { transactionHash } = await transact(ledger, { to: batch.address, data, abi, what: 'Leaving the channel' })
    const { withdrawal: started } = await stateOf(ledger, found)
    return {
      channel: found.channel,
      amount,
      transaction: transactionHash,
      finalizeAfter: started?.finalizeAfter ?? null,
    }
  }
  const { timestamp } = await reading(ledger, () => ledger.chain.getBlock())
  const now = Math.max(Number(timestamp), Math.floor(Date.now() / 1000))
  if (now < withdrawal.finalizeAfter)
    throw new BaseError('The channel’s delay is not over.', {
      code: 'client/channel-waits',
      facts: { channel: found.channel, until: new Date(withdrawal.finalizeAfter * 1000).toISOString() },
      hint: 'Ask again then. Until then the node can claim what it is owed.',
    })
  const data = encodeFunctionData({ abi: batchSettlementAbi, functionName: 'finalizeWithdraw', args: [found.config] })
  const { transactionHash } = await transact(ledger, { to: batch.address, data, abi, what: 'The withdrawal' })
  const left = await stateOf(ledger, found)
  return { channel: found.channel, amount: balance - left.balance, transaction: transactionHash, finalizeAfter: null }
}

/**
 * Signs for one answer out of the channel: the header that pays, and the most that it may cost. For `ask`.
 *
 * Throws `client/channel-empty` where the channel does not hold enough.
 */
export async function payFromChannel(
  ledger: OpenLedger,
  { required, chainId }: { required: PaymentRequired; chainId: number },
): Promise<string> {
  const accepted = channelOffer(required, chainId)
  const config = configOf(ledger, accepted)
  const channel = channelIdOf(config, { chainId })
  const { charged, headroom, withdrawal } = await readChannel(ledger, { config, channel, chainId })
  if (headroom < accepted.amount)
    throw new BaseError('The channel does not hold enough for this answer.', {
      code: 'client/channel-empty',
      facts: { channel, headroom: formatOpen(headroom), quote: formatOpen(accepted.amount) },
      hint: withdrawal ? 'Its deposit is being withdrawn.' : 'Pay into it: openledger channel open <amount>',
    })
  const voucher = await signVoucher(ledger, { channel, total: charged + accepted.amount, chainId })
  return headerOf({ accepted, payload: { type: 'voucher', channelConfig: config, voucher } })
}

/** The offer of a channel that pays this chain’s Settlement. Throws `client/bad-quote` where there is another one only. */
export function channelOffer({ accepts }: PaymentRequired, chainId: number): ChannelRequirements {
  const offers = accepts.filter((one): one is ChannelRequirements => one.scheme === 'batch-settlement')
  if (offers.length === 0)
    throw new BaseError('This node takes no payment channels.', {
      code: 'client/no-channels',
      hint: 'Pay answer by answer.',
    })
  const good = offers.find(
    ({ network, asset, payTo }) =>
      network === networkOf(chainId) && sameHex(asset, addresses.wopen) && sameHex(payTo, addresses.settlement),
  )
  if (good) return good
  const { network, asset, payTo } = offers[0]!
  throw new BaseError('The node asks for a channel that would not pay this ledger’s Settlement.', {
    code: 'client/bad-quote',
    facts: { network, asset, payTo },
    hint: 'Nothing was signed. Do not pay this node.',
  })
}

type Own = { config: ChannelConfig; channel: Hex; chainId: number }

/** The account's channel with this node, whether it was paid into or not. */
async function ownChannel(ledger: OpenLedger) {
  const response = await send(ledger, path)
  const header = response.headers.get('payment-required')
  if (header === null) await assertOk(response)
  const required = readPaymentHeader(paymentRequiredSchema, header ?? '')
  const chainId = await reading(ledger, () => ledger.chain.getChainId())
  const accepted = channelOffer(required, chainId)
  const config = configOf(ledger, accepted)
  return { accepted, config, channel: channelIdOf(config, { chainId }), chainId }
}

function configOf(ledger: OpenLedger, { payTo, asset, extra }: ChannelRequirements): ChannelConfig {
  const payer = walletOf(ledger).account.address.toLowerCase() as Address
  const { receiverAuthorizer, withdrawDelay } = extra
  return { payer, payerAuthorizer: payer, receiver: payTo, receiverAuthorizer, token: asset, withdrawDelay, salt }
}

async function readChannel(ledger: OpenLedger, { config, channel, chainId }: Own): Promise<Channel> {
  const [state, view] = await Promise.all([
    stateOf(ledger, { config, channel }),
    get(ledger, `/api/channels/${channel}`, channelViewSchema),
  ])
  const { charged, answers } = view
  if (charged !== state.claimed) {
    const proof = view.voucher && { ...view.voucher, channelId: channel }
    const signer = config.payerAuthorizer
    const proven =
      proof !== null &&
      charged > state.claimed &&
      charged <= proof.maxClaimableAmount &&
      (await isVoucherSignedBy(proof, { signer, chainId }))
    if (!proven)
      throw new BaseError('The node says that the channel owes what this account never signed for.', {
        code: 'client/bad-channel',
        facts: { channel, charged: formatOpen(charged), claimed: formatOpen(state.claimed) },
        hint: 'Nothing was signed. Take back the deposit without the node: openledger channel close --alone',
      })
  }
  const free = state.balance - (state.withdrawal?.amount ?? 0n) - charged
  return { channel, config, charged, answers, headroom: free > 0n ? free : 0n, ...state }
}

/** A channel by the chain alone. */
async function stateOf(
  ledger: OpenLedger,
  { config, channel }: Omit<Own, 'chainId'>,
): Promise<Pick<Channel, 'balance' | 'claimed' | 'withdrawal'>> {
  const args = [channel] as const
  const [[balance, claimed], [amount, since]] = await reading(ledger, () =>
    Promise.all([
      ledger.chain.readContract({ ...batch, functionName: 'channels', args }),
      ledger.chain.readContract({ ...batch, functionName: 'pendingWithdrawals', args }),
    ]),
  )
  const finalizeAfter = since + config.withdrawDelay
  return { balance, claimed, withdrawal: since === 0 ? null : { amount, finalizeAfter } }
}

/** A channel of the account, by the events of the chain. */
async function findChannel(ledger: OpenLedger, wanted: Hex | undefined): Promise<Omit<Own, 'chainId'>> {
  const payer = walletOf(ledger).account.address
  const events = await reading(ledger, () =>
    ledger.chain.getContractEvents({ ...batch, eventName: 'ChannelCreated', fromBlock: 0n, strict: true }),
  )
  const mine = new Map<Hex, ChannelConfig>()
  for (const { args } of events) {
    if (!sameHex(args.config.payer, payer)) continue
    if (wanted === undefined || sameHex(args.channelId, wanted)) mine.set(args.channelId, args.config)
  }
  for (const [channel, config] of mine) {
    const { balance, claimed } = await stateOf(ledger, { channel, config })
    if (mine.size === 1 || balance > claimed) return { channel, config }
  }
  throw new BaseError('There is no such channel of this account.', {
    code: 'client/no-channel',
    facts: { payer, ...(wanted !== undefined && { channel: wanted }) },
    hint: 'Open one: openledger channel open <amount>',
  })
}

function emptyChannel(channel: Hex): BaseError {
  return new BaseError('The channel has nothing left.', { code: 'client/channel-empty', facts: { channel } })
}

async function signVoucher(
  ledger: OpenLedger,
  { channel, total, chainId }: { channel: Hex; total: bigint; chainId: number },
): Promise<Voucher> {
  const voucher = { channelId: channel, maxClaimableAmount: total }
  return { ...voucher, signature: await sign(ledger, voucherTypedData(voucher, { chainId }), 'The voucher') }
}

async function sign(
  ledger: OpenLedger,
  typedData: ReturnType<typeof voucherTypedData> | ReturnType<typeof depositTypedData>,
  what: string,
): Promise<Hex> {
  const wallet = walletOf(ledger)
  try {
    return await wallet.signTypedData({ ...typedData, account: wallet.account } as Parameters<
      typeof wallet.signTypedData
    >[0])
  } catch (cause) {
    throw chainError(cause, { what, abi: [], url: ledger.url })
  }
}

function headerOf({ accepted, payload }: Omit<ChannelPayment, 'x402Version'>): string {
  return writePaymentHeader(channelPaymentSchema, { x402Version: 2, accepted, payload })
}

async function reading<T>(ledger: OpenLedger, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    throw chainError(cause, { what: 'Reading the channel', abi: batchSettlementAbi, url: ledger.url })
  }
}
