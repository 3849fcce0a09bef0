import {
  add,
  clamp,
  type Graph,
  input,
  openSize,
  reshape,
  type Session,
  scalar,
  scale,
  sizeInput,
  subtract,
  type Value,
} from '@openledger/tensor'
import { masked } from '../model/masks.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { type BatchShape, batchShape, feedSamples, lossPositions, shapeKey } from './batch.ts'
import type { Feeds, Runtime } from './Runtime.ts'

/**
 * How a batch of any size is laid out. `full`: rows of one length, or nearly. `ragged`: only real tokens pass through
 * norms and products, one below the other; attention alone sees them in padded rows.
 */
export type Layout = 'full' | 'ragged'

/** Sizes of a batch that each run decides; `tokens` pass through the model. */
export type OpenShape = BatchShape & { tokens: number; layout: Layout }

/** Padding below this share is cheaper than taking it out. */
const negligible = 0.04

/** The layout that costs least for some samples. */
export function layoutOf(samples: readonly Sample[]): Layout {
  const lengths = samples.map(({ ids }) => ids.length)
  const slots = lengths.length * Math.max(...lengths)
  return slots - lengths.reduce((sum, length) => sum + length, 0) > negligible * slots ? 'ragged' : 'full'
}

/**
 * The session that serves a batch like this one, and what it is fed. On the processor it serves any batch: sessions
 * differ by `kind`, by layout and by a bound on the length, which the rotary tables have as rows. On a GPU, whose graphs
 * are closed, they differ by shape, `rows` and lengths being padded so that few are compiled.
 *
 * @throws engine/sample-too-long
 */
export async function openBatch(
  runtime: Runtime,
  samples: readonly Sample[],
  { kind, weight, rows, build, keep }: openBatch.Options,
): Promise<{ session: Session; feeds: Feeds; lines: Lines }> {
  const { config, tokenizer } = runtime.model
  const { pad } = tokenizer.special
  const closed = batchShape(samples, rows, config.maxPositions)
  const each = samples.map((_, i) => i)
  if (runtime.backend !== 'cpu') {
    const session = await runtime.session(`${kind} ${shapeKey(closed)}`, graph => build(graph, closed), keep)
    const lines = { rows, length: closed.length, samples: each.map(i => [i]) }
    return { session, feeds: feedSamples(samples, closed, pad, weight), lines }
  }
  const layout = layoutOf(samples)
  const reach = Math.min(config.maxPositions, Math.max(256, 2 ** Math.ceil(Math.log2(closed.length))))
  const session = await runtime.session(
    `${kind} ${layout} up to ${reach}`,
    graph => {
      const shape = openShape(graph, layout)
      build(graph, { ...shape, open: { ...shape, reach } })
    },
    { ...keep, sized: graph => build(graph, closed) },
  )
  const feeds = feedOpen(samples, layout, { pad, weight })
  const tokens = (feeds.ids as BigInt64Array).length
  const lines =
    layout === 'ragged'
      ? { rows: 1, length: tokens, samples: [each] }
      : { rows: samples.length, length: tokens / samples.length, samples: each.map(i => [i]) }
  return { session, feeds, lines }
}

/** How tokens stand in what passes through the model: lines of a length, and which samples each holds, one after the other. */
export type Lines = { rows: number; length: number; samples: number[][] }

export declare namespace openBatch {
  type Options = {
    /** Names what the graph computes. */
    kind: string
    /** What a counted token's loss is multiplied with. */
    weight: number
    /** Rows that a closed graph is compiled for; samples may be fewer. */
    rows: number
    build: (graph: Graph, shape: BatchShape & { open?: OpenShape & { reach: number } }) => void
    keep: { keepMemory: boolean; memoryPattern?: boolean }
  }
}

/** Declares the sizes of a graph that serves any batch of a layout. Primes stand for them (see `openSize`). */
export function openShape(graph: Graph, layout: Layout): OpenShape {
  const rows = openSize(graph, 'rows', 10_007)
  const length = openSize(graph, 'length', 30_011)
  const counted = openSize(graph, 'counted', 30_029)
  const tokens = layout === 'ragged' ? openSize(graph, 'tokens', 30_013) : rows * length
  return { rows, length, counted, tokens, layout }
}

