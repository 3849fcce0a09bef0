import { BaseError } from '@openledger/base'
import type { Message, Sample, Tokenizer, TrainRecord } from '../tokenizer/Tokenizer.ts'
import type { Hyper } from '../training/Hyper.ts'

type ChatMessage = Message & { weight?: 0 | 1 }
type Options = Pick<Hyper, 'maxLength' | 'lossOn' | 'overflow'>

/**
 * A record as training examples: one, or several where a long text is cut into pieces.
 *
 * Conversations go through the model's chat template; a prompt with its completion is one of two turns, or plain text
 * where the model has no template. `lossOn` says what counts, `overflow` what happens beyond `maxLength`.
 *
 * @throws engine/record-too-long, engine/no-answer, engine/answers-unplaced
 * @example
 * encodeSamples(tokenizer, { prompt: '2 + 2?', completion: '4' }, defaultHyper)
 */
export function encodeSamples(tokenizer: Tokenizer, record: TrainRecord, options: Options): Sample[] {
  if ('text' in record) return encodeText(tokenizer, record.text, options)
  if ('messages' in record) return [encodeChat(tokenizer, record.messages, options)]
  const { prompt, completion } = record
  if (!tokenizer.hasChatTemplate) return [encodePlain(tokenizer, record, options)]
  const turns = [
    { role: 'user' as const, content: prompt },
    { role: 'assistant' as const, content: completion },
  ]
  return [encodeChat(tokenizer, turns, options)]
}

/** Of a conversation that is too long the oldest turns are left out. */
function encodeChat(tokenizer: Tokenizer, messages: readonly ChatMessage[], options: Options): Sample {
  const { maxLength, lossOn, overflow } = options
  const answered = messages.findLastIndex(({ role, weight }) => role === 'assistant' && weight !== 0)
  if (answered < 0)
    throw new BaseError('A conversation has no answer of the assistant to learn from.', {
      code: 'engine/no-answer',
      facts: { messages: messages.length },
    })
  const whole = messages.slice(0, answered + 1)
  let shortest = 0
  for (let from = 0; from < Math.max(1, answered); from++) {
    const turns = whole.slice(from)
    const sample =
      lossOn === 'assistant'
        ? everyAnswer(tokenizer, turns)
        : tokenizer.encodeRecord({ messages: turns }, Number.POSITIVE_INFINITY)
    shortest = sample.ids.length
    if (shortest > maxLength && overflow === 'refuse') break
    if (shortest > maxLength) continue
    return lossOn === 'all' ? { ...sample, promptLength: 1 } : sample
  }
  throw tooLong(shortest, maxLength)
}

/** Every answer counts but those of weight 0. */
function everyAnswer(tokenizer: Tokenizer, turns: readonly ChatMessage[]): Sample {
  const sample = tokenizer.chatSample({ messages: turns })
  const answers = turns.filter(({ role }) => role === 'assistant')
  if (answers.every(({ weight }) => weight !== 0)) return sample
  const { spans = [] } = sample
  if (spans.length !== answers.length)
    throw new BaseError('The chat template does not show where each answer of a conversation stands.', {
      code: 'engine/answers-unplaced',
      facts: { answers: answers.length, found: spans.length },
      hint: 'Leave the weights out, or train on the last answer alone (lossOn: completion).',
    })
  const counted = spans.filter((_, i) => answers[i]!.weight !== 0)
  return { ...sample, promptLength: counted[0]![0], spans: counted }
}

/** For a model without a chat template: the prompt, and the completion right behind it. */
function encodePlain(tokenizer: Tokenizer, record: { prompt: string; completion: string }, options: Options): Sample {
  const { bos, eos } = tokenizer.special
  const prompt = [...(bos === undefined ? [] : [bos]), ...tokenizer.encode(record.prompt)]
  const ids = [...prompt, ...tokenizer.encode(record.completion), eos]
  if (ids.length > options.maxLength) throw tooLong(ids.length, options.maxLength)
  return { ids, promptLength: options.lossOn === 'all' ? 1 : Math.max(1, prompt.length) }
}

/** Pieces overlap by one token, so that every token but the text's first is predicted exactly once. */
function encodeText(tokenizer: Tokenizer, text: string, { maxLength, overflow }: Options): Sample[] {
  const { bos, eos } = tokenizer.special
  const ids = [...(bos === undefined ? [] : [bos]), ...tokenizer.encode(text), eos]
  if (ids.length <= maxLength) return [{ ids, promptLength: 1 }]
  if (overflow === 'refuse') throw tooLong(ids.length, maxLength)
  if (overflow === 'cut') return [{ ids: ids.slice(0, maxLength), promptLength: 1 }]
  const pieces = Math.ceil((ids.length - 1) / (maxLength - 1))
  return Array.from({ length: pieces }, (_, i) => {
    const start = i * (maxLength - 1)
    return { ids: ids.slice(start, start + maxLength), promptLength: 1 }
  })
}

function tooLong(tokens: number, maxLength: number): BaseError {
  return new BaseError('A record is longer than the context of the run.', {
    code: 'engine/record-too-long',
    facts: { tokens, maxLength },
    hint: 'Raise maxLength, shorten the record, or let it be cut (overflow: cut, or chunk for texts).',
  })
}
