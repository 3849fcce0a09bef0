import { type Bytes, canonicalJson, utf8 } from '@openledger/base'
import * as z from 'zod'

/** Largest record, as canonical JSON in UTF-8. */
export const maxRecordBytes = 64 * 1024

const text = z.string().min(1).max(maxRecordBytes)

const message = z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: text })

/** One turn of a conversation. */
export type ChatMessage = z.output<typeof message>

/** One thing to learn from: a prompt with its completion, a conversation, or plain text. */
export const recordSchema = z.union([
  z.strictObject({ prompt: text, completion: text }),
  z.strictObject({ messages: z.array(message).min(1).max(256) }),
  z.strictObject({ text }),
])

/** One thing to learn from; see docs/PROTOCOL.md, “Records and contributions”. */
export type TrainingRecord = z.output<typeof recordSchema>

/**
 * The bytes of a record: its canonical JSON.
 *
 * @example
 * recordBytes({ text: 'hello' }) // '{"text":"hello"}' in UTF-8
 */
export function recordBytes(record: TrainingRecord): Bytes {
  return utf8(canonicalJson(record))
}
