import { BaseError, type Hex } from '@openledger/base'

/** Which adapters a server has loaded, and who uses them. */
export type Loaded = {
  /** Has an adapter loaded, and keeps it until it is released. */
  use: (digest: Hex, load: () => Promise<void>) => Promise<() => void>
  /** What the server itself lists: the rest was lost, by a new start for instance. */
  reconcile: (listed: ReadonlySet<Hex>) => void
  /** Forgets one that the server says it does not have. */
  lost: (digest: Hex) => void
  has: (digest: Hex) => boolean
  size: () => number
}

type Slot = { ready: Promise<void>; isReady: boolean; users: number }

/**
 * Keeps at most `limit` adapters loaded: those asked longest ago are unloaded first, and none that is in use. Two requests
 * for one adapter load it once; two loads run at a time.
 *
 * @throws `backends/busy` where all that are loaded are in use
 */
export function createLoaded({ name, limit, unload }: createLoaded.Options): Loaded {
  const slots = new Map<Hex, Slot>()
  let loading = 0
  const line: (() => void)[] = []

  const turn = async (): Promise<() => void> => {
    if (loading >= 2) await new Promise<void>(resolve => line.push(resolve))
    else loading++
    return () => {
      const next = line.shift()
      if (next) next()
      else loading--
    }
  }

  const makeRoom = async () => {
    while (slots.size >= limit) {
      const oldest = [...slots].find(([, { users, isReady }]) => users === 0 && isReady)
      if (!oldest)
        throw new BaseError('All adapters that a backend has room for are in use.', {
          code: 'backends/busy',
          facts: { backend: name, limit },
          hint: 'Try again in a few seconds.',
        })
      slots.delete(oldest[0])
      await unload(oldest[0])
    }
  }

  const start = (digest: Hex, load: () => Promise<void>): Slot => {
    const slot: Slot = { ready: Promise.resolve(), isReady: false, users: 0 }
    slot.ready = (async () => {
      const leave = await turn()
      try {
        await makeRoom()
        slots.set(digest, slot)
        await load()
        slot.isReady = true
      } catch (error) {
        if (slots.get(digest) === slot) slots.delete(digest)
        throw error
      } finally {
        leave()
      }
    })()
    slot.ready.catch(() => {})
    return slot
  }

  const starting = new Map<Hex, Slot>()
  return {
    async use(digest, load) {
      let slot = slots.get(digest) ?? starting.get(digest)
      if (!slot) {
        slot = start(digest, load)
        starting.set(digest, slot)
        const begun = slot
        const forget = () => {
          if (starting.get(digest) === begun) starting.delete(digest)
        }
        slot.ready.then(forget, forget)
      }
      const used = slot
      used.users++
      try {
        await used.ready
      } catch (error) {
        used.users--
        throw error
      }
      if (slots.get(digest) === used) {
        slots.delete(digest)
        slots.set(digest, used)
      }
      let isReleased = false
      return () => {
        if (isReleased) return
        isReleased = true
        used.users--
      }
    },
    reconcile(listed) {
      for (const [digest, { isReady }] of slots) if (isReady && !listed.has(digest)) slots.delete(digest)
      for (const digest of listed)
        if (!slots.has(digest) && !starting.has(digest))
          slots.set(digest, { ready: Promise.resolve(), isReady: true, users: 0 })
    },
    lost: digest => void slots.delete(digest),
    has: digest => slots.get(digest)?.isReady === true,
    size: () => slots.size,
  }
}

export declare namespace createLoaded {
  type Options = { name: string; limit: number; unload: (digest: Hex) => Promise<void> }
}
