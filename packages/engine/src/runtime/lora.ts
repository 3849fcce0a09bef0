import { canonicalJson } from '@openledger/base'
import { type Graph, input, type Value } from '@openledger/tensor'
import { type Adapter, loraNames } from '../adapters/Adapter.ts'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import { adapterTargets } from '../adapters/targets.ts'
import type { LoraValues } from '../model/applyLinear.ts'
import type { Model } from '../model/Model.ts'
import type { ProbeTrace } from '../model/probe.ts'
import { maskName } from './dropout.ts'
import type { Feeds } from './Runtime.ts'

/**
 * Adapter inputs of a graph: shared by all rows ([r, in], [out, r]) or one a row ([rows, r, in], [rows, out, r]), with
 * what DoRA and dropout need beside them. `inputs` are those that can be trained, in the order of `adapterLayout`;
 * `probeTraces` is what directions leave, where they are asked for.
 */
export function loraInputs(
  graph: Graph,
  model: Pick<Model, 'config'>,
  config: LoraConfig,
  { rows, thinned, probed = false }: loraInputs.Options = {},
) {
  const inputs: Value[] = []
  const traces: ProbeTrace[] = []
  const byModule = new Map<string, LoraValues>()
  const leading = rows === undefined ? [] : [rows]
  for (const { linear, rank, scaling } of adapterTargets(model.config, config)) {
    const { module, shape } = linear
    const [out, width] = shape
    const names = loraNames(module)
    const a = input(graph, names.a, [...leading, rank, width])
    const b = input(graph, names.b, [...leading, out, rank])
    inputs.push(a, b)
    const magnitude = config.dora ? input(graph, names.magnitude, [...leading, out]) : undefined
    if (magnitude) inputs.push(magnitude)
    const mask =
      thinned && config.dropout ? input(graph, maskName(module), [thinned.rows, thinned.length, width]) : undefined
    const probe = probed
      ? { a: input(graph, probeName(names.a), a.shape), b: input(graph, probeName(names.b), b.shape), traces }
      : undefined
    byModule.set(module, { a, b, scaling, magnitude, mask, probe })
  }
  return { inputs, probeTraces: traces, lora: (module: string) => byModule.get(module) }
}

/** The input of a graph that holds the direction beside a tensor of an adapter. */
function probeName(tensor: string): string {
  return `probe:${tensor}`
}

/** Feeds a direction, by the tensor beside which each part of it stands. */
export function feedProbe(feeds: Feeds, direction: ReadonlyMap<string, Float32Array>): void {
  for (const [name, data] of direction) feeds[probeName(name)] = data
}

export declare namespace loraInputs {
  type Options = {
    /** Every one of so many rows has an adapter of its own. */
    rows?: number | undefined
    /** Training: masks of dropout for a batch of this size, where the adapter has it. */
    thinned?: { rows: number; length: number } | false | undefined
    /** A direction in the space of A and B, to be multiplied with every token's gradient; see `probeDots`. */
    probed?: boolean | undefined
  }
}

/** Feeds one adapter to a graph whose rows share it. */
export function feedShared(feeds: Feeds, adapter: Adapter): void {
  for (const [name, { data }] of adapter.tensors) feeds[name] = data
}

/** Feeds one adapter a row. Adapters must have one shape. */
export function feedRows(feeds: Feeds, adapters: readonly Adapter[]): void {
  const [first] = adapters
  if (!first) return
  for (const [name, { data }] of first.tensors) {
    const stacked = new Float32Array(adapters.length * data.length)
    adapters.forEach((adapter, row) => {
      stacked.set(adapter.tensors.get(name)!.data, row * data.length)
    })
    feeds[name] = stacked
  }
}

/** A key that tells graphs apart that were made for adapters of different shapes or factors. */
export function loraKey(config: LoraConfig | undefined): string {
  return config ? canonicalJson(config) : 'base'
}
