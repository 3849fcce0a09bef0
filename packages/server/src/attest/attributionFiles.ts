import { checkProjection, decodeProjection, type Projection, projectionDigest } from '@openledger/attribution'
import {
  BaseError,
  bytesToHex,
  decodeEnsemble,
  fromUtf8,
  type Hex,
  type OpenEnsemble,
  openEnsemble,
  sameHex,
} from '@openledger/base'
import {
  type CheckpointChain,
  checkpointChainRoot,
  checkpointChainSchema,
  fromWire,
  type Receipt,
} from '@openledger/client'
import { type Adapter, adapterDigest, decodeAdapter } from '@openledger/engine'
import type { ReadFile } from './ReadFile.ts'

/** What an answer was attributed with, every file held against the hash that the receipt stands on. */
export type AttributionFiles = {
  adapter: Adapter
  projection: Projection
  checkpoints: { step: number; adapter: Adapter; adapterDigest: Hex }[]
  /** Merkle root of the run's states, in which every checkpoint above is one; undefined for a run that kept none. */
  checkpointRoot: Hex | undefined
  /** Of a model with an audit ensemble: its file, opened, and its adapters. */
  ensemble: { open: OpenEnsemble; adapters: Adapter[] } | undefined
}

/**
 * Reads adapter, projection, checkpoints and chain of a model. What says which files are right is the receipt: its adapter
 * by digest, the projection by the index behind `indexRoot`, and the checkpoints by the projection.
 *
 * @throws `attest/file-missing`, `attest/other-file`, and what reading a damaged file throws
 */
export async function attributionFiles({
  read,
  receipt,
  projectionDigest: committed,
  checkpointRoot,
}: attributionFiles.Options): Promise<AttributionFiles> {
  const need = async (name: string): Promise<Uint8Array> => {
    const bytes = await read(name)
    if (bytes) return bytes
    throw new BaseError('A file that the answer was attributed with is not here.', {
      code: 'attest/file-missing',
      facts: { file: name },
      hint: 'Fetch the model’s files from a node that serves it.',
    })
  }
  const readAdapter = async (folder: string, digest: Hex) => {
    const adapter = decodeAdapter({
      'adapter_config.json': await need(`${folder}adapter_config.json`),
      'adapter_model.safetensors': await need(`${folder}adapter_model.safetensors`),
    })
    assertSame(`${folder}adapter_model.safetensors`, adapterDigest(adapter), digest)
    return adapter
  }
  const adapter = await readAdapter('', receipt.adapterDigest)
  const bytes = await need('projection.bin')
  assertSame('projection.bin', bytesToHex(projectionDigest(bytes)), committed)
  const projection = decodeProjection(bytes)
  checkProjection(projection)
  const checkpoints: AttributionFiles['checkpoints'] = []
  for (const { step, adapterDigest } of projection.checkpoints) {
    checkpoints.push({ step, adapterDigest, adapter: await readAdapter(`checkpoint-${step}/`, adapterDigest) })
  }
  const ensembleFile = await read('ensemble.json')
  const open = ensembleFile && openEnsemble(decodeEnsemble(ensembleFile))
  const adapters: Adapter[] = []
  for (const [i, digest] of open?.ensemble.adapters.entries() ?? [])
    adapters.push(await readAdapter(`audit-${i}/`, digest))
  const chainBytes = await read('chain.json')
  const chain: CheckpointChain | undefined =
    chainBytes && fromWire(checkpointChainSchema, JSON.parse(fromUtf8(chainBytes)), { what: 'chain' })
  const root = chain && bytesToHex(checkpointChainRoot(chain))
  if (checkpointRoot !== undefined) assertSame('chain.json', root ?? '0x', checkpointRoot)
  for (const { step, adapterDigest } of chain ? checkpoints : []) {
    const state = chain!.points.find(point => point.step === step)
    assertSame(`checkpoint-${step} of chain.json`, state?.adapterDigest ?? '0x', adapterDigest)
  }
  return { adapter, projection, checkpoints, checkpointRoot: root, ensemble: open && { open, adapters } }
}

export declare namespace attributionFiles {
  type Options = {
    read: ReadFile
    receipt: Pick<Receipt, 'adapterDigest'>
    /** From the index that hashes to the receipt's root. */
    projectionDigest: Hex
    /** Root of the run's states as the model was registered with it, where it is known. */
    checkpointRoot?: Hex | undefined
  }
}

function assertSame(file: string, found: Hex, wanted: Hex): void {
  if (sameHex(found, wanted)) return
  throw new BaseError('A file is not the one that the answer was attributed with.', {
    code: 'attest/other-file',
    facts: { file, found, wanted },
  })
}
