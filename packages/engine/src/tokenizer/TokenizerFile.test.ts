import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseTokenizerFile, type TokenizerFile } from './TokenizerFile.ts'

type EncodeCase = {
  text: string
  ids: number[]
  ids_without_special: number[]
  offsets?: [number, number][]
  decoded: string
  decoded_skip_special: string
}
type DecodeCase = { ids: number[]; text: string; text_skip_special: string }

/** Whole texts, as a stream gives them piece by piece. */
function decode(tokenizer: TokenizerFile, ids: readonly number[], special: boolean): string {
  const stream = tokenizer.stream({ special })
  return ids.map(stream.push).join('') + stream.end()
}

/**
 * Tokenizers that put one character for several. The reference then gives the place of one of those it came from; here
 * the place covers them all, so that a span of text never loses a token.
 */
const composing = new Set(['qwen-nfc', 'added-tokens-lowercase', 'unigram-nfkc', 'normalizers', 'wordpiece'])

function checkEncode(tokenizer: TokenizerFile, each: EncodeCase, covers = false): void {
  const { text } = each
  expect(tokenizer.encode(text, { special: true }).ids).toEqual(each.ids)
  const { ids, starts, ends } = tokenizer.encode(text, { places: true })
  expect(ids).toEqual(each.ids_without_special)
  expect(tokenizer.encode(text).ids).toEqual(ids)
  expect(decode(tokenizer, ids, true)).toBe(each.decoded)
  expect(decode(tokenizer, each.ids, false)).toBe(each.decoded_skip_special)
  expect([starts.length, ends.length]).toEqual([ids.length, ids.length])
  if (!each.offsets) return
  // The reference counts code points.
  const count = (unit: number) => [...text.slice(0, unit)].length
  const places = starts.map((start, i) => [count(start), count(ends[i]!)] as const)
  if (!covers) expect(places).toEqual(each.offsets)
  else
    expect(places.filter(([start, end], i) => start > each.offsets![i]![0] || end < each.offsets![i]![1])).toEqual([])
}

const lines = gunzipSync(readFileSync(path.join(import.meta.dirname, 'fixtures/tokenizers.jsonl.gz'))).toString()
const cases = lines
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))

describe.each<{ name: string; tokenizer: object; encode: EncodeCase[]; decode: DecodeCase[] }>(cases)(
  'a tokenizer that the reference library trained: $name',
  ({ name, tokenizer: json, encode, decode: decodeCases }) => {
    const tokenizer = parseTokenizerFile(JSON.stringify(json))
    test.each(encode)('reads $text', each => checkEncode(tokenizer, each, composing.has(name)))
    test.each(decodeCases)('spells $ids', ({ ids, text, text_skip_special }) => {
      expect(decode(tokenizer, ids, true)).toBe(text)
      expect(decode(tokenizer, ids, false)).toBe(text_skip_special)
    })
  },
)

const folder =
  process.env.OPENLEDGER_FIXTURES ?? path.join(import.meta.dirname, '../../../../../shared/fixtures/models')
const families = existsSync(folder) ? readdirSync(folder) : []
if (families.length === 0) {
  console.warn(`tokenizers of the families: SKIPPED, no fixtures at ${folder}`)
  test.skip('tokenizers of the families', () => {})
}

describe.skipIf(families.length === 0).each(families)('the tokenizer of the family %s', name => {
  const read = (file: string) => readFileSync(path.join(folder, name, file), 'utf8')
  const tokenizer = parseTokenizerFile(read('tokenizer.json'))
  const expected: { encode: EncodeCase[]; decode: DecodeCase[] } = JSON.parse(read('expected.json')).tokenizer
  test.each(expected.encode)('reads $text', each => checkEncode(tokenizer, each))
  test.each(expected.decode)('spells $ids', ({ ids, text, text_skip_special }) => {
    expect(decode(tokenizer, ids, true)).toBe(text)
    expect(decode(tokenizer, ids, false)).toBe(text_skip_special)
  })
})
