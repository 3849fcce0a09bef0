/**
 * Cuts the demo's records and questions out of the two source corpora.
 *
 *     node demo/prepare.ts DIRECTORY [OUT]
 *
 * DIRECTORY holds `dialogues/sgd-train.jsonl.gz` and `tinyshakespeare/input.txt` (sources and licences: README.md).
 * Which services and speakers are taken stands in `services.json`; nothing that mentions one of them may be in the
 * base model's corpus. The same directory gives the same files, byte for byte.
 *
 * Out come, into OUT or this folder, `data/DATANET/CONTRIBUTOR.jsonl` (records) and `questions.json` (questions held out
 * of every record).
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createRng, type Rng } from '@openledger/base'

type Message = { role: 'user' | 'assistant'; content: string }
type Dialogue = { id: string; services: string[]; turns: [speaker: string, text: string][] }
type Question = { contributor: string; label: string; messages: Message[]; reference: string }
type Contributor = { id: string; label: string; records: Message[][]; questions: Question[] }
type Plan = {
  datanets: {
    name: string
    services?: { service: string; label: string }[]
    speakers?: { speaker: string; label: string }[]
  }[]
}

const seed = 'openledger demo 1'
const recordsPerService = 100
const recordsPerSpeaker = 60
const questionsEach = 12
/** About 160 tokens of the base model's vocabulary. */
const maxCharacters = 520

const source = process.argv[2]
if (!source) {
  console.error('Usage: node demo/prepare.ts DIRECTORY   (holding dialogues/ and tinyshakespeare/)')
  process.exit(2)
}
const here = import.meta.dirname
const out = process.argv[3] ?? here
const plan: Plan = JSON.parse(readFileSync(join(here, 'services.json'), 'utf8'))
const dialogues = readDialogues(join(source, 'dialogues', 'sgd-train.jsonl.gz'))
const speeches = readSpeeches(join(source, 'tinyshakespeare', 'input.txt'))

rmSync(join(out, 'data'), { recursive: true, force: true })
const questions: { datanet: string; questions: Question[] }[] = []
for (const datanet of plan.datanets) {
  const contributors = [
    ...(datanet.services ?? []).map(({ service, label }) => cutService(service, label)),
    ...(datanet.speakers ?? []).map(({ speaker, label }) => cutSpeaker(speaker, label)),
  ]
  const folder = join(out, 'data', slug(datanet.name))
  mkdirSync(folder, { recursive: true })
  for (const { id, label, records } of contributors) {
    const lines = records.map(messages => JSON.stringify({ messages }))
    writeFileSync(join(folder, `${slug(id)}.jsonl`), `${lines.join('\n')}\n`)
    console.log(`${datanet.name.padEnd(14)} ${label.padEnd(36)} ${records.length} records`)
  }
  questions.push({ datanet: datanet.name, questions: contributors.flatMap(contributor => contributor.questions) })
}
writeFileSync(join(out, 'questions.json'), `${JSON.stringify({ version: 1, datanets: questions }, null, 1)}\n`)

/** Openings of one service's own dialogues: one exchange, or two where they fit. */
function cutService(service: string, label: string): Contributor {
  const rng = createRng(seed).fork(service)
  const own = dialogues.filter(dialogue => dialogue.services.length === 1 && dialogue.services[0] === service)
  return cut({ id: service, label, rng, wanted: recordsPerService, openings: rng.shuffle(own.map(opening)) })
}

/** A cue and the speaker's reply to it. */
function cutSpeaker(speaker: string, label: string): Contributor {
  const rng = createRng(seed).fork(speaker)
  const replies: Message[][] = []
  for (let i = 1; i < speeches.length; i++) {
    const [cue, reply] = [speeches[i - 1]!, speeches[i]!]
    if (reply.speaker !== speaker || cue.speaker === speaker || reply.text.length < 40) continue
    replies.push([
      { role: 'user', content: `To ${label}: ${lastLines(cue.text, 200)}` },
      { role: 'assistant', content: firstLines(reply.text, 300) },
    ])
  }
  return cut({ id: speaker, label, rng, wanted: recordsPerSpeaker, openings: rng.shuffle(replies) })
}

function cut({ id, label, openings, rng, wanted }: cut.Options): Contributor {
  const seen = new Set<string>()
  const fresh = openings.filter(messages => {
    const first = messages[0]?.content.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
    if (messages.length < 2 || !first || seen.has(first)) return false
    seen.add(first)
    return true
  })
  // Questions that say what they are about: neither a bare greeting nor a page.
  const tellable = fresh.filter(([ask]) => ask!.content.length >= 40 && ask!.content.length <= 160)
  const held = new Set(tellable.slice(0, questionsEach))
  const rest = fresh.filter(messages => !held.has(messages)).slice(0, wanted)
  return {
    id,
    label,
    records: rng.shuffle(rest).map((messages, i) => (i % 2 === 0 ? messages.slice(0, 2) : messages)),
    questions: [...held].map(([ask, answer]) => ({
      contributor: id,
      label,
      messages: [ask!],
      reference: answer!.content,
    })),
  }
}

declare namespace cut {
  type Options = { id: string; label: string; openings: Message[][]; rng: Rng; wanted: number }
}

function opening(dialogue: Dialogue): Message[] {
  const messages = dialogue.turns.map(
    ([speaker, text]): Message => ({ role: speaker === 'user' ? 'user' : 'assistant', content: text.trim() }),
  )
  const alternates = messages.slice(0, 2).every((message, i) => message.role === (i % 2 === 0 ? 'user' : 'assistant'))
  if (!alternates || size(messages.slice(0, 2)) > maxCharacters) return []
  return size(messages.slice(0, 4)) <= maxCharacters ? messages.slice(0, 4) : messages.slice(0, 2)
}

function readDialogues(path: string): Dialogue[] {
  return gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n').map(line => JSON.parse(line))
}

function readSpeeches(path: string): { speaker: string; text: string }[] {
  return readFileSync(path, 'utf8')
    .split(/\n\n+/)
    .flatMap(block => {
      const match = /^([^\n:]+):\n([\s\S]+)$/.exec(block.trim())
      return match ? [{ speaker: match[1]!, text: match[2]!.trim() }] : []
    })
}

function firstLines(text: string, limit: number): string {
  const lines = text.split('\n')
  let kept = lines[0]!.slice(0, limit)
  for (const line of lines.slice(1)) {
    if (kept.length + 1 + line.length > limit) break
    kept += `\n${line}`
  }
  return kept
}

function lastLines(text: string, limit: number): string {
  const lines = text.split('\n')
  let kept = lines.at(-1)!.slice(-limit)
  for (const line of lines.slice(0, -1).reverse()) {
    if (kept.length + 1 + line.length > limit) break
    kept = `${line}\n${kept}`
  }
  return kept
}

function size(messages: Message[]): number {
  return messages.reduce((sum, message) => sum + message.content.length, 0)
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
