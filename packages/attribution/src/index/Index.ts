import { type Address, type Bytes, type IndexContributor, indexRoot } from '@openledger/base'
import { z } from 'zod'
import { badFile, decodeContainer, encodeContainer } from './container.ts'

/** What a model committed to: one int8 vector a contributor. Public; its root stands on chain. */
export type Index = {
  version: 1
  k: number
  contributors: IndexContributor[]
  /** sha-256 of the projection file. */
  projectionDigest: Uint8Array
}

/**
 * Which place of a query vector speaks of which record: rows of the projection after the contributors' are groups of
 * records. It names what mattered; it pays nobody, and is not under the root.
 */
export type RecordIndex = {
  k: number
  contributors: number
  /** For each record, in training order, its contributor's place in the index. */
  owners: Uint32Array
  /** For each record its group; −1 where k had no room for groups, −2 for a copy, which has no row and earns nothing. */
  groups: Int32Array
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
  contributors: z.number().int().min(1).max(131_072),
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

/** The records' places as one file. */
export function encodeRecords({ k, contributors, owners, groups }: RecordIndex): Bytes {
  return encodeContainer('OLrec--1', { version: 1, k, contributors, records: owners.length }, [owners, groups])
}

/** Reads a file of records' places. Throws `attribution/bad-file` where it is damaged. */
export function decodeRecords(bytes: Uint8Array): RecordIndex {
  const kind = 'OLrec--1'
  const { header, body } = decodeContainer(kind, bytes, recordSchema)
  const { k, contributors, records } = header
  const owners = body.uint32(records)
  const groups = new Int32Array(body.uint32(records).buffer)
  body.end()
  const wrong =
    owners.some(owner => owner >= contributors) || groups.some(group => group < -2 || group >= k - contributors)
  if (wrong) throw badFile({ kind, bytes: bytes.length, why: 'a record has no place' })
  return { k, contributors, owners, groups }
}
