import { createHash } from 'node:crypto'
import type { MemoryBudget } from './MemoryBudget.ts'

/**
 * Keys and values of the beginnings of prompts, page by page. A page is known by a chain of hashes over who computed it
 * (an adapter's digest, or the base model) and all tokens up to its end: it is found by that adapter alone, and by that
 * beginning alone.
 */
export type PrefixCache = {
  /** The pages of the longest beginning that is known, of `keys` in order. */
  find: (keys: readonly string[]) => Float32Array[]
  has: (key: string) => boolean
  /** Keeps the pages of a beginning, as far as there is room for them. */
  put: (pages: readonly { key: string; page: Float32Array }[]) => void
  clear: () => void
  pages: () => number
  bytes: () => number
}

export function createPrefixCache(budget: MemoryBudget): PrefixCache {
  /** The least recently used first. */
  const pages = new Map<string, { page: Float32Array; usedAt: number }>()
  let bytes = 0
  const drop = (key: string) => {
    const { byteLength } = pages.get(key)!.page
    pages.delete(key)
    bytes -= byteLength
    budget.release(byteLength)
  }
  const touch = (key: string, page: Float32Array) => {
    pages.delete(key)
    pages.set(key, { page, usedAt: budget.tick() })
  }
  budget.addKeeper({
    oldest() {
      for (const { usedAt } of pages.values()) return usedAt
      return undefined
    },
    drop() {
      for (const key of pages.keys()) return drop(key)
    },
  })
  return {
    find(keys) {
      const missing = keys.findIndex(key => !pages.has(key))
      const known = missing === -1 ? keys : keys.slice(0, missing)
      const found = known.map(key => pages.get(key)!.page)
      // Later pages are of no use without earlier ones, so those are let go first.
      for (let i = known.length - 1; i >= 0; i--) touch(known[i]!, found[i]!)
      return found
    },
    has: key => pages.has(key),
    put(beginning) {
      for (const { key, page } of beginning.toReversed()) {
        if (pages.has(key) || !budget.reserve(page.byteLength)) continue
        touch(key, page)
        bytes += page.byteLength
      }
    },
    clear() {
      for (const key of [...pages.keys()]) drop(key)
    },
    pages: () => pages.size,
    bytes: () => bytes,
  }
}

/**
 * The keys of the whole pages in a prompt: key i = SHA-256 (key i − 1, the tokens of page i), and key −1 the owner.
 *
 * @param owner who computes: the digest of an adapter, or a name of the base model
 */
export function pageKeys(owner: string, ids: readonly number[], pageTokens: number): string[] {
  const keys: string[] = []
  let last = owner
  for (let end = pageTokens; end <= ids.length; end += pageTokens) {
    const tokens = Int32Array.from(ids.slice(end - pageTokens, end))
    last = createHash('sha256').update(`${last}/`).update(tokens).digest('base64')
    keys.push(last)
  }
  return keys
}
