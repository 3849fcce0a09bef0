import { expect, test } from 'vitest'
import { decimalsFor, isTooClose, splitSentence } from './view.ts'

const contributor = (share: number, amount: bigint) => ({
  account: '0x0000000000000000000000000000000000000001' as const,
  records: 1,
  score: 0n,
  weight: amount,
  share,
  amount,
})

test('a column has decimals enough for two digits of its smallest entry', () => {
  expect(decimalsFor([615_000_000_000_000n, 41_000_000_000_000n])).toBe(6)
  expect(decimalsFor([10n ** 18n, 0n])).toBe(4)
  expect(decimalsFor([1n])).toBe(9)
  expect(decimalsFor([])).toBe(4)
})

test('a share whose interval reaches nothing is too close to call', () => {
  expect(isTooClose({ share: 0.04, low: 0 })).toBe(true)
  expect(isTooClose({ share: 0.3, low: 0.2 })).toBe(false)
  expect(isTooClose({ share: 0.3, low: undefined })).toBe(false)
})

test('the sentence says when the signal was too weak to decide', () => {
  const base = { lines: [], price: 2n, paid: 2n, contributors: [contributor(1, 2n), contributor(0, 0n)] }
  expect(splitSentence({ ...base, mode: 'influence', weak: false })).toBe(
    'Paid 1 contributor by how much their records moved this answer.',
  )
  expect(splitSentence({ ...base, mode: 'flat', weak: true })).toContain('too weak to decide')
  expect(splitSentence({ ...base, mode: 'flat', weak: false })).toContain('stood out')
  const carried = { mode: 'carried' as const, members: 4 }
  expect(splitSentence({ ...base, mode: 'influence', weak: false, sampling: carried })).toContain('one of 4 was drawn')
})
