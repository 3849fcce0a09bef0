import { BaseError } from '@openledger/base'
import { addValue, expectShape, type Value } from '../Graph.ts'

/**
 * Attention of new tokens to those that a cache holds and to each other, causal, each row at its own place: the new keys
 * and values are put behind the row's, and position t sees t − window < s ≤ t. Scores are soft-capped where `cap` is set.
 * Serving only: no gradient flows.
 *
 * A row's result depends on its own tokens alone. Several new tokens a row are read in one go only where there is one row,
 * as ONNX Runtime's kernel wants it.
 *
 * @returns what the new tokens gather [B, T, H · D], and the cache as it is afterwards, in the shape of what came in
 */
export function groupQueryAttention(options: groupQueryAttention.Options): {
  attended: Value
  keys: Value
  values: Value
} {
  const { query, key, value, cache, seen, total, heads, scale, window, cap } = options
  const { graph } = query
  const [batch, length, width] = query.shape as [number, number, number]
  const [, keyValueHeads, , headSize] = cache.keys.shape as [number, number, number, number]
  if (heads * headSize !== width || heads % keyValueHeads !== 0)
    throw new BaseError('Attention got heads that do not fit.', {
      code: 'tensor/shape',
      facts: { query: `[${query.shape}]`, cache: `[${cache.keys.shape}]`, heads },
    })
  expectShape('groupQueryAttention', key.shape, [batch, length, keyValueHeads * headSize])
  expectShape('groupQueryAttention', value.shape, key.shape)
  expectShape('groupQueryAttention', cache.values.shape, cache.keys.shape)
  const inputs = [query, key, value, cache.keys, cache.values, seen, total]
  const attended = addValue(graph, { shape: query.shape, dtype: 'float32', inputs })
  const keys = addValue(graph, { shape: cache.keys.shape, dtype: 'float32', inputs })
  const values = addValue(graph, { shape: cache.keys.shape, dtype: 'float32', inputs })
  for (const each of [attended, keys, values])
    each.vjp = () => {
      throw new BaseError('No gradient flows through attention to a cache.', { code: 'tensor/serving-only' })
    }
  graph.nodes.push({
    type: 'GroupQueryAttention',
    domain: 'com.microsoft',
    inputs: inputs.map(({ name }) => name),
    outputs: [attended.name, keys.name, values.name],
    attributes: {
      num_heads: heads,
      kv_num_heads: keyValueHeads,
      scale: { float: scale },
      ...(window !== undefined && { local_window_size: window }),
      ...(cap !== undefined && { softcap: { float: cap } }),
    },
  })
  return { attended, keys, values }
}

export declare namespace groupQueryAttention {
  type Options = {
    /** [B, T, H · D], rotated already where the model rotates. */
    query: Value
    /** [B, T, K · D]; each of the K heads serves H / K query heads (Ainslie et al. 2023). */
    key: Value
    value: Value
    /** [B, K, capacity, D] each. Results that are bound to the same memory are written in place. */
    cache: { keys: Value; values: Value }
    /** Position of every row's last new token [B], int32. */
    seen: Value
    /** One more than the largest of them [1], int32. */
    total: Value
    heads: number
    /** What query · key is multiplied with. */
    scale: number
    window?: number | undefined
    cap?: number | undefined
  }
}
