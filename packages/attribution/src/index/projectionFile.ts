import { BaseError, sha256, utf8 } from '@openledger/base'
import { z } from 'zod'
import { type LevelBits, planeBytes } from '../influence/levels.ts'
import { type CheckpointProjection, type Projection, parameters } from '../influence/Projection.ts'
import type { RowSink } from '../influence/writeRows.ts'
import { badFile, bytesOf, decodeHead, encodeHead } from './container.ts'

const kind = 'OLproj-4'
const dimension = z.number().int().min(1).max(65_536)
const root = z.string().regex(/^[0-9a-f]{64}$/)

const schema = z.object({
  version: z.literal(4),
  k: z.number().int().min(1).max(65_536),
  contributors: z.number().int().min(1).max(65_536),
  groups: z.number().int().min(0).max(65_536),
  levelBits: z.literal([1, 2, 4]),
  groupCounts: z.array(z.number().int().min(0).max(65_536)).max(65_536),
  rowsRoot: root,
  placesRoot: root,
  checkpoints: z
    .array(
      z.object({
        step: z.number().int().min(0),
        adapterDigest: z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]),
        blocks: z.array(z.object({ name: z.string().max(200), shape: z.tuple([dimension, dimension]) })).max(4_096),
      }),
    )
    .min(1)
    .max(64),
})

/** What stands before the rows of a projection file. */
export type ProjectionHead = z.output<typeof schema>

/** Where each array of a projection file begins, in bytes, and how long the file is. */
export type ProjectionLayout = {
  bytes: number
  checkpoints: Record<'valueScales' | 'planeScales' | 'balance' | 'values' | 'planes', number>[]
}

/** The head's bytes. Its sha-256 is the `projectionDigest` under the index root: the rows hang on it by `rowsRoot`. */
export function encodeProjectionHead(head: ProjectionHead): Uint8Array<ArrayBuffer> {
  return encodeHead(kind, head)
}

/**
 * Reads a head, alone or with the file behind it. Throws `attribution/bad-file`, and `attribution/old-file` where an earlier
 * version of this software wrote it.
 */
export function decodeProjectionHead(bytes: Uint8Array): { head: ProjectionHead; headBytes: number } {
  const old = ['OLproj-1', 'OLproj-2', 'OLproj-3'].find(name => utf8(name).every((byte, i) => bytes[i] === byte))
  if (old) {
    throw new BaseError('This projection file is of an earlier version, whose rows are read no more.', {
      code: 'attribution/old-file',
      facts: { version: old, read: kind },
      hint: 'Build the index again from its checkpoints and records: openledger index build.',
    })
  }
  const { header, headBytes } = decodeHead(kind, bytes, schema)
  if (header.contributors + header.groups > header.k)
    throw badFile({ kind, bytes: bytes.length, why: 'k has no room for the rows' })
  const { contributors, groups, groupCounts } = header
  if (groupCounts.length !== contributors || groupCounts.reduce((sum, count) => sum + count, 0) !== groups)
    throw badFile({ kind, bytes: bytes.length, why: 'its groups are not those of its contributors' })
  return { head: header, headBytes }
}

/**
 * The arrays' places: for each checkpoint value scales, plane scales and balance (float32, little-endian), then for each
 * checkpoint values (int8) and planes. Each row has its place before it is known, so that a file can be filled row by row.
 */
export function projectionLayout(head: ProjectionHead, headBytes: number): ProjectionLayout {
  const { contributors, groups } = head
  let at = headBytes
  const next = (size: number) => {
    at += size
    return at - size
  }
  const floats = head.checkpoints.map(checkpoint => ({
    valueScales: next(4 * contributors * checkpoint.blocks.length),
    planeScales: next(4 * groups),
    balance: next(4 * parameters(checkpoint)),
  }))
  const checkpoints = head.checkpoints.map((checkpoint, c) => ({
    ...floats[c]!,
    values: next(contributors * parameters(checkpoint)),
    planes: next(groups * rowBytes(head.levelBits, checkpoint)),
  }))
  return { bytes: at, checkpoints }
}

/**
 * Reads a projection file, or a mapped one, without copying: the arrays are windows of `bytes`, which must not change.
 * Throws `attribution/bad-file` where it is damaged or its parts disagree. Whether its rows are those of the digest is for
 * `checkProjection` to say.
 */
export function decodeProjection(bytes: Uint8Array): Projection {
  const { head, headBytes } = decodeProjectionHead(bytes)
  const layout = projectionLayout(head, headBytes)
  if (layout.bytes !== bytes.length)
    throw badFile({ kind, bytes: bytes.length, why: `its head speaks of ${layout.bytes} bytes` })
  // Float windows need a multiple of four, which a file read or mapped by itself has.
  const file = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const { contributors, groups } = head
  const floats = (at: number, n: number) => new Float32Array(file.buffer, file.byteOffset + at, n)
  const checkpoints: CheckpointProjection[] = head.checkpoints.map((checkpoint, c) => {
    const at = layout.checkpoints[c]!
    const width = parameters(checkpoint)
    return {
      ...checkpoint,
      valueScales: floats(at.valueScales, contributors * checkpoint.blocks.length),
      planeScales: floats(at.planeScales, groups),
      balance: floats(at.balance, width),
      values: new Int8Array(file.buffer, file.byteOffset + at.values, contributors * width),
      planes: file.subarray(at.planes, at.planes + groups * rowBytes(head.levelBits, checkpoint)),
    }
  })
  return { ...head, checkpoints }
}

/** Bytes of a group's row at one checkpoint. */
export function rowBytes(levelBits: LevelBits, checkpoint: Pick<CheckpointProjection, 'blocks'>): number {
  return levelBits * planeBytes(parameters(checkpoint))
}

/** The digest that an index commits to: sha-256 of the head. Throws `attribution/bad-file` where there is none. */
export function projectionDigest(file: Uint8Array): Uint8Array<ArrayBuffer> {
  return sha256(file.subarray(0, decodeProjectionHead(file).headBytes))
}

/** Puts rows of one checkpoint into their places of a file through `write`. */
export function rowsInto({ head, layout, checkpoint, write }: rowsInto.Options): RowSink {
  const at = layout.checkpoints[checkpoint]!
  const { levelBits } = head
  const { blocks } = head.checkpoints[checkpoint]!
  const [width, stride] = [parameters({ blocks }), rowBytes(levelBits, { blocks })]
  return {
    levelBits,
    contributor(row, values, scales) {
      write(at.values + row * width, bytesOf(values))
      write(at.valueScales + row * 4 * blocks.length, bytesOf(scales))
    },
    group(row, planes, scale) {
      write(at.planes + row * stride, planes)
      write(at.planeScales + row * 4, bytesOf(Float32Array.of(scale)))
    },
  }
}

export declare namespace rowsInto {
  type Options = {
    head: ProjectionHead
    layout: ProjectionLayout
    /** Place of the checkpoint in the projection. */
    checkpoint: number
    write: (offset: number, bytes: Uint8Array) => void
  }
}
