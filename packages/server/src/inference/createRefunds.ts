import { bytesToHex, type Hex, type Log } from '@openledger/base'
import { deriveFailedAnswer } from '@openledger/client'
import { eq } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Ledger } from '../ledger/openLedger.ts'
import type { Collected, Payments } from './createPayments.ts'
import type { ModelRow } from './findModel.ts'
import type { AnswerFacts, IssuedReceipt, IssueReceipt } from './issueReceipt.ts'
import { readRefundTerms } from './readTerms.ts'

/** Gives back what was collected and not answered: by a receipt of one line, everything to its payer. */
export function createRefunds({ db, ledger, payments, issue, log }: createRefunds.Options) {
  const refund = async ({ model, payment, agreed, ...asked }: Failed): Promise<IssuedReceipt> => {
    const none = { version: 1, k: 1, projectionDigest: bytesToHex(new Uint8Array(32)), contributors: [] } as const
    const derived = {
      ...deriveFailedAnswer({ index: { ...none, contributors: [] }, paid: payment.paid, payer: payment.payer }),
      // Nothing is weighed, so the files need not be here: the root is the one on chain.
      indexRoot: model.indexRoot as Hex,
    }
    return issue({
      ...asked,
      ...{ payment, derived },
      model: { id: model.id, baseDigest: agreed.baseDigest, adapterDigest: model.digest as Hex },
      answer: '',
      completionTokens: 0,
      price: 0n,
      policyId: agreed.policy.id,
      query: new Int8Array(0),
      contributors: [],
    })
  }
  return {
    refund,
    /** Refunds what was collected but never answered because the process ended in between. */
    async recover(): Promise<number> {
      const owed = await payments.recover()
      for (const payment of owed) {
        const [model] = await db.select().from(t.models).where(eq(t.models.id, payment.modelId))
        if (!model) continue
        const { payer, nonce, value: paid, transaction } = payment
        const issued = await refund({
          ...{ model, messages: [], seed: 0, promptTokens: 0, shared: false },
          payment: { payer, nonce, paid, transaction: transaction! },
          agreed: await readRefundTerms(model, { db, ledger }),
        })
        log.info('refunded an answer that was cut off', { receipt: issued.id, payer: payment.payer })
      }
      return owed.length
    },
  }
}

type Failed = Pick<AnswerFacts, 'messages' | 'seed' | 'promptTokens' | 'shared' | 'kept'> & {
  model: ModelRow
  payment: Collected
  agreed: { baseDigest: Hex; policy: { id: number } }
}

export declare namespace createRefunds {
  type Options = { db: Database; ledger: Ledger; payments: Payments; issue: IssueReceipt; log: Log }
}
