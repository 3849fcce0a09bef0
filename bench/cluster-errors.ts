/**
 * How often clusters are wrong: real records that are joined though nobody planted a copy, and planted copies that are
 * found, by how they were changed. Peer: equal text alone (what a hash finds). The texts lie beside the repository, in
 * ../shared. Then what further evidence finds beyond the words, and joins wrongly, at several thresholds: SimHash on the same
 * sets, and gradients' signs on turns that the base model is fine-tuned on. `PART=words` or `PART=gradients` measures one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  buildIndex,
  type ClusterEvidence,
  clusterRecords,
  gradientEvidence,
  simHashEvidence,
} from '@openledger/attribution'
import { createRng } from '@openledger/base'
import { createEngine, defaultHyper, encodeSamples } from '@openledger/engine'

type Text = { prompt: string; completion: string; owner: string }

const name = 'cluster-errors'
const rows: { label: string; value: number; unit: string }[] = []
const notes = [
  '“Joined” are real records under their own contributors. A planted copy is found where it is joined to its own original, or, where it is made of two, to either.',
]
const rng = createRng(name)
const data = new URL('../../shared/data/', import.meta.url).pathname
const planted = 100
/** Equal bits of 1,000 from which further evidence joins two records. */
const thresholds = { simhash: [850, 750], gradient: [900, 850, 800, 750, 700, 650, 600] }
/** Turns and planted copies of each kind that the gradients are of. */
const trained = { turns: 400, planted: 40 }
/** What words find badly, and one that they find. */
const gradientChanges = /^(a word in five|every second word|a quarter|a word added)/
if (existsSync(data)) await measure()
else notes.push('The texts in ../shared/data are absent: nothing was measured.')
const value = rows.find(({ label }) => label.endsWith('a word in ten made a random one'))?.value ?? 'none'
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'of 100 found', rows, notes }))
console.log(`${name}: ${value}`)

async function measure(): Promise<void> {
  const sets = readSets()
  const vocabulary = [...new Set(Object.values(sets).flatMap(set => set.flatMap(({ prompt }) => prompt.split(' '))))]
  for (const [label, set] of process.env.PART === 'gradients' ? [] : Object.entries(sets)) {
    const { copies } = cluster(set)
    const joined = copies.filter(({ kind }) => kind !== 'same').length
    add(`${label}, ${set.length} real records: of the same words`, copies.length - joined, 'records')
    add(`${label}, ${set.length} real records: joined otherwise`, joined, 'records')
    for (const least of thresholds.simhash) {
      const more = cluster(set, [simHashEvidence({ ...textsOf(set), least })]).copies.length - copies.length
      add(`${label}, ${set.length} real records: joined by SimHash ≥ ${least} beyond the words`, more, 'records')
    }
    const copied = new Set(copies.map(({ record }) => record))
    const originals = set.flatMap((_, r) => (copied.has(r) ? [] : [r]))
    for (const [change, make] of Object.entries(changes(vocabulary))) {
      const victims = rng.shuffle(originals).slice(0, planted)
      const others = rng.shuffle(originals).slice(0, planted)
      const all = [...set, ...victims.map((v, i) => ({ ...make(set[v]!, set[others[i]!]!), owner: 'the attacker' }))]
      const hits = (further: readonly ClusterEvidence[] = []) =>
        cluster(all, further).copies.filter(({ record, of }) => {
          const at = record - set.length
          return at >= 0 && (of === victims[at] || (change.startsWith('joined') && of === others[at]))
        }).length
      const found = hits()
      add(`${label}, found of 100: ${change}`, found, 'copies')
      for (const least of thresholds.simhash) {
        const more = hits([simHashEvidence({ ...textsOf(all), least })]) - found
        if (more !== 0) add(`${label}, SimHash ≥ ${least} beyond the words: ${change}`, more, 'copies')
      }
      if (change !== 'every letter a capital') continue
      const texts = new Set(set.map(({ prompt, completion }) => `${prompt}\n${completion}`))
      const same = all
        .slice(set.length)
        .filter(({ prompt, completion }) => texts.has(`${prompt}\n${completion}`)).length
      add(`${label}, found of 100 by a hash (peer): ${change}`, same, 'copies')
    }
  }
  if (process.env.PART !== 'words') await measureGradients(sets.turns, vocabulary)
}

