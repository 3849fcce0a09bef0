import { concat, constant, groupQueryAttention, matmul, reshape, rotary, slice, type Value } from '@openledger/tensor'
import type { Block, ModelConfig } from './ModelConfig.ts'

/**
 * Keys and values of earlier tokens, where new ones are put behind them; by layer [rows, keyValueHeads, capacity, width].
 * Of all rows, or of one row where several have several new tokens each.
 */
export type CacheValues = {
  keys: Value[]
  values: Value[]
  /** Position of every row's last new token [rows], int32. */
  seen: Value
  /** One more than the largest of them [1], int32. */
  total: Value
}

/** Numbers that a head takes in a cache: the kernel wants a multiple of eight. */
export function cachedHeadSize({ headSize }: Pick<ModelConfig, 'headSize'>): number {
  return Math.ceil(headSize / 8) * 8
}

/**
 * What new tokens gather from a cache and from each other: query [tokens, heads · headSize], key and value
 * [tokens, keyValueHeads · headSize], not yet rotated → [tokens, heads · headSize], and each cache as it is then.
 *
 * The kernel reads one new token in each of many rows, or several in one row. Rows with several each are read one by one.
 */
export function attendToCache(options: attendToCache.Options): attendToCache.Result {
  const { config, block, caches, layer, batch, length, normed } = options
  const { heads, keyValueHeads, headSize, queryKeyNorm, scoreCap } = config
  const width = cachedHeadSize(config)
  const inHeads = (x: Value, count: number): Value => reshape(x, [batch, length, count, headSize])
  const flat = (x: Value, count: number, size = headSize): Value => reshape(x, [batch, length, count * size])
  const turn = (x: Value, count: number): Value => {
    if (block.rope === undefined) return flat(x, count)
    const { size } = config.ropes[block.rope]!
    const { cos, sin, rows } = options.tables[block.rope]!
    if (size === headSize) return rotary(flat(x, count), rows, cos, sin)
    const whole = inHeads(x, count)
    const turned = rotary(flat(slice(whole, 3, 0, size), count, size), rows, cos, sin)
    const rest = slice(whole, 3, size, headSize)
    return flat(concat([reshape(turned, [batch, length, count, size]), rest], 3), count)
  }
  const padded = (x: Value, count: number): Value =>
    width === headSize ? x : flat(widened(inHeads(x, count), width), count, width)
  const queryOrKey = (x: Value, count: number, norm: ((x: Value) => Value) | undefined): Value =>
    padded(turn(norm ? norm(queryKeyNorm === 'head' ? inHeads(x, count) : x) : x, count), count)
  const query = queryOrKey(options.query, heads, normed?.query)
  const key = queryOrKey(options.key, keyValueHeads, normed?.key)
  const value = padded(flat(options.value, keyValueHeads), keyValueHeads)
  const parts = caches.map(({ keys, values, seen, total }, row) => {
    const own = (x: Value): Value => (caches.length === 1 ? x : slice(x, 0, row, row + 1))
    return groupQueryAttention({
      ...{ query: own(query), key: own(key), value: own(value), seen, total, heads },
      cache: { keys: keys[layer]!, values: values[layer]! },
      scale: block.scoreScale,
      window: block.window,
      cap: scoreCap,
    })
  })
  const [first] = parts
  const attended =
    parts.length === 1
      ? first!.attended
      : concat(
          parts.map(part => part.attended),
          0,
        )
  const whole = width === headSize ? attended : slice(reshape(attended, [batch, length, heads, width]), 3, 0, headSize)
  return {
    attended: reshape(whole, [batch * length, heads * headSize]),
    keys: parts.map(({ keys }) => keys),
    values: parts.map(({ values }) => values),
  }
}

/**
 * Zeros behind the last axis, [..., n] → [..., width], as a product with ones on a diagonal: exact, and right on WebGPU,
 * whose padding is not.
 */
function widened(x: Value, width: number): Value {
  const size = x.shape.at(-1)!
  const ones = Float32Array.from({ length: size * width }, (_, i) => (Math.floor(i / width) === i % width ? 1 : 0))
  return matmul(x, constant(x.graph, ones, [size, width], 'float32'))
}

export declare namespace attendToCache {
  type Options = {
    config: ModelConfig
    block: Block
    /** One of all rows, or one of each row. */
    caches: readonly CacheValues[]
    layer: number
    batch: number
    length: number
    query: Value
    key: Value
    value: Value
    /** Rotary tables of `config.ropes`, and the rows in them of the new tokens. */
    tables: readonly { cos: Value; sin: Value; rows: Value }[]
    /** How the model norms queries and keys, where it does. */
    normed: { query: (x: Value) => Value; key: (x: Value) => Value } | undefined
  }
  type Result = { attended: Value; keys: Value[]; values: Value[] }
}
