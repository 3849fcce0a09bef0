import { BaseError, type ChainPoint, chainLink, type Hex } from '@openledger/base'
import type { PointFiles } from './pointFiles.ts'
import type { RunInputs } from './RunManifest.ts'
import { readHead, readInputs, readLosses, readPointFiles } from './runFolder.ts'

/**
 * What the run of a folder claims, as a replay of some steps wants it: all but the records.
 *
 * @throws engine/run-damaged, engine/run-missing
 */
export function readClaim(dir: string, steps: { from: number; to: number }): RunClaim {
  const head = readHead(dir)
  if (!head)
    throw new BaseError('There is no run in this folder.', {
      code: 'engine/run-missing',
      facts: { dir },
      hint: 'The folder of a run holds a file head.json.',
    })
  const { program, origin, best } = head
  const kept = best ? head.kept.filter(({ step }) => step < best.step) : head.kept
  const chain = [origin, ...kept]
  if (best) chain.push({ ...best, link: chainLink(chain.at(-1)!.link, best) })
  const points = new Map<number, PointFiles>()
  for (const point of neededPoints(chain, steps)) {
    const files = readPointFiles(dir, point)
    if (files) points.set(point.step, files)
  }
  return { inputs: readInputs(dir), program, chain, losses: readLosses(dir), points }
}

/** What a run claims: what it was made of, its chain, every loss, and the files of points. */
export type RunClaim = {
  inputs: RunInputs
  program: Hex
  chain: ChainPoint[]
  losses: number[]
  points: Map<number, PointFiles>
}

/** The points that a replay opens: the last one before the window and all within. */
export function neededPoints(chain: readonly ChainPoint[], { from, to }: { from: number; to: number }): ChainPoint[] {
  const start = chain.findLast(({ step }) => step < from)
  return chain.filter(({ step }) => step > 0 && step <= to && step >= (start?.step ?? 0))
}
