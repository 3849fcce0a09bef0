import { describe, expect, test } from 'vitest'
import { createPlaces } from './createPlaces.ts'
import { slugsOf } from './findModel.ts'

describe('places', () => {
  test('are as many as there are, and free again once', () => {
    const places = createPlaces({ limit: 3 })
    const [one, two] = [places.take(1), places.take(2)]
    expect(() => places.take(1)).toThrow('as many questions as it can')
    one()
    one()
    expect(places.taken()).toBe(2)
    expect(() => places.take(2)).toThrow()
    places.take(1)
    two()
    expect(places.taken()).toBe(1)
  })
  test('are all taken by a question of more texts than there are', () => {
    const places = createPlaces({ limit: 2 })
    const all = places.take(8)
    expect(() => places.take(1)).toThrow()
    all()
    expect(places.taken()).toBe(0)
  })
  test('say when to come back, by how long they were full of late', () => {
    let clock = 0
    const places = createPlaces({ limit: 1, now: () => clock })
    const waitOf = () => {
      try {
        places.take(1)
      } catch (error) {
        return Number((error as { facts: Record<string, string> }).facts.retryAfterSeconds)
      }
      throw new Error('there was a place')
    }
    for (let i = 0; i < 100; i++) {
      const leave = places.take(1)
      clock += 20
      leave()
      clock += 1000
    }
    places.take(1)
    expect(waitOf()).toBe(20)
  })
})

describe('slugs', () => {
  test('are names in small letters; a second one carries its id', () => {
    const slugs = slugsOf([
      { id: 3n, name: 'Café Talk' },
      { id: 1n, name: 'Café  talk!' },
      { id: 2n, name: '7' },
      { id: 4n, name: '東京' },
    ])
    expect([...slugs]).toEqual([
      [1n, 'cafe-talk'],
      [2n, '7-2'],
      [3n, 'cafe-talk-3'],
      [4n, 'model'],
    ])
  })
})
