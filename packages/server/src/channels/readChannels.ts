import type { Hex } from '@openledger/base'
import { batchSettlementAbi } from '@openledger/contracts'
import type { Ledger } from '../ledger/openLedger.ts'

/** A channel as the chain has it. Amounts are wei of its token. */
export type ChannelState = {
  balance: bigint
  claimed: bigint
  /** What the payer wants back, and since when (unix seconds). */
  withdrawal: { amount: bigint; since: number } | undefined
  refundNonce: bigint
}

/** Reads channels in one call to the chain, in the order asked. */
export async function readChannels(
  { client, addresses }: Pick<Ledger, 'client' | 'addresses'>,
  ids: readonly Hex[],
): Promise<ChannelState[]> {
  const batch = { address: addresses.batchSettlement, abi: batchSettlementAbi } as const
  const states = await client.multicall({
    allowFailure: false,
    contracts: ids.flatMap(id => [
      { ...batch, functionName: 'channels', args: [id] } as const,
      { ...batch, functionName: 'pendingWithdrawals', args: [id] } as const,
      { ...batch, functionName: 'refundNonce', args: [id] } as const,
    ]),
  })
  return ids.map((_, i) => {
    const [balance, claimed] = states[3 * i] as readonly [bigint, bigint]
    const [amount, since] = states[3 * i + 1] as readonly [bigint, number]
    const refundNonce = states[3 * i + 2] as bigint
    return { balance, claimed, withdrawal: since > 0 ? { amount, since } : undefined, refundNonce }
  })
}
