import { z } from 'zod'
import { type Projection, parameters, signBytes } from '../influence/Projection.ts'
import { badFile, decodeContainer, encodeContainer } from './container.ts'

const kind = 'OLproj-1'
const dimension = z.number().int().min(1).max(65_536)

const schema = z.object({
  version: z.literal(1),
  k: z.number().int().min(1).max(65_536),
  contributors: z.number().int().min(1).max(65_536),
  groups: z.number().int().min(0).max(65_536),
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

/**
 * A projection as one file; its sha-256 is the `projectionDigest` under the index root. First for each checkpoint value
 * scales, sign scales and balance (float32), then for each checkpoint values (int8) and signs.
 */
export function encodeProjection({ checkpoints, ...projection }: Projection): Uint8Array<ArrayBuffer> {
  const header = {
    ...projection,
    checkpoints: checkpoints.map(({ step, adapterDigest, blocks }) => ({ step, adapterDigest, blocks })),
  }
  const arrays = [
    ...checkpoints.flatMap(({ valueScales, signScales, balance }) => [valueScales, signScales, balance]),
    ...checkpoints.flatMap(({ values, signs }) => [values, signs]),
  ]
  return encodeContainer(kind, header, arrays)
}

/** Reads a projection file. Throws `attribution/bad-file` where it is damaged or its parts disagree. */
export function decodeProjection(bytes: Uint8Array): Projection {
  const { header, body } = decodeContainer(kind, bytes, schema)
  const { k, contributors, groups } = header
  if (contributors + groups > k) throw badFile({ kind, bytes: bytes.length, why: 'k has no room for the rows' })
  const floats = header.checkpoints.map(checkpoint => ({
    ...checkpoint,
    valueScales: body.float32(contributors * checkpoint.blocks.length),
    signScales: body.float32(groups * checkpoint.blocks.length),
    balance: body.float32(parameters(checkpoint)),
  }))
  const checkpoints = floats.map(checkpoint => ({
    ...checkpoint,
    values: body.int8(contributors * parameters(checkpoint)),
    signs: body.uint8(groups * signBytes(checkpoint)),
  }))
  body.end()
  return { ...header, checkpoints }
}
