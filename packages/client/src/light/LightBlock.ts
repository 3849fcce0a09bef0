import { BaseError, base64ToBytes, bytesToBase64, bytesToHex, hexToBytes } from '@openledger/base'
import * as z from 'zod'

/*
 * Headers, commits and validator sets as CometBFT 0.38 gives them in JSON (`/commit`, `/validators`), read strictly: what
 * is hashed or signed is rebuilt from these fields alone.
 */

/** Whole numbers come as strings, as JSON has no 64-bit ones. */
const int64 = z.codec(
  z.string().regex(/^(?:0|[1-9]\d{0,18})$/, 'expected a whole number in a string'),
  z
    .bigint()
    .min(0n)
    .max(2n ** 63n - 1n),
  { decode: text => BigInt(text), encode: number => number.toString() },
)
const hexBytes = (pattern: RegExp) =>
  z.codec(
    z.string().regex(pattern, 'expected hexadecimal digits'),
    z.custom<Uint8Array>(value => value instanceof Uint8Array),
    { decode: text => hexToBytes(`0x${text}`), encode: toHex },
  )
/** A hash, or nothing where there is none yet. */
const hash = hexBytes(/^(?:[0-9a-fA-F]{64})?$/)
const address = hexBytes(/^[0-9a-fA-F]{40}$/)
const base64 = (bytes: number) => {
  const length = 4 * Math.ceil(bytes / 3)
  return z.codec(
    z.string().length(length, `expected ${bytes} bytes in base64`),
    z.custom<Uint8Array>(value => value instanceof Uint8Array && value.length === bytes),
    { decode: base64ToBytes, encode: bytesToBase64 },
  )
}

/** A moment, exact: seconds since 1970, and nanoseconds below one second. */
const time = z.codec(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/, 'expected a time in UTC')
    .refine(text => !Number.isNaN(Date.parse(`${text.slice(0, 19)}Z`)), 'there is no such time'),
  z.object({ seconds: z.bigint(), nanos: z.number().int().min(0).max(999_999_999) }),
  {
    decode(text) {
      const [whole, fraction = ''] = text.slice(0, -1).split('.') as [string, string?]
      return { seconds: BigInt(Date.parse(`${whole}Z`)) / 1000n, nanos: Number(fraction.padEnd(9, '0')) }
    },
    encode({ seconds, nanos }) {
      const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19)
      return `${whole}${nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`}Z`
    },
  },
)

const blockId = z.object({
  hash,
  parts: z.object({ total: z.number().int().min(0).max(2_000), hash }),
})

const header = z.object({
  version: z.object({ block: int64, app: int64.optional() }),
  chain_id: z.string().min(1).max(50),
  height: int64,
  time,
  last_block_id: blockId,
  last_commit_hash: hash,
  data_hash: hash,
  validators_hash: hash,
  next_validators_hash: hash,
  consensus_hash: hash,
  /** Whatever the application gives; over an execution client it is the hash of its block. */
  app_hash: hexBytes(/^(?:[0-9a-fA-F]{2}){0,64}$/),
  last_results_hash: hash,
  evidence_hash: hash,
  proposer_address: address,
})

/** 1: nothing came of this validator. 2: it signed this block. 3: it signed that there was none. */
const vote = z.discriminatedUnion('block_id_flag', [
  z.object({ block_id_flag: z.literal(1) }),
  z.object({
    block_id_flag: z.literal(2),
    validator_address: address,
    timestamp: time,
    signature: base64(64),
  }),
  z.object({ block_id_flag: z.literal(3) }),
])

/** A vote with what it is for, as evidence holds it. 1 is a prevote, 2 a precommit. */
export const votedSchema = z.object({
  type: z.union([z.literal(1), z.literal(2)]),
  height: int64,
  round: z.number().int().min(0).max(2_147_483_647),
  block_id: blockId,
  timestamp: time,
  validator_address: address,
  signature: base64(64),
})

const commit = z.object({
  height: int64,
  round: z.number().int().min(0).max(2_147_483_647),
  block_id: blockId,
  signatures: z.array(vote).max(10_000),
})

export const validatorSchema = z.object({
  address,
  /** The compressed point. Other kinds of keys sign nothing in this network. */
  pub_key: z.object({ type: z.literal('tendermint/PubKeySecp256k1'), value: base64(33) }),
  voting_power: int64,
})

export const lightBlockSchema = z.object({
  signed_header: z.object({ header, commit }),
  /** All of the height, in the order of their hash. */
  validators: z.array(validatorSchema).min(1).max(10_000),
})

/** A header, those who signed it, and everybody who might have. */
export type LightBlock = z.output<typeof lightBlockSchema>
export type CometHeader = z.output<typeof header>
export type Commit = z.output<typeof commit>
export type BlockId = z.output<typeof blockId>
export type Validator = z.output<typeof validatorSchema>
export type Time = z.output<typeof time>

export function heightOf({ signed_header: { header } }: LightBlock): bigint {
  return header.height
}

/** Nanoseconds since 1970. */
export function nanosOf({ seconds, nanos }: Time): bigint {
  return seconds * 1_000_000_000n + BigInt(nanos)
}

/** Throws `client/light-refused`, the code of everything that a light client does not believe. */
export function refuse(reason: string, facts: Record<string, string | number | bigint> = {}, hint?: string): never {
  throw new BaseError(reason, {
    code: 'client/light-refused',
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)])),
    ...(hint !== undefined && { hint }),
  })
}

/** As CometBFT writes bytes. */
export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes).slice(2).toUpperCase()
}
