import { createRng } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { assemble } from './assemble.ts'
import { createKernels, reserve } from './Kernels.ts'
import { kernelBytes } from './kernels.generated.ts'

describe('kernels', () => {
  it('are what the source assembles to', async () => {
    expect(Buffer.from(await assemble()).toString('base64')).toBe(kernelBytes)
  })

  it('gemm multiplies a case worked by hand', () => {
    const kernels = createKernels()
    const heap = new Float32Array(kernels.memory.buffer)
    // A [4,2], B [2,8]: only the first two columns of B are not zero.
    heap.set([1, 2, 3, 4, 5, 6, 7, 8], 0)
    heap.set([1, 10, 0, 0, 0, 0, 0, 0, 2, 20, 0, 0, 0, 0, 0, 0], 8)
    kernels.gemm(0, 8, 32, 32, 96, 32, 4, 8, 2)
    const c = Array.from(heap.subarray(24, 24 + 32))
    expect(c.filter((_, j) => j % 8 === 0)).toEqual([5, 11, 17, 23])
    expect(c.filter((_, j) => j % 8 === 1)).toEqual([50, 110, 170, 230])
    expect(c.filter((_, j) => j % 8 > 1).every(value => value === 0)).toBe(true)
  })

  it('gemm agrees with the plain loop in double precision', () => {
    const rng = createRng('gemm')
    const [M, N, K] = [12, 24, 37]
    const a = Float32Array.from({ length: M * K }, () => rng.normal())
    const b = Float32Array.from({ length: K * N }, () => rng.normal())
    const kernels = createKernels()
    reserve(kernels, 4 * (a.length + b.length + M * N))
    const heap = new Float32Array(kernels.memory.buffer)
    heap.set(a, 0)
    heap.set(b, a.length)
    const at = a.length + b.length
    kernels.gemm(0, K * 4, a.length * 4, N * 4, at * 4, N * 4, M, N, K)
    for (let i = 0; i < M; i++) {
      for (let j = 0; j < N; j++) {
        let sum = 0
        for (let k = 0; k < K; k++) sum += a[i * K + k]! * b[k * N + j]!
        // 37 float32 products of order 1: rounding stays below 37 · 2⁻²⁴ · 10.
        expect(Math.abs(heap[at + i * N + j]! - sum)).toBeLessThan(3e-5)
      }
    }
  })

  it('dots is exact at the edge of 32 bits', () => {
    const k = 131_072
    const kernels = createKernels()
    reserve(kernels, 16 + k * 2 + k)
    const { buffer } = kernels.memory
    new Int16Array(buffer, 0, k).fill(-127)
    new Int8Array(buffer, k * 2, k).fill(127)
    kernels.dots(0, k * 2, k, k * 3, 1, k)
    expect(new Int32Array(buffer, k * 3, 1)[0]).toBe(-127 * 127 * k)
  })

  it('dots takes rows that stand apart', () => {
    const rng = createRng('strided')
    const [n, k, stride] = [4, 32, 37]
    const q = Int16Array.from({ length: k }, () => rng.int(4_001) - 2_000)
    const rows = Int8Array.from({ length: n * stride }, () => rng.int(255) - 127)
    const kernels = createKernels()
    const { buffer } = kernels.memory
    new Int16Array(buffer).set(q, 0)
    new Int8Array(buffer).set(rows, 128)
    kernels.dots(0, 128, stride, 512, n, k)
    const expected = Array.from({ length: n }, (_, row) =>
      q.reduce((sum, value, j) => sum + value * rows[row * stride + j]!, 0),
    )
    expect(Array.from(new Int32Array(buffer, 512, n))).toEqual(expected)
  })

  it('roundingError is the squared loss of rounding to a scale', () => {
    const rng = createRng('rounding')
    const x = Float32Array.from({ length: 64 }, () => 100 * rng.normal())
    const kernels = createKernels()
    new Float32Array(kernels.memory.buffer).set(x, 16)
    for (const scale of [0.3, 1.7, 9]) {
      const expected = x.reduce((sum, value) => {
        const rounded = Math.max(-127, Math.min(127, Math.round(value / scale)))
        return sum + (value - scale * rounded) ** 2
      }, 0)
      // 64 float32 terms: a few times 2⁻²⁴ of the sum, and of 127·scale squared where entries nearly cancel.
      expect(Math.abs(kernels.roundingError(64, 64, scale) / expected - 1)).toBeLessThan(1e-4)
    }
  })

  it('signDots adds and subtracts as the bits say', () => {
    const rng = createRng('signs')
    const [n, steps, stride] = [5, 3, 9]
    const q = Int8Array.from({ length: 16 * steps }, () => rng.int(255) - 127)
    const rows = Uint8Array.from({ length: n * stride }, () => rng.int(256))
    const kernels = createKernels()
    const { buffer } = kernels.memory
    new Int8Array(buffer).set(q, 0)
    new Uint8Array(buffer).set(rows, 64)
    kernels.signDots(0, 64, stride, 256, n, steps)
    const expected = Array.from({ length: n }, (_, row) =>
      q.reduce((sum, value, j) => sum + ((rows[row * stride + (j >> 3)]! >> (j & 7)) & 1 ? -value : value), 0),
    )
    expect(Array.from(new Int32Array(buffer, 256, n))).toEqual(expected)
  })
})
