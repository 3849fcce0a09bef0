import { addNode, scalar, type Value, withVjp } from '../Graph.ts'
import { add, meanLast, multiply, rsqrt, scale, subtract } from './arithmetic.ts'
import { sum } from './shape.ts'

export function tanh(x: Value): Value {
  const y = addNode({
    type: 'Tanh',
    inputs: [x],
    shape: x.shape,
    vjp: g => [multiply(g, subtract(scalar(x.graph, 1), multiply(y, y)))],
  })
  return y
}

/** cap · tanh(x / cap): x where it is small, never beyond ±cap. */
export function softCap(x: Value, cap: number): Value {
  return scale(tanh(scale(x, 1 / cap)), cap)
}

/** x, but not below 0 nor above 1; no gradient flows beyond them. */
export function clamp(x: Value): Value {
  const { graph, shape } = x
  const y = addNode({ type: 'Clip', inputs: [x, scalar(graph, 0), scalar(graph, 1)], shape })
  return withVjp(y, [x], g => [
    multiply(
      g,
      subtract(
        scalar(graph, 1),
        addNode({ type: 'Abs', inputs: [addNode({ type: 'Sign', inputs: [subtract(x, y)], shape })], shape }),
      ),
    ),
  ])
}

/** max(x, 0); its derivative at 0 is 0. */
export function relu(x: Value): Value {
  const y = addNode({ type: 'Relu', inputs: [x], shape: x.shape })
  return withVjp(y, [x], g => [multiply(g, addNode({ type: 'Sign', inputs: [y], shape: x.shape }))])
}

/** x · Φ(x), Φ the distribution function of N(0, 1) (Hendrycks and Gimpel 2016). */
export function gelu(x: Value): Value {
  const { graph, shape } = x
  const erf = addNode({ type: 'Erf', inputs: [scale(x, Math.SQRT1_2)], shape })
  const below = scale(add(erf, scalar(graph, 1)), 0.5)
  // Φ(x) + x φ(x)
  return withVjp(multiply(x, below), [x], g => {
    const density = addNode({ type: 'Exp', inputs: [scale(multiply(x, x), -0.5)], shape })
    return [multiply(g, add(below, multiply(x, scale(density, 1 / Math.sqrt(2 * Math.PI)))))]
  })
}

const outer = Math.sqrt(2 / Math.PI)
const cubic = 0.044715

/** ½ x (1 + tanh(√(2/π) (x + 0.044715 x³))), what GPT-2 and Gemma use for `gelu`. */
export function geluTanh(x: Value): Value {
  const { graph } = x
  const square = multiply(x, x)
  // √(2/π) x (1 + 0.044715 x²)
  const argument = multiply(scale(x, outer), add(scale(square, cubic), scalar(graph, 1)))
  const t = tanh(argument)
  const half = scale(add(t, scalar(graph, 1)), 0.5)
  // ½ (1 + t) + ½ x (1 − t²) √(2/π) (1 + 3 · 0.044715 x²)
  return withVjp(multiply(x, half), [x], g => {
    const slope = add(scale(square, 3 * cubic * outer), scalar(graph, outer))
    const steep = subtract(scalar(graph, 1), multiply(t, t))
    return [multiply(g, add(half, scale(multiply(multiply(x, steep), slope), 0.5)))]
  })
}

/** (x − mean) / √(variance + epsilon) · weight + bias over the last axis (Ba et al. 2016). */
export function layerNorm(x: Value, weight: Value, bias: Value, epsilon: number): Value {
  return addNode({
    type: 'LayerNormalization',
    inputs: [x, weight, bias],
    shape: x.shape,
    attributes: { axis: -1, epsilon: { float: epsilon } },
    vjp: (g, [wantX, wantWeight, wantBias]) => {
      const centred = subtract(x, meanLast(x))
      const inverse = rsqrt(add(meanLast(multiply(centred, centred)), scalar(x.graph, epsilon)))
      const normal = multiply(centred, inverse)
      const scaled = multiply(g, weight)
      const dx = () =>
        multiply(
          inverse,
          subtract(subtract(scaled, meanLast(scaled)), multiply(normal, meanLast(multiply(scaled, normal)))),
        )
      const leading = x.shape.slice(0, -1).map((_, axis) => axis)
      return [
        wantX ? dx() : undefined,
        wantWeight ? sum(multiply(g, normal), leading) : undefined,
        wantBias ? sum(g, leading) : undefined,
      ]
    },
  })
}
