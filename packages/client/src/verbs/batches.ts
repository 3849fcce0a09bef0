import type { Hex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { erasureReasons } from '../wire/api/Datanet.ts'

/**
 * Takes a batch back: from now on no release holds it, and nodes erase its records and salts. What was earned stays
 * earned. Contributor only.
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
