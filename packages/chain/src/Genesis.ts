import type { Address, Hex } from '@openledger/base'
import { BaseError } from '@openledger/base'
import { z } from 'zod'

const hex = z.string().regex(/^0x[0-9a-f]*$/i)
const quantity = z.union([
  z.string().regex(/^0x[0-9a-f]{1,64}$/i),
  z
    .string()
    .regex(/^[0-9]{1,78}$/)
    .transform(text => `0x${BigInt(text).toString(16)}`),
])
const word = z.string().regex(/^0x[0-9a-f]{64}$/i)
const address = z.string().regex(/^(0x)?[0-9a-f]{40}$/i)

const genesisSchema = z.object({
  config: z.looseObject({ chainId: z.int().positive() }),
  nonce: hex.default('0x0'),
  timestamp: quantity,
  extraData: hex.default('0x'),
  gasLimit: quantity,
  difficulty: quantity.default('0x0'),
  mixHash: word.default(`0x${'00'.repeat(32)}`),
  coinbase: address.default(`0x${'00'.repeat(20)}`),
  baseFeePerGas: quantity.nullish().transform(fee => fee ?? undefined),
  alloc: z.record(
    address,
    z.object({
      balance: quantity.default('0x0'),
      nonce: quantity.optional(),
      code: hex.optional(),
      storage: z.record(hex, hex).optional(),
    }),
  ),
})

/** What an account holds before the first block. Quantities and storage words in hex. */
export type GenesisAccount = { balance: Hex; nonce?: Hex; code?: Hex; storage?: Record<Hex, Hex> }

/**
 * The chain before its first block, in geth's format: any client that reads it computes the same genesis hash.
 *
 * `config` holds the chain id and the forks (all active at 0), `alloc` every account with balance, nonce, code and
 * storage.
 */
export type Genesis = {
  config: { chainId: number } & Record<string, unknown>
  nonce: Hex
  timestamp: Hex
  extraData: Hex
  gasLimit: Hex
  difficulty: Hex
  mixHash: Hex
  coinbase: Address
  baseFeePerGas?: Hex
  alloc: Record<Address, GenesisAccount>
}

/**
 * Reads a genesis in geth's format.
 *
 * @throws BaseError `chain/genesis-invalid` naming the first field that is wrong.
 */
export function parseGenesis(value: unknown): Genesis {
  const parsed = genesisSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new BaseError('The genesis is not one that this chain can start from.', {
      code: 'chain/genesis-invalid',
      facts: { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' },
      hint: 'Build it with buildGenesis, or pass a genesis file in geth’s format.',
    })
  }
  return parsed.data as Genesis
}

/** Forks that are active from the first block on. */
export const pragueConfig = {
  homesteadBlock: 0,
  eip150Block: 0,
  eip155Block: 0,
  eip158Block: 0,
  byzantiumBlock: 0,
  constantinopleBlock: 0,
  petersburgBlock: 0,
  istanbulBlock: 0,
  muirGlacierBlock: 0,
  berlinBlock: 0,
  londonBlock: 0,
  arrowGlacierBlock: 0,
  grayGlacierBlock: 0,
  mergeNetsplitBlock: 0,
  shanghaiTime: 0,
  cancunTime: 0,
  pragueTime: 0,
  terminalTotalDifficulty: 0,
  terminalTotalDifficultyPassed: true,
  // No deposit contract: validators join through the chain's own rules. geth reads a missing address as the zero one.
  depositContractAddress: '0x0000000000000000000000000000000000000000',
  blobSchedule: {
    cancun: { target: 3, max: 6, baseFeeUpdateFraction: 3338477 },
    prague: { target: 6, max: 9, baseFeeUpdateFraction: 5007716 },
  },
} as const
