import type { Address, Hex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

/** Lets an account contribute to an allowlisted Datanet, or not any more. Curator only. */
export async function setAllowed(
  ledger: OpenLedger,
  { datanet, contributor, allowed = true }: { datanet: number; contributor: Address; allowed?: boolean },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'setAllowed',
    args: [BigInt(datanet), contributor, allowed],
    event: 'ContributorAllowed',
    what: 'Changing who may contribute',
  })
  return { transaction }
}
