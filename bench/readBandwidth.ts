import { createBoundSession, createGraph, input, outputInPlace, sum } from '@openledger/tensor'

/**
 * How fast this processor reads memory on some threads, in GB/s: sums of 256 MiB of float32, in pieces of a matrix, the
 * fastest of many. The sum of each row is one pass over memory with next to no arithmetic.
 */
export async function readBandwidth(threads: number): Promise<number> {
  const [height, width] = [64, 2 ** 20]
  const graph = createGraph()
  outputInPlace(sum(input(graph, 'x', [height, width]), [1]), 'y')
  const session = await createBoundSession({ graph, threads })
  const data = new Float32Array(height * width).fill(1)
  const totals = new Float32Array(height)
  const binding = session.bind({
    inputs: { x: { data, shape: [height, width] } },
    outputs: { y: { data: totals, shape: [height] } },
  })
  let fastest = Number.POSITIVE_INFINITY
  for (let i = 0; i < 12; i++) {
    const start = performance.now()
    await binding.run()
    fastest = Math.min(fastest, performance.now() - start)
  }
  binding.release()
  await session.release()
  return data.byteLength / fastest / 1e6
}
