import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aligned } from './aligned.ts'
import { type Clusters, decodeClusters, encodeClusters, originals } from './Clusters.ts'
import { type ClusterText, clusterRecords } from './clusterRecords.ts'
import { featuresOf } from './features.ts'
import { bandKeys } from './minHash.ts'
import { overlap } from './overlap.ts'
import { words } from './words.ts'

const recipe =
  'Soak two hundred grams of brown lentils overnight. Fry a chopped shallot with cumin until golden. ' +
  'Add the drained lentils and a litre of vegetable broth. Simmer for forty minutes and finish with lemon juice.'
const letter =
  'The harbour committee met on Tuesday to discuss dredging. Seven captains spoke against the proposal. ' +
  'Their vessels draw less water than surveyors assumed. A second hearing follows after the spring tides.'
const poem =
  'Under copper beeches the children buried a tin soldier. Nobody remembered where by autumn. ' +
  'Frost lifted the soil each winter. A gardener found one painted boot beside the rhubarb.'
const record = (text: string): ClusterText => ({ text, learned: text })
const found = (texts: string[], owners = texts.map((_, i) => i), order?: number[]): Clusters =>
  clusterRecords({ texts: texts.map(record), owners, order })

describe('words', () => {
  test('of a text do not change with case, accents, spacing, invisible characters or letters that look alike', () => {
    expect(words('Сafé —  OPEN\u200b! ﬁne')).toEqual(['cafe', 'open', 'fine'])
    expect(words('𝐂𝐀𝐅𝐄 ｏｐｅｎ; fíne')).toEqual(['cafe', 'open', 'fine'])
  })
  test('of scripts without spaces are single letters', () => {
    expect(words('東京 2020')).toEqual(['東', '京', '2020'])
  })
})

describe('the similarity of two sets', () => {
  test('is worked by hand', () => {
    const weight = (feature: number) => feature
    expect(overlap(Uint32Array.of(1, 2, 5), Uint32Array.of(2, 3, 5), weight)).toEqual({
      shared: 7,
      a: 8,
      b: 10,
      union: 11,
    })
  })
  test('is the share of MinHash values that agree, by weight', () => {
    // 42 bands of three minima each: with similarity J a band agrees with probability J³.
    const [a, b] = [new Set<number>(), new Set<number>()]
    for (let i = 0; i < 400; i++) (i < 300 ? [a, b] : i < 350 ? [a] : [b]).map(set => set.add(i * 7919 + 13))
    const weight = (feature: number) => 1 + (feature % 4)
    const [x, y] = [a, b].map(set => Uint32Array.from(set).sort())
    const { shared, union } = overlap(x!, y!, weight)
    let agreed = 0
    const trials = 30
    for (let t = 0; t < trials; t++) {
      const shift = (set: Uint32Array) => set.map(f => Math.imul(f, 2 * t + 3) >>> 0).sort()
      const weightOf = new Map([...x!, ...y!].map(f => [Math.imul(f, 2 * t + 3) >>> 0, weight(f)]))
      const [p, q] = [x!, y!].map(set => bandKeys(shift(set), f => weightOf.get(f)!)!)
      agreed += p!.reduce((sum, key, band) => sum + (key === q![band] ? 1 : 0), 0)
    }
    // 1,260 draws of probability J³: four standard deviations are 0.056 at most.
    expect(Math.abs(agreed / (42 * trials) - (shared / union) ** 3)).toBeLessThan(0.06)
  })
})

test('words aligned count once where one is exchanged, added or left out', () => {
  expect(aligned([1, 2, 3, 4], [1, 9, 3, 4])).toBe(750)
  expect(aligned([1, 2, 3, 4], [1, 2, 9, 3, 4])).toBe(888)
  expect(aligned([1, 2, 3, 4], [4, 3, 2, 1])).toBe(250)
  expect(aligned([], [])).toBe(1000)
})

