import { BaseError, formatOpen, type Hex } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import type { TrustedHeader } from '../light/followHeaders.ts'
import { describeArithmetic } from '../wire/Arithmetic.ts'
import { type Bundle, bundleSchema } from '../wire/Bundle.ts'
import { fromWire } from '../wire/wire.ts'
import type { Check, Finding } from './Check.ts'
import { chainChecks } from './chainChecks.ts'
import { epochChecks } from './epochChecks.ts'
import { finalityChecks } from './finalityChecks.ts'
import { receiptChecks } from './receiptChecks.ts'

/** One step of a verification, in plain words. */
export type VerifyStep = {
  /** `shape`, `signature`, `opening`, `index`, `weights`, `seeds`, `split`, `ensemble`, `sampling`, `voucher`, `epoch-receipts`, `payouts`,
   *  `block`, `model`, `settlement`, `finality`. */
  id: string
  title: string
  ok: boolean
  /** One sentence: what was found, or what is wrong. */
  detail: string
  facts: Record<string, string>
}

/** The outcome: every step, and what remains to be trusted even where all of them passed. */
export type Verification = { ok: boolean; steps: VerifyStep[]; trust: string[] }

/**
 * Checks a receipt and its payout offline, from one bundle (docs/PROTOCOL.md, “Verifying offline”): signature, opening,
 * index, scores, weights, split, all receipts of the epoch, everybody's earnings, and the state of Models and
 * Settlement under a block header.
 *
 * `bundle` is parsed JSON from anywhere. Never throws: hostile input fails a step. Runs in a browser and in Node, with
 * no network. All steps run even after one has failed, but for the shape.
 *
 * @example
 * const { ok, steps, trust } = await verifyBundle(JSON.parse(text), { block: '0x…' })
 * for (const step of steps) console.log(step.ok ? '✓' : '✗', step.title, '–', step.detail)
 */
export async function verifyBundle(
  bundle: unknown,
  { block, genesis, trusted, now, onStep }: verifyBundle.Options = {},
): Promise<Verification> {
  const steps: VerifyStep[] = []
  let parsed: Bundle | undefined
  const pass = async (check: Check) => {
    const step = await runCheck(check)
    steps.push(step)
    if (onStep === undefined) return
    onStep(step)
    // Lets a page draw the step before the next one takes the thread.
    await new Promise(resolve => setTimeout(resolve, 0))
  }

  await pass({
    id: 'shape',
    title: 'The file has everything that a check needs',
    run: () => {
      parsed = fromWire(bundleSchema, bundle, { what: 'bundle' })
      return { detail: 'All parts are here, within their limits.', facts: { version: '2' } }
    },
  })
  if (parsed === undefined) return { ok: false, steps, trust: [] }

  const found = parsed
  const domain = { chainId: found.chain.chainId, settlement: addresses.settlement }
  const checks = [
    ...receiptChecks(found, domain),
    ...epochChecks(found, domain),
    ...chainChecks(found, domain, { block, genesis }),
    ...finalityChecks(found, { trusted, now }),
  ]
  for (const check of checks) await pass(check)
  return {
    ok: steps.every(step => step.ok),
    steps,
    trust: trustOf(found, block !== undefined || trusted !== undefined),
  }
}

export declare namespace verifyBundle {
  type Options = {
    /** Hash of the block that you know to be of the chain you mean. */
    block?: Hex | undefined
    /** Hash of the genesis block that the bundle must name. */
    genesis?: Hex | undefined
    /** A header that you know to be of the network you mean, where it has validators. */
    trusted?: TrustedHeader | undefined
    /** Milliseconds since 1970; how old a trusted header may be counts from it. */
    now?: number | undefined
    /** Called after each step, for a page that shows them as they come. */
    onStep?: ((step: VerifyStep) => void) | undefined
  }
}

async function runCheck({ id, title, run }: Check): Promise<VerifyStep> {
  try {
    const finding: Finding = await run()
    return { id, title, ok: true, ...finding }
  } catch (error) {
    if (error instanceof BaseError) {
      return { id, title, ok: false, detail: error.message, facts: { code: error.code, ...error.facts } }
    }
    // Parsers of third parties throw their own errors on hostile input; their text is theirs, so it is not shown whole.
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
    return { id, title, ok: false, detail: 'This part cannot be read.', facts: { code: 'client/unreadable', reason } }
  }
}

function trustOf({ receiptFile, ensemble, epochFile, epochReceipts, chain }: Bundle, isKnown: boolean): string[] {
  const trust = [
    'That the query vector is the gradient of this answer, and that its tokens were counted right: only a replay of the answer can show it.',
    `That ${formatOpen(receiptFile.receipt.paid)} is what was collected for it: its payer knows, and the payment’s nonce stands on chain.`,
    'That the contracts at the addresses of Models and Settlement are the ones of the genesis.',
  ]
  if (!isKnown) {
    trust.unshift(`That block ${chain.blockHash} belongs to the chain you mean: compare it with a source you trust.`)
  }
  if (receiptFile.receipt.mode === 1 && receiptFile.scores.some(score => score > 0n)) {
    trust.push('That the model’s signal was too weak to pay by: the operator said so and split by number of records.')
  }
  if (receiptFile.evidence !== undefined && ensemble === undefined) {
    trust.push('That the query vector is the fit of the stated losses: the model’s audit ensemble is not in this file.')
  }
  if (receiptFile.arithmetic !== undefined) {
    trust.push(
      `That the answer was written as its file says (${describeArithmetic(receiptFile.arithmetic)}): the epoch binds those words, and \`openledger attest\` writes it again.`,
    )
  }
  const { block: sampled } = receiptFile
  if (sampled !== undefined) {
    trust.push(
      `That the operator grouped the ${sampled.members.length} answers of the block as they came: each payer knows its own request, and over many blocks a payer or contributor that is drawn too often shows.`,
    )
  }
  const others = epochReceipts.length - 1
  if (others > 0) {
    trust.push(
      `The weights and prices behind the ${others} other receipts of this epoch: their signatures and sums were checked, their scores were not.`,
    )
  }
  const fees = epochFile.payments.length
  if (fees > 0) {
    trust.push(
      `That the lines of the epoch’s ${fees} payments for training, deployment and data access are theirs: they follow from events of the chain, which are not in this file.`,
    )
  }
  if (epochFile.epoch > 1) {
    trust.push('That no receipt of this epoch was counted in an earlier one: compare their sequence numbers.')
  }
  return trust
}
