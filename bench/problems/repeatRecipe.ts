import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readRunPoints } from '@openledger/attribution'
import type { LdsFixture } from '@openledger/attribution/testing'
import type { Engine } from '@openledger/engine'

/** Processor time of this process so far, all threads, in seconds. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/**
 * Repeats a problem's full run with our engine, and keeps its points with the optimiser's second moments.
 *
 * @returns the points, the processor time, and the largest difference of a step's loss from what the folder says
 */
export async function repeatRecipe({ engine, fixture, checkpoints }: repeatRecipe.Options) {
  const { samples, recipe, trainLosses } = fixture
  const { initial, orders } = recipe
  const hyper = { ...recipe.hyper, checkpoints }
  const folder = mkdtempSync(path.join(tmpdir(), 'openledger-recipe-'))
  const before = cpuSeconds()
  try {
    const job = { samples, hyper, seed: 0, initial, orders, checkpointDir: folder }
    const { checkpoints: kept, losses } = await engine.fineTune(job)
    const cpu = cpuSeconds() - before
    const points = readRunPoints({ engine, dir: folder, checkpoints: kept, hyper, steps: losses.length })
    const difference = trainLosses?.reduce((most, loss, t) => Math.max(most, Math.abs(loss - losses[t]!)), 0)
    return { points, cpu, difference }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export declare namespace repeatRecipe {
  type Options = { engine: Engine; fixture: LdsFixture; checkpoints: number }
}