describe('clusters', () => {
  test('pay the earliest of the same words', () => {
    expect(found([recipe, letter, recipe.toUpperCase().replaceAll('.', ' !')]).copies).toEqual([
      { record: 2, of: 0, kind: 'same', permille: 1000 },
    ])
    expect(found([recipe, letter, recipe.toUpperCase()], [0, 1, 2], [2, 1, 0]).copies).toEqual([
      { record: 0, of: 2, kind: 'same', permille: 1000 },
    ])
  })

  test.each([
    ['letters that look alike', (text: string) => text.replaceAll('a', 'а').replaceAll('o', 'ο').replaceAll('e', 'е')],
    [
      'sentences in another order',
      (text: string) =>
        text
          .split(/(?<=\.) /)
          .reverse()
          .join(' '),
    ],
    ['every twelfth word exchanged', (text: string) => exchange(text, 12)],
    [
      'every tenth word left out',
      (text: string) =>
        text
          .split(' ')
          .filter((_, i) => i % 10 !== 4)
          .join(' '),
    ],
    ['a sentence added', (text: string) => `${text} Quite unrelated matter stands here as well.`],
  ])('find %s', (_, change) => {
    const { copies } = found([recipe, letter, poem, change(letter)])
    expect(copies.map(({ record, of }) => [record, of])).toEqual([[3, 1]])
  })

  test('keep apart what is told in other words, and answers that differ to one question', () => {
    const told =
      'Lentils are best left in water the night before, then cooked with fried onion, stock and something sour.'
    expect(found([recipe, letter, told]).copies).toEqual([])
    const question =
      'Is the harbour closed to vessels that draw more than four metres while dredging goes on this spring?'
    const answers = ['Yes, until the second hearing.', 'No, captains may pass at high water.']
    const texts = answers.map(learned => ({ text: `${question}\n${learned}`, learned }))
    expect(clusterRecords({ texts, owners: [0, 1] }).copies).toEqual([])
  })

  test('keep short texts apart that differ in signs alone', () => {
    expect(found(['a + b', 'a - b', 'A+B']).copies.map(({ record, of }) => [record, of])).toEqual([[2, 0]])
  })

  test('hold a text that swallows another, and leave the second alone that was swallowed with it', () => {
    const long = (text: string) => `${text} ${text.split(' ').toReversed().join(' ')}`
    const { copies } = found([long(recipe), long(letter), `${long(recipe)} ${long(letter)}`])
    expect(copies).toMatchObject([{ record: 2, of: 0 }])
  })

  test('hold what is put together of others’ sentences, by whoever said most of it first', () => {
    const said = [
      ['Sure. What city should I search in?', 'Where to?'],
      ['Enjoy the rest of your day! What city should I search in?', 'A room, please.'],
      ['Your table is booked for seven.', 'Did it work?'],
    ]
    const texts = (answers: readonly (readonly string[])[]) =>
      answers.map(([learned, prompt]) => ({ text: `${prompt}\n${learned}`, learned: learned! }))
    const patched = ['Your table is booked for seven. What city should I search in? Sure.', 'A room, please.']
    const all = texts([...said, patched])
    const with4 = (owner: number) => clusterRecords({ texts: all, owners: [0, 1, 2, owner] }).copies
    expect(with4(3)).toEqual([{ record: 3, of: 0, kind: 'patchwork', permille: 1000 }])
    // Its own sentences are not held against it, and what is left of others' is too little of the whole.
    expect(with4(2)).toEqual([])
    // One sentence is no patchwork, nor is one with enough words of its own, nor a usual answer to a question of one's own.
    const fresh = [
      ['What city should I search in?', 'Did it work?'],
      ['What city should I search in? Coats are cheapest in the harbour district.', 'Did it work?'],
      [patched[0]!, 'My daughter turns nine in March and would like to see the sea lions of the northern islands.'],
    ]
    expect(clusterRecords({ texts: texts([...said, ...fresh]), owners: [0, 1, 2, 3, 3, 3] }).copies).toEqual([])
  })

  test('are not drawn together by boilerplate, however long', () => {
    const licence = Array.from({ length: 400 }, (_, i) => `clause${i % 97} section${i}`).join(' ')
    const fresh = Array.from({ length: 30 }, (_, i) => `${licence} ${own(i)}`)
    expect(found(fresh).copies).toEqual([])
    // The same with real copies below the boilerplate: those are found.
    expect(found([...fresh, exchange(`${licence} ${own(4)}`, 40)]).copies).toMatchObject([{ record: 30, of: 4 }])
  })

  test('are not drawn together by an instruction and an answer that all have', () => {
    const ask = 'Read the review below and say in one word whether its writer would buy the thing again or would not'
    const texts = Array.from({ length: 24 }, (_, i) => ({ text: `${ask}: ${own(i)}\nyes`, learned: 'yes' }))
    expect(clusterRecords({ texts, owners: texts.map((_, i) => i) }).copies).toEqual([])
    const copy = { text: exchange(texts[5]!.text, 9), learned: 'yes' }
    expect(clusterRecords({ texts: [...texts, copy], owners: [...texts, copy].map((_, i) => i) }).copies).toMatchObject(
      [{ record: 24, of: 5 }],
    )
  })

  test('leave to one contributor what it writes after one pattern, and to two only what they wrote', () => {
    const order = (i: number) =>
      `Harbour ticket ${i} for captain number${i} with seven seats on deck${i} facing copper beeches`
    expect(found([order(1), order(2)], [0, 0]).copies).toEqual([])
    const others = Array.from({ length: 33 }, (_, i) => own(i))
    expect(found([order(1), order(2), ...others]).copies).toMatchObject([{ record: 1, of: 0, kind: 'near' }])
  })

  test('do not chain: what is like a copy alone is an original', () => {
    const parts = Array.from({ length: 8 }, (_, i) => own(i))
    // Each shares three quarters of its text with the next one.
    const chain = parts.slice(0, 5).map((_, i) => parts.slice(i, i + 4).join(' '))
    const { copies } = found(chain, [0, 0, 0, 0, 0])
    for (const { record, of } of copies) expect(record - of).toBeLessThanOrEqual(2)
    expect(originals(found(chain, [0, 0, 0, 0, 0])).length).toBeGreaterThan(1)
  })

  test('are the same whoever registered when, but for the earliest', () => {
    const texts = [recipe, exchange(recipe, 12), letter, letter.toLowerCase(), poem]
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }), order => {
        const { copies } = found(texts, [0, 1, 2, 3, 4], order)
        const pairs = copies.map(({ record, of }) => [record, of].sort().join()).sort()
        expect(pairs).toEqual(['0,1', '2,3'])
        for (const { record, of } of copies) expect(order.indexOf(of)).toBeLessThan(order.indexOf(record))
      }),
      { seed: 1, numRuns: 40 },
    )
  })

  test('find nothing more among the originals that they leave', () => {
    const texts = [recipe, exchange(recipe, 12), letter, letter, poem, exchange(poem, 14), `${poem} ${own(3)}`]
    const left = originals(found(texts))
    expect(left.length).toBeLessThan(texts.length)
    expect(found(left.map(r => texts[r]!)).copies).toEqual([])
  })

  test('survive a flood: a thousand copies of one contributor hide nothing', () => {
    const flood = Array.from({ length: 1000 }, (_, i) => `${recipe} ${own(i).split(' ').slice(0, 3).join(' ')}`)
    const { copies } = found([recipe, letter, poem, ...flood], [0, 1, 2, ...flood.map(() => 3)])
    expect(copies.filter(({ of }) => of === 0)).toHaveLength(1000)
  })
})

