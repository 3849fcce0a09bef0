import type { Product } from './createProduct.ts'
import type { Network } from './createTrainer.ts'
import { classes } from './readMnist.ts'

/**
 * The factors of per-sample gradients of a layer: gᵢ = inputᵢ ⊗ outputᵢ, with `input` `[n, inn]` (a 1 last, for the bias)
 * and `output` `[n, out]`, the gradient of sample i's objective with respect to the layer's sums.
 */
export type LayerTrace = { inn: number; out: number; input: Float32Array; output: Float32Array }

/** A network on some samples: what each layer takes, and what flows back for any objective of the logits. */
export type NetworkTrace = {
  /** Softmax `[n, 10]`. */
  p: Float32Array
  /** Gradients for ∂objective/∂logits `[n, 10]`. */
  layers: (slope: Float32Array) => Promise<LayerTrace[]>
  /** The last layer's input, `[n, inn − 1]`: the representation. */
  hidden: Float32Array
}

/** Forward through a network (dropout off). `pixels` `[n, size]` may be in another basis: then `first` is layer 0's weights in it. */
export async function traceNetwork({
  product,
  network,
  widths,
  pixels,
  labels,
}: traceNetwork.Options): Promise<NetworkTrace> {
  const n = labels.length
  const inputs: Float32Array[] = [withOne(pixels, n)]
  const inns = widths.slice(0, -1).map(width => width + 1)
  let last: Float32Array = new Float32Array()
  for (let l = 0; l + 1 < widths.length; l++) {
    const out = widths[l + 1]!
    const w = new Float32Array((widths[l]! + 1) * out)
    w.set(network.weights[l]!)
    w.set(network.biases[l]!, widths[l]! * out)
    const z = await product({ a: inputs[l]!, b: w, shape: [n, inns[l]!, out] })
    if (l + 2 < widths.length)
      inputs.push(
        withOne(
          z.map(value => Math.max(0, value)),
          n,
        ),
      )
    else last = z
  }
  const p = softmaxRows(last)
  return {
    p,
    hidden: withoutOne(inputs.at(-1)!, n),
    async layers(slope) {
      const traced: LayerTrace[] = []
      let delta: Float32Array = slope
      for (let l = widths.length - 2; l >= 0; l--) {
        const [inn, out] = [inns[l]!, widths[l + 1]!]
        traced.unshift({ inn, out, input: inputs[l]!, output: delta })
        if (l === 0) break
        const back = await product({ a: delta, b: network.weights[l]!, shape: [n, out, inn - 1], transposeB: true })
        for (let i = 0, at = 0; i < n; i++)
          for (let j = 0; j < inn - 1; j++, at++) if (inputs[l]![i * inn + j] === 0) back[at] = 0
        delta = back
      }
      return traced
    },
  }
}

export declare namespace traceNetwork {
  type Options = {
    product: Product
    network: Network
    widths: readonly number[]
    pixels: Float32Array
    labels: Uint8Array
  }
}

/** ∂(cross-entropy)/∂logits: p − y. */
export function lossSlope({ p, labels }: { p: Float32Array; labels: Uint8Array }): Float32Array {
  const slope = p.slice()
  for (const [i, label] of labels.entries()) slope[i * classes + label]! -= 1
  return slope
}

/** Log-odds log(p_y/(1 − p_y)) of each sample's label, `[n]`: TRAK's output. */
export function marginsOf({ p, labels }: { p: Float32Array; labels: Uint8Array }): Float32Array {
  return Float32Array.from(labels, (label, i) => Math.log(p[i * classes + label]! / othersOf(p, i, label)))
}

/** −∂ log(p_y/(1 − p_y))/∂logits, with the loss's sign: p_c/(1 − p_y) for the others, −1 for the label. */
export function marginSlope({ p, labels }: { p: Float32Array; labels: Uint8Array }): Float32Array {
  const slope = p.slice()
  for (const [i, label] of labels.entries()) {
    const others = othersOf(p, i, label)
    for (let c = 0; c < classes; c++) slope[i * classes + c] = c === label ? -1 : p[i * classes + c]! / others
  }
  return slope
}

/** 1 − p_y as a sum, which nothing cancels in. */
function othersOf(p: Float32Array, i: number, label: number): number {
  let others = 0
  for (let c = 0; c < classes; c++) if (c !== label) others += p[i * classes + c]!
  return Math.max(1e-30, others)
}

/** Softmax of each row of logits `[n, 10]`. */
export function softmaxRows(logits: Float32Array): Float32Array {
  const p = new Float32Array(logits.length)
  for (let at = 0; at < logits.length; at += classes) {
    const row = logits.subarray(at, at + classes)
    const most = Math.max(...row)
    let total = 0
    for (let c = 0; c < classes; c++) total += p[at + c] = Math.exp(row[c]! - most)
    for (let c = 0; c < classes; c++) p[at + c]! /= total
  }
  return p
}

/** Rows with a 1 appended, for a bias. */
export function withOne(x: Float32Array, n: number): Float32Array {
  const width = x.length / n
  const out = new Float32Array(n * (width + 1)).fill(1)
  for (let i = 0; i < n; i++) out.set(x.subarray(i * width, (i + 1) * width), i * (width + 1))
  return out
}

function withoutOne(x: Float32Array, n: number): Float32Array {
  const width = x.length / n
  const out = new Float32Array(n * (width - 1))
  for (let i = 0; i < n; i++) out.set(x.subarray(i * width, (i + 1) * width - 1), i * (width - 1))
  return out
}
