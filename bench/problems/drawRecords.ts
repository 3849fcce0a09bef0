import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { createRng } from '@openledger/base'
import type { Sample, Tokenizer } from '@openledger/engine'
import type { Kind } from './kinds.ts'

type Dialogue = { services: string[]; turns: [speaker: string, text: string][] }
type Turn = { prompt: string; completion: string }
/** What gives one record: any of its turns. */
type Source = { turns: Turn[] }

const longestPrompt = 40
const longestCompletion = 32
/** Characters. */
const longestSpeech = 120

/** Records of a problem: one turn a dialogue, the user's as prompt and the assistant's next as completion. */
export function drawRecords({ kind, tokenizer }: { kind: Kind; tokenizer: Tokenizer }) {
  const { rng, byService, own, strange } = drawServices(kind)
  const turnOf = ({ turns }: Source): Turn => turns[rng.int(turns.length)]!
  const held = new Map(own.map(name => [name, rng.shuffle(byService.get(name)!).map(turnOf)]))
  const contributors = own.map(name => ({ name, turns: held.get(name)!.slice(0, kind.records) }))
  for (let c = 0; c < kind.copies; c++) {
    const { name, turns } = contributors[c]!
    contributors.push({
      name: `${name} copied`,
      turns: turns.map(({ prompt, completion }) => ({ prompt: prompt.replace('.', ','), completion })),
    })
  }
  for (let c = 0; c < kind.shuffled; c++) {
    const { name, turns } = contributors[kind.copies + c]!
    const answers = rng.shuffle(turns.map(({ completion }) => completion))
    contributors[kind.copies + c] = {
      name: `${name} shuffled`,
      turns: turns.map(({ prompt }, i) => ({ prompt, completion: answers[i]! })),
    }
  }
  const toSample = ({ prompt, completion }: Turn): Sample => {
    if (kind.texts === 'plays') return tokenizer.encodeRecord({ prompt, completion }, Number.POSITIVE_INFINITY)
    const { bos, eos } = tokenizer.special
    const ids = [...(bos === undefined ? [] : [bos]), ...tokenizer.encode(prompt).slice(-longestPrompt)]
    return {
      ids: [...ids, ...tokenizer.encode(completion).slice(0, longestCompletion), eos!],
      promptLength: ids.length,
    }
  }
  const asked = Array.from(
    { length: kind.queries },
    (_, q) => held.get(own[q % own.length]!)!.at(-1 - Math.floor(q / own.length))!,
  )
  const others = Array.from({ length: kind.strangers }, (_, q) =>
    turnOf(byService.get(strange[q % strange.length]!)![q]!),
  )
  return {
    contributors: contributors.map(({ name }) => name),
    train: contributors.flatMap(({ turns }, owner) => turns.map(turn => ({ ...turn, owner, sample: toSample(turn) }))),
    queries: [...asked, ...others].map(turn => ({ ...turn, sample: toSample(turn) })),
  }
}

/** Who has records of its own, and who has none, in an order that the kind's seed draws. */
export function drawServices(kind: Kind) {
  const rng = createRng(`problem ${kind.seed}`)
  const byService = kind.texts === 'plays' ? speeches() : dialogues()
  const known = rng.shuffle(
    [...byService.keys()].filter(name => byService.get(name)!.length >= 2 * kind.records).sort(),
  )
  return { rng, byService, own: known.slice(0, kind.services), strange: known.slice(kind.services) }
}

/** Dialogues of one service, by service: the user's turns with the assistant's next. */
function dialogues(): Map<string, Source[]> {
  const lines = gunzipSync(readFileSync(new URL('../../../shared/data/dialogues/sgd-train.jsonl.gz', import.meta.url)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Dialogue)
    .filter(({ services }) => services.length === 1)
  const byService = Map.groupBy(lines, ({ services }) => services[0]!)
  const sourceOf = ({ turns }: Dialogue): Source => ({
    turns: turns.flatMap(([speaker, asked], t) => {
      const [next, answer] = turns[t + 1] ?? []
      return speaker === 'user' && next === 'system'
        ? [{ prompt: `User: ${asked}\nAssistant:`, completion: ` ${answer}` }]
        : []
    }),
  })
  return new Map([...byService].map(([service, of]) => [service, of.map(sourceOf)]))
}

/** Speeches of Shakespeare, by speaker, each after the end of the one before it; the long ones are cut. */
function speeches(): Map<string, Source[]> {
  const text = readFileSync(new URL('../../../shared/data/tinyshakespeare/input.txt', import.meta.url), 'utf8')
  const spoken = text.split('\n\n').map(block => block.trim())
  const found = spoken.flatMap((block, i) => {
    const [, speaker, words] = /^([^\n:]+):\n([\s\S]+)$/.exec(block) ?? []
    const before = spoken[i - 1]
    return speaker === undefined || before === undefined
      ? []
      : [
          {
            speaker,
            turns: [
              {
                prompt: `${before.slice(-longestSpeech)}\n\n${speaker}:\n`,
                completion: words!.slice(0, longestSpeech),
              },
            ],
          },
        ]
  })
  return Map.groupBy(found, ({ speaker }) => speaker)
}
