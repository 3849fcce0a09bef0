import { createRng } from '@openledger/base'
import {
  add,
  concat,
  constant,
  createGraph,
  createSession,
  gather,
  input,
  matmul,
  multiply,
  output,
  reshape,
  scale,
  slice,
  softmax,
  subtract,
  sum,
  type Value,
} from '@openledger/tensor'
import type { Architecture } from './createTrainer.ts'
import type { PixelBasis } from './pixelBasis.ts'
import { classes, type Digits, pixelsOf } from './readMnist.ts'
import { withOne } from './traceNetwork.ts'

/**
 * Influence on a logistic regression by differentiating its training run, step by step: how each test picture's log-odds
 * would move, had a record counted a little more in every batch that it was in.
 *
 * One run over the `rows` of a random half, with a shadow batch of records outside that half beside each batch, which are
 * scored and never trained on. Backwards over the steps with λ[q] = ∂f_q/∂θ (Hara et al. 2019, SGD-influence; Bae et
 * al. 2024, eq. 5 before its averaging):
 *
 *   score[q][i] += lr · share · λ[q]·g_i(θ_t),   λ[q] ← λ[q] − lr · H_t λ[q]
 *
 * H_t of a batch is exact: the model's output is linear in θ. Steps are taken `merged` at a time.
 *
 * @returns for each training record a score for each query, and the network that was trained
 */
