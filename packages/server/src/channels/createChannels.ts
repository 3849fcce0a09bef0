import { randomInt } from 'node:crypto'
import { type Address, BaseError, type Hex, type Log, sameHex } from '@openledger/base'
import {
  type ChannelPayment,
  type ChannelRequirements,
  type ChannelView,
  channelIdOf,
  depositData,
  isVoucherSignedBy,
  networkOf,
  type ReceiptVoucher,
  type Voucher,
  voucherPaymentOf,
} from '@openledger/client'
import { batchSettlementAbi, wopenAbi } from '@openledger/contracts'
import { type Abi, encodeFunctionData, isAddressEqual, zeroAddress } from 'viem'
import type { Collected } from '../inference/createPayments.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import { type ChannelState, readChannels } from './readChannels.ts'

export type Channels = ReturnType<typeof createChannels>

/**
 * A payment by voucher: what it may cost at most is `paid`, until the answer's price is known. `before` and the signature
 * that its receipt shows are those of the moment in which it is charged: see `chargeOf`.
 */
export type VoucherPayment = Collected & { voucher: ReceiptVoucher; channel: Hex }

/** Seconds that an authorisation must still be good for when it arrives. */
const margin = 6
/** Answers that a first deposit is asked to be good for. */
const depositAnswers = 20n

const token = { name: 'Wrapped OPEN', version: '1' }

/**
 * Takes payment by channel (x402 v2, scheme `batch-settlement`): the payer deposits once into a channel whose receiver is
 * Settlement, then signs one cumulative voucher an answer. The operator is the receiver's authoriser: it can claim for
 * Settlement and give back to the payer, and to nobody else.
 *
 * A voucher is checked against the chain and against what was charged before, and is on disk before anything is computed.
 * The answer's price is charged exactly, in the commit of its receipt. A voucher serves once: who sees it on chain or in
 * a receipt cannot ask something else with it.
 *
 * Any number of answers may be under way at once: each holds the most that it can cost until its price is known, and a
 * voucher has to promise what was charged, what is held and the new quote. So whatever is charged in whatever order, the
 * largest voucher covers it.
 */
