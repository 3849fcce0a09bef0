import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { BaseError } from '@openledger/base'
import type { BuiltPayload } from './ExecutionClient.ts'

/** Bytes that a payload may have once it is unpacked. */
const largest = 64 * 1024 * 1024

/** A payload as the one transaction of a consensus block: its JSON, deflated (hex halves). */
export function packPayload({ executionPayload, executionRequests }: BuiltPayload): Uint8Array {
  return deflateRawSync(JSON.stringify({ executionPayload, executionRequests }), { level: 1 })
}

/**
 * Unpacks what `packPayload` packed.
 *
 * @throws BaseError `chain/payload-unreadable`; never takes more memory than a payload may.
 */
export function unpackPayload(bytes: Uint8Array): BuiltPayload {
  try {
    const unpacked = JSON.parse(inflateRawSync(bytes, { maxOutputLength: largest }).toString('utf8')) as BuiltPayload
    if (typeof unpacked?.executionPayload !== 'object' || unpacked.executionPayload === null)
      throw new Error('no payload')
    return unpacked
  } catch (cause) {
    throw new BaseError('A consensus block holds no payload that can be read.', {
      code: 'chain/payload-unreadable',
      facts: { bytes: bytes.length, reason: (cause as Error).message.slice(0, 200) },
      cause,
    })
  }
}
