import type { Address, Hex } from '@openledger/base'
import { isChannelPayment, type OfferedPayment } from '@openledger/client'
import type { Channels, VoucherPayment } from '../channels/createChannels.ts'
import type { ApiKey } from '../journal/rows.ts'
import type { Collected, Payments } from './createPayments.ts'

/** How an answer is paid for. */
export type Offer = { x402: OfferedPayment } | { key: string } | undefined

/** Who asks, proven by a key or by a signature. */
export type Asker = {
  /** Names the credentials: who shows the same ones may ask for the same answer again. */
  id: string
  payer: Address
  /** What is to pay: an authorisation's nonce, or a channel's voucher. With a key it is drawn when it is collected. */
  payment?: string
  /** The key that was shown. */
  key?: ApiKey
}

/** One way to the three ways of paying: a signed authorisation, a channel's voucher, a prepaid key. */
export function createCheckout({ payments, channels }: createCheckout.Options) {
  return {
    /** Who asks. Nothing is taken. @throws what a bad signature or an unknown key throws */
    async identify(offer: NonNullable<Offer>): Promise<Asker> {
      if (!('x402' in offer)) {
        const key = payments.keys.find(offer.key)
        return { id: key.hash, payer: key.address, key }
      }
      const { x402 } = offer
      const found = isChannelPayment(x402) ? await channels.identify(x402) : await payments.identify(x402)
      return { id: found.payer, ...found }
    },
    /** Takes the money, or a promise of it, for the longest answer. */
    collect(offer: NonNullable<Offer>, charge: Charge): Promise<Collected | VoucherPayment> {
      if (!('x402' in offer)) return payments.fromKey(payments.keys.find(offer.key), charge)
      return isChannelPayment(offer.x402)
        ? channels.fromVoucher(offer.x402, charge)
        : payments.fromSignature(offer.x402, charge)
    },
    /** Says that a payment is no longer being worked on. */
    leave(payment: Collected | VoucherPayment): void {
      if ('voucher' in payment) channels.leave(payment)
      else payments.leave(payment)
    },
  }
}

type Charge = { quote: bigint; modelId: bigint; request: Hex }

export declare namespace createCheckout {
  type Options = { payments: Payments; channels: Channels }
}
