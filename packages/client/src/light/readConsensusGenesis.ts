import { ripemd160 } from '@noble/hashes/legacy.js'
import { bytesToHex, sha256 } from '@openledger/base'
import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'
import { validatorsHash } from './canonical.ts'
import type { TrustedHeader } from './followHeaders.ts'
import { toHex, type Validator, validatorSchema } from './LightBlock.ts'

const genesisSchema = z.object({
  chain_id: z.string().min(1).max(50),
  initial_height: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .default('1'),
  validators: z
    .array(
      z.object({
        pub_key: validatorSchema.shape.pub_key,
        power: validatorSchema.shape.voting_power,
      }),
    )
    .min(1)
    .max(10_000),
})

/**
 * What a CometBFT genesis file lets its reader trust: the chain's name, and the first header by its validators.
 *
 * @throws client/bad-shape
 */
export function readConsensusGenesis(json: unknown): { chainId: string; trusted: TrustedHeader } {
  const genesis = fromWire(genesisSchema, json, { what: 'genesis of the validators' })
  const validators = genesis.validators.map(
    ({ pub_key, power }): Validator => ({
      pub_key,
      voting_power: power,
      address: ripemd160(sha256(pub_key.value)),
    }),
  )
  // CometBFT's order of a set: most power first, then by address.
  validators.sort((a, b) =>
    a.voting_power === b.voting_power
      ? compare(toHex(a.address), toHex(b.address))
      : compare(b.voting_power, a.voting_power),
  )
  const height = BigInt(genesis.initial_height)
  return { chainId: genesis.chain_id, trusted: { height, validatorsHash: bytesToHex(validatorsHash(validators)) } }
}

function compare<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : 1
}
