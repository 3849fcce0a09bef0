import type { Adapter, Engine, Generation } from '@openledger/engine'
import type { Hooks } from './Answer.ts'
import type { Draft, Question } from './Question.ts'

/**
 * Writes the texts of an answer. Who leaves in the middle, or whose deadline passes, pays for what was written until then:
 * that much is the answer. Whatever else fails is the node's failure, and nothing of it is paid.
 */
export async function writeAnswer(
  { drafts }: Pick<Question, 'drafts'>,
  { engine, adapter, tenant }: writeAnswer.Services,
  { signal, onText }: Pick<Hooks, 'signal' | 'onText'>,
): Promise<Generation[]> {
  const streamed = drafts.map(() => '')
  /** One choice's failure ends the others: they are one answer. */
  const failing = new AbortController()
  const ended = signal ? AbortSignal.any([signal, failing.signal]) : failing.signal
  const write = async (draft: Draft, choice: number): Promise<Generation> => {
    try {
      return await engine.generate({
        ...draft,
        ...(adapter && { adapter }),
        ...(tenant !== undefined && { tenant }),
        signal: ended,
        onText(text: string) {
          streamed[choice] += text
          onText?.(text, choice)
        },
      })
    } catch (error) {
      const cut = signal?.aborted === true || isDeadline(error)
      if (!cut || streamed.every(text => text === '')) throw error
      const text = streamed[choice]!
      return {
        text,
        ids: text === '' ? [] : engine.model.tokenizer.encode(text),
        finish: signal?.aborted ? 'stop' : 'length',
      }
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

function isDeadline(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === 'engine/deadline'
}

export declare namespace writeAnswer {
  type Services = {
    engine: Engine
    /** Nothing: the base model alone. */
    adapter: Adapter | undefined
    /** Whose turn it is, where several wait. */
    tenant?: string
  }
}
