import { createHash } from 'node:crypto'
import {
  abiWords,
  BaseError,
  concatBytes,
  equalBytes,
  hexToBytes,
  type IndexContributor,
  indexLeaf,
  keccak256,
  type MerkleProof,
  merkleLeaf,
  merkleRootOfProof,
  merkleSiblings,
  sha256,
  uintWord,
  verifyMerkleProof,
} from '@openledger/base'
import type { Projection } from '../influence/Projection.ts'
import type { Index, RecordIndex } from './Index.ts'
import { decodeProjectionHead, type ProjectionHead } from './projectionFile.ts'
import { placeLeaf, rowLeaves, rowParts } from './rowTree.ts'

/** Shows one contributor's vector under an index root, without the others. */
export type ContributorProof = {
  contributor: IndexContributor
  proof: MerkleProof
  k: number
  projectionDigest: Uint8Array
}

/** Shows one row of a projection under its digest: the head, the row's bytes, and the way between them. */
export type RowProof = { head: Uint8Array; bytes: Uint8Array; proof: MerkleProof }

/** Shows whose one record is, and in which group, under a projection's digest. */
export type PlaceProof = { head: Uint8Array; owner: number; group: number; proof: MerkleProof }

/** The proof of contributor `place` of an index: k bytes and some hashes. Throws `attribution/no-such-place`. */
export function proveContributor(index: Index, place: number): ContributorProof {
  const leaves = index.contributors.map((contributor, i) => merkleLeaf(indexLeaf(i, contributor)))
  return {
    contributor: index.contributors[place] ?? missing(place, leaves.length),
    proof: proofOf(leaves, place),
    k: index.k,
    projectionDigest: index.projectionDigest,
  }
}

/** Whether a contributor stands in the index of this root, at the proof's place. */
export function verifyContributor(
  root: Uint8Array,
  { contributor, proof, k, projectionDigest }: ContributorProof,
): boolean {
  if (contributor.vector.length !== k) return false
  const tree = merkleRootOfProof({ data: indexLeaf(proof.index, contributor), proof })
  if (!tree) return false
  const count = uintWord(proof.count)
  return equalBytes(keccak256(abiWords(uintWord(1), uintWord(k), count, tree, projectionDigest)), root)
}

/**
 * The proof of one row: contributors come first, groups of records after them. Throws `attribution/no-such-place`.
 *
 * @param file the projection's file, for its head
 */
export function proveRow({ projection, file, row }: proveRow.Options): RowProof {
  const rows = projection.contributors + projection.groups
  if (!Number.isInteger(row) || row < 0 || row >= rows) missing(row, rows)
  const leaves = [...rowLeaves(projection)].map(merkleLeaf)
  return {
    head: headOf(file),
    bytes: concatBytes(...rowParts(projection, row)),
    proof: proofOf(leaves, projection.checkpoints.length + row),
  }
}

export declare namespace proveRow {
  type Options = { projection: Projection; file: Uint8Array; row: number }
}

/** The row that a proof shows under a projection's digest; undefined where it shows none. */
export function verifyRow(
  projectionDigest: Uint8Array,
  { head, bytes, proof }: RowProof,
): { row: number; bytes: Uint8Array } | undefined {
  const known = knownHead(projectionDigest, head)
  if (!known) return undefined
  const { checkpoints, contributors, groups, rowsRoot } = known
  const row = proof.index - checkpoints.length
  if (row < 0 || proof.count !== checkpoints.length + contributors + groups) return undefined
  const data = createHash('sha256').update(bytes).digest()
  return verifyMerkleProof({ root: hexToBytes(`0x${rowsRoot}`), data, proof }) ? { row, bytes } : undefined
}

/** The proof of whose record `record` is. Throws `attribution/no-such-place`. */
export function provePlace({ records, file, record }: provePlace.Options): PlaceProof {
  const { owners, groups } = records
  const leaves = Array.from(owners, (owner, r) => merkleLeaf(placeLeaf(r, owner, groups[r]!)))
  const proof = proofOf(leaves, record)
  return { head: headOf(file), owner: owners[record]!, group: groups[record]!, proof }
}

export declare namespace provePlace {
  type Options = { records: RecordIndex; file: Uint8Array; record: number }
}

/**
 * Whether a record stands where the proof says. `records`, the number of all, must come from elsewhere (the release): the
 * root alone does not fix it.
 */
export function verifyPlace(
  { projectionDigest, records }: { projectionDigest: Uint8Array; records: number },
  { head, owner, group, proof }: PlaceProof,
): boolean {
  const known = knownHead(projectionDigest, head)
  if (!known || proof.count !== records) return false
  const root = hexToBytes(`0x${known.placesRoot}`)
  return verifyMerkleProof({ root, data: placeLeaf(proof.index, owner, group), proof })
}

function headOf(file: Uint8Array): Uint8Array {
  return file.slice(0, decodeProjectionHead(file).headBytes)
}

function knownHead(digest: Uint8Array, head: Uint8Array): ProjectionHead | undefined {
  if (!equalBytes(sha256(head), digest)) return undefined
  try {
    return decodeProjectionHead(head).head
  } catch {
    return undefined
  }
}

function proofOf(leaves: readonly Uint8Array[], index: number): MerkleProof {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) missing(index, leaves.length)
  return { index, count: leaves.length, siblings: merkleSiblings(leaves, index) }
}

function missing(place: number, count: number): never {
  throw new BaseError('The index has no such place.', {
    code: 'attribution/no-such-place',
    facts: { place, count },
  })
}
