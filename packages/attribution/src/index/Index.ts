import { type Address, BaseError, type Bytes, type IndexContributor, indexRoot } from '@openledger/base'
import { z } from 'zod'
import { decodeContainer, encodeContainer } from './container.ts'

/** What a model committed to: one int8 vector a contributor. Public; its root stands on chain. */
export type Index = {
  version: 1
  k: number
  contributors: IndexContributor[]
  /** sha-256 of the projection file. */
  projectionDigest: Uint8Array
}

/**
 * One int8 vector a training record, in the unit of the index: the integer score of a record is comparable with its
 * contributor's. It names what mattered; it pays nobody, and is not under the root.
 */
export type RecordIndex = {
  k: number
  /** For each record, in training order, its contributor's place in the index. */
  owners: Uint32Array
  multipliers: Uint32Array
  /** `[records, k]`, row-major. */
  vectors: Int8Array
}

const address = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]{40}$/)])
const uint32 = z
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1)

const indexSchema = z.object({
  version: z.literal(1),
  k: z.number().int().min(1).max(131_072),
  projectionDigest: z.string().regex(/^[0-9a-f]{64}$/),
  contributors: z.array(z.object({ account: address, records: uint32, multiplier: uint32 })).max(1_000_000),
})

const recordSchema = z.object({
  version: z.literal(1),
  k: z.number().int().min(1).max(131_072),
  records: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31),
})

/** The 32-byte root that stands on chain. */
export function rootOfIndex(index: Index): Bytes {
  return indexRoot(index)
}

/** The index as one public file: a header with accounts, counts and multipliers, then the vectors. */
export function encodeIndex({ version, k, contributors, projectionDigest }: Index): Bytes {
  const header = {
    version,
    k,
    projectionDigest: Buffer.from(projectionDigest).toString('hex'),
    contributors: contributors.map(({ account, records, multiplier }) => ({ account, records, multiplier })),
  }
  return encodeContainer(
    'OLpoa--1',
    header,
    contributors.map(({ vector }) => vector),
  )
}

/** Reads an index file. Throws `attribution/bad-file` where it is damaged. Compare {@link rootOfIndex} with the chain. */
export function decodeIndex(bytes: Uint8Array): Index {
  const { header, body } = decodeContainer('OLpoa--1', bytes, indexSchema)
  const contributors = header.contributors.map(contributor => ({
    ...contributor,
    account: contributor.account as Address,
    vector: body.int8(header.k),
  }))
  body.end()
  return { ...header, contributors, projectionDigest: Uint8Array.from(Buffer.from(header.projectionDigest, 'hex')) }
}

/** The record vectors as one file. */
export function encodeRecords({ k, owners, multipliers, vectors }: RecordIndex): Bytes {
  return encodeContainer('OLrec--1', { version: 1, k, records: owners.length }, [owners, multipliers, vectors])
}

/** Reads a file of record vectors. Throws `attribution/bad-file` where it is damaged. */
export function decodeRecords(bytes: Uint8Array): RecordIndex {
  const { header, body } = decodeContainer('OLrec--1', bytes, recordSchema)
  const { k, records } = header
  const owners = body.uint32(records)
  const multipliers = body.uint32(records)
  const vectors = body.int8(records * k)
  body.end()
  return { k, owners, multipliers, vectors }
}

/** Throws `attribution/other-projection` unless the index was built with this projection file. */
export function assertSameProjection(index: Index, projectionDigest: Uint8Array): void {
  if (index.projectionDigest.every((byte, i) => byte === projectionDigest[i])) return
  throw new BaseError('The projection file is not the one that the index commits to.', {
    code: 'attribution/other-projection',
    hint: 'Fetch the projection whose sha-256 stands in the index.',
  })
}
