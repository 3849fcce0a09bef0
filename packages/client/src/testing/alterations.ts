/** One change to a JSON document: where, what, and the document with it. */
export type Alteration = { path: string; change: string; document: unknown }

/**
 * Every single alteration of a JSON document: each number one more and one less, each decimal string too, a digit of
 * each hex string flipped (of long ones at start, middle and end), each other string changed, each list without an item, with one
 * twice and with two exchanged, each object without a member and with one more. The documents share what is unaltered.
 *
 * @example
 * for (const { path, change, document } of alterations(json)) assert(!(await verifyBundle(document)).ok, path)
 */
export function* alterations(value: unknown, path = ''): Generator<Alteration> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      for (const inner of alterations(item, `${path}[${i}]`))
        yield { ...inner, document: value.with(i, inner.document) }
      yield { path: `${path}[${i}]`, change: 'left out', document: value.toSpliced(i, 1) }
      yield { path: `${path}[${i}]`, change: 'twice', document: value.toSpliced(i, 0, item) }
      const next: unknown = value[i + 1]
      if (next !== undefined && JSON.stringify(next) !== JSON.stringify(item)) {
        yield { path: `${path}[${i}]`, change: 'exchanged', document: value.with(i, next).with(i + 1, item) }
      }
    }
    return
  }
  if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`
      for (const inner of alterations(member, at)) yield { ...inner, document: { ...value, [name]: inner.document } }
      yield {
        path: at,
        change: 'left out',
        document: Object.fromEntries(Object.entries(value).filter(([n]) => n !== name)),
      }
    }
    yield { path: `${path}.unknown`, change: 'added', document: { ...value, unknown: 1 } }
    return
  }
  for (const [change, altered] of scalars(value)) yield { path, change, document: altered }
}

function scalars(value: unknown): [change: string, altered: unknown][] {
  if (typeof value === 'number') {
    return [
      ['one more', value + 1],
      ['one less', value - 1],
    ]
  }
  if (typeof value !== 'string') return [['replaced', 'x']]
  if (/^0x[0-9a-f]+$/.test(value)) {
    const places = value.length <= 66 ? [value.length - 1] : [2, value.length >> 1, value.length - 1]
    return places.map(place => {
      const digit = (Number.parseInt(value[place]!, 16) ^ 1).toString(16)
      return [`digit ${place} flipped`, value.slice(0, place) + digit + value.slice(place + 1)]
    })
  }
  if (/^-?\d+$/.test(value)) {
    return [
      ['one more', (BigInt(value) + 1n).toString()],
      ['one less', (BigInt(value) - 1n).toString()],
      ['written otherwise', `0${value}`],
    ]
  }
  const other = value.startsWith('A') ? 'B' : 'A'
  return [
    ['first character replaced', `${other}${value.slice(1)}`],
    ['last character replaced', `${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}`],
    ['a character added', `${value}A`],
  ]
}