describe('an evidence file', () => {
  const clusters = found([recipe, letter, exchange(recipe, 12), letter])
  test('says what was found, and is read back', () => {
    expect(decodeClusters(encodeClusters(clusters))).toEqual(clusters)
    expect(originals(clusters)).toEqual([0, 1])
  })
  test.each([
    [
      'a copy of a copy',
      [
        { record: 1, of: 0 },
        { record: 2, of: 1 },
      ],
    ],
    ['a copy of itself', [{ record: 1, of: 1 }]],
    ['a record that is not there', [{ record: 9, of: 1 }]],
  ])('with %s is refused', (_, pairs) => {
    const copies = pairs.map(pair => ({ ...pair, kind: 'near' as const, permille: 500 }))
    expect(() => decodeClusters(encodeClusters({ version: 1, records: 4, copies }))).toThrow(
      expect.objectContaining({ code: 'attribution/bad-file' }),
    )
  })
})

test('features of a text are its words and pairs, each once', () => {
  expect(featuresOf(['to', 'be', 'to', 'be'])).toHaveLength(4)
  expect([...featuresOf(words(recipe))]).toEqual([...featuresOf(words(recipe))].sort((a, b) => a - b))
})

/** Every n-th word made another one. */
function exchange(text: string, n: number): string {
  return text
    .split(' ')
    .map((each, i) => (i % n === n - 1 ? `other${i}` : each))
    .join(' ')
}

/** Twenty words that no other number gives. */
function own(i: number): string {
  return Array.from({ length: 20 }, (_, j) => `own${i}of${j}`).join(' ')
}
