import type { Address } from '@openledger/base'
import { type JobQuote, jobProofs } from '../wire/JobQuote.ts'

/** A quote as the contract takes it: ids as bigints, the class of proof as its number. */
export function jobQuoteArgument(quote: JobQuote) {
  return {
    ...quote,
    modelId: BigInt(quote.modelId),
    releaseIds: quote.releaseIds.map(BigInt),
    proof: jobProofs.indexOf(quote.proof),
  }
}

/**
 * What an operator signs for a quote: EIP-712, tied to one chain and one Jobs contract.
 *
 * @example
 * const signature = await account.signTypedData(jobQuoteTypedData(quote, { chainId, jobs: addresses.jobs }))
 */
export function jobQuoteTypedData(quote: JobQuote, { chainId, jobs }: jobQuoteTypedData.Options) {
  return {
    domain: { name: 'OpenLedger Jobs', version: '1', chainId, verifyingContract: jobs },
    types: {
      Quote: [
        { name: 'operator', type: 'address' },
        { name: 'buyer', type: 'address' },
        { name: 'spec', type: 'bytes32' },
        { name: 'modelId', type: 'uint256' },
        { name: 'releaseIds', type: 'uint256[]' },
        { name: 'price', type: 'uint96' },
        { name: 'proof', type: 'uint8' },
        { name: 'verifier', type: 'address' },
        { name: 'assignWithin', type: 'uint32' },
        { name: 'deliverWithin', type: 'uint32' },
        { name: 'expiry', type: 'uint48' },
        { name: 'nonce', type: 'uint256' },
      ],
    },
    primaryType: 'Quote',
    message: jobQuoteArgument(quote),
  } as const
}

export declare namespace jobQuoteTypedData {
  type Options = { chainId: number; jobs: Address }
}
