import type { Address } from '@openledger/base'
import { lightClientAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'

/** Whether a light client on the ledger's chain knows the hash of an execution block of the chain that it follows. */
export async function isKnownBlock(
  { chain }: Pick<OpenLedger, 'chain'>,
  { client, block }: { client: Address; block: bigint },
): Promise<boolean> {
  const hash = await chain.readContract({
    ...{ address: client, abi: lightClientAbi, functionName: 'blockHash', args: [block] },
  })
  return BigInt(hash) !== 0n
}
