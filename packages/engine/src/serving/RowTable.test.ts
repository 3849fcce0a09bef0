import { expect, test } from 'vitest'
import { createToyModel, toyAdapter } from '../testing/toyModel.ts'
import { createRowTable } from './RowTable.ts'
import { createSequence } from './Sequence.ts'

const tokenizer = { stream: () => ({ push: (id: number) => `${id}`, end: () => '' }) }

function open(rows: number) {
  const model = createToyModel({ rows, positions: 16 })
  const moves: [number, number][] = []
  const table = createRowTable({
    ...model,
    moveRow(from, to, length) {
      moves.push([from, to])
      model.moveRow(from, to, length)
    },
  })
  const seat = (number: number) => {
    const request = { ids: [1], maxTokens: 1, stop: [], endTokens: new Set<number>(), choose: () => 1 }
    const sequence = createSequence(
      { ...request, adapter: toyAdapter(number) },
      { tokenizer, arrival: 0, pageKeys: [] },
    )
    table.seat(sequence)
    table.promote(sequence)
    return sequence
  }
  return { table, seat, moves }
}

test('a row that is left goes to the next request, and no other moves', () => {
  const { table, seat, moves } = open(4)
  const [first, second, third] = [seat(1), seat(2), seat(3)]
  table.leave(second)
  expect(table.places()).toEqual([first, undefined, third])
  const next = seat(4)
  expect(table.rowOf(next)).toBe(1)
  expect(moves).toEqual([])
})

test('of the rows that are free, a request gets the one that held its adapter', () => {
  const { table, seat } = open(4)
  const [, second, third] = [seat(1), seat(2), seat(3), seat(4)]
  table.leave(second!)
  table.leave(third!)
  expect(table.rowOf(seat(3))).toBe(2)
})

test('what is being read writes no token', () => {
  const { table, seat } = open(4)
  const [first, second] = [seat(1), seat(2)]
  table.leave(first)
  const request = { ids: [1], maxTokens: 1, stop: [], endTokens: new Set<number>(), choose: () => 1 }
  const reader = createSequence(request, { tokenizer, arrival: 1, pageKeys: [] })
  table.seat(reader)
  expect(table.places()).toEqual([undefined, second])
  expect(table.reading()).toEqual([reader])
  table.promote(reader)
  expect(table.places()).toEqual([reader, second])
})

test('closing up moves the last into the rows before them that are free', () => {
  const { table, seat, moves } = open(5)
  const [first, second, third, fourth, fifth] = [seat(1), seat(2), seat(3), seat(4), seat(5)]
  table.leave(first)
  table.leave(third)
  table.closeUp()
  expect(moves).toEqual([
    [4, 0],
    [3, 2],
  ])
  expect(table.places()).toEqual([fifth, second, fourth])
})
