import { createRng } from '@openledger/base'
import { expect, test } from 'vitest'
import {
  createGraph,
  createSession,
  exp,
  type Graph,
  gradient,
  input,
  matmul,
  meanLast,
  multiply,
  output,
  recompute,
  softmax,
  sum,
  type Value,
} from './index.ts'

const width = 8
const layers = 3

/** Three layers x ← softmax(x W) · exp(mean(x)), a loss, and its gradients; with `anew`, layers are computed twice. */
function build(anew: boolean): Graph {
  const graph = createGraph()
  let x: Value = input(graph, 'x', [4, width])
  const weights: Value[] = []
  const boundaries = [x]
  for (let layer = 0; layer < layers; layer++) {
    const weight = input(graph, `w${layer}`, [width, width])
    weights.push(weight)
    x = multiply(softmax(matmul(x, weight)), exp(meanLast(x)))
    boundaries.push(x)
  }
  const loss = sum(multiply(x, multiply(x, x)), [0, 1])
  output(loss, 'loss')
  const forwardNodes = graph.nodes.length
  const results = gradient({ loss, variables: weights })
  if (anew) recompute(graph, { boundaries, forwardNodes, results })
  results.forEach((result, layer) => {
    output(result, `g${layer}`)
  })
  return graph
}

test('a backward pass that computes layers anew gives the same bits', async () => {
  const rng = createRng('recompute')
  const draw = (length: number) => Float32Array.from({ length }, () => rng.normal())
  const feeds: Record<string, Float32Array> = { x: draw(4 * width) }
  for (let layer = 0; layer < layers; layer++) feeds[`w${layer}`] = draw(width * width)
  const [kept, anew] = await Promise.all(
    [false, true].map(async each => (await createSession({ graph: build(each) })).run(feeds)),
  )
  expect(anew).toEqual(kept)
  expect((kept!.g0 as Float32Array).some(each => Math.abs(each) > 1e-4)).toBe(true)
})

test('no backward node reads what the forward pass made within a layer', () => {
  const graph = build(true)
  const made = graph.nodes.map(({ type, inputs }) => ({ type, inputs }))
  // Each softmax stands twice: once on the way to the loss, once for the gradient.
  expect(made.filter(({ type }) => type === 'Softmax').length).toBe(2 * layers)
  const forward = build(false)
  const softmaxes = forward.nodes.filter(({ type }) => type === 'Softmax').map(({ outputs }) => outputs[0]!)
  for (const name of softmaxes) {
    const readers = graph.nodes.filter(({ inputs }) => inputs.includes(name))
    expect(readers.map(({ type }) => type)).toEqual(['Mul'])
  }
})
