import { type Graph, gather, input, openSize, output, outputInPlace, reshape, type Value } from '@openledger/tensor'
import { cachedHeadSize } from '../model/cachedAttention.ts'
import { decoder, toLogits } from '../model/decoder.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { needsLengths } from '../model/Rope.ts'
import type { AdapterShape, Sharing } from './AdapterSlab.ts'
import { applyRows } from './applyRows.ts'

/** Sizes of a step: tokens a row, rows whose logits are wanted, slots and rank of the adapters. */
export type StepSizes = { rows: number; length: number; picked: number; slots: number; rank: number }

/** Names of what a graph has for each cache: the one of all rows, or one of each. */
export const cacheName = {
  key: (layer: number, cache: number) => `key.${layer}.${cache}`,
  value: (layer: number, cache: number) => `value.${layer}.${cache}`,
  newKey: (layer: number, cache: number) => `new.key.${layer}.${cache}`,
  newValue: (layer: number, cache: number) => `new.value.${layer}.${cache}`,
  seen: (cache: number) => `seen.${cache}`,
  total: (cache: number) => `total.${cache}`,
}

/**
 * Sizes that each run decides. Primes stand for them (see `openSize`), larger than any vocabulary. Where rows are read one
 * by one, the graph is made for so many.
 */
export function openStep(graph: Graph, apart: number | undefined): StepSizes {
  return {
    rows: apart ?? openSize(graph, 'rows', 300_007),
    length: openSize(graph, 'length', 300_017),
    picked: openSize(graph, 'picked', 300_023),
    slots: openSize(graph, 'slots', 300_043),
    rank: openSize(graph, 'rank', 300_073),
  }
}

/**
 * Appends a step: reads new tokens [rows, length] behind what the rows' caches hold, and gives the logits
 * [picked, vocabulary] after those that `picked` names by their place among all.
 */
export function buildStep(graph: Graph, options: buildStep.Options): void {
  const { config, weight, capacity, sizes, shape, sharing, apart } = options
  const { rows, length, picked, slots: open, rank } = sizes
  const slots = { one: 1, each: rows, picked: open }[sharing]
  const { layers, keyValueHeads } = config
  const inCache = apart ? 1 : rows
  const caches = Array.from({ length: apart ?? 1 }, (_, cache) => {
    const tensors = (name: (layer: number, cache: number) => string) =>
      Array.from({ length: layers }, (_, layer) =>
        input(graph, name(layer, cache), [inCache, keyValueHeads, capacity, cachedHeadSize(config)]),
      )
    return {
      keys: tensors(cacheName.key),
      values: tensors(cacheName.value),
      seen: input(graph, cacheName.seen(cache), [inCache], 'int32'),
      total: input(graph, cacheName.total(cache), [1], 'int32'),
    }
  })
  const { hidden, keys, values } = decoder(graph, {
    config,
    ids: input(graph, 'ids', [rows, length], 'int64'),
    positions: input(graph, 'positions', [rows, length], 'int64'),
    reach: capacity,
    lengths: needsLengths(config, capacity) ? input(graph, 'lengths', [rows], 'int64') : undefined,
    weight,
    caches,
    apply: applyRows(graph, { config, rows, length, weight, adapters: shape && { ...shape, slots, rank, sharing } }),
  })
  const flat = reshape(hidden, [rows * length, config.hiddenSize])
  const last = gather(flat, input(graph, 'picked', [picked], 'int64'))
  output(toLogits(last, config, weight), 'logits')
  keys.forEach((key, i) => {
    const [layer, cache] = [Math.floor(i / caches.length), i % caches.length]
    outputInPlace(key, cacheName.newKey(layer, cache))
    outputInPlace(values[i]!, cacheName.newValue(layer, cache))
  })
}

export declare namespace buildStep {
  type Options = {
    config: ModelConfig
    weight: (name: string) => Value
    /** Positions that a row's cache holds. */
    capacity: number
    sizes: StepSizes
    /** Which layers have adapters; undefined: the base model alone. */
    shape: AdapterShape | undefined
    sharing: Sharing
    /** So many rows have several new tokens each, and a cache of their own each; undefined: one cache for all rows. */
    apart: number | undefined
  }
}
