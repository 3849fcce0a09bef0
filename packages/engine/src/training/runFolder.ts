import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError, canonicalJson, type StateDigests, utf8 } from '@openledger/base'
import * as z from 'zod'
import { sha256Hex } from './Checkpoint.ts'
import { Hyper } from './Hyper.ts'
import { type PointFiles, pointFileNames } from './pointFiles.ts'
import { assertDigests, decodeDigests, encodeDigests, type RunInputs } from './RunManifest.ts'
import { writeFileSafely } from './writeSafely.ts'

/*
 * The folder of a run:
 *
 *   head.json                    what stands: the point to go on from, and the kept ones, by name and digest
 *   run.json, samples.sha256     what determines the run, and the digest of every record
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
export const Head = z.object({
  version: z.literal(2),
  run: hex,
  program: hex,
  origin: Linked,
  kept: z.array(Linked),
  /** The best point so far, where early stopping is on. */
  best: Point.optional(),
  /** Where the run goes on from: the last kept point or a later state that is not kept. */
  latest: Point,
})
const Manifest = z.object({
  version: z.literal(1),
  base: hex,
  initial: hex,
  seed: z.string(),
  hyper: Hyper,
  samples: hex,
  evalSamples: hex,
  batches: hex,
})
export type Head = z.infer<typeof Head>
export type Point = StateDigests

/** Every point of a head once, in the order of their steps. */
export function allPoints({ kept, best, latest }: Head): Point[] {
  const points = new Map([...kept, ...(best ? [best] : []), latest].map(point => [point.step, point]))
  return [...points.values()].sort((a, b) => a.step - b.step)
}

/** Writes down what determines a run, once, so that whoever replays it can tell what is not the same. */
export function writeInputs(dir: string, { manifest, sampleDigests }: RunInputs): void {
  mkdirSync(dir, { recursive: true })
  writeFileSafely(path.join(dir, 'samples.sha256'), encodeDigests(sampleDigests))
  writeFileSafely(path.join(dir, 'run.json'), utf8(canonicalJson(manifest)))
}

/**
 * What determines the run of a folder, as it was when the run began.
 *
 * @throws engine/run-damaged
 */
export function readInputs(dir: string): RunInputs {
  const found = Manifest.safeParse(parseJson(readText(path.join(dir, 'run.json')) ?? ''))
  if (!found.success) throw damaged(path.join(dir, 'run.json'), z.prettifyError(found.error))
  const sampleDigests = decodeDigests(readFileSync(path.join(dir, 'samples.sha256')))
  assertDigests({ manifest: found.data, sampleDigests })
  return { manifest: found.data, sampleDigests }
}

export function readPointFiles(dir: string, point: Point): PointFiles | undefined {
  const folder = path.join(dir, 'points', folderOf(point))
  const names = existing(folder)
  if (!pointFileNames.every(name => names.has(name))) return undefined
  const read = (name: string) => readFileSync(path.join(folder, name))
  return {
    'adapter_config.json': read('adapter_config.json'),
    'adapter_model.safetensors': read('adapter_model.safetensors'),
    'optimizer.safetensors': read('optimizer.safetensors'),
    'progress.json': read('progress.json'),
    ...(names.has('scores.i64') && { 'scores.i64': read('scores.i64') }),
  }
}

/** The name of a point's folder: its step, and the beginning of a digest over what it holds. */
export function folderOf({ step, adapterDigest, optimizerDigest, progressDigest }: Point): string {
  const digest = sha256Hex(utf8(`${adapterDigest} ${optimizerDigest} ${progressDigest}`))
  return `${String(step).padStart(8, '0')}-${digest.slice(2, 18)}`
}

export function readHead(dir: string): Head | undefined {
  const file = path.join(dir, 'head.json')
  const text = readText(file)
  if (text === undefined) return undefined
  const head = Head.safeParse(parseJson(text))
  if (head.success) return head.data
  throw damaged(file, z.prettifyError(head.error))
}

function damaged(file: string, problem: string): BaseError {
  return new BaseError('A file of a run cannot be read.', {
    code: 'engine/run-damaged',
    facts: { file, problem },
    hint: 'Remove the folder: the run then starts again, to the same bytes.',
  })
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function readLosses(dir: string): number[] {
  if (!existing(dir).has('losses.f64')) return []
  const bytes = readFileSync(path.join(dir, 'losses.f64'))
  const whole = bytes.length - (bytes.length % 8)
  return [...new Float64Array(new Uint8Array(bytes.subarray(0, whole)).buffer)]
}

export function existing(dir: string): Set<string> {
  try {
    return new Set(readdirSync(dir))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set()
    throw error
  }
}
