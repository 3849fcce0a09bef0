import { expect, test } from 'vitest'
import { fixed, grouped } from './Amount.tsx'
import { shorten } from './Hash.tsx'
import { relative } from './Time.tsx'
import { percent } from './Weight.tsx'

test('a column of amounts keeps its decimals', () => {
  expect(fixed(615_000_000_000_000n, 6)).toBe('0.000615')
  expect(fixed(8_200_000_000_000_000n, 6)).toBe('0.008200')
  expect(fixed(1_234_567n * 10n ** 18n, 4)).toBe('1,234,567.0000')
  expect(fixed(12n, 6)).toBe('< 0.000001')
  expect(fixed(0n, 6)).toBe('0.000000')
})

test('wei reads in groups of three', () => {
  expect(grouped(1_234_567n)).toBe('1 234 567')
  expect(grouped(12n)).toBe('12')
})

test('a hash keeps its two ends, a short text all of itself', () => {
  expect(shorten('0x12ab000000000000000000000000000000009f04')).toBe('0x12ab…9f04')
  expect(shorten('bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy')).toBe('bafkr…52zy')
  expect(shorten('0x12')).toBe('0x12')
})

test('time reads as people say it', () => {
  const now = Date.UTC(2026, 10, 21, 12)
  expect(relative(now - 3_000, now)).toBe('just now')
  expect(relative(now - 42_000, now)).toBe('42 s ago')
  expect(relative(now - 200_000, now)).toBe('3 min ago')
  expect(relative(now - 7_500_000, now)).toBe('2 h ago')
  expect(relative(now - 90_000_000, now)).toBe('yesterday')
  expect(relative(now - 400_000_000, now)).toBe('4 days ago')
})

test('a weight carries half its interval', () => {
  expect(percent(0.31, 0.25, 0.37)).toBe('31 % ± 6')
  expect(percent(0.004)).toBe('< 1 %')
  expect(percent(0)).toBe('0 %')
})
