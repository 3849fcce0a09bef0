/**
 * Groups records so that at most `room` groups come out, none across contributors: single records where they fit, else
 * runs of equal length within each contributor, in training order.
 *
 * @param owners for each record, its contributor
 * @returns for each record its group, numbered from 0 by contributor and order; −1 for all where even a group a
 * contributor finds no room, and records are not told apart
 */
export function groupRecords({ owners, room }: { owners: ArrayLike<number>; room: number }): Int32Array {
  let contributors = 0
  for (let r = 0; r < owners.length; r++) contributors = Math.max(contributors, 1 + owners[r]!)
  const counts = new Uint32Array(contributors)
  for (let r = 0; r < owners.length; r++) counts[owners[r]!]!++
  const groupsAt = (size: number) => counts.reduce((sum, count) => sum + Math.ceil(count / size), 0)
  const size = smallest(1, Math.max(1, owners.length), size => groupsAt(size) <= room)
  const groups = new Int32Array(owners.length).fill(-1)
  if (groupsAt(size) > room) return groups
  const first = new Uint32Array(counts.length + 1)
  for (const [c, count] of counts.entries()) first[c + 1] = first[c]! + Math.ceil(count / size)
  const seen = new Uint32Array(counts.length)
  for (let r = 0; r < owners.length; r++) {
    const owner = owners[r]!
    groups[r] = first[owner]! + Math.floor(seen[owner]!++ / size)
  }
  return groups
}

/** The smallest whole number from `low` to `high` of which a property holds that holds of all larger ones, else `high`. */
function smallest(low: number, high: number, holds: (n: number) => boolean): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
