import { createBoundSession, createGraph, input, outputInPlace, sum } from '@openledger/tensor'

/** How fast this processor reads memory on some threads, in GB/s: the fastest of 12 passes. */
export async function readBandwidth(threads: number): Promise<number> {
  const memory = await openBandwidth(threads)
  let fastest = Number.POSITIVE_INFINITY
  for (let i = 0; i < 12; i++) fastest = Math.min(fastest, await memory.pass())
  await memory.close()
  return memory.bytes / fastest / 1e6
}

/**
 * A pass over 256 MiB of float32 on some threads, in milliseconds: sums of the rows of a matrix, which are next to no
 * arithmetic.
 */
export async function openBandwidth(threads: number) {
  const [height, width] = [64, 2 ** 20]
  const graph = createGraph()
  outputInPlace(sum(input(graph, 'x', [height, width]), [1]), 'y')
  const session = await createBoundSession({ graph, threads })
  const data = new Float32Array(height * width).fill(1)
  const binding = session.bind({
    inputs: { x: { data, shape: [height, width] } },
    outputs: { y: { data: new Float32Array(height), shape: [height] } },
  })
  return {
    bytes: data.byteLength,
    async pass(): Promise<number> {
      const start = performance.now()
      await binding.run()
      return performance.now() - start
    },
    async close(): Promise<void> {
      binding.release()
      await session.release()
    },
  }
}
