import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError, type Hex } from '@openledger/base'
import * as z from 'zod'
import type { Adapter } from '../adapters/Adapter.ts'
import { LoraConfig } from '../adapters/LoraConfig.ts'
import { decodeSafetensors, encodeSafetensors, type Tensor } from '../formats/safetensors.ts'
import type { Moments } from './adamW.ts'

/** A point of a run that is kept. */
export type Checkpoint = {
  step: number
  adapter: Adapter
  adapterDigest: Hex
  optimizerDigest: Hex
  /** AdamW's second moments, without bias correction, by tensor name. */
  secondMoment: Map<string, Float32Array>
}

/** A fine-tune under way: everything that its next step depends on, and what it has produced so far. */
export type RunState = {
  /** Names the run by its inputs, so that a folder of another run is not taken for this one. */
  run: Hex
  step: number
  adapter: Adapter
  moments: Map<string, Moments>
  losses: number[]
  checkpoints: Checkpoint[]
}

const Header = z.object({
  run: z.string(),
  step: z.number().int(),
  config: LoraConfig,
  losses: z.array(z.number()),
  checkpoints: z.array(z.object({ step: z.number().int(), adapterDigest: z.string(), optimizerDigest: z.string() })),
  shapes: z.record(z.string(), z.array(z.number().int())),
})

const stateFile = 'run.safetensors'

/** Writes the state so that a crash leaves either the old one or the new one: one file, renamed into place. */
export function writeRun(dir: string, state: RunState): void {
  mkdirSync(dir, { recursive: true })
  const tensors = new Map<string, Tensor>()
  const flat = (name: string, data: Float32Array) => tensors.set(name, { shape: [data.length], data })
  for (const [name, { data }] of state.adapter.tensors) flat(`weight:${name}`, data)
  for (const [name, { first, second }] of state.moments) {
    flat(`first:${name}`, first)
    flat(`second:${name}`, second)
  }
  for (const checkpoint of state.checkpoints) {
    for (const [name, { data }] of checkpoint.adapter.tensors) flat(`${checkpoint.step}:weight:${name}`, data)
    for (const [name, data] of checkpoint.secondMoment) flat(`${checkpoint.step}:second:${name}`, data)
  }
  const header: z.infer<typeof Header> = {
    run: state.run,
    step: state.step,
    config: state.adapter.config,
    losses: state.losses,
    checkpoints: state.checkpoints.map(({ step, adapterDigest, optimizerDigest }) => ({
      step,
      adapterDigest,
      optimizerDigest,
    })),
    shapes: Object.fromEntries([...state.adapter.tensors].map(([name, { shape }]) => [name, shape])),
  }
  const metadata = { header: JSON.stringify(header) }
  const target = path.join(dir, stateFile)
  writeFileSync(`${target}.part`, encodeSafetensors(tensors, { metadata }), { flush: true })
  renameSync(`${target}.part`, target)
}

/**
 * Reads a state back; undefined where the folder holds none.
 *
 * @throws engine/run-mismatch when it belongs to another run
 */
export function readRun(dir: string, run: Hex): RunState | undefined {
  const file = readIfThere(path.join(dir, stateFile))
  if (!file) return undefined
  const header = Header.parse(JSON.parse(metadataOf(file)))
  if (header.run !== run)
    throw new BaseError('The folder holds the state of another run.', {
      code: 'engine/run-mismatch',
      facts: { dir, found: header.run, wanted: run },
      hint: 'Choose another folder, or start again with the same data and numbers.',
    })
  const tensors = decodeSafetensors(file, path.join(dir, stateFile))
  const read = (name: string) => tensors.get(name)!.data
  const names = Object.keys(header.shapes)
  const adapter = (prefix: string): Adapter => ({
    config: header.config,
    tensors: new Map(names.map(name => [name, { shape: header.shapes[name]!, data: read(`${prefix}weight:${name}`) }])),
  })
  return {
    run,
    step: header.step,
    adapter: adapter(''),
    moments: new Map(names.map(name => [name, { first: read(`first:${name}`), second: read(`second:${name}`) }])),
    losses: header.losses,
    checkpoints: header.checkpoints.map(({ step, adapterDigest, optimizerDigest }) => ({
      step,
      adapter: adapter(`${step}:`),
      adapterDigest: adapterDigest as Hex,
      optimizerDigest: optimizerDigest as Hex,
      secondMoment: new Map(names.map(name => [name, read(`${step}:second:${name}`)])),
    })),
  }
}

function metadataOf(file: Buffer): string {
  const length = Number(file.readBigUInt64LE(0))
  const header = JSON.parse(file.toString('utf8', 8, 8 + length)) as { __metadata__?: { header?: string } }
  return header.__metadata__?.header ?? '{}'
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
