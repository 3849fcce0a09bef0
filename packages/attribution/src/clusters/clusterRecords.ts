import { aligned } from './aligned.ts'
import type { ClusterEvidence } from './ClusterEvidence.ts'
import type { Clusters, Copy } from './Clusters.ts'
import { createLookup, type Keys } from './createLookup.ts'
import { type Features, featuresOf } from './features.ts'
import { fingerprints, ownWords, shinglesOf } from './fingerprints.ts'
import { bandKeys } from './minHash.ts'
import { overlap, permille } from './overlap.ts'
import { createPatchwork } from './patchwork.ts'
import { rarity } from './rarity.ts'
import { fold, words } from './words.ts'

/** A record as clusters see it: its whole text, and the part of it that is learned (the completion, the assistant's turns). */
export type ClusterText = { text: string; learned: string }

/** How alike two records must be, in thousandths, and the least rare matter that is enough to judge by. */
export const clusterRules = {
  /**
   * Weighted Jaccard similarity of the whole, and plain similarity of what is learned. The whole must be more alike
   * (`pattern`) between records of one contributor, who may write many after one pattern, and where there are fewer than
   * `contributors`: of so few, nothing says what is rare.
   */
  near: { whole: 360, pattern: 600, learned: 300, weight: 20, contributors: 8 },
  /**
   * Words that stand in both in one order, of the whole and of what is learned; between contributors, who say little by
   * chance in the same words and order. Runs of five words that are boilerplate are left out on both sides. Texts from `least` to `most` words, for it takes the product of their lengths.
   */
  aligned: { whole: 720, learned: 600, least: 8, most: 400 },
  /** Part of the shorter that the longer holds, by weight in the whole and plainly in what is learned. */
  within: { whole: 800, learned: 800, weight: 80 },
} as const

type Read = {
  owner: number
  key: string
  said: { whole: number[]; learned: number[] }
  whole: Features
  learned: Features
  keys: Keys
}

/**
 * Finds the copies among a model's records by their texts. Records are taken in the order of registration; each is compared
 * with the earlier *originals* that a common hash, MinHash band or fingerprint names, and becomes a copy of the earliest
 * for which there is evidence, else an original. A copy always has direct evidence against the original that earns, so
 * chains of likenesses (A like B, B like C, and so on) cannot draw distinct records together, and a record made of two
 * others, or of sentences of many, joins one of them and leaves the others alone.
 *
 * Similarity is a ratio of whole numbers: the same records give the same clusters on every machine.
 *
 * @example
 * clusterRecords({ texts: [{ text: 'Hi there', learned: 'there' }, { text: 'hi THERE!', learned: 'THERE!' }], owners: [0, 1] })
 * // { version: 1, records: 2, copies: [{ record: 1, of: 0, kind: 'same', permille: 1000 }] }
 */
export function clusterRecords({ texts, owners, order, further = [] }: clusterRecords.Options): Clusters {
  const spoken = texts.map(({ text, learned }) => ({ whole: words(text), learned: words(learned) }))
  const wholes = spoken.map(({ whole }) => featuresOf(whole))
  const weight = rarity({ features: wholes, owners })
  const runs = rarity({ features: spoken.map(({ whole }) => Uint32Array.from(new Set(shinglesOf(whole)))), owners })
  const isCommon = (run: number) => runs(run) === 0
  const contributors = new Set(owners).size
  const lookup = createLookup()
  const beyond = further.map(evidence => ({ evidence, lookup: createLookup() }))
  const patchwork = createPatchwork()
  const same = new Map<string, number>()
  const originals = new Map<number, Read>()
  const copies: Copy[] = []
  for (const record of order ?? texts.keys()) {
    const whole = wholes[record]!
    const read: Read = {
      owner: owners[record]!,
      said: { whole: ownWords(spoken[record]!.whole, isCommon), learned: ownWords(spoken[record]!.learned, isCommon) },
      key: keyOf(texts[record]!, spoken[record]!),
      whole,
      learned: featuresOf(spoken[record]!.learned),
      keys: { bands: bandKeys(whole, weight) ?? [], prints: fingerprints(spoken[record]!.whole) },
    }
    const twin = same.get(read.key)
    const copy =
      twin === undefined
        ? firstEvidence(record, read, { candidates: lookup.find(read.keys), originals, weight, contributors })
        : { record, of: twin, kind: 'same' as const, permille: 1000 }
    const patched = copy ? undefined : patchwork.find(read.owner, texts[record]!)
    const found =
      copy ??
      (patched && { record, kind: 'patchwork' as const, ...patched }) ??
      firstFurther(record, { beyond, owners })
    if (found) {
      copies.push(found)
      continue
    }
    same.set(read.key, record)
    originals.set(record, read)
    patchwork.add(record, read.owner, texts[record]!)
    lookup.add(record, read.keys)
    for (const { evidence, lookup } of beyond) lookup.add(record, { bands: evidence.keysOf(record), prints: [] })
  }
  return { version: 1, records: texts.length, copies: copies.sort((a, b) => a.record - b.record) }
}

