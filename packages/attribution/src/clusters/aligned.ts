/**
 * How much of two word sequences stands in both in one order: twice the length of their longest common subsequence, in
 * thousandths of both lengths together. A word that is exchanged, added or left out counts once, where it breaks two pairs of
 * neighbours.
 *
 * @example
 * aligned([1, 2, 3, 4], [1, 9, 3, 4]) // 750
 */
export function aligned(a: readonly number[], b: readonly number[]): number {
  if (a.length + b.length === 0) return 1000
  let before = new Uint32Array(b.length + 1)
  let now = new Uint32Array(b.length + 1)
  for (const word of a) {
    for (let j = 0; j < b.length; j++) {
      now[j + 1] = word === b[j] ? before[j]! + 1 : Math.max(before[j + 1]!, now[j]!)
    }
    ;[before, now] = [now, before]
  }
  return Math.floor((2000 * before[b.length]!) / (a.length + b.length))
}