export async function unrollLogistic({
  architecture,
  train,
  test,
  basis,
  rows,
  seed,
  merged = 4,
}: unrollLogistic.Options) {
  const { batch, epochs, learningRate } = architecture
  const [records, queries, size] = [train.labels.length, test.labels.length, basis.size + 1]
  const rng = createRng(`unroll ${seed}`)
  const inside = new Set(rows)
  const outside = Array.from({ length: records }, (_, i) => i).filter(i => !inside.has(i))
  const labels = new Float32Array(records * classes)
  for (const [i, label] of train.labels.entries()) labels[i * classes + label] = 1
  const steps = merged * Math.ceil(rows.length / batch / merged)
  const width = steps * batch

  const forward = await createSession({ graph: forwardGraph() })
  const bound = 1 / Math.sqrt(pixelsOf)
  let w: Float32Array = Float32Array.from({ length: pixelsOf * classes }, () => (2 * rng.float() - 1) * bound)
  let b: Float32Array = Float32Array.from({ length: classes }, () => (2 * rng.float() - 1) * bound)
  type Epoch = { places: BigInt64Array; shares: Float32Array; shadowPlaces: BigInt64Array; shadowShares: Float32Array }
  const ran: (Epoch & { p: Float32Array; shadow: Float32Array })[] = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    const [places, shares] = batches(rng.shuffle(rows))
    const [shadowPlaces, shadowShares] = batches(rng.shuffle(outside))
    const results = await forward.run({ w, b, places, shares, shadowPlaces })
    ran.push({
      places,
      shares,
      shadowPlaces,
      shadowShares,
      p: results.p as Float32Array,
      shadow: results.shadow as Float32Array,
    })
    w = results['w.next'] as Float32Array
    b = results['b.next'] as Float32Array
  }
  await forward.release()

  const backward = await createSession({ graph: backwardGraph() })
  let lambda = startingAdjoint()
  const scores = Array.from({ length: records }, () => new Float64Array(queries))
  for (const { p, shadow, ...epoch } of ran.reverse()) {
    const results = await backward.run({ ...epoch, lambda, p, shadow })
    lambda = results['lambda.next'] as Float32Array
    for (const [order, weights, part] of [
      [epoch.places, epoch.shares, results.moved],
      [epoch.shadowPlaces, epoch.shadowShares, results.shadowMoved],
    ] as [BigInt64Array, Float32Array, Float32Array][]) {
      for (let at = 0; at < width; at++) {
        if (weights[at] === 0) continue
        const row = scores[Number(order[at])]!
        for (let q = 0; q < queries; q++) row[q]! += part[at * queries + q]!
      }
    }
  }
  await backward.release()
  return { scores, network: { weights: [w], biases: [b] } }

  function batches(order: readonly number[]): [BigInt64Array, Float32Array] {
    const places = new BigInt64Array(width)
    const shares = new Float32Array(width)
    for (let at = 0; at < Math.min(order.length, width); at++) {
      places[at] = BigInt(order[at]!)
      shares[at] = 1 / Math.min(batch, order.length - Math.floor(at / batch) * batch)
    }
    return [places, shares]
  }

  function forwardGraph() {
    const graph = createGraph()
    const pixels = constant(graph, train.pixels, [records, pixelsOf], 'float32')
    const truth = constant(graph, labels, [records, classes], 'float32')
    const places = input(graph, 'places', [width], 'int64')
    const shadowPlaces = input(graph, 'shadowPlaces', [width], 'int64')
    const shares = input(graph, 'shares', [width, 1])
    const [x, y, s] = [gather(pixels, places), gather(truth, places), gather(pixels, shadowPlaces)]
    let w = input(graph, 'w', [pixelsOf, classes])
    let b = input(graph, 'b', [classes])
    const [inside, beside]: [Value[], Value[]] = [[], []]
    for (let step = 0; step < steps; step++) {
      const part = (value: typeof x) => slice(value, 0, step * batch, (step + 1) * batch)
      const p = softmax(add(matmul(part(x), w), b))
      inside.push(p)
      beside.push(softmax(add(matmul(part(s), w), b)))
      const delta = multiply(subtract(p, part(y)), part(shares))
      w = subtract(w, scale(matmul(part(x), delta, { transposeA: true }), learningRate))
      b = subtract(b, scale(sum(delta, [0]), learningRate))
    }
    output(concat(inside, 0), 'p')
    output(concat(beside, 0), 'shadow')
    output(w, 'w.next')
    output(b, 'b.next')
    return graph
  }

  function backwardGraph() {
    const graph = createGraph()
    const features = constant(graph, withOne(basis.train, records), [records, size], 'float32')
    const truth = constant(graph, labels, [records, classes], 'float32')
    let lambda = input(graph, 'lambda', [size, queries * classes])
    const sides = ['', 'shadow'].map(side => {
      const named = (name: string) => (side ? side + name[0]!.toUpperCase() + name.slice(1) : name)
      const places = input(graph, named('places'), [width], 'int64')
      const shares = input(graph, named('shares'), [width, 1])
      const p = input(graph, side || 'p', [width, classes])
      const delta = multiply(subtract(p, gather(truth, places)), shares)
      return { x: gather(features, places), shares, p, delta, moved: [] as Value[] }
    })
    const taken = merged * batch
    for (let from = width - taken; from >= 0; from -= taken) {
      const adjoint = lambda
      for (const [s, { x, shares, p, delta, moved }] of sides.entries()) {
        const part = (value: Value) => slice(value, 0, from, from + taken)
        const u = reshape(matmul(part(x), adjoint), [taken, queries, classes])
        const wide = (value: Value) => reshape(part(value), [taken, 1, classes])
        moved.unshift(scale(sum(multiply(u, wide(delta)), [2]), -learningRate))
        if (s > 0) continue
        const pu = multiply(u, wide(p))
        const v = multiply(subtract(pu, multiply(sum(pu, [2], true), wide(p))), reshape(part(shares), [taken, 1, 1]))
        const step = matmul(part(x), reshape(v, [taken, queries * classes]), { transposeA: true })
        lambda = subtract(lambda, scale(step, learningRate))
      }
    }
    output(lambda, 'lambda.next')
    output(concat(sides[0]!.moved, 0), 'moved')
    output(concat(sides[1]!.moved, 0), 'shadowMoved')
    return graph
  }

  /** ∂/∂θ of log p/(1 − p) of each query's class at the end of the run, `[size, queries · classes]`. */
  function startingAdjoint(): Float32Array {
    const features = withOne(basis.test, queries)
    const lambda = new Float32Array(size * queries * classes)
    for (let q = 0; q < queries; q++) {
      const logits = Float64Array.from(b)
      for (let j = 0; j < pixelsOf; j++) {
        const value = test.pixels[q * pixelsOf + j]!
        for (let c = 0; c < classes; c++) logits[c]! += value * w[j * classes + c]!
      }
      const label = test.labels[q]!
      const most = Math.max(...logits)
      const others = logits.reduce((total, z, c) => (c === label ? total : total + Math.exp(z - most)), 0)
      for (let c = 0; c < classes; c++) {
        const slope = c === label ? 1 : -Math.exp(logits[c]! - most) / others
        for (let j = 0; j < size; j++) {
          lambda[(j * queries + q) * classes + c] = slope * features[q * size + j]!
        }
      }
    }
    return lambda
  }
}

export declare namespace unrollLogistic {
  type Options = {
    architecture: Architecture
    train: Digits
    test: Digits
    /** Where λ lives: the pictures in their leading principal directions. */
    basis: PixelBasis
    rows: readonly number[]
    seed: string | number
    merged?: number
  }
}