export declare namespace clusterRecords {
  type Options = {
    texts: readonly ClusterText[]
    /** For each record, its contributor. */
    owners: readonly number[]
    /** Places of the records, earliest registered first; as they come unless told. */
    order?: readonly number[] | undefined
    /** Asked in this order, between records of different contributors, where the words show no copy. */
    further?: readonly ClusterEvidence[] | undefined
  }
}

type Known = {
  candidates: readonly number[]
  originals: ReadonlyMap<number, Read>
  weight: (feature: number) => number
  contributors: number
}

function firstEvidence(record: number, read: Read, known: Known): Copy | undefined {
  for (const of of known.candidates) {
    const evidence = compare(read, known.originals.get(of)!, known)
    if (evidence) return { record, of, ...evidence }
  }
  return undefined
}

type Beyond = {
  beyond: readonly { evidence: ClusterEvidence; lookup: ReturnType<typeof createLookup> }[]
  owners: readonly number[]
}

function firstFurther(record: number, { beyond, owners }: Beyond): Copy | undefined {
  for (const { evidence, lookup } of beyond) {
    for (const of of lookup.find({ bands: evidence.keysOf(record), prints: [] })) {
      const permille = owners[of] === owners[record] ? 0 : evidence.compare(record, of)
      if (permille > 0) return { record, of, kind: evidence.kind, permille }
    }
  }
  return undefined
}

/** What two records have in common, where it is enough. */
function compare(a: Read, b: Read, { weight, contributors }: Known): Pick<Copy, 'kind' | 'permille'> | undefined {
  const { near, within } = clusterRules
  const whole = overlap(a.whole, b.whole, weight)
  const least = Math.min(whole.a, whole.b)
  const isPattern = a.owner === b.owner || contributors < near.contributors
  const alike = permille(whole.shared, whole.union)
  const held = permille(whole.shared, least)
  const mayBeNear = alike >= (isPattern ? near.pattern : near.whole) && least >= near.weight
  const mayBeWithin = held >= within.whole && least >= within.weight
  const learned = overlap(a.learned, b.learned)
  if (mayBeNear && permille(learned.shared, learned.union) >= near.learned) return { kind: 'near', permille: alike }
  if (mayBeWithin && permille(learned.shared, Math.min(learned.a, learned.b)) >= within.learned)
    return { kind: 'within', permille: held }
  const order = isPattern ? 0 : orderOf(a.said, b.said)
  return order > 0 ? { kind: 'near', permille: order } : undefined
}

/** How far two records say the same words in the same order; 0 where it is not enough. */
function orderOf(a: Read['said'], b: Read['said']): number {
  const { whole, learned, least, most } = clusterRules.aligned
  const [short, long] = [a.whole.length, b.whole.length].sort((x, y) => x - y) as [number, number]
  // 2 · short ÷ (short + long) is the most that there can be.
  if (short < least || long > most || 2000 * short < whole * (short + long)) return 0
  if (aligned(a.learned, b.learned) < learned) return 0
  const found = aligned(a.whole, b.whole)
  return found >= whole ? found : 0
}

/** Fewer words than these do not say what signs between them mean: `a + b` is not `a - b`. */
const fewWords = 8

/** Two records of one key are the same record, written anew. */
function keyOf({ text, learned }: ClusterText, spoken: { whole: string[]; learned: string[] }): string {
  const spell = (raw: string, said: string[]) =>
    said.length < fewWords ? fold(raw).replaceAll(/[\s.,!?]/g, '') : said.join(' ')
  return `${spell(text, spoken.whole)}\n${spell(learned, spoken.learned)}`
}
