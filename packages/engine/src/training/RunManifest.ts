import {
  BaseError,
  bytesToHex,
  canonicalJson,
  concatBytes,
  type Hex,
  hexToBytes,
  merkleRoot,
  utf8,
} from '@openledger/base'
import type { Adapter } from '../adapters/Adapter.ts'
import { adapterDigest } from '../adapters/peft.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { sha256Hex } from './Checkpoint.ts'
import type { Hyper } from './Hyper.ts'
import type { StepPlan } from './StepPlan.ts'

/**
 * All that determines a run beside the code and the machine, by value where it is small and by digest where it is not.
 * Its own digest names the run. `samples` and `evalSamples` are Merkle roots over the sha-256 of each sample; `batches`
 * is the sha-256 of which sample stands in which step.
 */
export type RunManifest = {
  version: 1
  base: Hex
  initial: Hex
  seed: string
  hyper: Hyper
  samples: Hex
  evalSamples: Hex
  batches: Hex
}

/** A manifest with the digests of its samples, which tell one changed record from all others. */
export type RunInputs = { manifest: RunManifest; sampleDigests: Hex[] }

export function runInputs({ base, initial, plan, evalSamples }: runInputs.Options): RunInputs {
  const sampleDigests = plan.samples.map(digestOf)
  const manifest: RunManifest = {
    version: 1,
    base,
    initial: adapterDigest(initial),
    seed: String(plan.seed),
    hyper: plan.hyper,
    samples: rootOf(sampleDigests),
    evalSamples: rootOf(evalSamples.map(digestOf)),
    batches: digestOf(plan.batches),
  }
  return { manifest, sampleDigests }
}

export declare namespace runInputs {
  type Options = { base: Hex; initial: Adapter; plan: StepPlan; evalSamples: readonly Sample[] }
}

/** Names a run by all that determines it. */
export function manifestDigest(manifest: RunManifest): Hex {
  return digestOf(manifest)
}

/** What two runs do not have in common, in words: the changed hyper-parameters, the changed records, … */
export function compareInputs(claimed: RunInputs, found: RunInputs): string[] {
  const { hyper, samples, ...rest } = claimed.manifest
  const differences: string[] = []
  for (const [name, value] of Object.entries(rest))
    if (value !== found.manifest[name as keyof typeof rest])
      differences.push(`${name}: ${value} became ${found.manifest[name as keyof typeof rest]}`)
  for (const name of Object.keys({ ...hyper, ...found.manifest.hyper }) as (keyof Hyper)[]) {
    const [before, after] = [canonicalJson(hyper[name] ?? null), canonicalJson(found.manifest.hyper[name] ?? null)]
    if (before !== after) differences.push(`hyper.${name}: ${before} became ${after}`)
  }
  if (samples === found.manifest.samples) return differences
  const [before, after] = [claimed.sampleDigests, found.sampleDigests]
  if (before.length !== after.length) return [...differences, `records: ${before.length} became ${after.length}`]
  const changed = before.flatMap((digest, i) => (digest === after[i] ? [] : [i]))
  const named = changed.slice(0, 8).join(', ')
  return [...differences, `records changed: ${named}${changed.length > 8 ? ` and ${changed.length - 8} more` : ''}`]
}

/** The digests of the samples as a file: 32 bytes each. */
export function encodeDigests(digests: readonly Hex[]): Uint8Array {
  return concatBytes(...digests.map(digest => hexToBytes(digest)))
}

export function decodeDigests(file: Uint8Array): Hex[] {
  return Array.from({ length: Math.floor(file.length / 32) }, (_, i) => bytesToHex(file.subarray(32 * i, 32 * i + 32)))
}

/** Refuses digests that are not those below a manifest's root. */
export function assertDigests({ manifest, sampleDigests }: RunInputs): void {
  const found = rootOf(sampleDigests)
  if (found !== manifest.samples)
    throw new BaseError('The digests of the records are not those of the run.', {
      code: 'engine/run-damaged',
      facts: { found, wanted: manifest.samples },
    })
}

function rootOf(digests: readonly Hex[]): Hex {
  return bytesToHex(merkleRoot(digests.map(digest => hexToBytes(digest))))
}

function digestOf(value: unknown): Hex {
  return sha256Hex(utf8(canonicalJson(value)))
}
