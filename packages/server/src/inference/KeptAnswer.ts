import { BaseError, type Hex, utf8 } from '@openledger/base'
import { readWire, receiptFileSchema, samplingMode } from '@openledger/client'
import type { Generation } from '@openledger/engine'
import type { VoucherPayment } from '../channels/createChannels.ts'
import type { KeptAnswer } from '../journal/answerRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Answer } from './Answer.ts'
import type { Models } from './createModels.ts'
import type { Collected } from './createPayments.ts'

/** What of an answer is kept beside its receipt, so that it can be told again as it was. */
type Told = {
  model: bigint
  choices: readonly Generation[]
  promptTokens: number
  completionTokens: number
  weak: boolean
  payment: Collected | VoucherPayment
}

export function writeKept({ model, payment, ...told }: Told): string {
  const { transaction } = payment
  return JSON.stringify({
    ...told,
    model: model.toString(),
    transaction,
    channel: 'channel' in payment ? payment.channel : null,
  })
}

/** Reads kept answers. The explanation is computed anew: a receipt's query vector is all that it takes. */
export function createReviver({ journal, models }: createReviver.Options) {
  return async (kept: KeptAnswer): Promise<{ answer: Answer; paid: Collected | VoucherPayment | undefined }> => {
    const {
      model: id,
      transaction,
      channel,
      weak,
      ...told
    } = JSON.parse(kept.body) as Omit<Told, 'model' | 'payment'> & {
      model: string
      transaction: Hex
      channel: Hex | null
    }
    const row = journal.receipts.get(kept.receipt)
    if (!row)
      throw new BaseError('The journal has lost the receipt of an answer.', {
        code: 'settlement/journal-damaged',
        facts: { receipt: kept.receipt },
      })
    const model = await models.find(BigInt(id))
    const file = readWire(receiptFileSchema, utf8(row.body), { what: 'receipt in the journal' })
    const { payer, payment: nonce, paid, mode } = file.receipt
    const carried = file.block && samplingMode(file.block) === 'carried'
    const explanation =
      file.query.length === 0 || carried
        ? undefined
        : (await models.load(model)).explainer.explain({
            query: file.query,
            mode: mode === 0 ? 'influence' : 'flat',
            top: 3,
          })
    const collected = { payer, nonce, paid, transaction }
    return {
      answer: {
        ...told,
        settled: { issued: { id: kept.receipt, cid: row.cid, file, salt: row.salt }, explanation, weak, model },
      },
      paid: channel && file.voucher ? { ...collected, voucher: file.voucher, channel } : collected,
    }
  }
}

export declare namespace createReviver {
  type Options = { journal: Journal; models: Pick<Models, 'find' | 'load'> }
}
