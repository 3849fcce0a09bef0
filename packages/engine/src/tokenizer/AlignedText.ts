/**
 * A text on its way through a tokenizer, with the place in the original where each of its UTF-16 units comes from.
 * `starts` and `ends` are left out where nobody asks for places; the tokens are the same.
 */
export type AlignedText = {
  text: string
  /** Place in the original of the first unit. */
  origin: number
  starts?: Int32Array
  ends?: Int32Array
}

/** Replaces units `from` to `to`; what stands there instead comes from the same place in the original. */
export type Edit = { from: number; to: number; text: string }

/** A text as it was given. */
export function alignText(text: string, { places }: { places: boolean }): AlignedText {
  if (!places) return { text, origin: 0 }
  const starts = Int32Array.from({ length: text.length }, (_, i) => i)
  return { text, origin: 0, starts, ends: starts.map(i => i + 1) }
}

/** Units `from` to `to` of a text. */
export function sliceText({ text, origin, starts, ends }: AlignedText, from: number, to: number): AlignedText {
  if (from === 0 && to === text.length) return { text, origin, ...(starts && ends && { starts, ends }) }
  const part = text.slice(from, to)
  if (!starts || !ends) return { text: part, origin: from === 0 ? origin : origin + from }
  return {
    text: part,
    origin: starts[from] ?? ends.at(-1) ?? origin,
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
  }
}

/** A text with some edits, which stand in order and do not overlap. */
export function editText(source: AlignedText, edits: readonly Edit[]): AlignedText {
  if (edits.length === 0) return source
  const { text, origin, starts, ends } = source
  let edited = ''
  let done = 0
  for (const { from, to, text: replacement } of edits) {
    edited += text.slice(done, from) + replacement
    done = to
  }
  edited += text.slice(done)
  if (!starts || !ends) return { text: edited, origin }
  const [newStarts, newEnds] = [new Int32Array(edited.length), new Int32Array(edited.length)]
  let at = 0
  done = 0
  const keep = (to: number) => {
    newStarts.set(starts.subarray(done, to), at)
    newEnds.set(ends.subarray(done, to), at)
    at += to - done
  }
  for (const { from, to, text: replacement } of edits) {
    keep(from)
    // What is inserted stands for the character that follows, as the reference has it.
    const start = starts[from] ?? ends.at(-1) ?? origin
    newStarts.fill(start, at, at + replacement.length)
    newEnds.fill(ends[Math.max(from, to - 1)] ?? start, at, at + replacement.length)
    at += replacement.length
    done = to
  }
  keep(text.length)
  return { text: edited, origin, starts: newStarts, ends: newEnds }
}

/** The edits that turn every match of a pattern (with the flag g) into what `replace` makes of it. */
export function editsOf(text: string, pattern: RegExp, replace: (match: string) => string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match[0])
    if (replacement !== match[0])
      edits.push({ from: match.index, to: match.index + match[0].length, text: replacement })
  }
  return edits
}
