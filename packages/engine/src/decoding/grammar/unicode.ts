import { byte, type Expression, either, type Range, sequence } from './Expression.ts'

const surrogates: Range = [0xd800, 0xdfff]
const highest = 0x10ffff

/** Ranges in rising order, apart, and with a gap between them. */
export function tidyRanges(ranges: readonly Range[]): Range[] {
  const tidy: [number, number][] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = tidy.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else if (from <= to) tidy.push([from, to])
  }
  return tidy
}

/** What is in neither of the ranges. */
export function outside(ranges: readonly Range[]): Range[] {
  const gaps: Range[] = []
  let next = 0
  for (const [from, to] of tidyRanges(ranges)) {
    if (from > next) gaps.push([next, from - 1])
    next = to + 1
  }
  return next <= highest ? [...gaps, [next, highest]] : gaps
}

/** What is in both. */
export function both(a: readonly Range[], b: readonly Range[]): Range[] {
  return outside([...outside(a), ...outside(b)])
}

/** One character of these code points, in UTF-8. Surrogates, which are no characters, are left out. */
export function characters(ranges: readonly Range[]): Expression {
  const valid = outside([...outside(ranges), surrogates])
  return branch(valid.flatMap(([from, to]) => encode(from, to)))
}

/** Sequences of byte ranges, told apart byte by byte: common beginnings are read once. */
function branch(sequences: readonly (readonly Range[])[]): Expression {
  const last = sequences.flatMap(([only, ...more]) => (only && more.length === 0 ? [only] : []))
  const byFirst = new Map<string, { first: Range; rest: (readonly Range[])[] }>()
  for (const [first, ...rest] of sequences) {
    if (!first || rest.length === 0) continue
    const known = byFirst.get(`${first}`) ?? { first, rest: [] }
    known.rest.push(rest)
    byFirst.set(`${first}`, known)
  }
  const longer = [...byFirst.values()].map(({ first, rest }) => sequence(byte(first), branch(rest)))
  return either(...(last.length > 0 ? [byte(...tidyRanges(last))] : []), ...longer)
}

/** Cuts a range where the bytes before the last stop counting evenly, so that each part is a sequence of byte ranges. */
function encode(from: number, to: number): Range[][] {
  for (const limit of [0x7f, 0x7ff, 0xffff])
    if (from <= limit && to > limit) return [...encode(from, limit), ...encode(limit + 1, to)]
  if (to <= 0x7f) return [[[from, to]]]
  for (const bits of [6, 12, 18]) {
    const tail = (1 << bits) - 1
    if (from >> bits === to >> bits) continue
    if ((from & tail) !== 0) return [...encode(from, from | tail), ...encode((from | tail) + 1, to)]
    if ((to & tail) !== tail) return [...encode(from, (to & ~tail) - 1), ...encode(to & ~tail, to)]
  }
  const [first, last] = [utf8(from), utf8(to)]
  return [first.map((each, i) => [each, last[i]!])]
}

function utf8(codePoint: number): number[] {
  return [...new TextEncoder().encode(String.fromCodePoint(codePoint))]
}
