import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { createRng } from '@openledger/base'
import type { Sample, Tokenizer } from '@openledger/engine'
import type { Kind } from './kinds.ts'

type Dialogue = { services: string[]; turns: [speaker: string, text: string][] }
type Turn = { prompt: string; completion: string }

const longestPrompt = 40
const longestCompletion = 32

/** Records of a problem: one turn a dialogue, the user's as prompt and the assistant's next as completion. */
export function drawRecords({ kind, tokenizer }: { kind: Kind; tokenizer: Tokenizer }) {
  const rng = createRng(`problem ${kind.seed}`)
  const lines = gunzipSync(readFileSync(new URL('../../../shared/data/dialogues/sgd-train.jsonl.gz', import.meta.url)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Dialogue)
    .filter(({ services }) => services.length === 1)
  const byService = Map.groupBy(lines, ({ services }) => services[0]!)
  const known = rng.shuffle(
    [...byService.keys()].filter(name => byService.get(name)!.length >= 2 * kind.records).sort(),
  )
  const own = known.slice(0, kind.services)
  const strange = known.slice(kind.services)
  const turnOf = ({ turns }: Dialogue): Turn => {
    const asked = turns.flatMap(([speaker], t) => (speaker === 'user' && turns[t + 1]?.[0] === 'system' ? [t] : []))
    const t = asked[rng.int(asked.length)]!
    return { prompt: `User: ${turns[t]![1]}\nAssistant:`, completion: ` ${turns[t + 1]![1]}` }
  }
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
