import { BaseError } from './BaseError.ts'
import { type Address, type Bytes, concatBytes, hexToBytes } from './bytes.ts'

/**
 * `abi.encode` for static values, each one 32-byte word (Solidity ABI specification, "Formal specification of the
 * encoding"): numbers by {@link uintWord} and {@link intWord}, accounts by {@link addressWord}, `bytes32` as they are.
 *
 * @example
 * abiWords(uintWord(7n), addressWord('0x0000000000000000000000000000000000000001')) // 64 bytes
 */
export function abiWords(...words: readonly Uint8Array[]): Bytes {
  const wrong = words.findIndex(word => word.length !== 32)
  if (wrong >= 0) throw badWord('a word has 32 bytes', `word ${wrong} has ${words[wrong]!.length}`)
  return concatBytes(...words)
}

/** An unsigned integer below 2^256 as one big-endian word. */
export function uintWord(value: bigint | number): Bytes {
  const integer = BigInt(value)
  if (integer < 0n || integer >= 1n << 256n) throw badWord('0 ≤ value < 2^256', String(value))
  return hexToBytes(`0x${integer.toString(16).padStart(64, '0')}`)
}

/** A signed integer in [−2^255, 2^255) as one big-endian word in two's complement. */
export function intWord(value: bigint | number): Bytes {
  const integer = BigInt(value)
  if (integer < -(1n << 255n) || integer >= 1n << 255n) throw badWord('−2^255 ≤ value < 2^255', String(value))
  return uintWord(BigInt.asUintN(256, integer))
}

/** An account (20 bytes) as one word, padded on the left. */
export function addressWord(account: Address): Bytes {
  const bytes = hexToBytes(account)
  if (bytes.length !== 20) throw badWord('an account has 20 bytes', account)
  return concatBytes(new Uint8Array(12), bytes)
}

function badWord(wanted: string, found: string): BaseError {
  return new BaseError('This value does not fit an ABI word.', { code: 'base/bad-abi-word', facts: { wanted, found } })
}
