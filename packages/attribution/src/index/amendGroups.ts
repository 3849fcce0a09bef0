import type { RecordIndex } from './Index.ts'
import { groupSizes, isCopy } from './planIndex.ts'

/**
 * Groups of an amended index: records that stay keep company with those of their former group, new records form groups of
 * the same size, all numbered anew by contributor and order. Copies, and records that were not told apart, stay so.
 *
 * @returns for each record its group, and for each group the one whose row it can take over, −1 where its records changed
 */
export function amendGroups({ before, owners, was, indexed }: amendGroups.Options): amendGroups.Result {
  const sizes = groupSizes(before.groups)
  const size = Math.max(1, ...sizes.values())
  const apart = sizes.size > 0

  // Contributor by contributor in training order: a new number wherever the former group, or the run of new ones, ends.
  const earning = indexed && new Set(indexed)
  const groups = new Int32Array(owners.length).fill(-1)
  const members = new Map<number, number>()
  const formerGroup: number[] = []
  const last = new Map<number, { former: number; run: number; group: number }>()
  const byOwner = Array.from(owners.keys()).sort((a, b) => owners[a]! - owners[b]! || a - b)
  for (const r of byOwner) {
    const former = was[r]! < 0 ? -1 : before.groups[was[r]!]!
    const isNewCopy = was[r]! < 0 && earning !== undefined && !earning.has(r)
    if (was[r]! >= 0 && former < 0) groups[r] = former
    if (isNewCopy) groups[r] = isCopy
    if (!apart || isNewCopy || (was[r]! >= 0 && former < 0)) continue
    const open = last.get(owners[r]!)
    const joins = open && open.former === former && (former >= 0 || open.run < size)
    const group = joins ? open.group : formerGroup.push(former) - 1
    last.set(owners[r]!, { former, run: joins ? open.run + 1 : 1, group })
    groups[r] = group
    members.set(group, (members.get(group) ?? 0) + 1)
  }
  return {
    groups,
    formerGroup: formerGroup.map((former, group) =>
      former >= 0 && sizes.get(former) === members.get(group) ? former : -1,
    ),
  }
}

export declare namespace amendGroups {
  type Options = {
    before: RecordIndex
    /** For each record its contributor now, and its former place or −1. */
    owners: Uint32Array
    was: Int32Array
    /** Places of the records that are no copies; all unless told. What was a copy before stays one. */
    indexed?: Uint32Array | undefined
  }
  type Result = { groups: Int32Array; formerGroup: number[] }
}
