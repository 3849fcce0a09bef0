import { addNode, expectShape, scalar, type Value, withVjp } from '../Graph.ts'
import { add, meanLast, multiply, negate, rsqrt, scale, subtract } from './arithmetic.ts'
import { matmul } from './matmul.ts'
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

/**
 * softmax(scale · q kᵀ + mask) v over the last two axes, with soft-capped scores where `cap` is set: cap · tanh(s / cap).
 * query [..., T, D], key and value [..., S, D]; mask broadcasts to [..., T, S].
 */
export function attention({ query, key, value, mask, scale: factor, cap }: attention.Options): Value {
  const scores = matmul(query, key, { transposeB: true, alpha: cap ? factor / cap : factor })
  const bounded = cap ? addNode({ type: 'Tanh', inputs: [scores], shape: scores.shape }) : scores
  const p = addNode({
    type: 'Softmax',
    inputs: [mask(cap ? scale(bounded, cap) : scores)],
    shape: scores.shape,
    attributes: { axis: -1 },
  })
  const y = matmul(p, value)
  return withVjp(y, [query, key, value], (g, [wantQuery, wantKey, wantValue]) => {
    // Σ p dp over a row is Σ g y over the row's D numbers (Dao et al. 2022), and D is far below S.
    const mean = sum(multiply(g, y), [y.shape.length - 1], true)
    const dp = subtract(matmul(g, value, { transposeB: true }), mean)
    const softened = multiply(p, dp)
    const ds = cap ? multiply(softened, subtract(scalar(y.graph, 1), multiply(bounded, bounded))) : softened
    return [
      wantQuery ? matmul(ds, key, { alpha: factor }) : undefined,
      wantKey ? matmul(ds, query, { transposeA: true, alpha: factor }) : undefined,
      wantValue ? matmul(p, g, { transposeA: true }) : undefined,
    ]
  })
}

export declare namespace attention {
  type Options = {
    query: Value
    key: Value
    value: Value
    /** Adds to scores [..., T, S] what hides positions; a constant, so that no gradient flows to it. */
    mask: (scores: Value) => Value
    scale: number
    cap?: number | undefined
  }
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
 * x [B, H, T, D], or [B, T, H · D] with D ≤ 2 · columns of the tables; positions [B, T] int64, cos and sin [P, D/2].
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
  const [count] = logits.shape as [number, number]
  expectShape('crossEntropy', targets.shape, [count])
  const logP = addNode({ type: 'LogSoftmax', inputs: [logits], shape: logits.shape, attributes: { axis: -1 } })
  const picked = addNode({
    type: 'GatherElements',
    inputs: [logP, reshape(targets, [count, 1])],
    shape: [count, 1],
    attributes: { axis: 1 },
  })
  return withVjp(negate(reshape(picked, [count])), [logits], g => {
    const p = addNode({ type: 'Exp', inputs: [logP], shape: logits.shape })
    const column = reshape(g, [count, 1])
    // (p − truth) · g, the truth taken away where it stands.
    const scattered = addNode({
      type: 'ScatterElements',
      inputs: [multiply(p, column), reshape(targets, [count, 1]), negate(column)],
      shape: logits.shape,
      attributes: { axis: 1, reduction: 'add' },
    })
    return [scattered]
  })
}
