/**
 * Bytes that several holders share by demand: adapters in memory, keys and values of running rows, pages of the prefix
 * cache. What a request needs is reserved; what is only kept because it may be asked again is let go, the longest unused
 * of all holders first, as soon as another needs the room.
 */
export type MemoryBudget = {
  total: number
  used: () => number
  /** Takes bytes, and makes room where it must. False, and nothing taken, where what is in use leaves too little. */
  reserve: (bytes: number) => boolean
  release: (bytes: number) => void
  /** Adds a holder that keeps things without need. */
  addKeeper: (keeper: Keeper) => void
  /** Uses go by like seconds: gives the next one, so that of two things it can be told which was used last. */
  tick: () => number
  /** Calls once, after the next release. Gives what takes the wish back. */
  onRelease: (listener: () => void) => () => void
}

/** A holder of things that are kept without need. */
export type Keeper = {
  /** When what it would let go first was used last (see `tick`); undefined where it keeps nothing. */
  oldest: () => number | undefined
  /** Lets that one go, and releases its bytes. */
  drop: () => void
}

/**
 * @example
 * const budget = createMemoryBudget({ bytes: 2e9 })
 * if (!budget.reserve(pageBytes)) return // All of it is in use.
 * budget.release(pageBytes)
 */
export function createMemoryBudget({ bytes }: createMemoryBudget.Options): MemoryBudget {
  const keepers: Keeper[] = []
  const listeners = new Set<() => void>()
  let used = 0
  let time = 0
  const dropOldest = (): boolean => {
    let found: { keeper: Keeper; at: number } | undefined
    for (const keeper of keepers) {
      const at = keeper.oldest()
      if (at !== undefined && (!found || at < found.at)) found = { keeper, at }
    }
    const before = used
    found?.keeper.drop()
    return used < before
  }
  return {
    total: bytes,
    used: () => used,
    reserve(wanted) {
      if (wanted > bytes) return false
      while (used + wanted > bytes) if (!dropOldest()) return false
      used += wanted
      return true
    },
    release(given) {
      used -= given
      if (listeners.size === 0) return
      const called = [...listeners]
      listeners.clear()
      // Not within the release: whoever gives back is in the middle of something.
      queueMicrotask(() => {
        for (const listener of called) listener()
      })
    },
    addKeeper: keeper => void keepers.push(keeper),
    tick: () => ++time,
    onRelease(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export declare namespace createMemoryBudget {
  type Options = { bytes: number }
}
