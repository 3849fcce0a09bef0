/** What a text is compared by: its words and pairs of neighbouring words, hashed to 32 bits, each once, ascending. */
export type Features = Uint32Array

/** Single words survive a change of order, pairs tell texts of the same words apart. */
export function featuresOf(words: readonly string[]): Features {
  const hashes = words.map(hashWord)
  const found = new Set(hashes)
  for (let i = 1; i < hashes.length; i++) found.add(join(hashes[i - 1]!, hashes[i]!))
  return Uint32Array.from(found).sort()
}

/** FNV-1a over UTF-16 units, stirred. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return stir(hash)
}

/** One hash of two, in order. */
export function join(a: number, b: number): number {
  return stir(Math.imul(a, 0x9e3779b1) ^ b)
}

/** Every bit of the result depends on every bit of the argument (the finaliser of MurmurHash3, public domain). */
export function stir(x: number): number {
  let h = x ^ (x >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
