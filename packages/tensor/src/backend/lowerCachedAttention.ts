import type { NodeSpec } from '../onnx/encode.ts'
import type { Shape } from '../Shape.ts'
import type { Lowering } from './lower.ts'

/** What is added to the score of a position that must not be seen. */
const masked = -1e9

/**
 * GroupQueryAttention as products, sums and a softmax over the whole cache: the provider's own kernel is wrong where keys
 * and values come and go in separate buffers and heads share keys (ONNX Runtime 1.30, Vulkan).
 *
 * New keys are placed by a product with ones where position c of the cache is token t's own, [B, 1, C, T]; places are
 * numbers in float32, exact below 2²⁴.
 */
export function lowerCachedAttention(node: NodeSpec, to: Lowering): string {
  const [query, key, value, pastKeys, pastValues, seen] = node.inputs as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const [attended, keys, values] = node.outputs as [string, string, string]
  const [batch, length] = to.shapeOf(query) as [number, number, number]
  const [, groups, capacity, size] = to.shapeOf(pastKeys) as [number, number, number, number]
  const heads = Number(node.attributes.num_heads)
  const { local_window_size: window, scale, softcap } = node.attributes

  const reshape = (x: string, shape: Shape, name?: string) =>
    to.node('Reshape', [x, to.constant('int64', BigInt64Array.from(shape, BigInt), [shape.length])], shape, { name })
  const transpose = (x: string, perm: readonly number[], shape: Shape) =>
    to.node('Transpose', [x], shape, { attributes: { perm } })
  const number = (x: number) => to.constant('float32', Float32Array.of(x), [])
  const scaled = (x: string, factor: number, shape: Shape) => to.node('Mul', [x, number(factor)], shape)
  const counting = (count: number, shape: Shape, first = 0) =>
    to.constant(
      'float32',
      Float32Array.from({ length: count }, (_, i) => first + i),
      shape,
    )
  /** 0 below nought, 1 above one: of whole numbers, whether they are positive. */
  const isPositive = (x: string, shape: Shape) => to.node('Clip', [x, number(0), number(1)], shape)

  // Where each new token stands, and how far ahead of it each position of the cache lies.
  const last = reshape(to.node('Cast', [seen], [batch], { attributes: { to: 1 } }), [batch, 1, 1, 1])
  const aheadOf = (tokens: Shape, positions: Shape, both: Shape) => {
    const places = to.node('Add', [last, counting(length, tokens, 1 - length)], [batch, ...tokens.slice(1)])
    return to.node('Sub', [counting(capacity, positions), places], both)
  }

  const across: Shape = [batch, 1, capacity, length]
  const distance = to.node('Abs', [aheadOf([1, 1, 1, length], [1, 1, capacity, 1], across)], across)
  const own = isPositive(to.node('Sub', [number(1), distance], across), across)
  // What stands before the first new token stays; behind the last one stands nothing.
  const column: Shape = [batch, 1, capacity, 1]
  const first = to.node('Add', [last, number(1 - length)], [batch, 1, 1, 1])
  const replaced = isPositive(to.node('Sub', [counting(capacity, [1, 1, capacity, 1], 1), first], column), column)
  const left = to.node('Sub', [number(1), replaced], column)
  const cache: Shape = [batch, groups, capacity, size]
  const store = (fresh: string, past: string, name: string) => {
    const rows = reshape(fresh, [batch, length, groups, size])
    const placed = to.node('MatMul', [own, transpose(rows, [0, 2, 1, 3], [batch, groups, length, size])], cache)
    return to.node('Add', [to.node('Mul', [past, left], cache), placed], cache, { name })
  }
  store(key, pastKeys, keys)
  store(value, pastValues, values)

  const perHead: Shape = [batch, heads, length, capacity]
  const stacked: Shape = [batch, groups, (heads / groups) * length, capacity]
  const turned = transpose(reshape(query, [batch, length, heads, size]), [0, 2, 1, 3], [batch, heads, length, size])
  const product = to.node(
    'MatMul',
    [reshape(turned, [...stacked.slice(0, 3), size]), transpose(keys, [0, 1, 3, 2], [batch, groups, size, capacity])],
    stacked,
  )
  const scores = scaled(product, floatOf(scale) ?? 1 / Math.sqrt(size), stacked)
  const cap = floatOf(softcap)
  const capped = cap ? scaled(to.node('Tanh', [scaled(scores, 1 / cap, stacked)], stacked), cap, stacked) : scores

  const seenFrom: Shape = [batch, 1, length, capacity]
  const ahead = aheadOf([1, 1, length, 1], [1, 1, 1, capacity], seenFrom)
  const later = isPositive(ahead, seenFrom)
  const earlier = (reach: number) => isPositive(to.node('Sub', [number(1 - reach), ahead], seenFrom), seenFrom)
  const hidden = typeof window === 'number' && window > 0 ? to.node('Add', [later, earlier(window)], seenFrom) : later
  const open = to.node('Add', [reshape(capped, perHead), scaled(hidden, masked, seenFrom)], perHead)
  const weights = to.node('Softmax', [open], perHead, { attributes: { axis: -1 } })
  const mixed = to.node('MatMul', [reshape(weights, stacked), values], [...stacked.slice(0, 3), size])
  const byToken = transpose(reshape(mixed, [batch, heads, length, size]), [0, 2, 1, 3], [batch, length, heads, size])
  return reshape(byToken, [batch, length, heads * size], attended)
}

function floatOf(attribute: unknown): number | undefined {
  return typeof attribute === 'object' && attribute !== null && 'float' in attribute
    ? Number(attribute.float)
    : undefined
}
