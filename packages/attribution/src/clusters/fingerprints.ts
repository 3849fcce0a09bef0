import { hashWord, join } from './features.ts'

/** Words in a shingle, and shingles in a window: every run of 8 words that two texts share leaves a common fingerprint. */
const shingle = 5
const window = 4

/**
 * Fingerprints of a text by winnowing: of every four neighbouring shingles of five words the least hash is kept.
 * Schleimer, Wilkerson and Aiken 2003.
 */
export function fingerprints(words: readonly string[]): Uint32Array {
  const shingles = shinglesOf(words)
  const kept = new Set<number>()
  for (let i = 0; i + window <= shingles.length; i++) kept.add(Math.min(...shingles.slice(i, i + window)))
  return Uint32Array.from(kept)
}

/** The hash of every run of five words, in order. */
export function shinglesOf(words: readonly string[]): number[] {
  const hashes = words.map(hashWord)
  const shingles: number[] = []
  for (let i = 0; i + shingle <= hashes.length; i++) {
    let hash = hashes[i]!
    for (let j = 1; j < shingle; j++) hash = join(hash, hashes[i + j]!)
    shingles.push(hash)
  }
  return shingles
}

/** Hashes of the words that stand in no run of five that `isCommon`: a text without its boilerplate. */
export function ownWords(words: readonly string[], isCommon: (shingle: number) => boolean): number[] {
  const covered = new Uint8Array(words.length)
  for (const [i, each] of shinglesOf(words).entries()) if (isCommon(each)) covered.fill(1, i, i + shingle)
  return words.flatMap((word, i) => (covered[i] ? [] : [hashWord(word)]))
}
