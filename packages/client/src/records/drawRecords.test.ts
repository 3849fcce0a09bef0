import { expect, test } from 'vitest'
import { mostPreviewed } from '../wire/api/Preview.ts'
import { recordBytes, type TrainingRecord } from '../wire/Record.ts'
import { drawRecords } from './drawRecords.ts'

const fileOf = (count: number, padding = '') =>
  new Blob([Array.from({ length: count }, (_, i) => `{"text":"record ${i}${padding}"}\n`).join('')])
const numbersOf = (records: readonly TrainingRecord[]) =>
  records.map(record => Number(/record (\d+)/.exec(JSON.stringify(record))![1]))

test('a small file is drawn whole, the same each time', async () => {
  const drawn = await drawRecords({ file: fileOf(40) })
  expect(numbersOf(drawn).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i))
  expect(await drawRecords({ file: fileOf(40) })).toEqual(drawn)
})

test('of a large file every part is drawn, as much as a request may hold', async () => {
  const numbers = numbersOf(await drawRecords({ file: fileOf(20_000) }))
  expect(new Set(numbers).size).toBe(mostPreviewed)
  // Of 512 draws, a quarter of the file has 128 on average, with a spread of 9.8.
  for (let quarter = 0; quarter < 4; quarter++) {
    const inside = numbers.filter(n => Math.floor(n / 5_000) === quarter).length
    expect(Math.abs(inside - 128)).toBeLessThan(45)
  }
})

test('large records are fewer, so that the request is not too large', async () => {
  const drawn = await drawRecords({ file: fileOf(400, 'x'.repeat(20_000)) })
  const bytes = drawn.reduce((sum, record) => sum + recordBytes(record).length, 0)
  expect(drawn.length).toBeGreaterThan(100)
  expect(bytes).toBeLessThanOrEqual(3 * 1024 * 1024)
})
