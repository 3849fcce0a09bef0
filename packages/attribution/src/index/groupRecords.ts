/**
 * Groups records so that at most `room` groups come out, none across contributors: single records where they fit, else
 * runs of equal length within each contributor, in training order.
 *
 * @param owners for each record, its contributor
 * @returns for each record its group, numbered from 0 by contributor and order
 */
export function groupRecords({ owners, room }: { owners: readonly number[]; room: number }): number[] {
  const mine = new Map<number, number[]>()
  for (const [r, owner] of owners.entries()) mine.set(owner, [...(mine.get(owner) ?? []), r])
  const contributors = [...mine.keys()].sort((a, b) => a - b)
  const groupsAt = (size: number) => contributors.reduce((sum, c) => sum + Math.ceil(mine.get(c)!.length / size), 0)
  let size = 1
  while (groupsAt(size) > room && size < owners.length) size++
  const groups = new Array<number>(owners.length).fill(0)
  // Not even a group a contributor: then records are not told apart at all.
  if (groupsAt(size) > room) return groups.map(() => -1)
  let first = 0
  for (const c of contributors) {
    for (const [place, r] of mine.get(c)!.entries()) groups[r] = first + Math.floor(place / size)
    first += Math.ceil(mine.get(c)!.length / size)
  }
  return groups
}