/**
 * The inputs of such a graph that the decoder reads: `ids` [tokens], or [rows, length] in full rows; `positions`
 * [rows, length]; `steps` [length], 0 … length − 1 as numbers; in a ragged batch also which token stands in each slot of
 * the rows (`slots` [rows, length]), and in which slot each token stands (`places` [tokens]).
 */
export function openInputs(graph: Graph, { rows, length, tokens, layout }: OpenShape) {
  const steps = input(graph, 'steps', [length])
  const isRagged = layout === 'ragged'
  return {
    ids: input(graph, 'ids', isRagged ? [tokens] : [rows, length], 'int64'),
    positions: input(graph, 'positions', [rows, length], 'int64'),
    mask: (window: number | undefined): Value => openMask(steps, window),
    ragged: isRagged
      ? {
          slots: reshape(input(graph, 'slots', [rows, length], 'int64'), [rows * length]),
          places: input(graph, 'places', [tokens], 'int64'),
        }
      : undefined,
  }
}

/** [length, length] with 0 where row t may see column s: t − window < s ≤ t. */
function openMask(steps: Value, window: number | undefined): Value {
  const [length] = steps.shape as [number]
  // How far s lies ahead of t: whole numbers, so that clamping tells true from false.
  const ahead = subtract(reshape(steps, [1, length]), reshape(steps, [length, 1]))
  const hidden = clamp(ahead)
  return scale(
    window === undefined ? hidden : add(hidden, clamp(subtract(scalar(steps.graph, 1 - window), ahead))),
    masked,
  )
}

/**
 * What such a graph is fed. A ragged batch has one token more than its samples, which no loss counts and no row sees: the
 * slots that hold none point to it.
 */
export function feedOpen(
  samples: readonly Sample[],
  layout: Layout,
  { pad, weight }: { pad: number; weight: number },
): Feeds {
  const rows = samples.length
  const length = Math.max(...samples.map(({ ids }) => ids.length))
  const starts: number[] = []
  let tokens = 0
  for (const { ids } of samples) {
    starts.push(layout === 'ragged' ? tokens : starts.length * length)
    tokens += ids.length
  }
  const places = new BigInt64Array(tokens + 1)
  const slots = new BigInt64Array(rows * length).fill(BigInt(tokens))
  const ids = new BigInt64Array(layout === 'ragged' ? tokens + 1 : rows * length).fill(BigInt(pad))
  const losses = samples.map(lossPositions)
  const counted = Math.max(
    1,
    losses.reduce((sum, each) => sum + each.length, 0),
  )
  const positions = new BigInt64Array(counted)
  const targets = new BigInt64Array(counted)
  const weights = new Float32Array(rows * counted)
  let next = 0
  samples.forEach((sample, row) => {
    const start = starts[row]!
    sample.ids.forEach((id, t) => {
      ids[start + t] = BigInt(id)
      if (layout === 'full') return
      slots[row * length + t] = BigInt(start + t)
      places[start + t] = BigInt(row * length + t)
    })
    for (const t of losses[row]!) {
      positions[next] = BigInt(start + t - 1)
      targets[next] = BigInt((sample.targets ?? sample.ids)[t]!)
      weights[row * counted + next] = weight
      next++
    }
  })
  // The extra token stands in a slot that holds no other, whose gradient is therefore zero.
  places[tokens] = BigInt(slots.indexOf(BigInt(tokens)))
  const size = (name: string, value: number): Feeds => ({ [sizeInput(name)]: BigInt64Array.of(BigInt(value)) })
  return {
    ...size('rows', rows),
    ...size('length', length),
    ...size('counted', counted),
    ...size('tokens', tokens + 1),
    ids,
    positions: BigInt64Array.from({ length: rows * length }, (_, k) => BigInt(k % length)),
    steps: Float32Array.from({ length }, (_, t) => t),
    lengths: BigInt64Array.from(samples, sample => BigInt(sample.ids.length)),
    slots,
    places,
    counted: positions,
    targets,
    weights,
  }
}
