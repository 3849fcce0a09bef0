import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { createGraph, type Graph, input, openSize, output, outputInPlace, sizeInput } from '../Graph.ts'
import { add } from '../ops/arithmetic.ts'
import { groupQueryAttention } from '../ops/groupQueryAttention.ts'
import { matmul } from '../ops/matmul.ts'
import { createBoundSession } from './createBoundSession.ts'
import { openOrtApi } from './ortApi.ts'

const waves = (length: number, phase: number) => Float32Array.from({ length }, (_, i) => Math.sin(1.7 * i + phase))

/** x [n, 4] · y [4, 4] + x for an open n. */
function product(): Graph {
  const graph = createGraph()
  const n = openSize(graph, 'n', 10_007)
  const x = input(graph, 'x', [n, 4])
  output(add(matmul(x, input(graph, 'y', [4, 4])), x), 'z')
  return graph
}

function tensors(n: number) {
  const inputs = {
    x: { data: waves(4 * n, 0), shape: [n, 4] },
    y: { data: waves(16, 1), shape: [4, 4] },
    [sizeInput('n')]: { data: BigInt64Array.of(BigInt(n)), shape: [1] },
  }
  return { inputs, outputs: { z: { data: new Float32Array(4 * n), shape: [n, 4] } } }
}

/** Attention to a cache that is written where it stands. */
function cached(rows: number) {
  const [heads, width, capacity] = [2, 8, 5]
  const graph = createGraph()
  const cache = [rows, 1, capacity, width]
  const { attended, keys, values } = groupQueryAttention({
    query: input(graph, 'query', [rows, 1, heads * width]),
    key: input(graph, 'key', [rows, 1, width]),
    value: input(graph, 'value', [rows, 1, width]),
    cache: { keys: input(graph, 'keys', cache), values: input(graph, 'values', cache) },
    seen: input(graph, 'seen', [rows], 'int32'),
    total: input(graph, 'total', [1], 'int32'),
    ...{ heads, scale: 0.4 },
  })
  outputInPlace(attended, 'attended')
  outputInPlace(keys, 'newKeys')
  outputInPlace(values, 'newValues')
  const [before, after] = [
    { data: waves(rows * capacity * width, 3), shape: cache },
    { data: waves(rows * capacity * width, 4), shape: cache },
  ]
  const attendedTo = new Float32Array(rows * heads * width)
  const inputs = {
    query: { data: waves(rows * heads * width, 0), shape: [rows, 1, heads * width] },
    key: { data: waves(rows * width, 1), shape: [rows, 1, width] },
    value: { data: waves(rows * width, 2), shape: [rows, 1, width] },
    keys: before,
    values: after,
    seen: { data: Int32Array.from({ length: rows }, (_, row) => row % capacity), shape: [rows] },
    total: { data: Int32Array.of(Math.min(rows, capacity)), shape: [1] },
  }
  const outputs = {
    attended: { data: attendedTo, shape: [rows, 1, heads * width] },
    newKeys: before,
    newValues: after,
  }
  // What stands behind a row's last token is nobody's.
  const read = () =>
    [before, after].flatMap(({ data }) =>
      Array.from(inputs.seen.data, (seen, row) =>
        data.slice(row * capacity * width, (row * capacity + seen + 1) * width),
      ),
    )
  return { graph, tensors: { inputs, outputs }, results: () => [attendedTo, ...read()] }
}

describe.each([true, false])('a bound session, native: %s', native => {
  test('writes results where they are bound, for every size, as often as it is asked', async () => {
    const session = await createBoundSession({ graph: product(), native })
    for (const n of [1, 3, 300]) {
      const { inputs, outputs } = tensors(n)
      const binding = session.bind({ inputs, outputs })
      for (const phase of [0, 2]) {
        inputs.x!.data.set(waves(4 * n, phase) as never)
        await binding.run()
        const { data: x } = inputs.x as { data: Float32Array }
        outputs.z.data.forEach((z, i) => {
          const row = x.subarray(4 * Math.floor(i / 4))
          const sum = [0, 1, 2, 3].reduce((total, k) => total + row[k]! * Math.sin(1.7 * (4 * k + (i % 4)) + 1), 0)
          expect(Math.abs(z - sum - x[i]!)).toBeLessThan(1e-6)
        })
      }
      binding.release()
    }
    await session.release()
  })

  test('refuses what does not fit before anything runs', async () => {
    const session = await createBoundSession({ graph: product(), native })
    const { inputs, outputs } = tensors(3)
    const other = (name: string, tensor: { data: Float32Array | Int32Array; shape: number[] }) => () =>
      session.bind({ inputs: { ...inputs, [name]: tensor }, outputs })
    expect(() => session.bind({ inputs: { x: inputs.x! }, outputs })).toThrow('An input was not fed.')
    expect(other('y', { data: new Float32Array(15), shape: [4, 4] })).toThrow('does not fill its shape')
    expect(other('y', { data: new Float32Array(16), shape: [2, 8] })).toThrow('another shape')
    expect(other('y', { data: new Int32Array(16), shape: [4, 4] })).toThrow('another type')
    expect(() => session.bind({ inputs, outputs: { z: { data: new Float32Array(3), shape: [3, 4] } } })).toThrow(
      'does not fill its shape',
    )
    await session.release()
  })

  test('tells in a BaseError what the runtime refuses', async () => {
    const session = await createBoundSession({ graph: product(), native })
    const { inputs, outputs } = tensors(3)
    // Three rows of results, of which the runtime makes two.
    inputs.x = { data: waves(8, 0), shape: [2, 4] }
    const run = session.bind({ inputs, outputs }).run()
    await expect(run).rejects.toMatchObject({ name: 'BaseError' })
    await session.release()
  })
})

test('bound in place or copied back, attention and its cache are the same bits', async () => {
  const all = []
  for (const native of [true, false]) {
    const { graph, tensors, results } = cached(7)
    const untouched = results()
    const session = await createBoundSession({ graph, native })
    await session.bind(tensors).run()
    await session.release()
    expect(results().slice(1)).not.toEqual(untouched.slice(1))
    all.push(results())
  }
  expect(all[0]).toEqual(all[1])
})

test('where the library is, it is bound without a copy, in every thread', async () => {
  expect(openOrtApi()).toBeDefined()
  const url = JSON.stringify(new URL('./ortApi.ts', import.meta.url).href)
  const source = `import(${url}).then(({ openOrtApi }) => require('node:worker_threads').parentPort.postMessage(openOrtApi() !== undefined))`
  for (let i = 0; i < 2; i++) {
    const worker = new Worker(source, { eval: true })
    expect(await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))).toBe(true)
    await worker.terminate()
  }
})
