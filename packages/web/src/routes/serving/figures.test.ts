import { expect, test } from 'vitest'
import { bytesOf, durationOf, rateOf } from './figures.ts'

test('rates, durations and bytes read well at every size', () => {
  expect([0, 0.44, 12.52, 1283.6].map(rateOf)).toEqual(['0', '0.4', '12.5', '1,284'])
  expect([0.0008, 0.0424, 1.31].map(durationOf)).toEqual(['0.8 ms', '42 ms', '1.3 s'])
  expect([0, 900, 524_288, 37 * 2 ** 20, 1.42 * 2 ** 30].map(bytesOf)).toEqual([
    ...['0 bytes', '900 bytes', '512 KiB', '37 MiB', '1.4 GiB'],
  ])
})
