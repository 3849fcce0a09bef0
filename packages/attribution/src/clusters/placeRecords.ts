import type { RecordIndex } from '../index/Index.ts'

/**
 * The record index of a whole training set, from that of the records which were indexed: copies belong to their
 * contributors and to no group, so that nothing is said of them.
 *
 * @param places where the indexed records stand in the training set
 * @param owners for each record of the training set, its contributor
 *
 * @example
 * placeRecords({ records: { k: 8, contributors: 2, owners: Uint32Array.of(1), groups: Int32Array.of(0) }, places: [2], owners: [0, 0, 1] })
 * // groups: [-1, -1, 0]
 */
export function placeRecords({ records, places, owners }: placeRecords.Options): RecordIndex {
  const groups = new Int32Array(owners.length).fill(-1)
  for (const [i, place] of places.entries()) groups[place] = records.groups[i]!
  return { ...records, owners: Uint32Array.from(owners), groups }
}

export declare namespace placeRecords {
  type Options = { records: RecordIndex; places: readonly number[]; owners: readonly number[] }
}
