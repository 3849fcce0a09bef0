import { createRng } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTracer } from './createTracer.ts'
import { findSpans } from './findSpans.ts'
import { buildSpanIndex, documentAt, mergeSpanIndexes, type SpanIndex } from './SpanIndex.ts'
import { sortSuffixes } from './sortSuffixes.ts'
import { decodeSpanIndex, encodeSpanIndex } from './spanFile.ts'

const small = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 })
/** Tokens of the vocabulary, and others. */
const asked = fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 60 })
const set = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }), { maxLength: 8 })
const build = (documents: number[][]) => buildSpanIndex({ documents, vocabulary: 4 })
const parts = ({ symbols, starts, suffixes, buckets }: SpanIndex) =>
  [symbols, starts, suffixes, buckets].map(a => [...a])

describe('a suffix array', () => {
  test('of banana is the textbook one', () => {
    expect([...sortSuffixes(Uint16Array.of(1, 0, 2, 0, 2, 0), 3)]).toEqual([5, 3, 1, 0, 4, 2])
  })
  test('is the one that plain sorting gives', () => {
    fc.assert(
      fc.property(small, text => {
        const compare = (a: number, b: number) => {
          const [x, y] = [text.slice(a), text.slice(b)]
          const at = x.findIndex((symbol, i) => symbol !== y[i])
          return at < 0 ? x.length - y.length : at >= y.length ? 1 : x[at]! - y[at]!
        }
        expect([...sortSuffixes(Uint16Array.from(text), 4)]).toEqual(text.map((_, i) => i).sort(compare))
      }),
      { seed: 3, numRuns: 500 },
    )
  })
  test('takes texts that repeat themselves at every length', () => {
    const n = 20_000
    const order = sortSuffixes(new Uint16Array(n), 1)
    expect([...order.subarray(0, 3)]).toEqual([n - 1, n - 2, n - 3])
    // The Fibonacci word: nothing repeats more without a period.
    let [a, b] = [[0], [0, 1]]
    while (b.length < n) [a, b] = [b, [...b, ...a]]
    const text = Uint16Array.from(b)
    const sorted = sortSuffixes(text, 2)
    const isBelow = (x: number, y: number): boolean => {
      while (x < text.length && y < text.length && text[x] === text[y]) [x, y] = [x + 1, y + 1]
      return x === text.length || (y < text.length && text[x]! < text[y]!)
    }
    for (let i = 1; i < sorted.length; i += 7) expect(isBelow(sorted[i - 1]!, sorted[i]!)).toBe(true)
  })
})

describe('a span index', () => {
  test('of two documents is worked by hand', () => {
    const { suffixes, buckets } = build([
      [3, 1, 2],
      [1, 2],
    ])
    expect([...suffixes]).toEqual([1, 4, 2, 5, 0])
    expect([...buckets]).toEqual([0, 0, 2, 4, 5])
  })
  test('that is merged equals the one that is built of all', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(parts(mergeSpanIndexes(build(a), build(b)))).toEqual(parts(build([...a, ...b])))
      }),
      { seed: 4, numRuns: 300 },
    )
  })
  test('is read back from its file, where it lies and moved by a byte', () => {
    const index = build([[3, 1, 2], [], [1, 2]])
    const bytes = encodeSpanIndex(index)
    expect(parts(decodeSpanIndex(bytes))).toEqual(parts(index))
    expect(decodeSpanIndex(bytes).suffixes.buffer).toBe(bytes.buffer)
    expect(parts(decodeSpanIndex(new Uint8Array([0, ...bytes]).subarray(1)))).toEqual(parts(index))
    for (const damaged of [bytes.subarray(0, 20), bytes.subarray(1), bytes.subarray(0, -2), new Uint8Array(40)])
      expect(() => decodeSpanIndex(damaged)).toThrow(expect.objectContaining({ code: 'attribution/bad-file' }))
  })
  test('refuses tokens of another vocabulary', () => {
    const error = expect.objectContaining({ code: 'attribution/bad-tokens' })
    expect(() => build([[4]])).toThrow(error)
    expect(() => mergeSpanIndexes(build([[1]]), buildSpanIndex({ documents: [], vocabulary: 5 }))).toThrow(error)
  })
  test('knows the document of a place', () => {
    const index = build([[3, 1, 2], [], [1, 2]])
    expect([0, 2, 3, 4, 5, 6].map(place => documentAt(index, place))).toEqual([0, 0, 0, 1, 2, 2])
  })
})

