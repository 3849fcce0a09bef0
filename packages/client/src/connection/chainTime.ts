import { addresses } from '@openledger/contracts'
import { multicall3Abi } from 'viem'
import type { OpenLedger } from './OpenLedger.ts'

/** The time that the block to come would have, in seconds since 1970: a quiet chain's last block may be old. */
export async function chainTime(ledger: OpenLedger): Promise<number> {
  const time = await ledger.chain.readContract({
    address: addresses.multicall3,
    abi: multicall3Abi,
    functionName: 'getCurrentBlockTimestamp',
    blockTag: 'pending',
  })
  return Number(time)
}
