import { BaseError, type Hex } from '@openledger/base'
import type { Adapter, Engine, Generation } from '@openledger/engine'
import type { AnswerToken } from '../backends/Backend.ts'
import type { RouteOptions, Router } from '../backends/createRouter.ts'
import type { Hooks } from './Answer.ts'
import type { Draft, Question } from './Question.ts'

/** What was written of a choice so far: its text that is certain, of its tokens those that are in that text, and those not told yet. */
type Written = { text: string; ids: number[]; certain: number; untold: AnswerToken[] }

/**
 * Writes the texts of an answer. Who leaves in the middle, or whose deadline passes, pays for what was written until then:
 * that much is the answer. Whatever else fails, a node that closes before anybody has read the answer among it, is the
 * node's failure, and nothing of it is paid.
 */
export async function writeAnswer(
  { drafts }: Pick<Question, 'drafts'>,
  { router, model, adapter, tenant }: writeAnswer.Services,
  { signal, onText, onWriter }: Pick<Hooks, 'signal' | 'onText'> & Pick<RouteOptions, 'onWriter'>,
): Promise<Generation[]> {
  const written = drafts.map((): Written => ({ text: '', ids: [], certain: 0, untold: [] }))
  /** One choice's failure ends the others: they are one answer. */
  const failing = new AbortController()
  const ended = signal ? AbortSignal.any([signal, failing.signal]) : failing.signal
  const write = async (draft: Draft, choice: number): Promise<Generation> => {
    const mine = written[choice]!
    try {
      return await router.generate({
        ...draft,
        base: model.digest as Hex,
        adapter,
        tenant,
        signal: ended,
        onWriter,
        onText(text) {
          mine.text += text
          mine.certain = mine.ids.length
          onText?.(text, choice, mine.untold.splice(0))
        },
        onToken(token) {
          mine.ids.push(token.id)
          mine.untold.push(token)
        },
      })
    } catch (error) {
      const isLate = BaseError.is(error, 'engine/deadline')
      const hasLeft = signal?.aborted && !BaseError.is(signal.reason, 'server/closing')
      if (!(hasLeft || isLate) || written.every(({ text }) => text === '')) throw error
      const { text, certain } = mine
      // A backend that does not say its tokens: those of the text.
      const ids = certain > 0 || text === '' ? mine.ids.slice(0, certain) : model.tokenizer.encode(text)
      return { text, ids, finish: isLate ? 'length' : 'stop' }
    }
  }
  const writing = drafts.map((draft, choice) =>
    write(draft, choice).catch(error => {
      failing.abort(error)
      throw error
    }),
  )
  const results = await Promise.allSettled(writing)
  // Whatever failed first is the reason; the others were stopped because of it.
  if (failing.signal.aborted) throw failing.signal.reason
  return results.map(result => (result as PromiseFulfilledResult<Generation>).value)
}

export declare namespace writeAnswer {
  type Services = {
    router: Pick<Router, 'generate'>
    model: Engine['model']
    /** Nothing: the base model alone. */
    adapter: Adapter | undefined
    /** Whose turn it is, where several wait. */
    tenant?: string | undefined
  }
}
