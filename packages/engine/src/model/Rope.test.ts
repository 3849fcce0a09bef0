import { createGraph, createSession, input, output } from '@openledger/tensor'
import { expect, test } from 'vitest'
import { causalMask } from './masks.ts'
import { ropeRows, ropeTables } from './Rope.ts'

const rope = { size: 4, frequencies: [1, 0.5], factor: 2, long: { beyond: 2, frequencies: [0.25, 0.125] } }

test('tables hold factor · cos of t · frequency, those of long sequences below', async () => {
  const graph = createGraph()
  output(ropeTables(graph, rope, 3).cos, 'cos')
  const { cos } = await (await createSession({ graph })).run({})
  const wanted = [1, 0.5, 0.25, 0.125].map(frequency => [0, 1, 2].map(t => 2 * Math.cos(t * frequency)))
  const table = Array.from(cos as Float32Array)
  const columns = [table.filter((_, i) => i % 2 === 0), table.filter((_, i) => i % 2 === 1)]
  const expected = [
    [...wanted[0]!, ...wanted[2]!],
    [...wanted[1]!, ...wanted[3]!],
  ]
  columns.flat().forEach((each, i) => {
    expect(each).toBeCloseTo(expected.flat()[i]!, 6)
  })
})

test('each row of a batch turns as its own length says', async () => {
  const graph = createGraph()
  const positions = input(graph, 'positions', [3, 2], 'int64')
  const lengths = input(graph, 'lengths', [3], 'int64')
  output(ropeRows(rope, { positions, lengths, reach: 4 }), 'rows')
  const feeds = { positions: BigInt64Array.of(0n, 1n, 0n, 1n, 2n, 3n), lengths: BigInt64Array.of(2n, 3n, 4n) }
  const { rows } = await (await createSession({ graph })).run(feeds)
  expect(Array.from(rows as BigInt64Array, Number)).toEqual([0, 1, 4, 5, 6, 7])
})

test('a model whose frequencies depend on lengths does not run without them', () => {
  const graph = createGraph()
  const positions = input(graph, 'positions', [1, 2], 'int64')
  expect(() => ropeRows(rope, { positions, lengths: undefined, reach: 4 })).toThrow('how long a sequence is')
  expect(ropeRows(rope, { positions, lengths: undefined, reach: 2 })).toBe(positions)
})

test('a window of two sees a position and the one before it', async () => {
  const graph = createGraph()
  output(causalMask(graph, 4, 2), 'two')
  output(causalMask(graph, 4), 'all')
  const { two, all } = await (await createSession({ graph })).run({})
  const seen = (mask: ArrayLike<unknown>) => Array.from(mask, each => (each === 0 ? 1 : 0)).join('')
  expect(seen(two!)).toBe('1000' + '1100' + '0110' + '0011')
  expect(seen(all!)).toBe('1000' + '1100' + '1110' + '1111')
})
