import { addNode, constant, expectShape, scalar, type Value, withVjp } from '../Graph.ts'
import { add, meanLast, multiply, negate, rsqrt, subtract } from './arithmetic.ts'
import { reshape, sum } from './shape.ts'

/** Softmax over the last axis. */
export function softmax(x: Value): Value {
  const y = addNode({
    type: 'Softmax',
    inputs: [x],
    shape: x.shape,
    attributes: { axis: -1 },
    vjp: g => {
      const weighted = multiply(g, y)
      return [subtract(weighted, multiply(y, sum(weighted, [x.shape.length - 1], true)))]
    },
  })
  return y
}

/** Natural logarithm of softmax over the last axis. */
export function logSoftmax(x: Value): Value {
  const y = addNode({
    type: 'LogSoftmax',
    inputs: [x],
    shape: x.shape,
    attributes: { axis: -1 },
    vjp: g => {
      const p = addNode({ type: 'Exp', inputs: [y], shape: y.shape })
      return [subtract(g, multiply(p, sum(g, [x.shape.length - 1], true)))]
    },
  })
  return y
}

/** x / rms(x) · weight over the last axis, rms² = mean(x²) + epsilon (Zhang and Sennrich 2019). */
export function rmsNorm(x: Value, weight: Value, epsilon: number): Value {
  const y = addNode({
    type: 'SimplifiedLayerNormalization',
    inputs: [x, weight],
    shape: x.shape,
    attributes: { axis: -1, epsilon: { float: epsilon } },
    vjp: (g, [wantX, wantWeight]) => {
      // The operator's own second result (1 / rms) is wrong on some backends, so it is computed anew.
      const inverse = rsqrt(add(meanLast(multiply(x, x)), scalar(x.graph, epsilon)))
      const normal = multiply(x, inverse)
      const scaled = multiply(g, weight)
      const dx = () => multiply(inverse, subtract(scaled, multiply(normal, meanLast(multiply(scaled, normal)))))
      const leading = x.shape.slice(0, -1).map((_, axis) => axis)
      return [wantX ? dx() : undefined, wantWeight ? sum(multiply(g, normal), leading) : undefined]
    },
  })
  return y
}

/** x · sigmoid(x). */
export function silu(x: Value): Value {
  const gate = addNode({ type: 'Sigmoid', inputs: [x], shape: x.shape })
  const y = addNode({ type: 'Mul', inputs: [x, gate], shape: x.shape })
  // σ(x) + y (1 − σ(x))
  return withVjp(y, [x], g => [multiply(g, add(gate, multiply(y, subtract(scalar(x.graph, 1), gate))))])
}

/**
 * Rotary position embedding, halves rotated as in Llama (Su et al. 2021).
 * x [B, H, T, D], positions [B, T] int64, cos and sin [P, D/2].
 */
export function rotary(x: Value, positions: Value, cos: Value, sin: Value): Value {
  return addNode({
    type: 'RotaryEmbedding',
    domain: 'com.microsoft',
    inputs: [x, positions, cos, sin],
    shape: x.shape,
    // A rotation's transpose turns the other way.
    vjp: g => [rotary(g, positions, cos, negate(sin)), undefined, undefined, undefined],
  })
}

/**
 * The loss of each token, in nats: loss[n] = −log softmax(logits[n])[target[n]].
 * logits [N, V], targets [N] int64 → [N].
 */
export function crossEntropy(logits: Value, targets: Value): Value {
  const [count, vocabulary] = logits.shape as [number, number]
  expectShape('crossEntropy', targets.shape, [count])
  const { graph } = logits
  const logP = addNode({ type: 'LogSoftmax', inputs: [logits], shape: logits.shape, attributes: { axis: -1 } })
  const picked = addNode({
    type: 'GatherElements',
    inputs: [logP, reshape(targets, [count, 1])],
    shape: [count, 1],
    attributes: { axis: 1 },
  })
  return withVjp(negate(reshape(picked, [count])), [logits], g => {
    const p = addNode({ type: 'Exp', inputs: [logP], shape: logits.shape })
    const truth = addNode({
      type: 'OneHot',
      inputs: [
        targets,
        constant(graph, BigInt64Array.of(BigInt(vocabulary)), [1], 'int64'),
        constant(graph, Float32Array.of(0, 1), [2], 'float32'),
      ],
      shape: logits.shape,
      dtype: 'float32',
      attributes: { axis: -1 },
    })
    return [multiply(subtract(p, truth), reshape(g, [count, 1]))]
  })
}
