import {
  type Checkpoint,
  decodeClusters,
  decodeIndex,
  decodeProjection,
  decodeRecords,
  defaultIndexSettings,
  indexSettingsSchema,
  type OwnedRecord,
  originals,
} from '@openledger/attribution'
import { BaseError, bytesToHex, fromUtf8, type Hex, sameHex } from '@openledger/base'
import {
  type OpenLedger,
  readContent,
  readTrainingRecords,
  readTrainingRun,
  trainingDescriptorDigest,
} from '@openledger/client'
import { adapterDigest, decodeAdapter, Hyper, readModelCard } from '@openledger/engine'
import { assertBase, assertRules } from './replayRun.ts'
import { trainingSet } from './trainingSet.ts'

/** A model's files by name, and what stands on chain about it. */
type ModelFiles = { files: Readonly<Record<string, string>>; descriptor?: Hex | null | undefined }

/** A registered model's attribution index, from its node; every file is checked against its content hash. */
export async function readModelIndex(ledger: OpenLedger, { files }: ModelFiles) {
  const read = (name: string) => readFile(ledger, files, name)
  const file = await read('projection.bin')
  return {
    index: decodeIndex(await read('index.bin')),
    records: decodeRecords(await read('records.bin')),
    projection: decodeProjection(Uint8Array.from(file)),
    file,
  }
}

/**
 * What a registered model's index was made from, by public data alone: the points of its run from its files, its records
 * from its releases, in the run's order, with the copies among them marked.
 *
 * @throws `factory/other-base`, `factory/other-rules`, `factory/other-descriptor`, and what reading the data throws
 */
export async function readIndexSources(
  ledger: OpenLedger,
  { modelDir, model: { files, descriptor: onChain } }: { modelDir: string; model: ModelFiles },
) {
  const { descriptor } = await readTrainingRun(ledger, { files })
  const digest = bytesToHex(trainingDescriptorDigest(descriptor))
  if (onChain && !sameHex(onChain, digest))
    throw new BaseError('The model’s files describe another run than the one on chain.', {
      code: 'factory/other-descriptor',
      facts: { found: digest, expected: onChain },
    })
  const { tokenizer, digest: base } = readModelCard(modelDir)
  assertBase(descriptor.base, base)
  assertRules(descriptor)
  const { seed } = descriptor
  const records = []
  for await (const record of readTrainingRecords(ledger, descriptor)) records.push(record)
  const { trained } = await trainingSet({ records, tokenizer, hyper: Hyper.parse(descriptor.hyper), seed })
  const earning = new Set(originals(decodeClusters(await readFile(ledger, files, 'clusters.json'))))
  const owned: OwnedRecord[] = trained.map(({ record, sample }, place) => ({
    ...{ sample, account: record.contributor },
    ...(!earning.has(place) && { isCopy: true }),
  }))
  const projection = decodeProjection(Uint8Array.from(await readFile(ledger, files, 'projection.bin')))
  const checkpoints: Checkpoint[] = []
  for (const { step } of projection.checkpoints) {
    const adapter = decodeAdapter({
      'adapter_config.json': await readFile(ledger, files, `checkpoint-${step}/adapter_config.json`),
      'adapter_model.safetensors': await readFile(ledger, files, `checkpoint-${step}/adapter_model.safetensors`),
    })
    checkpoints.push({ step, adapter, adapterDigest: adapterDigest(adapter) })
  }
  // Models of before there was such a file were built with what is usual.
  const settings =
    files['index.json'] === undefined
      ? { ...defaultIndexSettings, k: projection.k, seed }
      : indexSettingsSchema.parse(JSON.parse(fromUtf8(await readFile(ledger, files, 'index.json'))))
  return { settings, checkpoints, records: owned }
}

async function readFile(ledger: OpenLedger, files: ModelFiles['files'], name: string): Promise<Uint8Array> {
  const cid = files[name]
  if (cid !== undefined) return readContent(ledger, cid)
  throw new BaseError('This model has no attribution index that can be read.', {
    code: 'factory/no-index',
    facts: { missing: name },
    hint: 'Fine-tunes have one; base models do not, and models of older versions may lack a part.',
  })
}
