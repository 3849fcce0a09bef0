import { createHash } from 'node:crypto'

/** Which backend has read the beginning of a prompt, so that a conversation goes on where its cache is. */
export type Prefixes = {
  /** The backend that read most of this beginning, and how many tokens of it. */
  find: (scope: string, ids: readonly number[]) => { name: string; tokens: number } | undefined
  remember: (scope: string, ids: readonly number[], name: string) => void
  /** Forgets what a backend has read: it went away, or was started anew. */
  forget: (name: string) => void
}

const block = 32

/**
 * Remembers the last `limit` blocks of tokens by a chain of hashes that begins with `scope` (base and adapter), so that
 * no two adapters share one.
 */
export function createPrefixes({ limit = 50_000 }: { limit?: number } = {}): Prefixes {
  const known = new Map<string, string>()
  return {
    find(scope, ids) {
      let found: { name: string; tokens: number } | undefined
      let tokens = 0
      for (const link of chain(scope, ids)) {
        const name = known.get(link)
        if (name === undefined) break
        tokens += block
        found = { name, tokens }
      }
      return found
    },
    remember(scope, ids, name) {
      for (const link of chain(scope, ids)) {
        known.delete(link)
        known.set(link, name)
      }
      for (const oldest of known.keys()) {
        if (known.size <= limit) break
        known.delete(oldest)
      }
    },
    forget(name) {
      for (const [link, at] of known) if (at === name) known.delete(link)
    },
  }
}

function* chain(scope: string, ids: readonly number[]): Generator<string> {
  let link = scope
  for (let end = block; end <= ids.length; end += block) {
    link = createHash('sha256')
      .update(`${link}\n${ids.slice(end - block, end)}`)
      .digest('base64')
    yield link
  }
}
