import { hashWord, join } from './features.ts'

/** Words in a shingle, and shingles in a window: every run of 8 words that two texts share leaves a common fingerprint. */
const shingle = 5
const window = 4

/**
 * Fingerprints of a text by winnowing: of every four neighbouring shingles of five words the least hash is kept.
 * Schleimer, Wilkerson and Aiken 2003.
 */
export function fingerprints(words: readonly string[]): Uint32Array {
  const hashes = words.map(hashWord)
  const shingles: number[] = []
  for (let i = 0; i + shingle <= hashes.length; i++) {
    let hash = hashes[i]!
    for (let j = 1; j < shingle; j++) hash = join(hash, hashes[i + j]!)
    shingles.push(hash)
  }
  const kept = new Set<number>()
  for (let i = 0; i + window <= shingles.length; i++) kept.add(Math.min(...shingles.slice(i, i + window)))
  return Uint32Array.from(kept)
}
