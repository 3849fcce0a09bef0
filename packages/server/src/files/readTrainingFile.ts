import { setImmediate } from 'node:timers/promises'
import { BaseError, utf8 } from '@openledger/base'
import {
  fromWire,
  maxBatchBytes,
  maxBatchRecords,
  maxRecordBytes,
  recordBytes,
  recordSchema,
  type TrainingRecord,
} from '@openledger/client'
import { screenText } from '../datanets/screenText.ts'

/** A line that cannot be trained on, from 1. */
export type BadLine = { line: number; reason: string }

/** What salt and punctuation add to a record in a batch file, in bytes. */
const lineOverhead = 110

/**
 * Reads a training file: JSON lines of OpenAI's chat examples (`messages`), of `prompt` and `completion`, or of `text`.
 * Every line is looked at before anything is said, so that all that is wrong can be put right at once.
 *
 * @throws `files/bad-lines` and `files/secrets` with the lines and their reasons, `files/empty`, `files/invalid-utf8`,
 * `files/too-large`, `files/too-many-examples`
 */
export async function readTrainingFile(bytes: Uint8Array): Promise<TrainingRecord[]> {
  const examples: TrainingRecord[] = []
  const bad: BadLine[] = []
  const secret: BadLine[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  let stored = 0
  let fresh = 0
  for (const { line, raw } of linesOf(bytes)) {
    fresh += raw.length + 200
    if (fresh > 1 << 19) {
      // Others are served meanwhile.
      fresh = 0
      await setImmediate()
    }
    const read = readLine(raw, decoder)
    if (read === undefined) continue
    if (typeof read === 'string') {
      bad.push({ line, reason: read })
      continue
    }
    const size = recordBytes(read).length
    if (size > maxRecordBytes) bad.push({ line, reason: `it is longer than ${maxRecordBytes} bytes` })
    const { secrets } = screenText(textOf(read))
    if (secrets.length > 0) secret.push({ line, reason: `it holds ${secrets.join(', ')}` })
    stored += size + lineOverhead
    examples.push(read)
  }
  if (bad.length > 0) throw refuse('files/bad-lines', `${many(bad.length)} of the file cannot be trained on.`, bad)
  if (secret.length > 0)
    throw refuse('files/secrets', `${many(secret.length)} of the file hold what should not be learnt.`, secret)
  if (examples.length === 0)
    throw new BaseError('The file holds no examples.', {
      code: 'files/empty',
      facts: { param: 'file', bytes: bytes.length },
      hint: 'One JSON object a line: {"messages": [{"role": "user", …}, {"role": "assistant", …}]}.',
    })
  if (examples.length > maxBatchRecords)
    throw new BaseError('The file has too many examples.', {
      code: 'files/too-many-examples',
      facts: { param: 'file', examples: examples.length, limit: maxBatchRecords },
    })
  if (stored > maxBatchBytes)
    throw new BaseError('The file is too large.', {
      code: 'files/too-large',
      facts: { param: 'file', bytes: bytes.length, stored, limit: maxBatchBytes },
      hint: 'Every example is kept with a salt of its own; train on fewer.',
    })
  return examples
}

/** The words of an example. */
function textOf(record: TrainingRecord): string {
  if ('text' in record) return record.text
  if ('prompt' in record) return `${record.prompt}\n${record.completion}`
  return record.messages.map(({ content }) => content).join('\n')
}

/** The example of a line, what is wrong with it, or undefined for a blank one. */
function readLine(raw: Uint8Array, decoder: TextDecoder): TrainingRecord | string | undefined {
  if (raw.length > 4 * maxRecordBytes) return `it is longer than ${4 * maxRecordBytes} bytes`
  let text: string
  try {
    text = decoder.decode(raw)
  } catch {
    return 'it is not valid UTF-8'
  }
  if (text.trim() === '') return undefined
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'it is not JSON'
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'it is not a JSON object'
  const plain = 'messages' in json ? plainChat(json as Record<string, unknown>) : json
  if (typeof plain === 'string') return plain
  try {
    return fromWire(recordSchema, plain, { what: 'example' })
  } catch (error) {
    if (!BaseError.is(error)) throw error
    const [place, reason] = Object.entries(error.facts)[0] ?? ['example', error.message]
    return `${place}: ${reason}`
  }
}

/**
 * OpenAI's chat example in the protocol's own form: `developer` is `system`, parts of text are one text. What would be
 * trained on otherwise than it says is named and refused.
 */
function plainChat({ messages, ...rest }: Record<string, unknown>): object | string {
  const [extra] = Object.keys(rest).filter(
    name => rest[name] !== null && !(name === 'parallel_tool_calls' && rest.tools === undefined),
  )
  if (extra !== undefined) return `${extra}: not supported here`
  if (!Array.isArray(messages)) return 'messages: expected a list'
  const plain: object[] = []
  for (const [i, message] of messages.entries()) {
    const { role, content, weight, ...others } = (message ?? {}) as Record<string, unknown>
    const [other] = Object.keys(others).filter(name => others[name] !== null && others[name] !== undefined)
    if (other !== undefined) return `messages.${i}.${other}: not supported here`
    if (weight !== undefined && weight !== null && weight !== 1)
      return `messages.${i}.weight: only 1 is supported here; leave the message out instead`
    const parts = Array.isArray(content) ? content.map(part => (part as { text?: unknown } | null)?.text) : undefined
    const text = parts?.every(part => typeof part === 'string') ? parts.join('') : content
    plain.push({ role: role === 'developer' ? 'system' : role, content: text })
  }
  if ((plain.at(-1) as { role?: unknown } | undefined)?.role !== 'assistant')
    return 'messages: the last one must be of the assistant, there is nothing to learn otherwise'
  return { messages: plain }
}

function* linesOf(bytes: Uint8Array): Generator<{ line: number; raw: Uint8Array }> {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start)
    const end = newline === -1 ? bytes.length : newline
    yield { line, raw: bytes.subarray(start, end) }
    start = end + 1
  }
}

const many = (count: number) => (count === 1 ? 'One line' : `${count} lines`)

function refuse(code: string, message: string, lines: readonly BadLine[]): BaseError {
  const shown = lines.slice(0, 10).map(({ line, reason }) => `Line ${line}: ${reason}.`)
  return new BaseError(`${message} ${shown.join(' ')}`, {
    code,
    facts: {
      param: 'file',
      lines: lines
        .slice(0, 100)
        .map(({ line }) => line)
        .join(', '),
      count: lines.length,
    },
  })
}

/** The examples as JSON lines, in the protocol's own form. */
export function writeExamples(examples: readonly TrainingRecord[]): Uint8Array {
  return utf8(examples.map(example => `${JSON.stringify(example)}\n`).join(''))
}
