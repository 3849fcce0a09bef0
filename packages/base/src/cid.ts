import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'
import { BaseError } from './BaseError.ts'
import type { Bytes } from './bytes.ts'
import { sha256 } from './hash.ts'

const rawCodec = 0x55
const sha2256Code = 0x12

/**
 * The name of content: CID version 1, codec raw, sha2-256, in base32 (https://github.com/multiformats/cid).
 *
 * @example
 * cidOf(utf8('hello')) // 'bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq'
 */
export function cidOf(bytes: Uint8Array): string {
  return cidFromDigest(sha256(bytes))
}

/** The CID of content whose sha2-256 digest (32 bytes) is known. */
export function cidFromDigest(digest: Uint8Array): string {
  if (digest.length !== 32) {
    throw new BaseError('A sha2-256 digest has 32 bytes.', { code: 'base/bad-digest', facts: { bytes: digest.length } })
  }
  return CID.createV1(rawCodec, create(sha2256Code, digest)).toString()
}

/** The sha2-256 digest inside a CID. Throws `base/bad-cid` unless it is version 1, raw, sha2-256, in base32. */
export function digestOfCid(cid: string): Bytes {
  let parsed: CID
  try {
    parsed = CID.parse(cid)
  } catch (cause) {
    throw badCid(cid, 'it cannot be read', cause)
  }
  if (parsed.version !== 1 || parsed.code !== rawCodec) throw badCid(cid, 'it is not version 1, raw')
  if (parsed.multihash.code !== sha2256Code || parsed.multihash.size !== 32) throw badCid(cid, 'it is not sha2-256')
  if (parsed.toString() !== cid) throw badCid(cid, 'it is not in base32')
  return new Uint8Array(parsed.multihash.digest)
}

function badCid(cid: string, reason: string, cause?: unknown): BaseError {
  return new BaseError('This is not a content name that OpenLedger uses.', {
    code: 'base/bad-cid',
    facts: { cid: String(cid).slice(0, 80), reason },
    hint: 'A content name starts with "bafkrei" and has 59 characters.',
    cause,
  })
}
