import type { Sample } from '@openledger/engine'

/** Training records that are read when they are needed: from memory, or from a file that is larger than memory. */
export type RecordSource = {
  /** For each record, in training order, its contributor's place in the index. */
  owners: Uint32Array
  /** Records by their places, in the order asked. */
  read: (places: ArrayLike<number>) => Sample[]
}

/** Records that are in memory already. */
export function recordsInMemory(samples: readonly Sample[], owners: ArrayLike<number>): RecordSource {
  return { owners: Uint32Array.from(owners), read: places => Array.from(places, place => samples[place]!) }
}

/** Places of records contributor by contributor, each one's in training order: a counting sort, 4 bytes a record. */
export function orderByOwner(owners: Uint32Array, contributors: number): Uint32Array {
  const next = new Uint32Array(contributors + 1)
  for (const owner of owners) next[owner + 1]!++
  for (let c = 0; c < contributors; c++) next[c + 1]! += next[c]!
  const order = new Uint32Array(owners.length)
  for (const [r, owner] of owners.entries()) order[next[owner]!++] = r
  return order
}
