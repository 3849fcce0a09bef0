import { BaseError } from '@openledger/base'
import { copyAdapter } from '../adapters/Adapter.ts'
import type { Checkpoint, KeptState } from './Checkpoint.ts'
import { openPoint } from './pointFiles.ts'
import type { RunState } from './RunState.ts'
import { allPoints, type Point, readHead, readLosses, readPointFiles } from './runFolder.ts'

/** A point of a run's folder that is not what the head says it is. */
export type Damage = { step: number; reason: string }

/**
 * Reads the state of a run back; undefined where the folder holds none.
 *
 * Where a point is damaged the run goes on from the last one before it that is whole: the steps between are taken again,
 * to the same bytes. `onDamage` hears of each.
 *
 * @throws engine/run-mismatch when the folder holds another run
 */
export function readRun(dir: string, start: RunState, onDamage: (damage: Damage) => void = () => {}) {
  const head = readHead(dir)
  if (!head) return undefined
  if (head.run !== start.run || head.origin.link !== start.origin.link)
    throw new BaseError('The folder holds the state of another run.', {
      code: 'engine/run-mismatch',
      facts: { dir, found: head.run, wanted: start.run },
      hint: 'Choose another folder, or start again with the same data and numbers.',
    })
  const losses = readLosses(dir)
  const kept = new Map(head.kept.map(point => [point.step, point]))
  const checkpoints: Checkpoint[] = []
  let best: KeptState | undefined
  let reached: RunState | undefined
  for (const point of allPoints(head)) {
    const read = readPoint(dir, point, losses)
    if ('reason' in read) {
      onDamage({ step: point.step, reason: read.reason })
      break
    }
    const adapter = copyAdapter(read.adapter)
    if (point.step === head.best?.step)
      best = { ...head.best, adapter, ...(read.scores && { scores: read.scores.slice() }) }
    const link = kept.get(point.step)
    if (link) checkpoints.push({ ...link, adapter })
    // Where the best point of that time is gone, the run could not end there: it goes on from an earlier one.
    if (read.bestStep === null || read.bestStep === best?.step)
      reached = { ...start, ...read, checkpoints: [...checkpoints], ...(best && { best }) }
  }
  return reached
}

function readPoint(dir: string, point: Point, losses: readonly number[]) {
  const files = readPointFiles(dir, point)
  return files ? openPoint(files, point, losses) : { reason: 'it is not there' }
}
