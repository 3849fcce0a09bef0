import { z } from 'zod'
import { blockLength, type Projection } from '../influence/Projection.ts'
import { badFile, decodeContainer, encodeContainer } from './container.ts'

const kind = 'OLproj-1'
const dimension = z.number().int().min(1).max(65_536)
const count = z
  .number()
  .int()
  .min(1)
  .max(2 ** 24)

const schema = z.object({
  version: z.literal(1),
  k: z
    .number()
    .int()
    .min(0)
    .max(2 ** 24),
  checkpoints: z
    .array(
      z.object({
        step: z.number().int().min(0),
        adapterDigest: z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]),
        modules: z
          .array(
            z.object({
              name: z.string().max(200),
              shape: z.tuple([dimension, dimension]),
              inputs: dimension,
              outputs: dimension,
              coordinates: count,
            }),
          )
          .max(4_096),
      }),
    )
    .min(1)
    .max(64),
})

/**
 * A projection as one file; its sha-256 is the `projectionDigest` under the index root. For each matrix, in order:
 * input columns `[in, inputs]`, output columns `[out, outputs]`, coordinates (uint32), scales; floats are float32.
 */
export function encodeProjection(projection: Projection): Uint8Array<ArrayBuffer> {
  const header = {
    ...projection,
    checkpoints: projection.checkpoints.map(checkpoint => ({
      ...checkpoint,
      modules: checkpoint.modules.map(({ name, shape, inputs, outputs, coordinates }) => ({
        name,
        shape,
        inputs,
        outputs,
        coordinates: coordinates.length,
      })),
    })),
  }
  const arrays = projection.checkpoints.flatMap(({ modules }) =>
    modules.flatMap(({ input, output, coordinates, scales }) => [input, output, coordinates, scales]),
  )
  return encodeContainer(kind, header, arrays)
}

/** Reads a projection file. Throws `attribution/bad-file` where it is damaged or its parts disagree. */
export function decodeProjection(bytes: Uint8Array): Projection {
  const { header, body } = decodeContainer(kind, bytes, schema)
  const checkpoints = header.checkpoints.map(({ step, adapterDigest, modules }) => ({
    step,
    adapterDigest,
    modules: modules.map(({ name, shape, inputs, outputs, coordinates }) => ({
      name,
      shape,
      inputs,
      input: body.float32(shape[1] * inputs),
      outputs,
      output: body.float32(shape[0] * outputs),
      coordinates: body.uint32(coordinates),
      scales: body.float32(coordinates),
    })),
  }))
  body.end()
  const outside = checkpoints
    .flatMap(({ modules }) => modules)
    .find(({ coordinates, inputs, outputs }) => coordinates.some(coordinate => coordinate >= inputs * outputs))
  if (outside) throw badFile({ kind, bytes: bytes.length, why: `a coordinate of ${outside.name} is outside its basis` })
  const k = checkpoints.reduce((sum, checkpoint) => sum + blockLength(checkpoint), 0)
  if (k !== header.k) throw badFile({ kind, bytes: bytes.length, why: `k is ${header.k}, the coordinates are ${k}` })
  return { version: 1, k, checkpoints }
}
