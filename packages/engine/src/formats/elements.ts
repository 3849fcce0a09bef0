/** The dtypes that weights are computed from: float32, or the halves that widen to it exactly. */
export type FloatDType = 'F32' | 'F16' | 'BF16'

export const bytesPerElement: Record<FloatDType, number> = { F32: 4, F16: 2, BF16: 2 }

/** Elements that are widened at a time, so that a tensor never lies in memory in both forms. */
const chunk = 1 << 20

/**
 * Reads `length` elements as float32. `read` fills bytes from `position`, counted from the tensor's first byte.
 */
export function readElements({ dtype, length, read }: readElements.Options): Float32Array {
  const data = new Float32Array(length)
  if (dtype === 'F32') {
    read(new Uint8Array(data.buffer), 0)
    return data
  }
  const halves = new Uint16Array(Math.min(chunk, length))
  for (let from = 0; from < length; from += chunk) {
    const count = Math.min(chunk, length - from)
    read(new Uint8Array(halves.buffer, 0, 2 * count), 2 * from)
    if (dtype === 'F16') data.set(new Float16Array(halves.buffer, 0, count), from)
    else {
      const words = new Uint32Array(data.buffer, 4 * from, count)
      for (let i = 0; i < count; i++) words[i] = halves[i]! << 16
    }
  }
  return data
}

export declare namespace readElements {
  type Options = {
    dtype: FloatDType
    length: number
    read: (target: Uint8Array, position: number) => void
  }
}

/** The elements in a dtype's bytes, each rounded to nearest, ties to even. */
export function narrowElements(data: Float32Array, dtype: FloatDType): Uint8Array {
  if (dtype === 'F32') return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  if (dtype === 'F16') return new Uint8Array(Float16Array.from(data).buffer)
  const words = new Uint32Array(data.slice().buffer)
  const halves = new Uint16Array(words.length)
  for (let i = 0; i < words.length; i++) halves[i] = (words[i]! + 0x7fff + ((words[i]! >>> 16) & 1)) >>> 16
  return new Uint8Array(halves.buffer)
}

/** The place of the first element that is not a finite number; −1 where all are. */
export function firstNonFinite(data: Float32Array): number {
  // x − x is 0 for a finite x alone.
  for (let i = 0; i < data.length; i++) if (data[i]! - data[i]! !== 0) return i
  return -1
}
