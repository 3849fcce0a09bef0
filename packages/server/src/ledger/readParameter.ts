import { addresses, parametersAbi } from '@openledger/contracts'
import { stringToHex } from 'viem'
import type { Ledger } from './openLedger.ts'

/** A number that holders govern, as the chain says now; a key that nobody defined is refused by the contract. */
export async function readParameter({ client }: Ledger, key: string): Promise<number> {
  const value = await client.readContract({
    address: addresses.parameters,
    abi: parametersAbi,
    functionName: 'get',
    args: [stringToHex(key, { size: 32 })],
  })
  return Number(value)
}
