import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { BaseError, type ChainPoint, type Hex, type StateDigests, utf8 } from '@openledger/base'
import * as z from 'zod'
import { copyAdapter } from '../adapters/Adapter.ts'
import { bytesOf, type Checkpoint, type KeptState, sha256Hex, stateDigests } from './Checkpoint.ts'
import { filesOf, openPoint, type PointState } from './pointFiles.ts'
import type { RunState } from './RunState.ts'
import { diskFailure, syncFolder, writeFileSafely, writeFolderSafely } from './writeSafely.ts'

/*
 * The folder of a run:
 *
 *   head.json                    what stands: the point to go on from, and the kept ones, by name and digest
 *   losses.f64                   the loss of every step, appended; what lies beyond the head is not said yet
 *   points/STEP-DIGEST/          a state: a PEFT folder, with the optimiser's moments and the progress beside it
 *
 * A point never changes once it is there; the head is replaced in one rename. A crash at any moment leaves the head of
 * before or after, and all that it names.
 */

const hex = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)])
const Point = z.object({
  step: z.number().int().nonnegative(),
  adapterDigest: hex,
  optimizerDigest: hex,
  progressDigest: hex,
})
const Linked = Point.extend({ link: hex })
const Head = z.object({
  version: z.literal(2),
  run: hex,
  origin: Linked,
  kept: z.array(Linked),
  /** The best point so far, where early stopping is on. */
  best: Point.optional(),
  /** Where the run goes on from: the last kept point or a later state that is not kept. */
  latest: Point,
})
type Head = z.infer<typeof Head>
type Point = StateDigests

/** A point of a run's folder that is not what the head says it is. */
export type Damage = { step: number; reason: string }

/**
 * Writes the present state, and the kept ones that are not on the disk yet. When it returns, they survive a crash.
 *
 * @throws engine/disk-full, engine/disk-read-only; what was written before stands
 */
export function writeRun(dir: string, state: RunState): void {
  const { run, origin, best } = state
  const points = path.join(dir, 'points')
  mkdirSync(points, { recursive: true })
  const last = state.checkpoints.at(-1)
  const latest = last?.step === state.step ? last : stateDigests(state)
  const head = Head.parse({ version: 2, run, origin, kept: state.checkpoints, best, latest } satisfies Head)
  appendLosses(dir, state.losses)
  if (!existing(points).has(folderOf(latest))) writeFolderSafely(path.join(points, folderOf(latest)), filesOf(state))
  writeFileSafely(path.join(dir, 'head.json'), utf8(JSON.stringify(head)))
  const named = new Set(allPoints(head).map(folderOf))
  for (const folder of existing(points))
    if (!named.has(folder)) rmSync(path.join(points, folder), { recursive: true, force: true })
}

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
    const { bestStep, ...state } = read
    const adapter = copyAdapter(state.adapter)
    if (point.step === head.best?.step) best = { ...head.best, adapter }
    const link = kept.get(point.step)
    if (link) checkpoints.push({ ...link, adapter })
    // Where the best point of that time is gone, the run could not end there: it goes on from an earlier one.
    if (bestStep === null || bestStep === best?.step)
      reached = { ...start, ...state, checkpoints: [...checkpoints], ...(best && { best }) }
  }
  return reached
}

/** Every point of a head once, in the order of their steps. */
function allPoints({ kept, best, latest }: Head): Point[] {
  const points = new Map([...kept, ...(best ? [best] : []), latest].map(point => [point.step, point]))
  return [...points.values()].sort((a, b) => a.step - b.step)
}

/** The chain that stands in a run's folder, and its name; undefined where it holds none. */
export function readChain(dir: string): { run: Hex; points: ChainPoint[] } | undefined {
  const head = readHead(dir)
  return head && { run: head.run, points: [head.origin, ...head.kept] }
}

/**
 * Reads one point and checks it against its digests.
 *
 * @returns the state, or the reason why it is not that of the point
 */
export function readPoint(dir: string, point: Point, losses = readLosses(dir)): PointState | { reason: string } {
  const folder = path.join(dir, 'points', folderOf(point))
  const read = (name: string) => readFileSync(path.join(folder, name))
  try {
    return openPoint(
      {
        'adapter_config.json': read('adapter_config.json'),
        'adapter_model.safetensors': read('adapter_model.safetensors'),
        'optimizer.safetensors': read('optimizer.safetensors'),
        'progress.json': read('progress.json'),
        ...(existing(folder).has('scores.i64') && { 'scores.i64': read('scores.i64') }),
      },
      point,
      losses,
    )
  } catch (error) {
    return { reason: (error as Error).message }
  }
}

/** The name of a point's folder: its step, and the beginning of a digest over what it holds. */
function folderOf({ step, adapterDigest, optimizerDigest, progressDigest }: Point): string {
  const digest = sha256Hex(utf8(`${adapterDigest} ${optimizerDigest} ${progressDigest}`))
  return `${String(step).padStart(8, '0')}-${digest.slice(2, 18)}`
}

function readHead(dir: string): Head | undefined {
  let text: string
  try {
    text = readFileSync(path.join(dir, 'head.json'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const head = Head.safeParse(parseJson(text))
  if (head.success) return head.data
  throw new BaseError('The head of a run cannot be read.', {
    code: 'engine/run-damaged',
    facts: { file: path.join(dir, 'head.json'), problem: z.prettifyError(head.error) },
    hint: 'Remove the folder: the run then starts again, to the same bytes.',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
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

function readLosses(dir: string): number[] {
  if (!existing(dir).has('losses.f64')) return []
  const bytes = readFileSync(path.join(dir, 'losses.f64'))
  const whole = bytes.length - (bytes.length % 8)
  return [...new Float64Array(new Uint8Array(bytes.subarray(0, whole)).buffer)]
}

function existing(dir: string): Set<string> {
  try {
    return new Set(readdirSync(dir))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set()
    throw error
  }
}
