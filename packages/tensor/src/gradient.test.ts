import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { add, createGraph, createSession, gradient, input, matmul, output, type Shape, sizeOf, sum } from './index.ts'
import { operatorCases } from './testing/operatorCases.ts'

/**
 * Central differences in float32 with a step of 1e-2 are right to about 1e-3 relative for these functions: the
 * truncation error is O(step²) and the rounding error O(1e-7 / step).
 */
const step = 1e-2
const tolerance = 4e-3

describe('the gradient of every operator agrees with finite differences', () => {
  test.each(operatorCases)('$name', async ({ shapes, build, positive }) => {
    const rng = createRng('finite differences')
    const graph = createGraph()
    const variables = shapes.map((shape, i) => input(graph, `x${i}`, shape))
    const y = build(...variables)
    const seed = input(graph, 'seed', y.shape)
    output(y, 'y')
    gradient({ loss: y, variables, seed }).forEach((value, i) => {
      output(value, `g${i}`)
    })
    const session = await createSession({ graph })
    const draw = (shape: Shape) => Float32Array.from({ length: sizeOf(shape) }, () => rng.normal())
    const feeds: Record<string, Float32Array> = { seed: draw(y.shape) }
    shapes.forEach((shape, i) => {
      feeds[`x${i}`] = positive ? draw(shape).map(x => 1 + Math.abs(x)) : draw(shape)
    })
    const results = await session.run(feeds)

    const value = async () => {
      const { y } = await session.run(feeds)
      return (y as Float32Array).reduce((total, each, i) => total + each * feeds.seed![i]!, 0)
    }
    for (let i = 0; i < shapes.length; i++) {
      const x = feeds[`x${i}`]!
      const analytic = results[`g${i}`] as Float32Array
      for (let j = 0; j < x.length; j++) {
        const before = x[j]!
        x[j] = before + step
        const above = await value()
        x[j] = before - step
        const below = await value()
        x[j] = before
        const numeric = (above - below) / (2 * step)
        expect(Math.abs(numeric - analytic[j]!), `input ${i}, element ${j}`).toBeLessThan(
          tolerance * Math.max(1, Math.abs(numeric)),
        )
      }
    }
    await session.release()
  })
})

test('a variable that the loss does not depend on is an error', () => {
  const graph = createGraph()
  const used = input(graph, 'used', [2])
  const unused = input(graph, 'unused', [2])
  expect(() => gradient({ loss: sum(used, [0]), variables: [unused] })).toThrow('does not depend')
})

test('shapes that do not fit are refused with both shapes', () => {
  const graph = createGraph()
  expect(() => matmul(input(graph, 'a', [2, 3]), input(graph, 'b', [4, 5]))).toThrow('do not fit')
  expect(() => add(input(graph, 'c', [2, 3]), input(graph, 'd', [4]))).toThrow('broadcast')
})
