import { BaseError, type Hex, utf8 } from '@openledger/base'
import {
  type AttributionIndex,
  type Bundle,
  type BundleEnsemble,
  bundleSchema,
  bundleSlots,
  getProposedEpoch,
  type Opening,
  readHeader,
  toWire,
} from '@openledger/client'
import type { z } from 'zod'
import type { Journal } from '../journal/openJournal.ts'
import type { JournalReceipt } from '../journal/rows.ts'
import type { Ledger } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import { readEpochFile, readReceiptFile } from './buildEpoch.ts'
import { collectEvidence, evidenceFor, readEvidence } from './evidence.ts'
import { readFinality, type Validators } from './readFinality.ts'

/**
 * Everything that a stranger needs to check one receipt, in one JSON document (docs/PROTOCOL.md, “Verifying offline”).
 *
 * @throws `settlement/not-settled` while its epoch is not on chain
 */
export async function buildBundle({
  ledger,
  journal,
  store,
  kept,
  indexOf,
  ensembleOf,
  opening,
  validators,
  from = 1n,
}: buildBundle.Options): Promise<z.input<typeof bundleSchema>> {
  const epoch = kept.epoch === null ? undefined : journal.epochs.get(kept.epoch)
  if (!epoch || epoch.state === 'closed')
    throw new BaseError('This receipt is not settled yet.', {
      code: 'settlement/not-settled',
      facts: { receipt: kept.id, state: epoch ? 'its epoch is being proposed' : 'no epoch holds it' },
      hint: 'Epochs close by themselves; POST /api/settle closes one now. Try again after that.',
    })
  const receiptFile = readReceiptFile(utf8(kept.body))
  const { receipt } = receiptFile
  const epochFile = readEpochFile(await store.get(epoch.cid))
  const previousEpoch = await getProposedEpoch({ chain: ledger.client }, epoch.epoch - 1)
  const previousPayouts = epochFile.previous === null ? [] : readEpochFile(await store.get(epochFile.previous)).payouts
  const evidence =
    epoch.evidence !== null
      ? await readEvidence(store, epoch.evidence)
      : await collectEvidence({
          ledger,
          epoch: epoch.epoch,
          block: await ledger.client.getBlockNumber(),
          receipts: [receipt],
        })
  const { model, policy, accounts } = evidenceFor(evidence, receipt)
  const block = readHeader(evidence.header as Hex).number
  const finality = validators && (await readFinality({ validators, block, from }))
  // Proofs that were kept before bundles had ensembles lack the slot that binds one.
  const isNamed = accounts[0]!.storageProof.length === slotsOf(true).models.length
  const ensemble = isNamed ? await ensembleOf(BigInt(receipt.modelId)) : undefined
  const wanted = new Set(slotsOf(ensemble !== undefined).models.map(BigInt))
  const [models, settlement] = accounts
  const storageProof = models!.storageProof.filter(({ key }) => wanted.has(BigInt(key)))
  const bundle: Bundle = {
    version: 2,
    receiptFile,
    ...(opening && { opening }),
    index: await indexOf(BigInt(receipt.modelId)),
    epoch: epoch.commitment,
    previousEpoch: previousEpoch?.commitment ?? null,
    epochFile,
    previousPayouts,
    epochReceipts: journal.receipts.ofEpoch(epoch.epoch).map(({ body }) => readReceiptFile(utf8(body))),
    model,
    ...(ensemble && { ensemble }),
    policy,
    chain: {
      chainId: ledger.chainId,
      genesis: ledger.genesis,
      header: evidence.header as Hex,
      blockHash: evidence.blockHash as Hex,
      accounts: [{ ...models!, storageProof }, settlement!],
      ...(finality && { finality }),
    },
  }
  return toWire(bundleSchema, bundle)

  function slotsOf(ensemble: boolean) {
    return bundleSlots({ receipt, model, epoch: epochFile.epoch, ensemble })
  }
}

export declare namespace buildBundle {
  type Options = {
    ledger: Ledger
    journal: Journal
    store: Store
    kept: JournalReceipt
    /** A model's index with its vectors. */
    indexOf: (modelId: bigint) => Promise<AttributionIndex>
    /** A model's audit ensemble, where it has one. */
    ensembleOf: (modelId: bigint) => Promise<BundleEnsemble | undefined>
    /** Question and answer, where they may be shown. */
    opening?: Opening | undefined
    /** Who makes blocks final, on a network that has validators. */
    validators?: Validators | undefined
    /** Height of the validators' header that the reader trusts; the first unless told. */
    from?: bigint | undefined
  }
}
