import type { Inference } from '../inference/createInference.ts'
import type { Gate } from './createGate.ts'
import type { Meters } from './createMeters.ts'
import { outcomeOf } from './Outcome.ts'

/** What one model was asked for since this node began. */
export type ModelUse = { model: number; slug: string; running: number; answers: number; tokens: number; lastAt: number }

export type MeasuredAnswers = { answer: Inference['answer']; uses: () => ModelUse[] }

/** Most models whose use is remembered; those asked longest ago go first. */
const mostModels = 10_000

/** The same `answer`, counted, and ended where the gate ends. */
export function measureAnswers({ inference, gate, meters }: measureAnswers.Options): MeasuredAnswers {
  const uses = new Map<number, ModelUse>()
  const useOf = (model: number, slug: string): ModelUse => {
    const use = uses.get(model) ?? { model, slug, running: 0, answers: 0, tokens: 0, lastAt: 0 }
    use.slug = slug
    use.lastAt = Math.floor(Date.now() / 1000)
    uses.delete(model)
    uses.set(model, use)
    if (uses.size > mostModels) uses.delete(uses.keys().next().value!)
    return use
  }
  return {
    uses: () => [...uses.values()],
    answer: (question, offer, hooks = {}) =>
      gate.run(async signal => {
        const kind = question.free ? 'base' : 'fine-tune'
        const use = useOf(Number(question.model.id), question.slug)
        const began = performance.now()
        const seconds = () => (performance.now() - began) / 1000
        use.running++
        try {
          const answer = await inference.answer(question, offer, { ...hooks, signal })
          const { promptTokens, completionTokens } = answer
          const isEnded = gate.state() === 'ending'
          const outcome = !signal.aborted ? 'answered' : isEnded ? 'expired' : 'cancelled'
          meters.answered({ kind, outcome, seconds: seconds(), promptTokens, completionTokens })
          use.answers++
          use.tokens += completionTokens
          return answer
        } catch (error) {
          meters.answered({ kind, outcome: outcomeOf(error, signal), seconds: seconds() })
          throw error
        } finally {
          use.running--
        }
      }, hooks.signal),
  }
}

export declare namespace measureAnswers {
  type Options = { inference: Pick<Inference, 'answer'>; gate: Gate; meters: Meters }
}
