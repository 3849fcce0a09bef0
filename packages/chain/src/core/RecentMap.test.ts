import { createRng } from '@openledger/base'
import { expect, test } from 'vitest'
import { RecentMap } from './RecentMap.ts'

test('what is held never weighs more than it may, and what was used last is there', () => {
  const rng = createRng('recent map')
  const map = new RecentMap<number, string>(1_000, text => text.length)
  const written = new Map<number, string>()
  for (let i = 0; i < 20_000; i++) {
    const key = rng.int(400)
    const action = rng.int(10)
    if (action === 0) {
      map.delete(key)
      written.delete(key)
      expect(map.get(key)).toBeUndefined()
    } else if (action < 5) {
      const value = 'x'.repeat(rng.int(700))
      map.set(key, value)
      written.set(key, value)
      expect(map.get(key)).toBe(value)
    } else {
      const found = map.get(key)
      // Forgotten, or what was written last; never what was written before that.
      if (found !== undefined) expect(found).toBe(written.get(key))
    }
    expect(map.weight).toBeGreaterThanOrEqual(0)
    expect(map.weight).toBeLessThanOrEqual(1_000)
  }
})

test('without a weight it holds at most so many entries, and at least half of them', () => {
  const map = new RecentMap<number, number>(100)
  for (let i = 0; i < 1_000; i++) map.set(i, i)
  const held = Array.from({ length: 1_000 }, (_, i) => map.get(i)).filter(value => value !== undefined)
  expect(held.length).toBeGreaterThanOrEqual(50)
  expect(held.length).toBeLessThanOrEqual(100)
})

test('what is heavier than all together is held alone', () => {
  const map = new RecentMap<string, string>(10, text => text.length)
  map.set('small', 'x')
  map.set('large', 'x'.repeat(50))
  expect(map.get('large')).toHaveLength(50)
  expect(map.weight).toBe(50)
  map.set('half', 'xxxxxxx')
  map.set('next', 'xxxx')
  expect(map.get('large')).toBeUndefined()
  expect(map.weight).toBeLessThanOrEqual(10)
  expect(map.get('next')).toBe('xxxx')
})
