import { type Pattern, parsePattern } from './Pattern.ts'

/**
 * Python's `re.fullmatch`, as a predicate.
 *
 * Follows every way to match at once, as a set of positions, each reached once for each part of the pattern: the work is
 * bounded by pattern × text whatever the pattern is, where a backtracking matcher can take for ever.
 *
 * @throws engine/pattern
 * @example fullMatch('.*\\.(q|v)_proj')('model.layers.0.self_attn.q_proj') // true
 */
export function fullMatch(source: string): (text: string) => boolean {
  const pattern = parsePattern(source)
  return text => ends({ text, known: new Map() }, pattern, 0).has(text.length)
}

/** Where a match of the pattern that begins at `start` can end, ascending. */
export function matchEnds(source: string): (text: string, start: number) => number[] {
  const pattern = parsePattern(source)
  return (text, start) => [...ends({ text, known: new Map() }, pattern, start)].toSorted((a, b) => a - b)
}

type Search = { text: string; known: Map<Pattern, Map<number, ReadonlySet<number>>> }

function ends(search: Search, pattern: Pattern, start: number): ReadonlySet<number> {
  const byStart = search.known.get(pattern) ?? new Map<number, ReadonlySet<number>>()
  search.known.set(pattern, byStart)
  const known = byStart.get(start)
  if (known) return known
  const found = findEnds(search, pattern, start)
  byStart.set(start, found)
  return found
}

function findEnds(search: Search, pattern: Pattern, start: number): ReadonlySet<number> {
  const { text } = search
  const here = (holds: boolean) => new Set(holds ? [start] : [])
  switch (pattern.type) {
    case 'character':
      return new Set(start < text.length && pattern.test(text[start]!) ? [start + 1] : [])
    case 'start':
      return here(start === 0)
    case 'end':
      return here(start === text.length)
    case 'boundary':
      return here((isWord(text[start - 1]) !== isWord(text[start])) !== pattern.inverted)
    case 'look':
      return here(sees(search, pattern, start) !== pattern.inverted)
    case 'choice':
      return new Set(pattern.parts.flatMap(part => [...ends(search, part, start)]))
    case 'sequence':
      return pattern.parts.reduce<ReadonlySet<number>>((from, part) => step(search, part, from), new Set([start]))
    case 'repeat':
      return repeat(search, pattern, start)
  }
}

function step(search: Search, part: Pattern, from: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...from].flatMap(start => [...ends(search, part, start)]))
}

function repeat(search: Search, { part, min, max }: Extract<Pattern, { type: 'repeat' }>, start: number): Set<number> {
  let edge: ReadonlySet<number> = new Set([start])
  for (let i = 0; i < min && edge.size > 0; i++) edge = step(search, part, edge)
  const reached = new Set(edge)
  for (let i = min; i < max && edge.size > 0; i++) {
    edge = new Set([...step(search, part, edge)].filter(end => !reached.has(end)))
    for (const end of edge) reached.add(end)
  }
  return reached
}

function sees(search: Search, { part, behind }: Extract<Pattern, { type: 'look' }>, at: number): boolean {
  if (!behind) return ends(search, part, at).size > 0
  for (let start = 0; start <= at; start++) if (ends(search, part, start).has(at)) return true
  return false
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character)
}
