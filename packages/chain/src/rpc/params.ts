import { z } from 'zod'
import { ownBytes } from '../core/ownBytes.ts'

/** Words of geth, whose users match on them: its decoder names the type that it wanted. */
const wanting = (type: string) => `json: cannot unmarshal hex string without 0x prefix into Go value of type ${type}`

const hexWithPrefix = z.string({ error: 'expected a hex string' }).startsWith('0x', 'hex string without 0x prefix')

/** Bytes in hex, an even number of digits. */
export const bytesParam = hexWithPrefix
  .max(2 * 1024 * 1024, 'too long')
  .regex(/^0x([0-9a-fA-F]{2})*$/, 'expected bytes in hex')
  .transform(ownBytes)

export const addressParam = z
  .string({ error: 'expected a hex string' })
  .startsWith('0x', wanting('common.Address'))
  .regex(/^0x[0-9a-fA-F]{40}$/, 'expected an address of 20 bytes')
  .transform(ownBytes)

export const hashParam = z
  .string({ error: 'expected a hex string' })
  .startsWith('0x', wanting('common.Hash'))
  .regex(/^0x[0-9a-fA-F]{64}$/, 'expected a hash of 32 bytes')
  .transform(ownBytes)

/** A storage slot or value: up to 32 bytes, padded on the left. */
export const wordParam = hexWithPrefix
  .regex(/^0x[0-9a-fA-F]{1,64}$/, 'expected at most 32 bytes')
  .transform(text => Buffer.from(text.slice(2).padStart(64, '0'), 'hex'))

/** A slot of a proof: the word, and the key as it is answered: in full where it was given in full (geth). */
export const proofSlotParam = hexWithPrefix
  .regex(/^0x[0-9a-fA-F]{1,64}$/, 'expected at most 32 bytes')
  .transform(text => ({
    slot: Buffer.from(text.slice(2).padStart(64, '0'), 'hex'),
    shown: text.length === 66 ? text.toLowerCase() : `0x${BigInt(text).toString(16)}`,
  }))

export const quantityParam = hexWithPrefix
  .regex(/^0x[0-9a-fA-F]{1,64}$/, 'expected a quantity in hex')
  .transform(text => BigInt(text))

/** An index or a count: a quantity that fits a number. */
export const indexParam = hexWithPrefix
  .regex(/^0x[0-9a-fA-F]{1,8}$/, 'expected a small quantity in hex')
  .transform(Number)

export const blockTags = ['latest', 'safe', 'finalized', 'pending', 'earliest'] as const

/** Which block: a tag, a number, a hash, or an object of EIP-1898. */
export type BlockRef = (typeof blockTags)[number] | bigint | Buffer

const numberOrHash = hexWithPrefix
  .regex(/^0x([0-9a-fA-F]{1,16}|[0-9a-fA-F]{64})$/, 'expected a block number or hash')
  .transform((text): BlockRef => (text.length === 66 ? Buffer.from(text.slice(2), 'hex') : BigInt(text)))

export const blockParam = z.union([
  z.enum(blockTags),
  numberOrHash,
  z.object({ blockHash: hashParam, requireCanonical: z.boolean().optional() }).transform((o): BlockRef => o.blockHash),
  z.object({ blockNumber: quantityParam }).transform((o): BlockRef => o.blockNumber),
])

/** A block by number or tag; a hash is not one. */
export const blockNumberParam = z.union([
  z.enum(blockTags),
  hexWithPrefix.regex(/^0x[0-9a-fA-F]{1,16}$/, 'expected a block number').transform((text): BlockRef => BigInt(text)),
])

const accessListParam = z
  .array(z.object({ address: addressParam, storageKeys: z.array(wordParam).max(10_000) }))
  .max(10_000)

const authorizationParam = z
  .array(
    z.looseObject({
      chainId: quantityParam,
      address: addressParam,
      nonce: quantityParam,
      yParity: quantityParam.optional(),
      v: quantityParam.optional(),
      r: quantityParam,
      s: quantityParam,
    }),
  )
  .max(1_000)

/** What eth_call and eth_estimateGas take; `input` wins over `data`. */
export const callParam = z
  .looseObject({
    from: addressParam.optional(),
    to: addressParam.nullish(),
    gas: quantityParam.optional(),
    gasPrice: quantityParam.optional(),
    maxFeePerGas: quantityParam.optional(),
    maxPriorityFeePerGas: quantityParam.optional(),
    value: quantityParam.optional(),
    nonce: quantityParam.optional(),
    data: bytesParam.optional(),
    input: bytesParam.optional(),
    accessList: accessListParam.optional(),
    authorizationList: authorizationParam.optional(),
    blobVersionedHashes: z.never({ error: 'this chain carries no blobs' }).optional(),
  })
  .refine(call => call.gasPrice === undefined || call.maxFeePerGas === undefined, {
    error: 'both gasPrice and (maxFeePerGas or maxPriorityFeePerGas) specified',
  })

export type CallRequest = z.output<typeof callParam>

/** What a call pretends of one account. */
export const accountOverrideParam = z.object({
  balance: quantityParam.optional(),
  nonce: quantityParam.optional(),
  code: bytesParam.optional(),
  state: z.record(z.string(), wordParam).optional(),
  stateDiff: z.record(z.string(), wordParam).optional(),
})

/** Something of accounts, by their addresses. */
export function byAddressParam<T extends z.ZodType>(account: T): z.ZodRecord<z.ZodString, T> {
  return z.record(z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'expected an address of 20 bytes'), account)
}

/** State that a call pretends: geth's third parameter. */
export const overridesParam = byAddressParam(accountOverrideParam)

export type StateOverrides = z.output<typeof overridesParam>

const topicParam = z.union([z.null(), hashParam, z.array(z.union([z.null(), hashParam])).max(1_000)])

/** Which logs: a range or one block, of any of these addresses, with these topics by position. */
export const filterParam = z
  .object({
    fromBlock: blockNumberParam.nullish(),
    toBlock: blockNumberParam.nullish(),
    blockHash: hashParam.optional(),
    address: z.union([addressParam.transform(one => [one]), z.array(addressParam).max(1_000)]).nullish(),
    topics: z.array(topicParam).max(4, 'at most 4 topics').nullish(),
  })
  .refine(f => f.blockHash === undefined || (f.fromBlock == null && f.toBlock == null), {
    error: 'cannot specify both BlockHash and FromBlock/ToBlock, choose one or the other',
  })

export type LogFilter = z.output<typeof filterParam>