/** Turns with planted copies are trained on and indexed; the signs of their rows are the evidence. */
async function measureGradients(all: readonly Text[], vocabulary: readonly string[]): Promise<void> {
  const engine = await createEngine({ modelDir: path.join(import.meta.dirname, '../models/base') })
  const set = all.slice(0, trained.turns)
  const own = new Set(cluster(set).copies.map(({ record }) => record))
  const originals = set.flatMap((_, r) => (own.has(r) ? [] : [r]))
  const kinds = Object.entries(changes(vocabulary)).filter(([change]) => gradientChanges.test(change))
  const copies = kinds.flatMap(([change, make]) =>
    rng
      .shuffle(originals)
      .slice(0, trained.planted)
      .map(of => ({ change, of, text: { ...make(set[of]!, set[of]!), owner: 'the attacker' } })),
  )
  const records = [...set, ...copies.map(({ text }) => text)]
  const hyper = { ...defaultHyper, epochs: 2, checkpoints: 3 }
  const samples = records.flatMap(({ prompt, completion }) =>
    encodeSamples(engine.model.tokenizer, { prompt, completion }, hyper),
  )
  const { texts, owners } = textsOf(records)
  const accounts = Array.from(
    { length: new Set(owners).size },
    (_, c) => `0x${c.toString(16).padStart(40, '0')}` as const,
  )
  const { checkpoints } = await engine.fineTune({ samples, hyper, seed: 1 })
  const built = await buildIndex({ engine, checkpoints, samples, owners, accounts, seed: 1, k: 1024 })
  await engine.close()
  const words = clusterRecords({ texts, owners }).copies
  const foundOf = (copies: typeof words, change: string) =>
    copies.filter(({ record, of }) => copiesAt(record)?.change === change && of === copiesAt(record)?.of).length
  const copiesAt = (record: number) => copies[record - set.length]
  for (const { change } of copies.filter(({ change }, i) => copies[i - 1]?.change !== change))
    add(`trained turns, found of ${trained.planted} by the words: ${change}`, foundOf(words, change), 'copies')
  for (const least of thresholds.gradient) {
    const further = [gradientEvidence({ ...built, least })]
    const both = clusterRecords({ texts, owners, further }).copies
    const wrong = both.filter(({ kind, record, of }) => kind === 'gradient' && copiesAt(record)?.of !== of)
    const real = wrong.filter(({ record }) => record < set.length).length
    add(`trained turns, gradient ≥ ${least}: joined wrongly of ${set.length} real records`, real, 'records')
    add(`trained turns, gradient ≥ ${least}: planted copies joined with others`, wrong.length - real, 'copies')
    for (const [change] of kinds) {
      const more = foundOf(both, change) - foundOf(words, change)
      add(`trained turns, gradient ≥ ${least}, found beyond the words: ${change}`, more, 'copies')
    }
  }
}

function add(label: string, value: number, unit: string): void {
  rows.push({ label, value, unit })
  console.log(`${label.padEnd(84)} ${value} ${unit}`)
}

function cluster(set: readonly Text[], further: readonly ClusterEvidence[] = []) {
  return clusterRecords({ ...textsOf(set), further })
}

function textsOf(set: readonly Text[]) {
  const owners = [...new Set(set.map(({ owner }) => owner))]
  return {
    texts: set.map(({ prompt, completion }) => ({ text: `${prompt}\n${completion}`, learned: completion })),
    owners: set.map(({ owner }) => owners.indexOf(owner)),
  }
}

/** Ways of changing a record, given another one. */
function changes(vocabulary: readonly string[]): Record<string, (record: Text, other: Text) => Text> {
  const any = () => vocabulary[rng.int(vocabulary.length)]!
  const inBoth =
    (change: (text: string) => string) =>
    ({ prompt, completion, owner }: Text) => ({ prompt: change(prompt), completion: change(completion), owner })
  const words = (change: (word: string) => string[]) => (text: string) => text.split(' ').flatMap(change).join(' ')
  const random = (oneIn: number) => words(word => [rng.int(oneIn) === 0 ? any() : word])
  return {
    'every letter a capital': inBoth(text => text.toUpperCase()),
    'letters that look alike': inBoth(text => text.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'ο')),
    'invisible characters between words': inBoth(text => text.replaceAll(' ', ' \u200b ')),
    'sentences in another order': inBoth(text =>
      text
        .split(/(?<=[.?!]) /)
        .reverse()
        .join(' '),
    ),
    'a word in ten left out': inBoth(words(word => (rng.int(10) === 0 ? [] : [word]))),
    'a word added after one in six': inBoth(words(word => (rng.int(6) === 0 ? [word, any()] : [word]))),
    'a word in ten made a random one': inBoth(random(10)),
    'a word in five made a random one': inBoth(random(5)),
    'every second word of the prompt random': record => ({ ...record, prompt: random(2)(record.prompt) }),
    'a quarter of random words behind the prompt': record => {
      const more = Array.from({ length: Math.ceil(record.prompt.split(' ').length / 4) }, any)
      return { ...record, prompt: [record.prompt, ...more].join(' ') }
    },
    'joined with another record': (record, other) => ({
      ...record,
      prompt: `${record.prompt} ${other.prompt}`,
      completion: `${record.completion} ${other.completion}`,
    }),
  }
}

/** A turn of each of 60 dialogues a service; sums of thirty made-up contributors; whole dialogues. */
function readSets(): Record<'turns' | 'sums' | 'dialogues', Text[]> {
  const lines = (file: string) => {
    const bytes = readFileSync(`${data}${file}`)
    const text = (file.endsWith('gz') ? gunzipSync(bytes) : bytes).toString()
    return text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  }
  type Dialogue = { services: [string]; turns: [speaker: string, text: string][] }
  const counts = new Map<string, number>()
  const turns = rng.shuffle<Dialogue>(lines('dialogues/sgd-train.jsonl.gz')).flatMap(({ services: [owner], turns }) => {
    const count = counts.get(owner) ?? 0
    const t = 2 * rng.int(Math.max(1, Math.floor(turns.length / 2)))
    if (count >= 60 || turns[t]?.[0] !== 'user' || !turns[t + 1]) return []
    counts.set(owner, count + 1)
    return [{ prompt: turns[t][1], completion: turns[t + 1]![1], owner }]
  })
  const sums = lines('gsm8k/train.jsonl')
    .slice(0, 1500)
    .map(({ question, answer }, i) => ({ prompt: question, completion: answer, owner: String(i % 30) }))
  const dialogues = lines('dialogues/sgd-test.jsonl.gz')
    .slice(0, 800)
    .map(({ services: [owner], turns }: Dialogue) => {
      const said = turns.map(([, text]) => text)
      return { prompt: said.slice(0, -1).join('\n'), completion: said.at(-1)!, owner }
    })
  return { turns, sums, dialogues }
}
