import path from 'node:path'
import { runOnGpu } from '@openledger/tensor/testing'
import { expect, test } from 'vitest'

type Line = { name: string; verdict: string; again: string; entries?: number; excess?: number }

test('answers that a GPU wrote and weighed are attested on a processor, and a forged vector is not', async ({
  skip,
}) => {
  const { gpu, lines, ended } = await runOnGpu<Line>(path.join(import.meta.dirname, 'testing', 'webgpuAnswers.ts'))
  if (!gpu) console.warn('WebGPU: no GPU and no Chromium with one in software: the check is left out.')
  skip(!gpu, 'no GPU')
  expect(ended).toBe('well')
  console.info(`WebGPU: ${gpu!.name}: ${lines.map(line => JSON.stringify(line)).join(' ')}`)
  const [greedy, warm, forged] = lines
  for (const honest of [greedy, warm]) expect(['exact', 'within-tolerance']).toContain(honest!.verdict)
  expect([greedy!.again, warm!.again]).toEqual(['true', 'true'])
  expect(forged!.verdict).toBe('different')
}, 960_000)
