import { decode } from '@ethereumjs/rlp'
import { BaseError, bytesToHex, type Hex, hexToBytes, keccak256 } from '@openledger/base'

/** What the verifier needs of a block header. */
export type HeaderFacts = { hash: Hex; stateRoot: Hex; number: bigint; timestamp: bigint }

/**
 * Reads an RLP header and hashes it. Throws `client/bad-header` for what is none.
 *
 * @example
 * readHeader(bundle.chain.header).hash === bundle.chain.blockHash
 */
export function readHeader(header: Hex): HeaderFacts {
  const bytes = hexToBytes(header)
  let fields: unknown
  try {
    fields = decode(bytes)
  } catch (cause) {
    throw refuse('it is not RLP', cause)
  }
  if (!Array.isArray(fields) || fields.length < 15 || !fields.every(field => field instanceof Uint8Array)) {
    throw refuse('it is not a list of at least 15 byte strings')
  }
  const [stateRoot, number, timestamp] = [fields[3]!, fields[8]!, fields[11]!]
  if (stateRoot.length !== 32 || number.length > 8 || timestamp.length > 8) throw refuse('its fields have odd lengths')
  return {
    hash: bytesToHex(keccak256(bytes)),
    stateRoot: bytesToHex(stateRoot),
    number: quantity(number),
    timestamp: quantity(timestamp),
  }
}

function quantity(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(bytesToHex(bytes))
}

function refuse(reason: string, cause?: unknown): BaseError {
  return new BaseError('This is not a block header.', { code: 'client/bad-header', facts: { reason }, cause })
}
