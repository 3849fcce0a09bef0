import { expect, test } from 'vitest'
import { attendance, powerShare, spare } from './figures.ts'

const of = (...powers: number[]) => ({
  validators: powers.map(power => ({ power: BigInt(power) })) as never,
  finality: { total: BigInt(powers.reduce((sum, power) => sum + power, 0)) } as never,
})

test('a share of the power is never rounded up', () => {
  expect(powerShare(2n, 3n)).toBe('66 %')
  expect(powerShare(3n, 3n)).toBe('100 %')
  expect(powerShare(0n, 0n)).toBe('–')
})

test('as many may be absent as leave more than two thirds, the strongest first', () => {
  expect(spare(of(100, 100, 100, 100))).toBe(1)
  expect(spare(of(100, 100, 100))).toBe(0)
  expect(spare(of(...Array.from({ length: 7 }, () => 5)))).toBe(2)
  expect(spare(of(400, 100, 100, 100))).toBe(0)
})

test('attendance is said in words', () => {
  expect(attendance({ missed: 0, of: 30 })).toBe('signed all of 30')
  expect(attendance({ missed: 2, of: 30 })).toBe('missed 2 of 30')
})
