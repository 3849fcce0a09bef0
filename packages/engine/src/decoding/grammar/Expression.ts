/**
 * A language over bytes, as a tree: what an answer may look like. References name further expressions, so that a language
 * may contain itself. Where a reference can be reached without reading a byte first, it must not lead back to itself.
 */
export type Expression =
  /** No text at all. */
  | { kind: 'never' }
  /** The text of these bytes, the empty one included. */
  | { kind: 'text'; bytes: Uint8Array }
  /** One byte of these ranges [from, to], rising and apart. */
  | { kind: 'byte'; ranges: readonly Range[] }
  /** One special token of the vocabulary, by its content; without a content any of them, or any but one. */
  | { kind: 'special'; token?: string; except?: string }
  | { kind: 'sequence'; parts: readonly Expression[] }
  | { kind: 'either'; options: readonly Expression[] }
  | { kind: 'repeat'; of: Expression; min: number; max: number }
  /** A part that is looked up as a whole: what tokens it allows is computed once, whatever follows it. */
  | { kind: 'unit'; of: Expression }
  | { kind: 'table'; table: Table; state: number }
  /** What does not begin with a byte. */
  | { kind: 'unless'; first: number; of: Expression }
  | { kind: 'reference'; name: string }

export type Range = readonly [from: number, to: number]

/** A deterministic automaton: `next[state · classes + classOf[byte]]`, −1 where no text can follow. */
export type Table = { classOf: Uint8Array; classes: number; next: Int32Array; accepts: Uint8Array }

/** An expression with what its references mean. */
export type Language = { root: Expression; definitions: ReadonlyMap<string, Expression> }

export const never: Expression = { kind: 'never' }
export const nothing: Expression = { kind: 'text', bytes: new Uint8Array() }

export function text(content: string): Expression {
  return { kind: 'text', bytes: new TextEncoder().encode(content) }
}

export function byte(...ranges: Range[]): Expression {
  return { kind: 'byte', ranges }
}

export function sequence(...parts: Expression[]): Expression {
  if (parts.some(part => part.kind === 'never')) return never
  const told = parts.filter(part => part.kind !== 'text' || part.bytes.length > 0)
  return told.length === 1 ? told[0]! : told.length === 0 ? nothing : { kind: 'sequence', parts: told }
}

export function either(...options: Expression[]): Expression {
  const possible = options.filter(option => option.kind !== 'never')
  return possible.length === 1 ? possible[0]! : possible.length === 0 ? never : { kind: 'either', options: possible }
}

export function optional(of: Expression): Expression {
  return either(nothing, of)
}

export function repeat(of: Expression, min = 0, max = Number.POSITIVE_INFINITY): Expression {
  if (max < min || (of.kind === 'never' && min > 0)) return never
  if (max === 0 || of.kind === 'never') return nothing
  return min === 1 && max === 1 ? of : { kind: 'repeat', of, min, max }
}

export function unit(of: Expression): Expression {
  return of.kind === 'never' ? never : { kind: 'unit', of }
}

export function reference(name: string): Expression {
  return { kind: 'reference', name }
}

/** One of several texts, told apart byte by byte: their common beginnings are read once. */
export function oneOf(contents: readonly string[]): Expression {
  const encoder = new TextEncoder()
  const branch = (list: readonly Uint8Array[], at: number): Expression => {
    if (list.length === 1) return { kind: 'text', bytes: list[0]!.subarray(at) }
    const byFirst = new Map<number, Uint8Array[]>()
    let ends = false
    for (const bytes of list) {
      const first = bytes[at]
      if (first === undefined) ends = true
      else if (!byFirst.get(first)?.push(bytes)) byFirst.set(first, [bytes])
    }
    const options = [...byFirst].map(([first, tails]) => sequence(byte([first, first]), branch(tails, at + 1)))
    return either(...(ends ? [nothing] : []), ...options)
  }
  return contents.length === 0
    ? never
    : branch(
        [...new Set(contents)].map(each => encoder.encode(each)),
        0,
      )
}