export function createChannels({
  ledger,
  journal,
  operator,
  withdrawDelay,
  log,
  now = () => Math.floor(Date.now() / 1000),
}: createChannels.Options) {
  const { client, addresses, chainId } = ledger
  const account = operator.account.address.toLowerCase() as Address
  const batch = { address: addresses.batchSettlement, abi: batchSettlementAbi as Abi } as const
  const settlement = addresses.settlement.toLowerCase() as Address
  const wopen = addresses.wopen.toLowerCase() as Address

  /** What the answers under way may cost at most, by channel. */
  const holds = new Map<Hex, Set<VoucherPayment>>()
  const heldBy = (id: Hex): bigint => [...(holds.get(id) ?? [])].reduce((sum, { paid }) => sum + paid, 0n)
  /** The last piece of work on each channel: they stand in line. */
  const lines = new Map<Hex, Promise<unknown>>()

  /**
   * What an x402 client is asked for. A few random wei on top of the price make each voucher's total a new one, also where
   * two answers would add up to the same: only the price is charged.
   */
  const requirements = (quote: bigint): ChannelRequirements => ({
    scheme: 'batch-settlement',
    network: networkOf(chainId),
    amount: quote + BigInt(randomInt(1, 2 ** 20)),
    asset: wopen,
    payTo: settlement,
    maxTimeoutSeconds: 300,
    extra: {
      ...token,
      receiverAuthorizer: account,
      withdrawDelay,
      minDeposit: String((quote + 2n ** 20n) * depositAnswers),
    },
  })

  const stateOf = async (id: Hex): Promise<ChannelState> => (await readChannels(ledger, [id]))[0]!
  const chargedOf = (id: Hex, state: ChannelState): bigint => journal.channels.get(id)?.charged ?? state.claimed

  /** The channel that a payment names; throws where it is not one that this node can claim for Settlement. */
  const identify = async ({ accepted, payload }: ChannelPayment): Promise<Hex> => {
    const { channelConfig: config, voucher } = payload
    if (accepted.network !== networkOf(chainId) || !sameHex(accepted.asset, wopen) || !sameHex(config.token, wopen))
      throw refuse('The payment is for another network or token.', 'payment-elsewhere', {
        network: accepted.network,
        asset: config.token,
      })
    if (!sameHex(config.receiver, settlement) || !sameHex(accepted.payTo, settlement))
      throw refuse('The channel must pay the settlement contract itself.', 'payment-payee', {
        payee: config.receiver,
        expected: settlement,
      })
    if (!sameHex(config.receiverAuthorizer, account))
      throw refuse('The channel is for another node.', 'channel-elsewhere', {
        authorizer: config.receiverAuthorizer,
        expected: account,
      })
    if (config.withdrawDelay !== withdrawDelay)
      throw refuse('The channel’s delay is not the one that was asked for.', 'channel-delay', {
        delay: config.withdrawDelay,
        expected: withdrawDelay,
      })
    if (isAddressEqual(config.payerAuthorizer, zeroAddress))
      throw refuse('The channel names nobody who signs its vouchers.', 'channel-signer', { payer: config.payer })
    const id = channelIdOf(config, { chainId })
    if (!sameHex(id, voucher.channelId))
      throw refuse('The voucher is for another channel.', 'voucher-elsewhere', { channel: voucher.channelId })
    if (!(await isVoucherSignedBy(voucher, { signer: config.payerAuthorizer, chainId })))
      throw refuse('The voucher’s signature is not its payer’s.', 'payment-signature', {
        payer: config.payerAuthorizer,
      })
    return id
  }

  /** Runs once everything before it on the channel is done. */
  const inTurn = async <T>(id: Hex, work: () => Promise<T>): Promise<T> => {
    const mine = (lines.get(id) ?? Promise.resolve()).then(work, work)
    lines.set(id, mine)
    try {
      return await mine
    } finally {
      if (lines.get(id) === mine) lines.delete(id)
    }
  }

  /** Throws unless the voucher promises this answer, for the first time, and the channel holds what it promises. */
  const assertCovers = (id: Hex, voucher: Voucher, { quote, state, balance }: Wanted): void => {
    const charged = chargedOf(id, state)
    const held = heldBy(id)
    const most = voucher.maxClaimableAmount
    if (most < charged + held + quote)
      throw refuse('The voucher promises less than what the channel owes with this answer.', 'voucher-out-of-step', {
        ...{ channel: id, promised: most, charged, quote },
        // What other answers of the channel, which are under way, may cost.
        ...(held > 0n && { held }),
      })
    const leaving = state.withdrawal?.amount ?? 0n
    if (most > balance - leaving)
      throw refuse(
        'The channel does not hold what the voucher promises.',
        'voucher-headroom',
        { channel: id, promised: most, balance, leaving, headroom: headroomOf(balance, leaving, charged) },
        leaving > 0n ? 'Its payer is withdrawing: open another channel.' : 'Deposit more into the channel.',
      )
  }

  /** Brings the deposit on chain. */
  const deposit = async (
    id: Hex,
    {
      channelConfig: config,
      deposit: { amount, authorization },
    }: Extract<ChannelPayment['payload'], { type: 'deposit' }>,
  ): Promise<Hex> => {
    const { validAfter, validBefore, salt, signature } = authorization.erc3009Authorization
    const time = BigInt(now())
    if (validAfter >= time) throw refuse('The deposit is not valid yet.', 'payment-not-yet', { validAfter, now: time })
    if (validBefore <= time + BigInt(margin))
      throw refuse('The deposit is no longer valid.', 'payment-expired', { validBefore, now: time })
    const held = await client.readContract({
      ...{ address: addresses.wopen, abi: wopenAbi, functionName: 'balanceOf', args: [config.payer] },
    })
    if (held < amount)
      throw refuse(
        'The payer does not hold enough wrapped OPEN.',
        'no-funds',
        { balance: held, needed: amount, payer: config.payer },
        'Wrap some OPEN (WOPEN.deposit), or ask the faucet on a local network.',
      )
    try {
      const data = depositData({ validAfter, validBefore, salt, signature })
      const receipt = await operator.send({
        ...batch,
        functionName: 'deposit',
        args: [config, amount, addresses.erc3009DepositCollector, data],
      })
      log.info('a channel was paid into', { channel: id, payer: config.payer, amount })
      return receipt.transactionHash
    } catch (error) {
      if (!BaseError.is(error, 'ledger/reverted')) throw error
      throw refuse('The deposit could not be collected.', 'payment-refused', {
        reason: error.facts.reason ?? 'unknown',
      })
    }
  }

  return {
    requirements,
    /** Who pays with a voucher, and which one, once its signature was checked. Takes nothing. */
    async identify(payment: ChannelPayment): Promise<{ payer: Address; payment: string }> {
      const id = await identify(payment)
      const { channelConfig, voucher } = payment.payload
      return { payer: channelConfig.payer, payment: `${id} ${voucher.maxClaimableAmount}` }
    },
    /** Says that a voucher is no longer being answered: what it held is free again. */
    leave(payment: VoucherPayment): void {
      const held = holds.get(payment.channel)
      held?.delete(payment)
      if (held?.size === 0) holds.delete(payment.channel)
    },

    /** Checks a voucher (after its deposit, where one comes with it) and writes it down. Charges nothing yet. */
    async fromVoucher(payment: ChannelPayment, { quote }: { quote: bigint }): Promise<VoucherPayment> {
      const { payload } = payment
      if (payload.type === 'refund')
        throw refuse('A refund pays for nothing.', 'voucher-out-of-step', { channel: payload.voucher.channelId })
      const id = await identify(payment)
      return inTurn(id, async () => {
        const { channelConfig: config, voucher } = payload
        let state = await stateOf(id)
        const coming = payload.type === 'deposit' ? payload.deposit.amount : 0n
        assertCovers(id, voucher, { quote, state, balance: state.balance + coming })
        let transaction: Hex | '' = ''
        if (payload.type === 'deposit') {
          transaction = await deposit(id, payload)
          state = await stateOf(id)
          assertCovers(id, voucher, { quote, state, balance: state.balance })
        }
        const before = chargedOf(id, state)
        const { maxClaimableAmount, signature } = voucher
        const row = { id, config, claimed: state.claimed, maxClaimable: maxClaimableAmount, signature }
        const sequence = journal.channels.take(row)
        if (sequence === undefined)
          throw refuse('This voucher was used before; it serves once.', 'voucher-used', {
            channel: id,
            promised: maxClaimableAmount,
          })
        const shown: ReceiptVoucher = { channel: config, sequence, before, maxClaimableAmount, signature }
        const taken: VoucherPayment = {
          payer: config.payer,
          nonce: voucherPaymentOf(shown, { chainId }),
          paid: quote,
          transaction: transaction as Hex,
          voucher: shown,
          channel: id,
        }
        holds.set(id, (holds.get(id) ?? new Set()).add(taken))
        return taken
      })
    },

    /**
     * Gives a payer back what it has not used, at once: claims what is owed and refunds the rest, in one transaction.
     * The payer proves itself by a voucher over exactly what was charged.
     */
    async close(payment: ChannelPayment): Promise<{ transaction: Hex; amount: bigint; payer: Address; channel: Hex }> {
      const { payload } = payment
      if (payload.type !== 'refund')
        throw refuse('This is not a request to close a channel.', 'voucher-out-of-step', {
          channel: payload.voucher.channelId,
        })
      const id = await identify(payment)
      return inTurn(id, async () => {
        if (holds.has(id))
          throw new BaseError('The channel is paying for answers that are under way.', {
            code: 'inference/channel-busy',
            facts: { channel: id, held: heldBy(id) },
            hint: 'Close it when they are there.',
          })
        const { channelConfig: config, voucher } = payload
        const state = await stateOf(id)
        const charged = chargedOf(id, state)
        if (voucher.maxClaimableAmount !== charged)
          throw refuse('The voucher is not over what the channel was charged.', 'voucher-out-of-step', {
            channel: id,
            promised: voucher.maxClaimableAmount,
            charged,
          })
        const free = state.balance > charged ? state.balance - charged : 0n
        const wanted = payload.amount ?? free
        const amount = wanted < free ? wanted : free
        if (amount === 0n) throw refuse('The channel has nothing to give back.', 'channel-empty', { channel: id })
        const calls: Hex[] = []
        if (charged > state.claimed) {
          const row = { voucher: { channel: config, maxClaimableAmount: charged }, signature: voucher.signature }
          calls.push(
            encodeFunctionData({
              ...{ abi: batchSettlementAbi, functionName: 'claim', args: [[{ ...row, totalClaimed: charged }]] },
            }),
          )
        }
        calls.push(encodeFunctionData({ abi: batchSettlementAbi, functionName: 'refund', args: [config, amount] }))
        const receipt = await operator.send({ ...batch, functionName: 'multicall', args: [calls] })
        journal.channels.claimed(id, (await stateOf(id)).claimed)
        log.info('gave back what a channel had left', { channel: id, payer: config.payer, amount })
        return { transaction: receipt.transactionHash, amount, payer: config.payer, channel: id }
      })
    },

    /** Where a channel stands, for anybody: by the chain, and by what was charged here. */
    async view(id: Hex): Promise<ChannelView> {
      const [state, kept] = [await stateOf(id), journal.channels.get(id)]
      const charged = chargedOf(id, state)
      const held = heldBy(id)
      const leaving = state.withdrawal?.amount ?? 0n
      return {
        channel: id,
        balance: state.balance,
        claimed: state.claimed,
        charged,
        held,
        answers: kept?.answers ?? 0,
        headroom: headroomOf(state.balance, leaving, charged + held),
        withdrawal: state.withdrawal
          ? { amount: leaving, finalizeAfter: state.withdrawal.since + (kept?.config.withdrawDelay ?? withdrawDelay) }
          : null,
        voucher:
          kept && kept.vouchers > 0 ? { maxClaimableAmount: kept.maxClaimable, signature: kept.signature } : null,
        config: kept?.config ?? null,
      }
    },

    /** What a client needs to get into step again: where its channel stands, and its own last voucher as the proof. */
    async corrective(id: Hex, quote: bigint): Promise<ChannelRequirements> {
      const asked = requirements(quote)
      const kept = journal.channels.get(id)
      // What is held counts as charged for who has to sign the next voucher.
      const extra = { ...asked.extra, ...(await extraOf(id, { held: true })) }
      if (!kept || kept.vouchers === 0) return { ...asked, extra }
      const voucherState = { signedMaxClaimable: String(kept.maxClaimable), signature: kept.signature }
      return { ...asked, extra: { ...extra, voucherState } }
    },

    extraOf,

    /**
     * What a channel pays for an answer, at the moment in which it is charged: answers that were asked for later may have
     * been charged before, so the voucher shown is the largest one.
     */
    chargeOf({ channel, voucher }: VoucherPayment): { voucher: ReceiptVoucher; nonce: Hex } {
      const { charged, maxClaimable, signature } = journal.channels.get(channel)!
      const shown = { ...voucher, before: charged, maxClaimableAmount: maxClaimable, signature }
      return { voucher: shown, nonce: voucherPaymentOf(shown, { chainId }) }
    },
  }

  /** The channel's state as x402 clients read it, by `charged` where that is not what the journal says now. */
  async function extraOf(
    id: Hex,
    { charged, held = false }: { charged?: bigint; held?: boolean } = {},
  ): Promise<{ channelState: Record<string, string | number> }> {
    const state = await stateOf(id)
    const owed = (charged ?? chargedOf(id, state)) + (held ? heldBy(id) : 0n)
    return {
      channelState: {
        channelId: id,
        balance: String(state.balance),
        totalClaimed: String(state.claimed),
        withdrawRequestedAt: state.withdrawal?.since ?? 0,
        refundNonce: String(state.refundNonce),
        chargedCumulativeAmount: String(owed),
      },
    }
  }
}

type Wanted = { quote: bigint; state: ChannelState; balance: bigint }

function headroomOf(balance: bigint, leaving: bigint, charged: bigint): bigint {
  const room = balance - leaving - charged
  return room > 0n ? room : 0n
}

function refuse(message: string, code: string, facts: Record<string, string | number | bigint>, hint?: string) {
  return new BaseError(message, { code: `inference/${code}`, facts, ...(hint !== undefined && { hint }) })
}

export declare namespace createChannels {
  type Options = {
    ledger: Ledger
    journal: Journal
    /** Receiver's authoriser of every channel; sends deposits and refunds, and pays the gas. */
    operator: Sender
    /** Seconds between a payer's wish to withdraw and its money: 900 to 2,592,000. */
    withdrawDelay: number
    log: Log
    now?: () => number
  }
}
