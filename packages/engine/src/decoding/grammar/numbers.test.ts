import fc from 'fast-check'
import { expect, test } from 'vitest'
import { integersIn, type NumberRange, numbersIn } from './numbers.ts'
import { allows, matcher } from './tabulate.ts'

const within = ({ min, max }: NumberRange, value: number) =>
  (!min || (min.exclusive ? value > min.value : value >= min.value)) &&
  (!max || (max.exclusive ? value < max.value : value <= max.value))

const bound = (value: fc.Arbitrary<number>) =>
  fc.option(fc.record({ value, exclusive: fc.boolean() }), { nil: undefined })

test('whole numbers of a range are those between its bounds', () => {
  const small = fc.oneof(fc.integer({ min: -130, max: 130 }), fc.double({ min: -20, max: 20, noNaN: true }))
  fc.assert(
    fc.property(bound(small), bound(small), (min, max) => {
      const fits = matcher(integersIn({ min, max }))
      for (let value = -150; value <= 150; value++)
        expect([value, fits(`${value}`)]).toEqual([value, within({ min, max }, value)])
      for (const wrong of ['01', '+1', '1.0', '', '--1', '1e1']) expect(fits(wrong)).toBe(false)
    }),
    { seed: 21, numRuns: 60 },
  )
})

test('numbers of a range are between its bounds once they are read', () => {
  const any = fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.constantFrom(0.1, -0.1, 1e-7, 9.999999, 123456.75, -1e9),
  )
  const asked = fc.tuple(fc.integer({ min: -6000, max: 6000 }), fc.integer({ min: 0, max: 3 }))
  let inside = 0
  fc.assert(
    fc.property(bound(any), bound(any), fc.array(asked, { minLength: 30, maxLength: 60 }), (min, max, values) => {
      const allowed = matcher(numbersIn({ min, max }))
      for (const [digits, places] of values) {
        const written = (digits / 10 ** places).toFixed(places)
        const fits = within({ min, max }, Number(written)) && written !== '-0'
        if (fits) inside++
        // Minus nothing is zero, and written without the sign.
        if (!/^-0(\.0*)?$/.test(written)) expect([written, allowed(written)]).toEqual([written, fits])
      }
    }),
    { seed: 22, numRuns: 120 },
  )
  expect(inside).toBeGreaterThan(300)
})

test('a bound too fine for the digits excludes no more than it must', () => {
  const third = numbersIn({ min: { value: 1 / 3, exclusive: true }, max: { value: 1, exclusive: true } })
  expect(allows(third, '0.33333')).toBe(false)
  expect(allows(third, '0.33334')).toBe(true)
  expect(allows(third, '0.99999')).toBe(true)
  expect(allows(third, '1')).toBe(false)
})
