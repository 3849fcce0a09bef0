import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { post } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { type PreparedBatch, prepareBatch } from '../records/prepareBatch.ts'
import type { RecordFormat } from '../records/readRecords.ts'
import {
  type ContributionCheck,
  contributionCheckRequestSchema,
  contributionCheckSchema,
} from '../wire/api/Contribution.ts'
import { batchMetadataDigest } from '../wire/BatchMetadata.ts'
import { licenceToBytes32 } from '../wire/Licence.ts'
import { toWire } from '../wire/wire.ts'
import { costOf } from './batches.ts'
import { getDatanet } from './datanets.ts'
import { uploadFile } from './uploadFile.ts'

/**
 * Contributes a file of records to a Datanet: reads and salts the records, uploads the batch file, has the node check
 * it, then signs one transaction with root, count, licence and bond.
 *
 * The root that is signed is the one computed here; a node that answers with another is not believed. Throws what
 * `prepareBatch`, `uploadFile` and `checkBatch` throw, `client/contribution-refused` where a check failed, and
 * `client/reverted`.
 *
 * @example
 * const { batch, transaction } = await contribute(ledger, {
 *   datanet: 1,
 *   file: new Blob(['{"prompt":"A table for two?","completion":"At Olla, 19:00."}\n']),
 *   label: 'Olla reservations',
 *   onProgress: ({ stage, done, total }) => console.log(stage, done, total),
 * })
 */
export async function contribute(
  ledger: OpenLedger,
  { datanet, file, format, prepared, licence, label = '', upload, onProgress, onStart, signal }: contribute.Options,
): Promise<contribute.Result> {
  const tell = (stage: contribute.Stage, done: number, total: number) => onProgress?.({ stage, done, total })
  const net = licence ?? (await getDatanet(ledger, datanet)).licence
  licenceToBytes32(net)
  const batch =
    prepared ??
    (await prepareBatch({
      file,
      format,
      onProgress: ({ bytes }) => tell('reading', Math.min(bytes, file.size), file.size),
    }))
  const cid = await uploadFile(ledger, {
    file: batch.file,
    sha256: batch.sha256,
    upload,
    onStart,
    signal,
    onProgress: ({ sent, size }) => tell('uploading', sent, size),
  })
  if (cid !== batch.cid) throw disagree('cid', batch.cid, cid)
  tell('checking', 0, batch.count)
  const check = await checkBatch(ledger, { datanet, batch, licence: net, label })
  if (!check.ok) throw refused(check)
  tell('signing', 0, 1)
  const registered = await registerBatch(ledger, { datanet, batch, licence: net, check })
  tell('signing', 1, 1)
  return { ...registered, root: batch.root, count: batch.count, file: cid, bond: check.bond, check }
}

export declare namespace contribute {
  type Stage = 'reading' | 'uploading' | 'checking' | 'signing'
  type Options = {
    datanet: number
    /** Records as JSON lines or text; see {@link readRecords}. */
    file: Blob
    format?: RecordFormat | undefined
    /** A batch made earlier by `prepareBatch` from `file`, so that its salts stay the same; then `file` is not read. */
    prepared?: PreparedBatch | undefined
    /** SPDX id; the Datanet's own unless told. */
    licence?: string | undefined
    label?: string | undefined
    /** Id of an earlier upload of the same prepared batch, to go on with. */
    upload?: string | undefined
    onStart?: ((upload: string) => void) | undefined
    /** `done` of `total`: bytes while reading and uploading. */
    onProgress?: ((progress: { stage: Stage; done: number; total: number }) => void) | undefined
    signal?: AbortSignal | undefined
  }
  type Result = {
    batch: number
    transaction: Hex
    root: Hex
    count: number
    file: string
    bond: bigint
    reviewFee: bigint
    check: ContributionCheck
  }
}

/**
 * Has the node look at an uploaded batch file. Throws `client/node-disagrees` where the node counts or hashes it
 * otherwise than we do; findings that failed do not throw, they are in the result.
 */
export async function checkBatch(
  ledger: OpenLedger,
  { datanet, batch, licence, label = '' }: checkBatch.Options,
): Promise<ContributionCheck> {
  const request = toWire(contributionCheckRequestSchema, { datanet, file: batch.cid, licence, label })
  const check = await post(ledger, '/api/contributions/check', request, contributionCheckSchema)
  if (!check.ok) return check
  const metadata = batchMetadataDigest({
    version: 1,
    label,
    licence,
    file: batch.cid,
    count: batch.count,
    bytes: batch.bytes,
  })
  if (check.root !== batch.root) throw disagree('root', batch.root, check.root)
  if (check.count !== batch.count) throw disagree('count', String(batch.count), String(check.count))
  if (check.metadata !== bytesToHex(metadata)) throw disagree('metadata', bytesToHex(metadata), check.metadata)
  return check
}

export declare namespace checkBatch {
  type Options = { datanet: number; batch: PreparedBatch; licence: string; label?: string | undefined }
}

/**
 * Signs and sends `Datanets.contribute` for a batch that was checked, with what it costs on chain at this moment: the
 * bond and, in a curated Datanet, the fee of its review.
 *
 * Throws `client/cost-changed` where the bond is no longer the one that was checked.
 */
export async function registerBatch(
  ledger: OpenLedger,
  { datanet, batch, licence, check }: registerBatch.Options,
): Promise<registerBatch.Result> {
  const { bond, reviewFee } = await costOf(ledger, datanet)
  if (bond !== check.bond) {
    throw new BaseError('The bond is not the one that was checked.', {
      code: 'client/cost-changed',
      facts: { checked: check.bond, now: bond },
      hint: 'Nothing was signed. Have it checked again.',
    })
  }
  const { transaction, args } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'contribute',
    args: [BigInt(datanet), batch.root, batch.count, BigInt(batch.bytes), licenceToBytes32(licence), check.metadata],
    value: bond + reviewFee,
    event: 'BatchContributed',
    what: 'The contribution',
  })
  return { batch: Number(args.batchId), transaction, reviewFee }
}

export declare namespace registerBatch {
  type Options = {
    datanet: number
    batch: PreparedBatch
    licence: string
    check: Pick<ContributionCheck, 'bond' | 'metadata'>
  }
  /** `reviewFee` was paid beside the bond, and does not come back unless nobody judges. */
  type Result = { batch: number; transaction: Hex; reviewFee: bigint }
}

function refused({ findings }: ContributionCheck): BaseError {
  const failed = findings.filter(finding => finding.level === 'fail')
  return new BaseError('The node’s checks found something that must be put right first.', {
    code: 'client/contribution-refused',
    facts: Object.fromEntries(failed.map(finding => [finding.check, finding.message])),
    hint: 'Nothing was signed and nothing was registered.',
  })
}

function disagree(name: string, ours: string, theirs: string): BaseError {
  return new BaseError(`The node says another ${name} than the one computed here.`, {
    code: 'client/node-disagrees',
    facts: { name, ours, theirs },
    hint: 'Nothing was signed. Try another node.',
  })
}
