import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quarantineRecords } from './quarantineRecords.ts'

test('a record far below the others and below 0 is put aside, one that is only the least useful is not', () => {
  // Median 9, median deviation 1: three robust deviations end at 9 − 3 · 1.4826 = 4.55, and above 0 nobody is put aside.
  expect(quarantineRecords({ scores: [8n, 9n, 10n, 12n, 1n] })).toEqual([])
  expect(quarantineRecords({ scores: [8n, 9n, 10n, 12n, -1n] })).toEqual([4])
  expect(quarantineRecords({ scores: [8n, -500n, 9n, 10n, 12n, -1n, 11n] })).toEqual([1, 5])
  expect(quarantineRecords({ scores: [8n, 9n, 10n, 12n, -1n], cut: 8 })).toEqual([])
  expect(quarantineRecords({ scores: [] })).toEqual([])
})

test('scores that are alike put nobody aside, and a cut of nothing is refused', () => {
  expect(quarantineRecords({ scores: [-3n, -3n, -3n] })).toEqual([])
  for (const cut of [0, -1, Number.NaN])
    expect(() => quarantineRecords({ scores: [1n], cut })).toThrow(
      expect.objectContaining({ code: 'attribution/bad-quarantine' }),
    )
})

test('never more than half are put aside, and neither their order nor their unit matters', () => {
  const lists = fc.array(fc.bigInt({ min: -(1n << 50n), max: 1n << 50n }), { maxLength: 40 })
  fc.assert(
    fc.property(lists, fc.constantFrom(0.5, 3, 6), (scores, cut) => {
      const aside = quarantineRecords({ scores, cut })
      expect(aside.length).toBeLessThanOrEqual(scores.length / 2)
      expect(quarantineRecords({ scores: scores.map(score => 8n * score), cut })).toEqual(aside)
      const backwards = quarantineRecords({ scores: scores.toReversed(), cut })
      expect(backwards.map(r => scores.length - 1 - r).reverse()).toEqual(aside)
    }),
    { seed: 21, numRuns: 300 },
  )
})
