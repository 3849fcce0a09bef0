import { type Address, bytesToHex, digestOfCid, type Hex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { type BatchFault, batchFaults, erasureReasons } from '../wire/api/Datanet.ts'
import { uploadFile } from './uploadFile.ts'

const datanets = { address: addresses.datanets, abi: datanetsAbi } as const

/** Wei of OPEN that a contribution takes now: the bond that comes back, and the reviewers' fee that does not. */
export async function costOf(ledger: OpenLedger, datanet: number): Promise<{ bond: bigint; reviewFee: bigint }> {
  const [bond, reviewFee] = await ledger.chain.readContract({
    ...datanets,
    functionName: 'costOf',
    args: [BigInt(datanet)],
  })
  return { bond, reviewFee }
}

/** Asks for another review of a batch on which no panel came to a result, paid with its fee. Contributor only. */
export async function requestReview(
  ledger: OpenLedger,
  { batch }: { batch: number },
): Promise<{ transaction: Hex; case: number }> {
  const { datanetId } = await ledger.chain.readContract({
    ...datanets,
    functionName: 'getBatch',
    args: [BigInt(batch)],
  })
  const { reviewFee } = await costOf(ledger, Number(datanetId))
  const { transaction, args } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'requestReview',
    args: [BigInt(batch)],
    value: reviewFee,
    event: 'ReviewOpened',
    what: 'Asking for a review',
  })
  return { transaction, case: Number(args.caseId) }
}

/**
 * Reports a batch for a fault: opens a case, paid with its fee. Evidence is text or a file; it goes to the node's store,
 * and its hash is what the panel judges by. If the panel upholds the report, the batch is erased and, but for `privacy`,
 * half of its bond becomes the caller's credit. Anybody.
 *
 * @example
 * const { case: caseId, fee } = await reportBatch(ledger, { batch: 3, fault: 'unlicensed', evidence: 'Taken from …' })
 */
export async function reportBatch(
  ledger: OpenLedger,
  { batch, fault, evidence }: reportBatch.Options,
): Promise<reportBatch.Result> {
  const file = await uploadFile(ledger, { file: typeof evidence === 'string' ? new Blob([evidence]) : evidence })
  const fee = await ledger.chain.readContract({ ...datanets, functionName: 'reportFee' })
  const { transaction, args } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'report',
    args: [BigInt(batch), batchFaults.indexOf(fault) + 1, bytesToHex(digestOfCid(file))],
    value: fee,
    event: 'BatchReported',
    what: 'The report',
  })
  return { transaction, case: Number(args.caseId), evidence: file, fee }
}

export declare namespace reportBatch {
  type Options = { batch: number; fault: BatchFault; evidence: string | Blob }
  /** `evidence` names it in the store; `fee` in wei of OPEN. */
  type Result = { transaction: Hex; case: number; evidence: string; fee: bigint }
}

/** Wei of OPEN that an account can withdraw from Datanets: its part of bonds slashed for faults that it showed. */
export function getCredit(ledger: OpenLedger, account?: Address): Promise<bigint> {
  const args = [account ?? walletOf(ledger).account.address] as const
  return ledger.chain.readContract({ ...datanets, functionName: 'creditOf', args })
}

/** Pays one's credit out. */
export async function withdrawCredit(
  ledger: OpenLedger,
  { to = walletOf(ledger).account.address, amount }: { to?: Address | undefined; amount?: bigint | undefined } = {},
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'withdrawCredit',
    args: [to, amount ?? (await getCredit(ledger))],
    event: 'CreditWithdrawn',
    what: 'Withdrawing the credit',
  })
  return { transaction, amount: args.amount as bigint }
}

/**
 * Erases a batch: from now on no release holds it, and nodes destroy its records and salts. What was earned stays
 * earned. Its contributor for any reason; the curator for `court` and `privacy`.
 */
export async function tombstone(
  ledger: OpenLedger,
  { batch, reason = 'wish' }: { batch: number; reason?: (typeof erasureReasons)[number] },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'tombstone',
    args: [BigInt(batch), erasureReasons.indexOf(reason) + 1],
    event: 'BatchTombstoned',
    what: 'Taking the batch back',
  })
  return { transaction }
}

/** Takes back the bond of a batch once its lock is over; `bond` in wei of OPEN. Contributor only. */
export async function reclaimBond(
  ledger: OpenLedger,
  { batch }: { batch: number },
): Promise<{ transaction: Hex; bond: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'reclaimBond',
    args: [BigInt(batch)],
    event: 'BondReclaimed',
    what: 'Taking the bond back',
  })
  return { transaction, bond: args.bond as bigint }
}
