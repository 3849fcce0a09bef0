import { type Address, BaseError, type Hex } from '@openledger/base'
import { addresses, lightClientAbi, settlementSlots } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { proveWord, type WordProof } from './proveWord.ts'

type Reader = Pick<OpenLedger, 'chain'>

/**
 * The last final payout root of OPEN's chain, proven to a light client on another one: what any contract there can read by
 * `storageAt`, with this proof.
 *
 * @param far the chain that the light client stands on
 * @param options.block of OPEN's chain, which the light client knows
 * @throws client/bridge-unknown where no root was final by then; client/reverted, client/unreachable
 * @example
 * const { root } = await readFinalRoot(far, { client, home, block })
 */
export async function readFinalRoot(
  { chain }: Reader,
  { client, home, block }: readFinalRoot.Options,
): Promise<readFinalRoot.Result> {
  const { slot } = settlementSlots.finalRoot
  const { word, proof } = await proveWord(home, { account: addresses.settlement, slot, block })
  if (word === 0n) {
    throw new BaseError('No payout root was final by this block.', { code: 'client/bridge-unknown', facts: { block } })
  }
  const root = await chain.readContract({
    ...{ address: client, abi: lightClientAbi, functionName: 'storageAt' },
    args: [block, proof, addresses.settlement, slot],
  })
  return { root, proof }
}

export declare namespace readFinalRoot {
  type Options = { client: Address; home: Reader; block: bigint }
  type Result = { root: Hex; proof: WordProof }
}
