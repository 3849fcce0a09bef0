import { kernelBytes } from './kernels.generated.ts'

/** One instance of kernels.wat with a memory of its own; not to be shared between calls that await. */
export type Kernels = {
  memory: WebAssembly.Memory
  /** C[M,N] = A[M,K]·B[K,N]; byte addresses, strides in bytes, M a multiple of 4 and N of 8. */
  gemm: (
    a: number,
    aStride: number,
    b: number,
    bStride: number,
    c: number,
    cStride: number,
    M: number,
    N: number,
    K: number,
  ) => void
  /**
   * out[n] = Σⱼ query[j]·vectors[n,j]; query int16, vectors int8, rows `stride` bytes apart, out int32; k a multiple of 16.
   * Exact while the sum fits into 32 bits: |query| · 127 · k < 2³¹.
   */
  dots: (query: number, vectors: number, stride: number, out: number, n: number, k: number) => void
  /** Σⱼ (x[j] − scale·r(x[j]/scale))² with r rounding into [−127, 127]; x float32 [n], n a multiple of 4. */
  roundingError: (x: number, n: number, scale: number) => number
  /** out[n] = Σⱼ ±query[j], minus where bit j of row n is set; query int8 [16·steps], rows `stride` bytes apart, out int32. */
  signDots: (query: number, rows: number, stride: number, out: number, n: number, steps: number) => void
}

let compiled: WebAssembly.Module | undefined

/** Instantiates the SIMD kernels: about a millisecond, 64 KiB; grow with {@link reserve}. */
export function createKernels(): Kernels {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelBytes), character => character.charCodeAt(0)))
  return new WebAssembly.Instance(compiled).exports as unknown as Kernels
}

/** Grows the memory to at least `bytes`. Views made before are detached where it grew. */
export function reserve({ memory }: Kernels, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / 65_536))
}

/** The smallest multiple of `step` that is at least `n`. */
export function roundUp(n: number, step: number): number {
  return Math.ceil(n / step) * step
}