describe('spans', () => {
  const all = { leastTokens: 1, leastBits: 0, keep: 1000 }
  test('are the longest runs that some document holds, by plain search', () => {
    fc.assert(
      fc.property(set, asked, (documents, answer) => {
        const holds = (run: number[]) =>
          documents.flatMap((document, d) =>
            document.some((_, i) => run.every((token, j) => document[i + j] === token)) ? [d] : [],
          )
        const expected: [number, number, number[]][] = []
        for (let start = 0; start < answer.length; start++) {
          let end = start
          while (end < answer.length && holds(answer.slice(start, end + 1)).length > 0) end++
          if (end > (expected.at(-1)?.[1] ?? 0) && end > start)
            expected.push([start, end, holds(answer.slice(start, end))])
        }
        const found = findSpans({ index: build(documents), answer, ...all })
        expect(found.map(({ start, end, documents }) => [start, end, documents])).toEqual(expected)
      }),
      { seed: 5, numRuns: 500 },
    )
  })
  test('do not cross from one record to the next', () => {
    const index = buildSpanIndex({
      documents: [
        [5, 6, 7],
        [8, 9],
      ],
      vocabulary: 10,
    })
    expect(findSpans({ index, answer: [6, 7, 8, 9], ...all }).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 4],
    ])
  })
  test('keep the rarest, and are nobody’s where too many hold them', () => {
    const rng = createRng('spans')
    const noise = Array.from({ length: 50 }, () => Array.from({ length: 200 }, () => rng.int(50)))
    const rare = [90, 91, 92, 93, 94, 95]
    const common = [60, 61, 62, 63, 64, 65]
    const documents = [...noise.map(document => [...document, ...common]), [...noise[3]!.slice(0, 5), ...rare]]
    const index = buildSpanIndex({ documents, vocabulary: 100 })
    const answer = [...rare, 70, ...common, 71]
    const [first] = findSpans({ index, answer })
    expect(first).toMatchObject({ start: 0, end: 6, count: 1, documents: [50] })
    expect(findSpans({ index, answer, keep: 2, cap: 49 })[1]).toMatchObject({
      start: 7,
      end: 13,
      count: 50,
      documents: [],
    })
    // 10,306 tokens, one occurrence each: 6 · ⌊log₂ 10,306⌋ bits.
    expect(first!.bits).toBe(78)
  })
  test('of tokens that no record has are none', () => {
    expect(findSpans({ index: build([[1, 2]]), answer: [0, 3, 4, -1, 99], ...all })).toEqual([])
  })
})

describe('a tracer', () => {
  const texts = [
    'Soak the brown lentils overnight, then drain them.',
    'The harbour committee met on Tuesday, to discuss dredging!',
    'Nobody met. The harbour committee met on Tuesday again.',
  ]
  const { trace } = createTracer({ texts, leastBits: 0 })
  test('finds words as they are spelled, across spaces, with their place in the answer', () => {
    const answer = 'I heard: “the  harbour\ncommittee met on Tuesday, to discuss dredging”.'
    const [match, ...others] = trace(answer)
    expect(match).toMatchObject({
      text: 'harbour\ncommittee met on Tuesday, to discuss dredging',
      count: 1,
      records: [1],
    })
    expect(answer.slice(match!.from, match!.to)).toBe(match!.text)
    expect(others).toEqual([])
  })
  test('names every record that has them, in their order, and leaves out what too many have', () => {
    const answer = 'Then The harbour committee met on Tuesday or so.'
    expect(trace(answer)).toMatchObject([{ text: 'The harbour committee met on Tuesday', count: 2, records: [1, 2] }])
    expect(createTracer({ texts, leastBits: 0, cap: 1 }).trace(answer)).toEqual([])
  })
  test('of other words finds nothing', () => {
    expect(trace('Quite another sentence stands here.')).toEqual([])
    expect(createTracer({ texts: [] }).trace(texts[0]!)).toEqual([])
  })
})
