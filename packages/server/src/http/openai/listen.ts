import { createHash } from 'node:crypto'
import type { ToolCallReader, ToolDelta } from '@openledger/engine'
import type { Question } from '../../inference/Question.ts'
import type { Speech } from './planSpeech.ts'

/**
 * Hears one choice of an answer, piece by piece: words, and calls where there may be any. A call's id follows from the
 * request, so that an answer which is told again has the same.
 */
export function listen({ digest }: Pick<Question, 'digest'>, choice: number, reader: Speech['reader']): ToolCallReader {
  if (!reader) return hearWords()
  const inner = reader()
  const idOf = (index: number) =>
    `call_${createHash('sha256').update(`${digest} ${choice} ${index}`).digest('hex').slice(0, 24)}`
  const renamed = (deltas: ToolDelta[]) =>
    deltas.map(delta => (delta.type === 'call' ? { ...delta, id: idOf(delta.index) } : delta))
  return {
    push: text => renamed(inner.push(text)),
    end: () => renamed(inner.end()),
    result() {
      const { text, calls } = inner.result()
      return { text, calls: calls.map((call, index) => ({ ...call, id: idOf(index) })) }
    },
  }
}

/** A whole answer's words and calls. */
export function hear(question: Pick<Question, 'digest'>, choice: number, { reader, text }: Heard) {
  const listener = listen(question, choice, reader)
  listener.push(text)
  listener.end()
  return listener.result()
}

type Heard = { reader: Speech['reader']; text: string }

function hearWords(): ToolCallReader {
  let said = ''
  return {
    push(text) {
      said += text
      return text === '' ? [] : [{ type: 'text', text }]
    },
    end: () => [],
    result: () => ({ text: said, calls: [] }),
  }
}
