import { z } from 'zod'
import { decodeSealed, encodeSealed } from '../index/container.ts'
import type { FittedCheckpoint } from './fitCheckpoint.ts'
import { type Basis, transposed } from './rotate.ts'

const kind = 'OLcurv-1'
const size = z.number().int().min(0)

const schema = z.object({
  version: z.literal(1),
  modules: z.array(
    z.object({
      block: z.object({ name: z.string(), shape: z.array(size).min(1).max(2), offset: size, length: size }),
      inputs: size,
      outputs: size,
      damping: z.number(),
    }),
  ),
})

/** A checkpoint's curvature as one file, to the last bit: a build goes on with it, and later records are added by it. */
export function encodeCurvature({ modules, balance }: FittedCheckpoint): Uint8Array<ArrayBuffer> {
  const header = {
    version: 1,
    modules: modules.map(({ block: { name, shape, offset, length }, basis: { inputs, outputs }, damping }) => ({
      block: { name, shape: [...shape], offset, length },
      ...{ inputs, outputs, damping },
    })),
  }
  const arrays = modules.flatMap(({ basis, lambda }) => [lambda, basis.input, basis.output])
  return encodeSealed(kind, header, [...arrays, balance])
}

/** Reads a curvature file. Throws `attribution/bad-file` where it is damaged. */
export function decodeCurvature(bytes: Uint8Array): FittedCheckpoint {
  const { header, body } = decodeSealed(kind, bytes, schema)
  const modules = header.modules.map(({ block, inputs, outputs, damping }) => {
    const [out, inn = 1] = block.shape as [number, number?]
    const lambda = body.float64(outputs * inputs)
    const basis: Basis = {
      ...{ shape: [out, inn], inputs, outputs },
      input: body.float32(inn * inputs),
      output: body.float32(out * outputs),
    }
    return { block, basis, back: transposed(basis), lambda, damping }
  })
  const balance = body.float32(modules.reduce((sum, { block }) => sum + block.length, 0))
  body.end()
  return { modules, balance }
}
