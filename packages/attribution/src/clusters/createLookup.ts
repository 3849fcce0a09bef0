/** Finds earlier originals that may be like a text, by what the two have in common. */
export type Lookup = {
  add: (record: number, keys: Keys) => void
  /** Originals worth comparing with, in the order in which they were added. */
  find: (keys: Keys) => number[]
}

/** What a text is looked up by: band keys of its MinHash (none where nothing in it is rare), and fingerprints. */
export type Keys = { bands: ArrayLike<number>; prints: Iterable<number> }

/** Most originals under one key: the earliest, so that no later flood pushes the first out. */
const room = 64
/** Common fingerprints from which a text may hold another. */
const prints = 3

export function createLookup(): Lookup {
  const places = new Map<number, number>()
  const byBand: Map<number, number[]>[] = []
  const byPrint = new Map<number, number[]>()
  const add = (map: Map<number, number[]>, key: number, record: number) => {
    const list = map.get(key)
    if (!list) map.set(key, [record])
    else if (list.length < room) list.push(record)
  }
  return {
    add(record, keys) {
      places.set(record, places.size)
      for (let band = 0; band < keys.bands.length; band++) {
        byBand[band] ??= new Map()
        add(byBand[band]!, keys.bands[band]!, record)
      }
      for (const print of keys.prints) add(byPrint, print, record)
    },
    find(keys) {
      const found = new Set<number>()
      for (let band = 0; band < keys.bands.length; band++)
        for (const record of byBand[band]?.get(keys.bands[band]!) ?? []) found.add(record)
      const counts = new Map<number, number>()
      for (const print of keys.prints)
        for (const record of byPrint.get(print) ?? []) counts.set(record, (counts.get(record) ?? 0) + 1)
      for (const [record, count] of counts) if (count >= prints) found.add(record)
      return [...found].sort((a, b) => places.get(a)! - places.get(b)!)
    },
  }
}
