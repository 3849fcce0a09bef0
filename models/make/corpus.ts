/**
 * Makes the base model's corpus from the public data sets, without anything that the demo's Datanets hold:
 *
 *   node models/make/corpus.ts DATA_FOLDER
 *
 * DATA_FOLDER holds `dialogues/` (Schema-Guided Dialogue and Taskmaster-4) and `tinyshakespeare/input.txt`. Every
 * dialogue that touches a held-out service is left out whole, and every speech of a held-out speaker. Writes
 * `models/base/corpus.jsonl.gz`, one `{"messages": [...]}` a line, in a seeded order.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createRng } from '@openledger/base'
import * as z from 'zod'

const Held = z.object({
  datanets: z.array(
    z.object({
      services: z.array(z.object({ service: z.string() })).optional(),
      speakers: z.array(z.object({ speaker: z.string() })).optional(),
    }),
  ),
})
const Dialogue = z.object({
  services: z.array(z.string()).optional(),
  turns: z.array(z.tuple([z.string(), z.string()])),
})
type Conversation = { messages: { role: 'user' | 'assistant'; content: string }[] }

const root = path.join(import.meta.dirname, '..', '..')
const [dataFolder = path.join(root, '..', 'shared', 'data')] = process.argv.slice(2)
const held = Held.parse(JSON.parse(readFileSync(path.join(root, 'demo', 'services.json'), 'utf8')))
const heldServices = new Set(held.datanets.flatMap(datanet => datanet.services?.map(each => each.service) ?? []))
const heldSpeakers = new Set(held.datanets.flatMap(datanet => datanet.speakers?.map(each => each.speaker) ?? []))

const conversations = [
  ...['sgd-train', 'sgd-dev', 'sgd-test', 'taskmaster4-coffee'].flatMap(dialogues),
  ...speeches(readFileSync(path.join(dataFolder, 'tinyshakespeare', 'input.txt'), 'utf8')),
]
const lines = createRng('base corpus')
  .shuffle(conversations)
  .map(each => JSON.stringify(each))
const target = path.join(root, 'models', 'base', 'corpus.jsonl.gz')
writeFileSync(target, gzipSync(`${lines.join('\n')}\n`, { level: 9 }))
const characters = conversations.reduce(
  (sum, { messages }) => sum + messages.reduce((n, m) => n + m.content.length, 0),
  0,
)
console.log(`${conversations.length} conversations, ${characters} characters → ${target}`)

function dialogues(name: string): Conversation[] {
  const text = gunzipSync(readFileSync(path.join(dataFolder, 'dialogues', `${name}.jsonl.gz`))).toString('utf8')
  return text
    .trim()
    .split('\n')
    .map(line => Dialogue.parse(JSON.parse(line)))
    .filter(({ services = [] }) => !services.some(service => heldServices.has(service)))
    .map(({ turns }) => ({
      messages: turns.map(([speaker, content]) => ({ role: speaker === 'user' ? 'user' : 'assistant', content })),
    }))
}

/** Pairs of consecutive speeches, a cue and its reply, where neither speaker is held out. */
function speeches(text: string): Conversation[] {
  const parts = text.split('\n\n').flatMap(block => {
    const [heading = '', ...speech] = block.split('\n')
    return heading.endsWith(':') && speech.length > 0
      ? [{ speaker: heading.slice(0, -1), speech: speech.join('\n') }]
      : []
  })
  return parts.slice(1).flatMap((reply, i) => {
    const cue = parts[i]!
    if (heldSpeakers.has(cue.speaker) || heldSpeakers.has(reply.speaker)) return []
    return [
      {
        messages: [
          { role: 'user', content: cue.speech },
          { role: 'assistant', content: reply.speech },
        ],
      } satisfies Conversation,
    ]
  })
}
