import { type Bytes, sha256 } from '@openledger/base'
import * as z from 'zod'
import { hash32, label, whole } from './scalars.ts'
import { wireBytes } from './wire.ts'

const positive = z.number().positive()
const fraction = z.number().min(0).max(1)

/** Hyper-parameters of a LoRA run; their meaning and their defaults stand in the engine (`docs/TRAINING.md`). */
export const hyperSchema = z.strictObject({
  rank: z.int().min(1).max(256),
  alpha: positive.max(4096),
  targets: z.union([z.string().min(1).max(1024), z.array(z.string().min(1).max(64)).min(1).max(32)]),
  rankStabilised: z.boolean().optional(),
  rankPattern: z.record(z.string().min(1).max(256), z.int().min(1).max(256)).optional(),
  alphaPattern: z.record(z.string().min(1).max(256), positive.max(4096)).optional(),
  dora: z.boolean().optional(),
  dropout: z.number().min(0).max(0.95).optional(),
  learningRate: positive.max(1),
  batchSize: z.int().min(1).max(4096),
  epochs: positive.max(1000),
  maxLength: z.int().min(8).max(131_072),
  weightDecay: z.number().min(0).max(1),
  checkpoints: z.int().min(1).max(64),
  lossOn: z.enum(['completion', 'assistant', 'all']).optional(),
  overflow: z.enum(['cut', 'chunk', 'refuse']).optional(),
  maxSteps: whole.max(1_000_000).optional(),
  gradientAccumulationSteps: z.int().min(1).max(1024).optional(),
  microBatchSize: z.int().min(1).max(256).optional(),
  gradientCheckpointing: z.boolean().optional(),
  baseArithmetic: z.enum(['float32', 'int8']).optional(),
  packing: z.boolean().optional(),
  schedule: z.enum(['constant', 'linear', 'cosine', 'cosine_with_restarts']).optional(),
  warmupSteps: whole.max(1_000_000).optional(),
  warmupRatio: fraction.optional(),
  cycles: z.int().min(1).max(1000).optional(),
  minLearningRateRatio: fraction.optional(),
  adamBeta1: fraction.optional(),
  adamBeta2: fraction.optional(),
  adamEpsilon: positive.max(1).optional(),
  maxGradNorm: z.number().min(0).max(1e6).optional(),
  evalSteps: whole.max(1_000_000).optional(),
  earlyStoppingPatience: whole.max(1000).optional(),
  scoreSteps: whole.max(1_000_000).optional(),
  earlyStoppingThreshold: z.number().min(0).max(100).optional(),
  auditAdapters: whole.max(128).multipleOf(2).optional(),
  quarantine: z.number().min(0.1).max(1000).optional(),
})

export type Hyper = z.output<typeof hyperSchema>

/** Steps between two evaluations of a run that may stop early, where nobody says otherwise. */
export const usualEvalSteps = 8

const descriptorParts = {
  base: hash32,
  releases: z.array(z.strictObject({ datanet: whole, release: whole, root: hash32 })).max(64),
  seed: whole,
  order: z.literal('shuffle-v1'),
  hyper: hyperSchema,
}

const versionOne = z.strictObject({ version: z.literal(1), ...descriptorParts, code: label, backend: label })

/**
 * `code.factory` names the rules by which records are read and held back; `code.sources` is the sha-256 over the engine's
 * sources. `backend.processor` names the instructions that its kernels are chosen by: among processors of one kind a run
 * is the same to the bit, whatever the number of threads. `parent` is the fine-tune whose adapter the run begins from, with
 * that adapter's digest; absent where it begins from the base alone.
 */
const versionTwo = z.strictObject({
  version: z.literal(2),
  ...descriptorParts,
  parent: z.strictObject({ model: whole, adapter: hash32 }).optional(),
  code: z.strictObject({ factory: label, engine: label, sources: hash32, onnxruntime: label }),
  backend: z.strictObject({ name: label, processor: label }),
})

/** Everything that determines a training run; its sha-256 goes on chain. */
export const trainingDescriptorSchema = z.discriminatedUnion('version', [versionOne, versionTwo])

export type TrainingDescriptor = z.output<typeof trainingDescriptorSchema>

/** sha-256 over the descriptor's canonical JSON. */
export function trainingDescriptorDigest(descriptor: TrainingDescriptor): Bytes {
  return sha256(wireBytes(trainingDescriptorSchema, descriptor))
}
