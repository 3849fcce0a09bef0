import { createRng } from '@openledger/base'
import { expect, test } from 'vitest'
import { createGraph, createSession, gradient, input, matmulInt8, output, quantizeInt8 } from '../index.ts'

const [tokens, width, out] = [5, 24, 9]
const rng = createRng('int8')
const draw = (length: number, spread = 1) => Float32Array.from({ length }, () => spread * rng.normal())
const weight = draw(out * width)
const x = draw(tokens * width, 3)
const g = draw(tokens * out)
x.fill(0, width, 2 * width)

async function run(rows: number, feeds: { x: Float32Array; g: Float32Array }, transposed = false) {
  const graph = createGraph()
  const data = transposed
    ? Float32Array.from(weight, (_, k) => weight[(k % out) * width + Math.floor(k / out)]!)
    : weight
  const value = input(graph, 'x', [rows, width])
  const y = matmulInt8(value, quantizeInt8(data, [out, width], transposed))
  output(y, 'y')
  output(gradient({ loss: y, variables: [value], seed: input(graph, 'g', [rows, out]) })[0]!, 'dx')
  const session = await createSession({ graph })
  const results = await session.run(feeds)
  await session.release()
  return results as { y: Float32Array; dx: Float32Array }
}

/** a [rows, inner] times b(k, n), each row of a and each column of b rounded to 127 steps, as plain loops. */
function reference(a: Float32Array, inner: number, columns: number, b: (k: number, n: number) => number): number[] {
  const round = (list: number[]) => {
    const step = Math.fround(Math.max(...list.map(Math.abs), 1e-30) / 127)
    return { step, integers: list.map(each => Math.round(each / step)) }
  }
  const sides = Array.from({ length: columns }, (_, n) => round(Array.from({ length: inner }, (_, k) => b(k, n))))
  return Array.from({ length: a.length / inner }, (_, t) => round([...a.subarray(t * inner, (t + 1) * inner)])).flatMap(
    row =>
      sides.map(
        side => row.step * side.step * row.integers.reduce((sum, each, k) => sum + each * side.integers[k]!, 0),
      ),
  )
}

test('an 8-bit product and its gradient are what plain loops over rounded numbers give', async () => {
  const { y, dx } = await run(tokens, { x, g })
  reference(x, width, out, (k, n) => weight[n * width + k]!).forEach((wanted, i) => {
    expect(Math.abs(y[i]! - wanted)).toBeLessThan(1e-5 * (1 + Math.abs(wanted)))
  })
  reference(g, out, width, (k, n) => weight[k * width + n]!).forEach((wanted, i) => {
    expect(Math.abs(dx[i]! - wanted)).toBeLessThan(1e-5 * (1 + Math.abs(wanted)))
  })
})

test('an 8-bit product is near the product, and a row of zeros gives zeros', async () => {
  const { y } = await run(tokens, { x, g })
  let [error, size] = [0, 0]
  for (let t = 0; t < tokens; t++)
    for (let o = 0; o < out; o++) {
      let exact = 0
      for (let i = 0; i < width; i++) exact += x[t * width + i]! * weight[o * width + i]!
      error += (y[t * out + o]! - exact) ** 2
      size += exact ** 2
    }
  // Two roundings with steps of max / 127, max some 2.5 standard deviations: √2 · 2.5 / 127 / √12 = 0.8 %.
  expect(Math.sqrt(error / size)).toBeLessThan(0.02)
  expect(error).toBeGreaterThan(0)
  expect(y.subarray(out, 2 * out).every(each => each === 0)).toBe(true)
})

test('a row of an 8-bit product does not depend on the rows beside it', async () => {
  const { y, dx } = await run(tokens, { x, g })
  const alone = await run(1, { x: x.slice(3 * width, 4 * width), g: g.slice(3 * out, 4 * out) })
  expect(alone.y).toEqual(y.slice(3 * out, 4 * out))
  expect(alone.dx).toEqual(dx.slice(3 * width, 4 * width))
})

test('a weight that is stored the other way round gives the same', async () => {
  expect(await run(tokens, { x, g }, true)).toEqual(await run(tokens, { x, g }))
})
