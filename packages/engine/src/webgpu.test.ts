import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type NodeDifference, runOnGpu } from '@openledger/tensor/testing'
import { beforeAll, expect, test } from 'vitest'

type Line =
  | ({ kind: 'node' } & NodeDifference)
  | { kind: 'family'; family: string }
  | { kind: 'run'; losses: [number[], number[]]; ids: [number[], number[]]; adapter: number }

/** Of a result's largest element: the rounding of float32 over sums of up to a few hundred terms, in another order. */
const nodeTolerance = 1e-5

const checks = 3
let onGpu: runOnGpu.Result<Line>

beforeAll(async () => {
  onGpu = await runOnGpu(path.join(import.meta.dirname, 'testing', 'webgpuRun.ts'))
  if (!onGpu.gpu) console.warn(`WebGPU: no GPU and no Chromium with one in software: ${checks} checks left out.`)
}, 960_000)

function lines<Kind extends Line['kind']>(kind: Kind): Extract<Line, { kind: Kind }>[] {
  return onGpu.lines.filter((line): line is Extract<Line, { kind: Kind }> => line.kind === kind)
}

test('every node of the engine’s graphs gives on WebGPU what it gives on the CPU', ({ skip }) => {
  skip(!onGpu.gpu, 'no GPU')
  const nodes = lines('node')
  console.info(`WebGPU: ${onGpu.gpu!.name}, ${nodes.length} different nodes`)
  for (const { node, difference } of nodes) expect(difference, node).toBeLessThan(nodeTolerance)
  expect(onGpu.ended).toBe('well')
  expect(lines('family').map(({ family }) => family)).toEqual(
    readdirSync(path.join(import.meta.dirname, '..', 'fixtures', 'models')),
  )
  // Training, attribution and decoding of a model of two blocks have some 200 nodes that differ in operator or shape.
  expect(nodes.length).toBeGreaterThan(150)
})

test('a fine-tune on WebGPU follows the one on the CPU', ({ skip }) => {
  skip(!onGpu.gpu, 'no GPU')
  const [{ losses, adapter }] = lines('run') as [Extract<Line, { kind: 'run' }>]
  const [cpu, gpu] = losses
  expect(cpu.length).toBe(4)
  expect(cpu[0]! - cpu[3]!).toBeGreaterThan(0.01)
  cpu.forEach((loss, step) => {
    expect(Math.abs(loss - gpu[step]!), `step ${step}`).toBeLessThan(1e-5)
  })
  // AdamW divides a gradient by its own size, so where one is near zero rounding becomes a part of a step of 1e-3.
  expect(adapter).toBeLessThan(1e-4)
})

test('sampled text on WebGPU is the text of the CPU', ({ skip }) => {
  skip(!onGpu.gpu, 'no GPU')
  const [{ ids }] = lines('run') as [Extract<Line, { kind: 'run' }>]
  expect(new Set(ids[0]).size).toBeGreaterThan(3)
  expect(ids[1]).toEqual(ids[0])
})
