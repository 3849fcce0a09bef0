import * as z from 'zod'
import { plainFrequencies, type Rope } from '../Rope.ts'
import { demand, type Source, unsupported } from './RawConfig.ts'

const RopeFields = z.looseObject({
  rope_type: z.string(),
  rope_theta: z.number().positive(),
  partial_rotary_factor: z.number().positive().max(1).nullish(),
})
export type RopeFields = z.infer<typeof RopeFields>

/** The fields of a rotation, from the older layout of a configuration or the newer. */
export function flatRope({ raw, file }: Source, theta: number): RopeFields {
  return ropeFields(
    {
      rope_theta: raw.rope_theta ?? theta,
      partial_rotary_factor: raw.partial_rotary_factor,
      ...raw.rope_parameters,
      ...raw.rope_scaling,
    },
    file,
  )
}

export function ropeFields(fields: Record<string, unknown>, file: string): RopeFields {
  // `type` is the oldest name of `rope_type`.
  const parsed = RopeFields.safeParse({ ...fields, rope_type: fields.rope_type ?? fields.type ?? 'default' })
  demand(parsed.success, file, parsed.error ? z.prettifyError(parsed.error) : '')
  return parsed.data!
}

/** A rotation from its fields. */
export function readRope({ fields, headSize, file, partial }: readRope.Options): Rope {
  const { rope_type: type, rope_theta: theta, partial_rotary_factor: share } = fields
  if (!partial && (share ?? 1) !== 1) throw unsupported(file, 'partial_rotary_factor', share)
  const size = Math.trunc(headSize * (share ?? 1))
  demand(size % 2 === 0 && size > 0, file, `${size} numbers of a head cannot be rotated in pairs`)
  if (type !== 'default') throw unsupported(file, 'rope_type', type, ['default'])
  return { size, frequencies: plainFrequencies(theta, size), factor: 1 }
}

export declare namespace readRope {
  type Options = { fields: RopeFields; headSize: number; maxPositions: number; file: string; partial: boolean }
}
