import { type Graph, gather, input, openSize, output, outputInPlace, reshape, type Value } from '@openledger/tensor'
import { cachedHeadSize } from '../model/cachedAttention.ts'
import { decoder, toLogits } from '../model/decoder.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { needsLengths } from '../model/Rope.ts'
import type { AdapterShape } from './AdapterSlab.ts'
import { applyRows } from './applyRows.ts'

/** Sizes of a step: tokens a row, rows whose logits are wanted, slots and rank of the adapters. */
export type StepSizes = { rows: number; length: number; picked: number; slots: number; rank: number }

export const cacheName = {
  key: (layer: number) => `key.${layer}`,
  value: (layer: number) => `value.${layer}`,
  newKey: (layer: number) => `new.key.${layer}`,
  newValue: (layer: number) => `new.value.${layer}`,
}

/** Sizes that each run decides. Primes stand for them (see `openSize`), larger than any vocabulary. */
export function openStep(graph: Graph): StepSizes {
  return {
    rows: openSize(graph, 'rows', 300_007),
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
  const { config, weight, capacity, sizes, shape, shared } = options
  const { rows, length, picked, slots: open, rank } = sizes
  const slots = shared ? 1 : open
  const { layers, keyValueHeads } = config
  const cache = (name: (layer: number) => string) =>
    Array.from({ length: layers }, (_, layer) =>
      input(graph, name(layer), [rows, keyValueHeads, capacity, cachedHeadSize(config)]),
    )
  const { hidden, keys, values } = decoder(graph, {
    config,
    ids: input(graph, 'ids', [rows, length], 'int64'),
    positions: input(graph, 'positions', [rows, length], 'int64'),
    reach: capacity,
    lengths: needsLengths(config, capacity) ? input(graph, 'lengths', [rows], 'int64') : undefined,
    weight,
    cache: {
      keys: cache(cacheName.key),
      values: cache(cacheName.value),
      seen: input(graph, 'seen', [rows], 'int32'),
      total: input(graph, 'total', [1], 'int32'),
    },
    apply: applyRows(graph, { config, rows, length, weight, adapters: shape && { ...shape, slots, rank, shared } }),
  })
  const flat = reshape(hidden, [rows * length, config.hiddenSize])
  const last = gather(flat, input(graph, 'picked', [picked], 'int64'))
  output(toLogits(last, config, weight), 'logits')
  keys.forEach((key, layer) => {
    outputInPlace(key, cacheName.newKey(layer))
    outputInPlace(values[layer]!, cacheName.newValue(layer))
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
    /** Several tokens are read with one adapter. */
    shared: boolean
  }
}
