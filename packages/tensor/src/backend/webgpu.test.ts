import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { operatorCases } from '../testing/operatorCases.ts'
import { runOnGpu } from '../testing/runOnGpu.ts'
import { findGpu } from './gpu.ts'

type Line = { name: string; differences: Record<string, number> }

/**
 * Of a result's largest element. Both sides compute in float32 and sum in another order: over the few terms of these cases
 * that is some 1e-7; WGSL lets exp and division be off by a few units in the last place more.
 */
const tolerance = 2e-6

let onGpu: runOnGpu.Result<Line>

beforeAll(async () => {
  onGpu = await runOnGpu(path.join(import.meta.dirname, '..', 'testing', 'webgpuCases.ts'))
  if (onGpu.gpu) console.info(`WebGPU: ${onGpu.gpu.name} (${onGpu.gpu.driver})`)
  else console.warn(`WebGPU: no GPU and no Chromium with one in software: ${operatorCases.length} operators unchecked.`)
}, 600_000)

describe('every operator and its gradient give on WebGPU what they give on the CPU', () => {
  test.for(operatorCases)('$name', ({ name }, { skip }) => {
    skip(!onGpu.gpu, 'no GPU')
    const line = onGpu.lines.find(each => each.name === name)
    expect(line, `the process ended ${onGpu.ended}`).toBeDefined()
    for (const [result, difference] of Object.entries(line!.differences))
      expect(difference, result).toBeLessThan(tolerance)
  })
})

test.for(['8 bits, 1 rows', '8 bits, 5 rows', '4 bits, 1 rows', '4 bits, 5 rows'])(
  'a product with a weight in blocks of %s is that of the CPU',
  (name, { skip }) => {
    skip(!onGpu.gpu, 'no GPU')
    const line = onGpu.lines.find(each => each.name === name)
    expect(line, `the process ended ${onGpu.ended}`).toBeDefined()
    // Sums of 70 terms, in another order and by blocks.
    expect(line!.differences.y).toBeLessThan(5e-6)
  },
)

test.skipIf(process.platform !== 'linux')('where no GPU is, the error says what was looked for', async () => {
  const nowhere = { VK_DRIVER_FILES: '/nowhere.json', VK_ICD_FILENAMES: '/nowhere.json' }
  await expect(findGpu(nowhere)).rejects.toMatchObject({
    code: 'tensor/no-gpu',
    facts: { drivers: '/nowhere.json' },
  })
})
