import { randomBytes } from 'node:crypto'
import { type Address, bytesToHex, canonicalJson, type Hex, keccak256, utf8 } from '@openledger/base'
import {
  type Arithmetic,
  type deriveAnswer,
  inputHash,
  outputHash,
  type Receipt,
  type ReceiptDomain,
  type ReceiptFile,
  receiptDigest,
  receiptFileSchema,
  receiptTypedData,
  type SampledBlock,
  wireBytes,
} from '@openledger/client'
import type { Channels, VoucherPayment } from '../channels/createChannels.ts'
import type { KeptAnswer } from '../journal/answerRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { JournalReceipt } from '../journal/rows.ts'
import type { Sender } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import type { Collected } from './createPayments.ts'

export type IssuedReceipt = { id: Hex; cid: string; file: ReceiptFile; salt: Hex }
export type IssueReceipt = (answer: AnswerFacts) => Promise<IssuedReceipt>

/** Everything about an answer that its receipt says. */
export type AnswerFacts = {
  model: { id: bigint; baseDigest: Hex; adapterDigest: Hex }
  payment: Collected | VoucherPayment
  messages: readonly { role: string; content: string }[]
  answer: string
  seed: number
  promptTokens: number
  completionTokens: number
  price: bigint
  policyId: number
  query: Int8Array
  block?: SampledBlock | undefined
  /** What the query vector follows from, where the model has an audit ensemble. */
  evidence?: ReceiptFile['evidence'] | undefined
  /** In which arithmetic it was written, where that is not float32 on the processor. */
  arithmetic?: Arithmetic | undefined
  contributors: { account: Address; records: number }[]
  derived: Omit<deriveAnswer.Result, 'indexRoot'> & { indexRoot: Hex }
  /** Whether question and answer may be shown to anybody. */
  shared: boolean
  /** How the answer is told again to who asks for it again; nothing where it is not. */
  kept?: Omit<KeptAnswer, 'receipt' | 'createdAt' | 'payment'> & { payment: string | undefined }
}

/**
 * Signs receipts in one chain: each names the one before it, is on disk before it is handed out, and closes its payment
 * in the same commit. One at a time.
 */
export function createIssuer({
  journal,
  store,
  operator,
  channels,
  domain,
  now = () => Math.floor(Date.now() / 1000),
}: createIssuer.Options): IssueReceipt {
  let last: Promise<unknown> = Promise.resolve()
  /** What a channel had been charged before is known only now: receipts are issued one at a time. */
  const paymentNow = (payment: Collected | VoucherPayment): Collected | VoucherPayment =>
    'voucher' in payment ? { ...payment, ...channels.chargeOf(payment) } : payment
  const issue = async (facts: AnswerFacts): Promise<IssuedReceipt> => {
    const { model, derived } = facts
    const payment = paymentNow(facts.payment)
    const account = operator.account.address.toLowerCase() as Address
    const { sequence, previous } = journal.receipts.tip(account)
    const salt = bytesToHex(randomBytes(32))
    const receipt: Receipt = {
      operator: account,
      sequence,
      previous: previous ?? `0x${'0'.repeat(64)}`,
      modelId: Number(model.id),
      baseDigest: model.baseDigest,
      adapterDigest: model.adapterDigest,
      inputHash: bytesToHex(inputHash({ salt, messages: facts.messages })),
      outputHash: bytesToHex(outputHash({ salt, answer: facts.answer })),
      seed: facts.seed,
      promptTokens: facts.promptTokens,
      completionTokens: facts.completionTokens,
      payer: payment.payer,
      payment: payment.nonce,
      paid: payment.paid,
      price: facts.price,
      policyId: facts.policyId,
      mode: derived.mode === 'influence' ? 0 : 1,
      indexRoot: derived.indexRoot,
      queryHash: derived.queryHash,
      weightsRoot: derived.weightsRoot,
      linesRoot: derived.linesRoot,
      issuedAt: now(),
    }
    const signature = await operator.account.signTypedData(receiptTypedData(receipt, domain))
    const file: ReceiptFile = {
      version: 1,
      receipt,
      signature,
      scores: derived.scores,
      weights: derived.weights,
      lines: derived.lines,
      query: facts.query,
      ...(facts.block && { block: facts.block }),
      ...(facts.evidence && { evidence: facts.evidence }),
      ...('voucher' in payment && { voucher: payment.voucher }),
      ...(facts.arithmetic && { arithmetic: facts.arithmetic }),
      contributors: facts.contributors,
    }
    const body = wireBytes(receiptFileSchema, file)
    const cid = await store.put(body)
    const id = receiptDigest(receipt, domain)
    const kept: Omit<JournalReceipt, 'epoch'> = {
      id,
      operator: account,
      sequence,
      payer: payment.payer,
      nonce: payment.nonce,
      cid,
      body: new TextDecoder().decode(body),
      salt,
      messages: canonicalJson(facts.messages.map(({ role, content }) => ({ role, content }))),
      answer: facts.answer,
      shared: facts.shared,
    }
    const charge =
      'voucher' in payment
        ? { channel: payment.channel, before: payment.voucher.before, price: facts.price }
        : undefined
    const again = facts.kept && {
      ...facts.kept,
      payment: facts.kept.payment ?? payment.nonce,
      createdAt: receipt.issuedAt,
    }
    journal.receipts.append({ ...kept, charge, kept: again })
    return { id, cid, file, salt }
  }
  return facts => {
    const mine = last.then(
      () => issue(facts),
      () => issue(facts),
    )
    last = mine
    return mine
  }
}

export declare namespace createIssuer {
  type Options = {
    journal: Journal
    store: Store
    operator: Pick<Sender, 'account'>
    channels: Pick<Channels, 'chargeOf'>
    domain: ReceiptDomain
    now?: () => number
  }
}

/** Names a request, so that a payment is bound to what it was sent with. */
export function requestDigest(body: unknown): Hex {
  return bytesToHex(keccak256(utf8(canonicalJson(body))))
}
