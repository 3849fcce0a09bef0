import { createHash } from 'node:crypto'
import { abiWords, BaseError, bytesToHex, intWord, merkleLeaf, merkleStream, uintWord } from '@openledger/base'
import { type Projection, parameters } from '../influence/Projection.ts'
import { bytesOf } from './container.ts'
import { rowBytes } from './projectionFile.ts'

/**
 * Leaves of the tree over a projection's rows, each the sha-256 of the row's bytes: first a leaf a checkpoint, over its
 * balance; then one a contributor and one a group, over its scales and numbers at every checkpoint in turn.
 */
export function* rowLeaves(projection: Projection): Generator<Uint8Array> {
  for (const { balance } of projection.checkpoints) yield sha256Of([bytesOf(balance)])
  const rows = projection.contributors + projection.groups
  for (let row = 0; row < rows; row++) yield sha256Of(rowParts(projection, row))
}

/** A row's bytes: for each checkpoint its scales, then its int8 numbers or bit planes. */
export function rowParts(projection: Projection, row: number): Uint8Array[] {
  const { contributors, levelBits } = projection
  return projection.checkpoints.flatMap(checkpoint => {
    const { blocks, values, valueScales, planes, planeScales } = checkpoint
    const part = (array: ArrayBufferView, place: number, bytes: number) =>
      bytesOf(array).subarray(place * bytes, (place + 1) * bytes)
    const group = row - contributors
    return row < contributors
      ? [part(valueScales, row, 4 * blocks.length), part(values, row, parameters(checkpoint))]
      : [part(planeScales, group, 4), part(planes, group, rowBytes(levelBits, checkpoint))]
  })
}

/** Root over {@link rowLeaves}, hexadecimal. Reads every byte of the rows once and holds none. */
export function rowsRoot(projection: Projection): string {
  return bytesToHex(merkleStream(mapped(rowLeaves(projection), merkleLeaf))).slice(2)
}

/** Root over the records' places, leaf r `abi(r, contributor, group)`, hexadecimal. */
export function placesRoot({ owners, groups }: { owners: Uint32Array; groups: Int32Array }): string {
  const leaves = mapped(owners.keys(), r => merkleLeaf(placeLeaf(r, owners[r]!, groups[r]!)))
  return bytesToHex(merkleStream(leaves)).slice(2)
}

/** Both roots of a projection's head. */
export function rootsOf(projection: Projection, places: { owners: Uint32Array; groups: Int32Array }) {
  return { rowsRoot: rowsRoot(projection), placesRoot: placesRoot(places) }
}

/** Leaf r of the tree over the records' places. */
export function placeLeaf(r: number, owner: number, group: number): Uint8Array {
  return abiWords(uintWord(r), uintWord(owner), intWord(group))
}

/**
 * Holds a projection's rows against the root in its head.
 *
 * Throws `attribution/altered-file` where they are not the rows that were committed to.
 */
export function checkProjection(projection: Projection): void {
  const found = rowsRoot(projection)
  if (found === projection.rowsRoot) return
  throw new BaseError('The rows of this projection are not those that its head commits to.', {
    code: 'attribution/altered-file',
    facts: { committed: projection.rowsRoot, found },
    hint: 'The file was damaged or altered: fetch it again by its content hash.',
  })
}

function sha256Of(parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item)
}
