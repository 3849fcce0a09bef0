import type { Address } from '@openledger/base'
import { lightClientAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { followHeaders, type HeaderSource } from '../light/followHeaders.ts'
import { isKnownBlock } from './isKnownBlock.ts'
import { lightUpdate } from './lightUpdate.ts'

/**
 * Shows a light client the headers that it needs to know an execution block: as few as follow from the one that it trusts.
 *
 * @returns how many were shown; 0 where the block was known
 * @throws client/light-refused, client/light-missing where the consensus has not decided the header after the block,
 *   client/reverted, client/unreachable
 * @example
 * await updateLightClient(far, { client, source: createCometSource({ url }), block: 1_200n })
 */
export async function updateLightClient(
  ledger: OpenLedger,
  { client, source, block, now = Date.now() }: updateLightClient.Options,
): Promise<number> {
  const at = { address: client, abi: lightClientAbi } as const
  if (await isKnownBlock(ledger, { client, block })) return 0
  const [trusted, chainId, period] = await Promise.all([
    ledger.chain.readContract({ ...at, functionName: 'trusted' }),
    ledger.chain.readContract({ ...at, functionName: 'chainId' }),
    ledger.chain.readContract({ ...at, functionName: 'trustingPeriod' }),
  ])
  const { blocks } = await followHeaders({
    source,
    trusted: { height: trusted.height, validatorsHash: trusted.validatorsHash },
    target: block + 1n,
    rule: { chainId, now, trustingPeriod: Number(period), clockDrift: 10 },
  })
  for (const [index, next] of blocks.slice(1).entries()) {
    await transactFor(ledger, {
      ...{ abi: lightClientAbi, to: client, functionName: 'update' },
      args: await lightUpdate({ trusted: blocks[index]!, block: next, chainId }),
      event: 'HeaderTrusted',
      what: 'The update of the light client',
    })
  }
  return blocks.length - 1
}

export declare namespace updateLightClient {
  type Options = {
    /** Of the contract, on the ledger's chain. */
    client: Address
    source: HeaderSource
    /** Number of an execution block of the chain that it follows. */
    block: bigint
    now?: number | undefined
  }
}
