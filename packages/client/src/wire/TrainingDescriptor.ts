import { type Bytes, sha256 } from '@openledger/base'
import * as z from 'zod'
import { hash32, label, whole } from './scalars.ts'
import { wireBytes } from './wire.ts'

const positive = z.number().positive()

/** Hyper-parameters of a LoRA run; the defaults stand in the engine. */
export const hyperSchema = z.strictObject({
  rank: z.int().min(1).max(256),
  alpha: positive.max(4096),
  targets: z.array(z.string().min(1).max(64)).min(1).max(32),
  learningRate: positive.max(1),
  batchSize: z.int().min(1).max(4096),
  epochs: positive.max(1000),
  maxLength: z.int().min(8).max(131_072),
  weightDecay: z.number().min(0).max(1),
  checkpoints: z.int().min(1).max(64),
})

export type Hyper = z.output<typeof hyperSchema>

/** Everything that determines a training run; its sha-256 goes on chain. */
export const trainingDescriptorSchema = z.strictObject({
  version: z.literal(1),
  base: hash32,
  releases: z.array(z.strictObject({ datanet: whole, release: whole, root: hash32 })).max(64),
  code: label,
  seed: whole,
  order: z.literal('shuffle-v1'),
  hyper: hyperSchema,
  backend: label,
})

export type TrainingDescriptor = z.output<typeof trainingDescriptorSchema>

/** sha-256 over the descriptor's canonical JSON. */
export function trainingDescriptorDigest(descriptor: TrainingDescriptor): Bytes {
  return sha256(wireBytes(trainingDescriptorSchema, descriptor))
}
