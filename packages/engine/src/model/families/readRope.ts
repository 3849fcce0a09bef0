import * as z from 'zod'
import type { Rope } from '../Rope.ts'
import { demand, given, type Source, unsupported } from './RawConfig.ts'
import { scaleRope } from './scaleRope.ts'

const RopeFields = z.looseObject({
  rope_type: z.string(),
  rope_theta: z.number().positive(),
  partial_rotary_factor: z.number().positive().max(1).nullish(),
})
/** What a configuration says of one rotation, in the names of the newer layout. */
export type RopeFields = z.infer<typeof RopeFields>

/** The fields of a model's one rotation, from the older layout of a configuration or the newer. */
export function flatRope({ raw, file }: Source, theta: number): RopeFields {
  const newer = filled(raw.rope_scaling) ?? filled(raw.rope_parameters) ?? {}
  const nested = Object.keys(newer).find(key => key.endsWith('_attention'))
  if (nested) throw unsupported(file, 'rope_parameters by layer type', nested)
  return ropeFields(
    { rope_theta: given(raw.rope_theta, theta), partial_rotary_factor: raw.partial_rotary_factor, ...newer },
    file,
  )
}

/**
 * Checks the fields of a rotation.
 *
 * @throws engine/config-invalid
 */
export function ropeFields(fields: Record<string, unknown>, file: string): RopeFields {
  // `type` is the oldest name of `rope_type`.
  const parsed = RopeFields.safeParse({ ...fields, rope_type: fields.rope_type ?? fields.type ?? 'default' })
  demand(parsed.success, file, parsed.error ? z.prettifyError(parsed.error) : '')
  return parsed.data!
}

/**
 * A rotation from its fields.
 *
 * @throws engine/config-invalid, engine/unsupported-feature
 */
export function readRope({ fields, headSize, maxPositions, partial = false, original, file }: readRope.Options): Rope {
  const share = fields.partial_rotary_factor ?? 1
  if (!partial && share !== 1) throw unsupported(file, 'partial_rotary_factor', share)
  const size = Math.trunc(headSize * share)
  demand(size % 2 === 0 && size > 0, file, `${size} numbers of a head cannot be rotated in pairs`)
  return scaleRope({ fields, size, maxPositions, original, file })
}

export declare namespace readRope {
  type Options = {
    fields: RopeFields
    headSize: number
    maxPositions: number
    /** Only a part of each head may turn. */
    partial?: boolean | undefined
    /** Longest sequence before scaling, where the configuration keeps it apart from the rotation's fields. */
    original?: number | undefined
    file: string
  }
}

function filled(fields: Record<string, unknown> | null | undefined): Record<string, unknown> | undefined {
  return fields && Object.keys(fields).length > 0 ? fields : undefined
}
