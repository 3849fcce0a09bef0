/** Symbols of a text: numbers from 0 to below `alphabet`. */
export type Symbols = Uint16Array | Uint32Array | Int32Array

const empty = -1

/**
 * The suffix array of a text by induced sorting: `order[i]` is where the i-th smallest suffix begins; a suffix that is the
 * beginning of another comes first. O(n) steps whatever repeats; beside text and result it holds n/8 bytes and, on each
 * level, three counters a symbol (the text of a level has less than half the length of the one above, and lies in the
 * result's own room). Nong, Zhang and Chan 2009, "Linear suffix array construction by almost pure induced-sorting".
 *
 * @example
 * sortSuffixes(Uint16Array.of(1, 0, 2, 0, 2, 0), 3) // banana: [5, 3, 1, 0, 4, 2]
 */
export function sortSuffixes(text: Symbols, alphabet: number): Int32Array {
  const order = new Int32Array(text.length)
  induceAll(text, alphabet, order)
  return order
}

function induceAll(text: Symbols, alphabet: number, order: Int32Array): void {
  const n = text.length
  if (n <= 1) return void order.fill(0)
  const counts = new Int32Array(alphabet)
  for (let i = 0; i < n; i++) counts[text[i]!]!++
  const edge = new Int32Array(alphabet)

  // LMS places: an S suffix (smaller than the next one) right of an L suffix.
  const lms = new Uint32Array((n + 31) >>> 5)
  order.fill(empty)
  ends(counts, edge)
  let found = 0
  eachLms(text, place => {
    lms[place >>> 5]! |= 1 << (place & 31)
    order[--edge[text[place]!]!] = place
    found++
  })
  induce(text, counts, edge, order)

  // LMS suffixes now stand in the order of their LMS substrings; number these.
  let kept = 0
  for (let i = 0; i < n; i++) if (isLms(lms, order[i]!)) order[kept++] = order[i]!
  order.fill(empty, found)
  let names = 0
  let last = empty
  for (let i = 0; i < found; i++) {
    const place = order[i]!
    if (last === empty || !sameSubstring(text, lms, last, place)) names++
    last = place
    order[found + (place >>> 1)] = names - 1
  }

  const inner = order.subarray(0, found)
  const reduced = order.subarray(n - found)
  for (let i = n - 1, to = n; i >= found; i--) if (order[i]! !== empty) order[--to] = order[i]!
  if (names < found) induceAll(reduced, names, inner)
  else for (let i = 0; i < found; i++) inner[reduced[i]!] = i
  // From numbers of LMS places to the places, which take the reduced text's room.
  let to = n
  eachLms(text, place => {
    order[--to] = place
  })
  for (let i = 0; i < found; i++) inner[i] = reduced[inner[i]!]!

  order.fill(empty, found)
  ends(counts, edge)
  for (let i = found - 1; i >= 0; i--) {
    const place = order[i]!
    order[i] = empty
    order[--edge[text[place]!]!] = place
  }
  induce(text, counts, edge, order)
}

/** From LMS suffixes in place: L suffixes from left to right, then S suffixes from right to left. */
function induce(text: Symbols, counts: Int32Array, edge: Int32Array, order: Int32Array): void {
  const n = text.length
  starts(counts, edge)
  order[edge[text[n - 1]!]!++] = n - 1
  for (let i = 0; i < n; i++) {
    const before = order[i]! - 1
    if (before >= 0 && text[before]! >= text[before + 1]!) order[edge[text[before]!]!++] = before
  }
  ends(counts, edge)
  for (let i = n - 1; i >= 0; i--) {
    const before = order[i]! - 1
    if (before < 0) continue
    const [a, b] = [text[before]!, text[before + 1]!]
    // Of equal symbols the left suffix is S where the right one is: where it stands among the S suffixes of its bucket.
    if (a < b || (a === b && i >= edge[a]!)) order[--edge[a]!] = before
  }
}

/** Calls back for each LMS place, from right to left. */
function eachLms(text: Symbols, use: (place: number) => void): void {
  let isS = false
  for (let i = text.length - 2; i >= 0; i--) {
    const [a, b] = [text[i]!, text[i + 1]!]
    const wasS: boolean = isS
    isS = a < b || (a === b && wasS)
    if (wasS && !isS) use(i + 1)
  }
}

function isLms(lms: Uint32Array, place: number): boolean {
  return place >= 0 && ((lms[place >>> 5]! >>> (place & 31)) & 1) === 1
}

/** Whether the texts from two LMS places to the next ones, those included, are equal. */
function sameSubstring(text: Symbols, lms: Uint32Array, a: number, b: number): boolean {
  for (let d = 0; ; d++) {
    if (Math.max(a, b) + d >= text.length || text[a + d] !== text[b + d]) return false
    if (d > 0) {
      const [endsA, endsB] = [isLms(lms, a + d), isLms(lms, b + d)]
      if (endsA || endsB) return endsA && endsB
    }
  }
}

function starts(counts: Int32Array, edge: Int32Array): void {
  let sum = 0
  for (let symbol = 0; symbol < counts.length; symbol++) {
    edge[symbol] = sum
    sum += counts[symbol]!
  }
}

function ends(counts: Int32Array, edge: Int32Array): void {
  let sum = 0
  for (let symbol = 0; symbol < counts.length; symbol++) {
    sum += counts[symbol]!
    edge[symbol] = sum
  }
}
