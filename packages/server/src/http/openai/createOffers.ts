import { BaseError, type Log } from '@openledger/base'
import {
  type ChannelPayment,
  isChannelPayment,
  networkOf,
  type OfferedPayment,
  offeredPaymentSchema,
  type PaymentResponse,
  paymentRequiredSchema,
  paymentResponseSchema,
  readPaymentHeader,
  type SampledOffer,
  sampledOfferSchema,
  toWire,
  writePaymentHeader,
} from '@openledger/client'
import type { Context } from 'hono'
import type { Channels, VoucherPayment } from '../../channels/createChannels.ts'
import type { Answer } from '../../inference/Answer.ts'
import type { Offer } from '../../inference/createCheckout.ts'
import type { Collected, Payments } from '../../inference/createPayments.ts'
import type { Question } from '../../inference/Question.ts'
import { openAiError } from '../errors.ts'

/** x402's own words where its clients act upon them: at the first they read where their channel stands and ask again. */
const x402Errors: Record<string, string> = {
  'inference/voucher-out-of-step': 'invalid_batch_settlement_evm_cumulative_amount_mismatch',
  'inference/voucher-headroom': 'invalid_batch_settlement_evm_cumulative_amount_mismatch',
  'inference/channel-empty': 'invalid_batch_settlement_evm_refund_no_balance',
}

export type Offers = ReturnType<typeof createOffers>

/** The headers of x402 version 2: what a payment is asked for with, read from, and answered by. */
export function createOffers({ payments, channels, chainId, sampling, log }: createOffers.Options) {
  const network = networkOf(chainId)

  /** Where a voucher or a refund was out of step: the same offer, and where the channel stands. */
  const channelOffer = async (quote: bigint, error?: BaseError, payment?: OfferedPayment) =>
    error && x402Errors[error.code] && payment && isChannelPayment(payment)
      ? channels.corrective(payment.payload.voucher.channelId, quote)
      : channels.requirements(quote)

  const respond = (context: Context, response: PaymentResponse) =>
    context.header('PAYMENT-RESPONSE', writePaymentHeader(paymentResponseSchema, response))

  return {
    /** How a request is paid for, by its headers. */
    read(context: Context): Offer {
      const signature = context.req.header('PAYMENT-SIGNATURE')
      if (signature !== undefined) return { x402: readPaymentHeader(offeredPaymentSchema, signature) }
      const bearer = /^Bearer (sk-ol-[A-Za-z0-9_-]{8,100})$/.exec(context.req.header('authorization') ?? '')
      return bearer ? { key: bearer[1]! } : undefined
    },

    /** 402 with what an x402 client needs to pay for an answer. */
    async required(
      context: Context,
      question: Question,
      { error, offer }: { error?: BaseError; offer?: Offer } = {},
    ): Promise<Response> {
      const payment = offer && 'x402' in offer ? offer.x402 : undefined
      const sampled = sampling()
      const header = writePaymentHeader(paymentRequiredSchema, {
        x402Version: 2,
        error: (error && x402Errors[error.code]) ?? error?.message ?? 'PAYMENT-SIGNATURE header is required',
        resource: {
          url: context.req.url,
          description: `An answer of ${question.slug}, at most ${question.maxTokens} tokens`,
          mimeType: 'application/json',
        },
        accepts: [payments.requirements(question.quote), await channelOffer(question.quote, error, payment)],
        ...(sampled && { extensions: { sampling: toWire(sampledOfferSchema, sampled) } }),
      })
      context.header('PAYMENT-REQUIRED', header)
      const shown =
        error ??
        new BaseError('An answer of this model has to be paid for.', {
          code: 'inference/payment-required',
          facts: { quote: question.quote, maxTokens: question.maxTokens, network },
          hint: 'Send PAYMENT-SIGNATURE (x402 version 2), or a prepaid key as Authorization: Bearer sk-ol-….',
        })
      return context.json(openAiError(shown, 402), 402)
    },

    /** 402 with which channels this node takes: what a client asks for that wants its deposit back. */
    async channelRequired(context: Context, { error, payment }: { error?: BaseError; payment?: ChannelPayment } = {}) {
      const header = writePaymentHeader(paymentRequiredSchema, {
        x402Version: 2,
        error: (error && x402Errors[error.code]) ?? error?.message ?? 'PAYMENT-SIGNATURE header is required',
        resource: {
          url: context.req.url,
          description: 'What a payment channel has left',
          mimeType: 'application/json',
        },
        accepts: [await channelOffer(0n, error, payment)],
      })
      context.header('PAYMENT-REQUIRED', header)
      const shown =
        error ??
        new BaseError('Answers are asked for with POST; GET closes a payment channel.', {
          code: 'inference/payment-required',
          facts: { network },
          hint: 'To close a channel, send PAYMENT-SIGNATURE with a refund (x402 version 2, batch-settlement).',
        })
      return context.json(openAiError(shown, 402), 402)
    },

    /**
     * Says what was paid. A channel is charged when the answer is done: where the header goes out before that, as with a
     * stream, nothing is charged yet, and the client learns the price from the receipt at the stream's end.
     */
    async paid(context: Context, payment: Collected | VoucherPayment, answer?: Answer): Promise<void> {
      const { payer, transaction } = payment
      const shown = { success: true, payer, transaction, network }
      if (!('voucher' in payment)) return respond(context, { ...shown, amount: payment.paid })
      const issued = answer?.settled?.issued.file
      const price = issued?.receipt.price ?? 0n
      try {
        const before = issued?.voucher?.before ?? payment.voucher.before
        const state = await channels.extraOf(payment.channel, { charged: before + price })
        respond(context, { ...shown, amount: price, extra: { chargedAmount: String(price), ...state } })
      } catch (error) {
        // The answer is worth more than its header: who misses it learns where the channel stands from the next 402.
        log.warn('could not say where a channel stands', { channel: payment.channel, error })
      }
    },

    /** Says what a channel gave back. */
    async refunded(context: Context, closed: Awaited<ReturnType<Channels['close']>>): Promise<void> {
      const { payer, transaction, amount, channel } = closed
      const extra = await channels.extraOf(channel)
      respond(context, { success: true, payer, transaction, network, amount, extra })
    },
  }
}

export declare namespace createOffers {
  type Options = {
    payments: Payments
    channels: Channels
    chainId: number
    /** Which answers are attributed, where not each of them is. */
    sampling: () => SampledOffer | undefined
    log: Log
  }
}
