import { describe, expect, test } from 'vitest'
import { slugsOf } from './findModel.ts'
import { createSlots } from './Slots.ts'

describe('slots', () => {
  test('let so many in, keep so many waiting, in order, and refuse the rest', async () => {
    const slots = createSlots({ concurrent: 1, waiting: 2 })
    const entered: number[] = []
    const enter = async (number: number) => {
      const leave = await slots.take()
      entered.push(number)
      return leave
    }
    const leave = await slots.take()
    const second = enter(2)
    const third = enter(3)
    await expect(slots.take()).rejects.toMatchObject({ code: 'inference/busy', facts: { running: '1', waiting: '2' } })
    leave()
    leave()
    const leaveSecond = await second
    expect([entered, slots.running(), slots.waiting()]).toEqual([[2], 1, 1])
    leaveSecond()
    ;(await third)()
    expect([entered, slots.running(), slots.waiting()]).toEqual([[2, 3], 0, 0])
  })
  test('give up a place in line when its asker leaves', async () => {
    const slots = createSlots({ concurrent: 1, waiting: 1 })
    const leave = await slots.take()
    const abort = new AbortController()
    const waiting = slots.take(abort.signal)
    abort.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
    expect(slots.waiting()).toBe(0)
    leave()
    expect(slots.running()).toBe(0)
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
