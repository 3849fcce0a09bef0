import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Message } from '@openledger/engine'
import * as z from 'zod'

const Line = z.object({ messages: z.array(Message) })

/** How many conversations, the first of the corpus, are never trained on: they measure what the model has not seen. */
export const heldOut = 300

/** The corpus of the base model, in its order. */
export function readConversations(): Message[][] {
  return gunzipSync(readFileSync(path.join(import.meta.dirname, '..', 'base', 'corpus.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map(line => Line.parse(JSON.parse(line)).messages)
}
