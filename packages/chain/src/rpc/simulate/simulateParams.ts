import { z } from 'zod'
import { accountOverrideParam, addressParam, byAddressParam, callParam, hashParam, quantityParam } from '../params.ts'

/** How many blocks one request may span, the empty ones in its gaps included, and how much gas all its calls get. */
export const simulateLimits = { blocks: 256n, gas: 50_000_000n }

const blockOverridesParam = z.looseObject({
  number: quantityParam.optional(),
  time: quantityParam.optional(),
  gasLimit: quantityParam.optional(),
  feeRecipient: addressParam.optional(),
  prevRandao: hashParam.optional(),
  baseFeePerGas: quantityParam.optional(),
  blobBaseFee: quantityParam.optional(),
  beaconRoot: hashParam.optional(),
})

const stateOverridesParam = byAddressParam(
  accountOverrideParam.extend({ movePrecompileToAddress: addressParam.optional() }),
)

/** What `eth_simulateV1` takes (ethereum/execution-apis): blocks of calls, each on top of the one before. */
export const simulateParam = z.looseObject({
  blockStateCalls: z
    .array(
      z.looseObject({
        blockOverrides: blockOverridesParam.optional(),
        stateOverrides: stateOverridesParam.optional(),
        calls: z.array(callParam).max(5_000).optional(),
      }),
    )
    .max(5_000),
  traceTransfers: z.boolean().optional(),
  validation: z.boolean().optional(),
  returnFullTransactions: z.boolean().optional(),
})

export type SimulateRequest = z.output<typeof simulateParam>
export type SimulatedStateOverrides = z.output<typeof stateOverridesParam>
export type SimulatedBlock = SimulateRequest['blockStateCalls'][number]
