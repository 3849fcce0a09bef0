/**
 * The first key that stands twice in one object of a JSON text; undefined where none does. `JSON.parse` keeps the last
 * of them without a word. The text must have been parsed before.
 */
export function duplicateKey(json: string): string | undefined {
  // One set of keys for each open object; an array's place holds undefined.
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (char === '{') open.push(new Set())
    else if (char === '[') open.push(undefined)
    else if (char === '}' || char === ']') open.pop()
    else if (char === '"') {
      const end = closingQuote(json, at)
      const keys = open.at(-1)
      if (keys && isKey(json, end)) {
        const key: string = JSON.parse(json.slice(at, end + 1))
        if (keys.has(key)) return key
        keys.add(key)
      }
      at = end
    }
  }
  return undefined
}

function closingQuote(json: string, from: number): number {
  for (let at = from + 1; ; at++) {
    if (json[at] === '\\') at++
    else if (json[at] === '"') return at
  }
}

function isKey(json: string, end: number): boolean {
  let at = end + 1
  while (json[at] === ' ' || json[at] === '\n' || json[at] === '\r' || json[at] === '\t') at++
  return json[at] === ':'
}
