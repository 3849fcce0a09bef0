import { BaseError, formatOpen } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { channelIdOf, isVoucherSignedBy, type ReceiptVoucher, voucherPaymentOf } from '../wire/Channel.ts'
import type { Receipt } from '../wire/Receipt.ts'
import { type Check, same } from './Check.ts'

/** Where a channel paid: that its payer signed for this answer, and that the channel can pay nobody but Settlement. */
export function voucherCheck(receipt: Receipt, voucher: ReceiptVoucher, { chainId }: { chainId: number }): Check {
  return {
    id: 'voucher',
    title: 'The payer signed for this answer out of its channel',
    run: async () => {
      const { channel, before, maxClaimableAmount, signature } = voucher
      same('payment', receipt.payment, voucherPaymentOf(voucher, { chainId }))
      same('payer', receipt.payer, channel.payer)
      same('operator', receipt.operator, channel.receiverAuthorizer)
      same('receiver of the channel', channel.receiver, addresses.settlement.toLowerCase())
      same('token of the channel', channel.token, addresses.wopen.toLowerCase())
      same('paid', receipt.paid, receipt.price)
      const channelId = channelIdOf(channel, { chainId })
      const signer = channel.payerAuthorizer
      if (!(await isVoucherSignedBy({ channelId, maxClaimableAmount, signature }, { signer, chainId })))
        throw new BaseError('The voucher’s signature is not its payer’s.', {
          code: 'client/bad-signature',
          facts: { payer: signer },
        })
      if (before + receipt.price > maxClaimableAmount)
        throw new BaseError('The voucher does not cover this answer.', {
          code: 'client/mismatch',
          facts: { promised: formatOpen(maxClaimableAmount), owed: formatOpen(before + receipt.price) },
        })
      return {
        detail: `Up to ${formatOpen(maxClaimableAmount)} may be claimed from the channel in all; with this answer it owes ${formatOpen(before + receipt.price)}.`,
        facts: { channel: channelId, sequence: String(voucher.sequence) },
      }
    },
  }
}
