import type { Address, Hex } from '@openledger/base'
import { type ChatReceipt, chatReceiptSchema, toWire } from '@openledger/client'
import { type Answer, writtenAnswer } from '../../inference/Answer.ts'
import type { Inference } from '../../inference/createInference.ts'
import type { Question } from '../../inference/Question.ts'
import { estimateOf, paidContributors, samplingOf, withFit, withMeasures } from '../../views/receipts.ts'
import { named, type View } from '../../views/View.ts'

/** What every answer carries beside OpenAI's members: its receipt in short, or why it has none. */
export async function describeReceipt(
  { question, answer, rewords }: { question: Question; answer: Answer; rewords: boolean },
  { view, inference }: { view: View; inference: Inference },
): Promise<object> {
  if (!answer.settled)
    return {
      openledger_note: question.free
        ? 'This is the base model alone: free, without contributors and without a receipt.'
        : 'The answer is empty: the channel was charged nothing, so there is no receipt.',
    }
  const { issued, explanation, weak } = answer.settled
  const { receipt, signature, lines } = issued.file
  const contributors = paidContributors(view, issued.file)
  const loaded = explanation && (await inference.load(question.model))
  const measured = loaded && (await withFit(loaded, issued.file, explanation))
  const summary: ChatReceipt = {
    receipt: issued.id,
    model: receipt.modelId,
    operator: receipt.operator as Address,
    signature: signature as Hex,
    paid: receipt.paid,
    price: receipt.price,
    mode: receipt.mode === 0 ? 'influence' : 'flat',
    weak,
    ...(explanation && { strength: { verdict: explanation.strength.verdict, reason: explanation.strength.reason } }),
    ...samplingOf(issued.file),
    estimate: estimateOf(issued.file),
    salt: issued.salt,
    ...(rewords && { answer: writtenAnswer(answer.choices) }),
    seed: receipt.seed,
    contributors: measured
      ? await withMeasures(view, { contributors, explanation: measured, origins: loaded.origins })
      : contributors,
    lines: lines.map(line => ({ ...line, ...named(view, 'name', line.account) })),
  }
  return { openledger: toWire(chatReceiptSchema, summary) }
}
