import { BaseError, bytesToHex, formatOpen } from '@openledger/base'
import { attributionIndexRoot, deriveAnswer, deriveFailedAnswer } from '../derive/deriveAnswer.ts'
import { inputHash, outputHash } from '../derive/openingHashes.ts'
import { priceOf } from '../derive/receiptLines.ts'
import { samplingMode } from '../derive/sampledBlock.ts'
import type { Bundle, Opening } from '../wire/Bundle.ts'
import { isSignedByOperator, type ReceiptDomain, receiptDigest, receiptModes } from '../wire/Receipt.ts'
import { blockCheck } from './blockCheck.ts'
import { type Check, same, sameList } from './Check.ts'
import { ensembleCheck } from './ensembleCheck.ts'
import { seedFault } from './seedFault.ts'
import { voucherCheck } from './voucherCheck.ts'

/** What can be checked of one receipt without its epoch and without the chain. */
export function receiptChecks(bundle: Bundle, domain: ReceiptDomain): Check[] {
  const { receiptFile, opening, index, model, policy } = bundle
  const { receipt } = receiptFile
  const failed = receiptFile.query.length === 0
  const weak = receipt.mode === 1

  const derive = once(() => {
    if (failed) return deriveFailedAnswer({ index, paid: receipt.paid, payer: receipt.payer })
    // Who holds the treasury is checked where its storage slot is; here the line's own account stands in.
    const treasury = receiptFile.lines.find(line => line.role === 'treasury')?.account
    return deriveAnswer({
      index,
      query: receiptFile.query,
      weak,
      policy,
      price: receipt.price,
      paid: receipt.paid,
      payer: receipt.payer,
      accounts: {
        builder: model.owner,
        parents: model.parentOwner,
        operator: receipt.operator,
        treasury: treasury ?? receipt.operator,
      },
    })
  })

  const checks: Check[] = [
    {
      id: 'signature',
      title: 'The operator signed this receipt',
      run: async () => {
        if (!(await isSignedByOperator(receiptFile, domain))) {
          throw new BaseError('The signature is not the operator’s.', {
            code: 'client/bad-signature',
            facts: { operator: receipt.operator },
          })
        }
        const id = receiptDigest(receipt, domain)
        return {
          detail: `Operator ${receipt.operator} signed receipt ${receipt.sequence} with its own key.`,
          facts: { receipt: id, operator: receipt.operator, sequence: String(receipt.sequence) },
        }
      },
    },
    {
      id: 'index',
      title: 'The attribution index is the one that the receipt names',
      run: () => {
        same('indexRoot', receipt.indexRoot, attributionIndexRoot(index))
        const shown = failed ? [] : index.contributors
        sameList(
          'contributor',
          receiptFile.contributors.map(({ account, records }) => `${account} with ${records}`),
          shown.map(({ account, records }) => `${account} with ${records}`),
        )
        return {
          detail: `${index.contributors.length} contributors with vectors of length ${index.k} hash to the committed root.`,
          facts: { indexRoot: receipt.indexRoot, contributors: String(index.contributors.length), k: String(index.k) },
        }
      },
    },
    {
      id: 'weights',
      title: 'The weights follow from the index by whole-number arithmetic',
      run: () => {
        const derived = derive()
        same('queryHash', receipt.queryHash, derived.queryHash)
        sameList('score', receiptFile.scores, derived.scores)
        sameList('weight', receiptFile.weights, derived.weights)
        same('mode', receiptModes[receipt.mode], derived.mode)
        same('weightsRoot', receipt.weightsRoot, derived.weightsRoot)
        return {
          detail: failed
            ? 'The answer failed, so nobody was weighed.'
            : `Every score and weight came out again, in mode ${derived.mode}.`,
          facts: { weightsRoot: receipt.weightsRoot, mode: derived.mode },
        }
      },
    },
    {
      id: 'split',
      title: 'The payment was split by the policy, to the last wei',
      run: () => {
        const { completionTokens, price, paid } = receipt
        const tokens = completionTokens
        same('price', price, failed ? 0n : priceOf({ ...model, tokens }))
        if (failed) same('tokens of a failed answer', completionTokens, 0)
        same('policy', receipt.policyId, policy.id)
        const derived = derive()
        sameList(
          'line',
          receiptFile.lines.map(line => `${line.role} ${line.account} ${line.amount}`),
          derived.lines.map(line => `${line.role} ${line.account} ${line.amount}`),
        )
        same('linesRoot', receipt.linesRoot, derived.linesRoot)
        const total = receiptFile.lines.reduce((sum, line) => sum + line.amount, 0n)
        same('sum of the lines', total, paid)
        return {
          detail: `${formatOpen(paid)} was paid for ${tokens} tokens at ${formatOpen(price)}; ${derived.lines.length} lines add up to it.`,
          facts: { paid: String(paid), price: String(price), linesRoot: receipt.linesRoot },
        }
      },
    },
  ]
  const carried = receiptFile.block !== undefined && samplingMode(receiptFile.block) === 'carried'
  if (bundle.ensemble && !failed && !carried) checks.push(ensembleCheck(receiptFile, bundle.ensemble))
  if (receiptFile.block !== undefined) checks.push(blockCheck(receiptFile, receiptFile.block, bundle.epochReceipts))
  if (receiptFile.voucher !== undefined) checks.push(voucherCheck(receipt, receiptFile.voucher, domain))
  if (opening !== undefined) {
    checks.splice(1, 0, {
      id: 'opening',
      title: 'Question and answer are the ones that were signed',
      run: () => {
        same('inputHash', receipt.inputHash, bytesToHex(inputHash(opening)))
        same('outputHash', receipt.outputHash, bytesToHex(outputHash(opening)))
        if (failed) same('answer of a failed request', opening.answer, '')
        return {
          detail: `${opening.messages.length} messages and an answer of ${opening.answer.length} characters hash to the signed values.`,
          facts: { inputHash: receipt.inputHash, outputHash: receipt.outputHash },
        }
      },
    })
    const { sampling, quoted } = opening
    if (!failed && (sampling?.seed !== undefined || quoted !== undefined))
      checks.splice(2, 0, seedCheck(bundle, opening))
  }
  return checks
}

/** What the asker was told beforehand, against what the operator signed afterwards. */
function seedCheck({ receiptFile: { receipt, block } }: Bundle, { sampling, quoted }: Opening): Check {
  return {
    id: 'seeds',
    title: 'The seeds are those that were asked for and quoted',
    run: () => {
      const drawn = block && { ...block, members: block.members.length }
      const fault = seedFault({ seed: receipt.seed, block: drawn }, { asked: sampling?.seed, quoted })
      if (fault?.code === 'client/false-receipt') throw fault
      return {
        detail: fault?.message ?? 'What the opening keeps of request and quote is what the receipt says.',
        facts: { seed: String(receipt.seed), ...(sampling?.seed !== undefined && { asked: String(sampling.seed) }) },
      }
    },
  }
}

/** Computes at the first call, and gives the same result later; what throws is computed again. */
function once<T>(compute: () => T): () => T {
  let done: { value: T } | undefined
  return () => {
    done ??= { value: compute() }
    return done.value
  }
}
