import { BaseError } from '@openledger/base'
import { addNode, constant, type Graph, type Value } from '../Graph.ts'

/**
 * A weight [out, in] in whole numbers of 8 or 4 bits, block by block along each row: w ≈ scale · (q − zero).
 * With 8 bits zero is 128 everywhere (symmetric), with 4 bits each block has its own (asymmetric).
 */
export type BlockWeight = {
  bits: 8 | 4
  /** Elements of a row that share a scale; the last block of a row may be shorter. */
  block: number
  shape: readonly [out: number, width: number]
  /** [out, blocks, block · bits / 8]; of two 4-bit numbers in a byte the first is the lower half. */
  data: Uint8Array
  /** [out, blocks] */
  scales: Float32Array
  /** 4 bits: [out, ⌈blocks / 2⌉], packed as the data are. */
  zeros?: Uint8Array
}

/**
 * Rounds a weight to blocks, each by the range of its own elements: |w| ≤ 127 steps for 8 bits, 15 steps from the least
 * to the largest, 0 among them, for 4 bits. `transposed`: the data stand as [in, out].
 */
export function quantizeBlocks(
  data: Float32Array,
  { shape, bits, block, transposed }: quantizeBlocks.Options,
): BlockWeight {
  const [out, width] = shape
  const blocks = Math.ceil(width / block)
  const bytes = (block * bits) / 8
  const weight: BlockWeight = {
    ...{ bits, block, shape },
    data: new Uint8Array(out * blocks * bytes),
    scales: new Float32Array(out * blocks),
    ...(bits === 4 && { zeros: new Uint8Array(out * Math.ceil(blocks / 2)) }),
  }
  for (let row = 0; row < out; row++)
    for (let b = 0; b < blocks; b++) {
      const element = (i: number) => data[transposed ? (b * block + i) * out + row : row * width + b * block + i]!
      const length = Math.min(block, width - b * block)
      let [least, largest] = [0, 0]
      for (let i = 0; i < length; i++) {
        least = Math.min(least, element(i))
        largest = Math.max(largest, element(i))
      }
      const range = bits === 8 ? Math.max(-least, largest) / 127 : (largest - least) / 15
      const scale = Math.fround(range) || 1
      const zero = bits === 8 ? 128 : Math.min(15, Math.max(0, Math.round(-least / scale)))
      const place = row * blocks + b
      weight.scales[place] = scale
      if (weight.zeros) setNibble(weight.zeros, row * Math.ceil(blocks / 2) * 2 + b, zero)
      for (let i = 0; i < block; i++) {
        const q = i < length ? Math.round(element(i) / scale) + zero : zero
        if (bits === 8) weight.data[place * bytes + i] = Math.min(255, Math.max(0, q))
        else setNibble(weight.data, place * block + i, Math.min(15, Math.max(0, q)))
      }
    }
  return weight
}

export declare namespace quantizeBlocks {
  type Options = { shape: readonly [number, number]; bits: 8 | 4; block: number; transposed?: boolean | undefined }
}

/** The weight [out, in] that the blocks stand for, as a plain loop: what a product with them is held against. */
export function dequantizeBlocks({ bits, block, shape: [out, width], data, scales, zeros }: BlockWeight): Float32Array {
  const blocks = Math.ceil(width / block)
  const weight = new Float32Array(out * width)
  for (let row = 0; row < out; row++)
    for (let i = 0; i < width; i++) {
      const b = Math.floor(i / block)
      const place = row * blocks + b
      const q = bits === 8 ? data[place * block + (i % block)]! : nibble(data, place * block + (i % block))
      const zero = zeros ? nibble(zeros, row * Math.ceil(blocks / 2) * 2 + b) : 128
      weight[row * width + i] = scales[place]! * (q - zero)
    }
  return weight
}

type BlockOptions = {
  /** The data stand as [in, out]. */
  transposed?: boolean
  /** What enters the product: float32, or rounded to 127 steps of the largest of its own block, which is faster. */
  activations?: 'float32' | 'int8'
}

const stored = new WeakMap<Value, { weight: BlockWeight } & Required<BlockOptions>>()

/**
 * A frozen weight with its blocks beside it: what multiplies with all of it (`matmul`, `matmulAdd`) uses the blocks,
 * anything else (looking up rows, norms) the float32 numbers. What nothing uses is not part of the compiled graph.
 * For serving: no gradient flows through a product with blocks.
 */
export function blockConstant(
  graph: Graph,
  data: Float32Array,
  weight: BlockWeight,
  { transposed = false, activations = 'float32' }: BlockOptions = {},
): Value {
  const [out, width] = weight.shape
  const value = constant(graph, data, transposed ? [width, out] : [out, width], 'float32')
  stored.set(value, { weight, transposed, activations })
  return value
}

/** x Wᵀ with the blocks of `w`, [..., in] → [..., out]; undefined where it has none, or is not multiplied as x Wᵀ. */
export function matmulBlocks(x: Value, w: Value, transposeB: boolean): Value | undefined {
  const found = stored.get(w)
  if (!found || found.transposed === transposeB) return undefined
  const { bits, block, shape, data, scales, zeros } = found.weight
  const [out, width] = shape
  const blocks = Math.ceil(width / block)
  const { graph } = x
  const y = addNode({
    type: 'MatMulNBits',
    domain: 'com.microsoft',
    inputs: [
      x,
      constant(graph, data, [out, blocks, (block * bits) / 8], 'uint8'),
      constant(graph, scales, [out, blocks], 'float32'),
      ...(zeros ? [constant(graph, zeros, [out, Math.ceil(blocks / 2)], 'uint8')] : []),
    ],
    shape: [...x.shape.slice(0, -1), out],
    // Level 4 is ONNX Runtime's name for 8-bit arithmetic, 1 for float32.
    attributes: { K: width, N: out, bits, block_size: block, accuracy_level: found.activations === 'int8' ? 4 : 1 },
  })
  y.inputs = [x]
  y.vjp = () => {
    throw new BaseError('No gradient flows through a weight in blocks.', {
      code: 'tensor/serving-only',
      facts: { shape: `[${shape}]`, bits },
      hint: 'Train with weights in float32.',
    })
  }
  return y
}

function nibble(bytes: Uint8Array, place: number): number {
  return (bytes[place >> 1]! >> (4 * (place & 1))) & 15
}

function setNibble(bytes: Uint8Array, place: number, value: number): void {
  bytes[place >> 1]! |= value << (4 * (place & 1))
}
