import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { utf8 } from '@openledger/base'
import { bytesOf, stateDigests } from './Checkpoint.ts'
import { filesOf } from './pointFiles.ts'
import type { RunState } from './RunState.ts'
import { allPoints, existing, folderOf, Head, readLosses } from './runFolder.ts'
import { diskFailure, syncFolder, writeFileSafely, writeFolderSafely } from './writeSafely.ts'

/**
 * Writes the present state, and the kept ones that are not on the disk yet. When it returns, they survive a crash.
 *
 * @throws engine/disk-full, engine/disk-read-only; what was written before stands
 */
export function writeRun(dir: string, state: RunState): void {
  const { run, program, origin, best } = state
  const points = path.join(dir, 'points')
  mkdirSync(points, { recursive: true })
  const last = state.checkpoints.at(-1)
  const latest = last?.step === state.step ? last : stateDigests(state)
  const head = Head.parse({ version: 2, run, program, origin, kept: state.checkpoints, best, latest } satisfies Head)
  appendLosses(dir, state.losses)
  if (!existing(points).has(folderOf(latest))) writeFolderSafely(path.join(points, folderOf(latest)), filesOf(state))
  writeFileSafely(path.join(dir, 'head.json'), utf8(JSON.stringify(head)))
  const named = new Set(allPoints(head).map(folderOf))
  for (const folder of existing(points))
    if (!named.has(folder)) rmSync(path.join(points, folder), { recursive: true, force: true })
}

/** Appends what is new; rewrites what a crash may have left behind the head. */
function appendLosses(dir: string, losses: readonly number[]): void {
  const file = path.join(dir, 'losses.f64')
  const there = readLosses(dir)
  let same = 0
  while (same < Math.min(there.length, losses.length) && Object.is(there[same], losses[same])) same++
  const bytes = bytesOf(Float64Array.from(losses.slice(same)))
  try {
    const handle = openSync(file, existing(dir).has('losses.f64') ? 'r+' : 'w')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, 8 * same + at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    if (there.length === 0) syncFolder(dir)
  } catch (cause) {
    throw diskFailure(cause, { file, bytes: bytes.length })
  }
}
