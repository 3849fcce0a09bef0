/**
 * A map that keeps what was used lately and forgets the rest: two generations of at most half of `most` each.
 *
 * Cheaper than a strict LRU (no list to relink on a hit). `most` counts entries, or whatever `weigh` says of a value
 * (which must not change while it is held); what is heavier than all of it is held alone.
 *
 * @example
 * const names = new RecentMap<string, string>(1_000_000, name => 2 * name.length)
 */
export class RecentMap<K, V> {
  #young = new Map<K, V>()
  #old = new Map<K, V>()
  #youngWeight = 0
  #oldWeight = 0
  readonly #most: number
  readonly #half: number
  readonly #weigh: (value: V) => number

  constructor(most: number, weigh: (value: V) => number = () => 1) {
    this.#most = most
    this.#half = most / 2
    this.#weigh = weigh
  }

  /** What is held, in the unit of `most`. What moved from the old generation into the young one counts twice. */
  get weight(): number {
    return this.#youngWeight + this.#oldWeight
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: K, value: V): void {
    const weight = this.#weigh(value)
    const before = this.#young.get(key)
    if (before !== undefined) this.#youngWeight -= this.#weigh(before)
    const grown = this.#youngWeight + weight
    if (this.#young.size > 0 && (grown > this.#half || grown + this.#oldWeight > this.#most)) {
      // What is replaced must not come back.
      this.#young.delete(key)
      this.#old = this.#young
      this.#oldWeight = this.#youngWeight
      this.#young = new Map()
      this.#youngWeight = 0
    }
    if (this.#oldWeight + weight > this.#most) {
      this.#old = new Map()
      this.#oldWeight = 0
    }
    this.#young.set(key, value)
    this.#youngWeight += weight
  }

  delete(key: K): void {
    const young = this.#young.get(key)
    if (young !== undefined) this.#youngWeight -= this.#weigh(young)
    const old = this.#old.get(key)
    if (old !== undefined) this.#oldWeight -= this.#weigh(old)
    this.#young.delete(key)
    this.#old.delete(key)
  }
}
