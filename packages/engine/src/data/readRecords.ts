import { BaseError } from '@openledger/base'
import * as z from 'zod'
import type { TrainRecord } from '../tokenizer/Tokenizer.ts'

const Content = z.string('must be text')
const ChatMessage = z
  .object({
    role: z.enum(['system', 'user', 'assistant'], 'must be system, user or assistant'),
    content: Content,
    weight: z.union([z.literal(0), z.literal(1)], 'must be 0 or 1').optional(),
    tool_calls: z.undefined('tool calls cannot be trained on').optional(),
    function_call: z.undefined('function calls cannot be trained on').optional(),
  })
  .transform(({ role, content, weight }) => ({ role, content, ...(weight !== undefined && { weight }) }))

const schemas = {
  messages: z.object({
    messages: z
      .array(ChatMessage)
      .min(1)
      .refine(
        list => list.some(({ role, weight }) => role === 'assistant' && weight !== 0),
        'holds no answer of the assistant to learn from',
      ),
  }),
  prompt: z.object({ prompt: Content, completion: Content.min(1, 'must not be empty') }),
  text: z.object({ text: Content.min(1, 'must not be empty') }),
}

/** A record of a file, and the line on which it stands (from 1). */
export type NumberedRecord = { record: TrainRecord; line: number }

/**
 * Reads training data: one JSON object a line, of `messages` (a conversation), `prompt` and `completion`, or `text`.
 * Other fields of a line are left aside, empty lines skipped. A message of the assistant with `weight` 0 is read, not
 * learned.
 *
 * @throws engine/data-invalid with the first wrong lines and what is wrong with each; engine/data-empty
 * @see https://platform.openai.com/docs/api-reference/fine-tuning/chat-input for `messages` and `weight`
 */
export function readRecords(text: string, file = 'training data'): NumberedRecord[] {
  const records: NumberedRecord[] = []
  const problems: { line: number; problem: string }[] = []
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((row, i) => {
      if (row.trim() === '') return
      const read = readRow(row)
      if ('problem' in read) problems.push({ line: i + 1, ...read })
      else records.push({ line: i + 1, ...read })
    })
  if (problems.length > 0)
    throw new BaseError('Lines of the training data cannot be used.', {
      code: 'engine/data-invalid',
      facts: {
        file,
        wrongLines: problems.length,
        ...Object.fromEntries(problems.slice(0, 10).map(({ line, problem }) => [`line ${line}`, problem])),
      },
      hint: 'Each line is one JSON object with `messages`, with `prompt` and `completion`, or with `text`.',
    })
  if (records.length === 0)
    throw new BaseError('The training data holds no record.', { code: 'engine/data-empty', facts: { file } })
  return records
}

function readRow(row: string): { record: TrainRecord } | { problem: string } {
  let json: unknown
  try {
    json = JSON.parse(row)
  } catch (error) {
    return { problem: `is not JSON: ${(error as Error).message}` }
  }
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return { problem: 'is not a JSON object' }
  const [kind, ...more] = (Object.keys(schemas) as (keyof typeof schemas)[]).filter(key => key in json)
  if (kind === undefined) return { problem: `has none of messages, prompt, text; it has ${keysOf(json)}` }
  if (more.length > 0) return { problem: `has ${kind} and ${more.join(' and ')}: one kind a line` }
  const parsed = schemas[kind].safeParse(json)
  if (parsed.success) return { record: parsed.data }
  const [issue] = parsed.error.issues
  return { problem: `${issue!.path.join('.')} ${issue!.message}` }
}

function keysOf(json: object): string {
  return Object.keys(json).slice(0, 5).join(', ') || 'nothing'
}
