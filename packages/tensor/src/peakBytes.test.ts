import { expect, test } from 'vitest'
import { add, createGraph, exp, input, output, peakBytes, reshape, sum } from './index.ts'

test('peakBytes follows results to their last reader', () => {
  const graph = createGraph()
  const x = input(graph, 'x', [10])
  const a = exp(x) // 40 bytes, read by b and by the last sum
  const b = exp(a) // 40: a and b are there
  const c = exp(b) // 40: a, b and c; then b goes
  output(add(a, c), 'y') // 40: a, c and y
  expect(peakBytes(graph)).toBe(120)
})

test('peakBytes gives a view no memory of its own, and keeps what it shows', () => {
  const graph = createGraph()
  const a = exp(input(graph, 'x', [4, 25]))
  const view = reshape(a, [100])
  const b = exp(exp(view)) // Two of 400 at a time, beside a, which the view keeps.
  output(add(view, b), 'y')
  expect(peakBytes(graph)).toBe(1200)
  const small = createGraph()
  output(sum(exp(input(small, 'x', [100])), [0]), 'y')
  expect(peakBytes(small)).toBe(404)
})
