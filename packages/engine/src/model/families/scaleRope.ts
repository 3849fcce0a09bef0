import * as z from 'zod'
import { plainFrequencies, type Rope } from '../Rope.ts'
import { demand, unsupported } from './RawConfig.ts'
import type { RopeFields } from './readRope.ts'

const positive = z.number().positive()
const original = { original_max_position_embeddings: positive.nullish() }
const Linear = z.object({ factor: positive })
const Llama3 = z.object({ factor: positive, low_freq_factor: positive, high_freq_factor: positive, ...original })
const Yarn = z.object({
  factor: positive.nullish(),
  attention_factor: positive.nullish(),
  beta_fast: positive.nullish(),
  beta_slow: positive.nullish(),
  mscale: z.number().nullish(),
  mscale_all_dim: z.number().nullish(),
  truncate: z.boolean().nullish(),
  ...original,
})
const LongRope = z.object({
  short_factor: z.array(positive),
  long_factor: z.array(positive),
  factor: positive.nullish(),
  attention_factor: positive.nullish(),
  ...original,
})

/** Ways of stretching a rotation to longer sequences than it was trained with, by Hugging Face's names. */
const scalings: Readonly<Record<string, (options: scaleRope.Options) => Rope>> = {
  default: ({ fields, size }) => rope(size, plainFrequencies(fields.rope_theta, size)),
  // Changes nothing before the longest sequence, and this engine does not go beyond it.
  dynamic: ({ fields, size }) => rope(size, plainFrequencies(fields.rope_theta, size)),
  linear: options => {
    const { factor } = read(Linear, options)
    const { fields, size } = options
    return rope(
      size,
      plainFrequencies(fields.rope_theta, size).map(each => each / factor),
    )
  },
  llama3,
  yarn,
  longrope,
}

/**
 * Frequencies of a rotation under the scaling that its fields ask for.
 *
 * @throws engine/unsupported-feature, engine/config-invalid
 */
export function scaleRope(options: scaleRope.Options): Rope {
  const { fields, file } = options
  const scale = scalings[fields.rope_type]
  if (!scale) throw unsupported(file, 'rope_type', fields.rope_type, Object.keys(scalings))
  return scale(options)
}

export declare namespace scaleRope {
  type Options = {
    fields: RopeFields
    /** How many numbers of a head turn. */
    size: number
    maxPositions: number
    /** Longest sequence before scaling, where the configuration keeps it apart; stands before the fields' own. */
    original?: number | undefined
    file: string
  }
}

/**
 * Llama 3.1: long waves are stretched by `factor`, short ones left alone, those between blended. With L the original
 * length, a wave is long above L / low_freq_factor and short below L / high_freq_factor.
 */
function llama3(options: scaleRope.Options): Rope {
  const { factor, low_freq_factor: low, high_freq_factor: high, ...rest } = read(Llama3, options)
  const { fields, size, maxPositions, file } = options
  demand(high > low, file, `high_freq_factor ${high} is not above low_freq_factor ${low}`)
  const length = options.original ?? rest.original_max_position_embeddings ?? maxPositions
  const stretch = (frequency: number): number => {
    const wave = (2 * Math.PI) / frequency
    if (wave < length / high) return frequency
    if (wave > length / low) return frequency / factor
    const smooth = (length / wave - low) / (high - low)
    return ((1 - smooth) * frequency) / factor + smooth * frequency
  }
  return rope(size, plainFrequencies(fields.rope_theta, size).map(stretch))
}

/**
 * YaRN (Peng et al. 2023): frequencies that turn often within the original length stay, those that hardly turn are
 * divided by `factor`, with a ramp between; queries and keys grow by a factor that keeps the softmax as sharp.
 */
function yarn(options: scaleRope.Options): Rope {
  const fields = read(Yarn, options)
  const { size, maxPositions } = options
  const theta = options.fields.rope_theta
  const length = options.original ?? fields.original_max_position_embeddings ?? maxPositions
  const factor = fields.factor ?? maxPositions / length
  /** The pair that turns `turns` times within the original length. */
  const pairOf = (turns: number) => (size * Math.log(length / (turns * 2 * Math.PI))) / (2 * Math.log(theta))
  const whole = fields.truncate ?? true
  const first = pairOf(fields.beta_fast || 32)
  const last = pairOf(fields.beta_slow || 1)
  const low = Math.max(0, whole ? Math.floor(first) : first)
  const high = Math.min(size - 1, whole ? Math.ceil(last) : last)
  const width = high === low ? 0.001 : high - low
  const frequencies = plainFrequencies(theta, size).map((frequency, i) => {
    const ramp = Math.min(1, Math.max(0, (i - low) / width))
    return (frequency / factor) * ramp + frequency * (1 - ramp)
  })
  const sharpness = (scale = 1) => (factor <= 1 ? 1 : 0.1 * scale * Math.log(factor) + 1)
  const { mscale, mscale_all_dim: all } = fields
  return rope(
    size,
    frequencies,
    fields.attention_factor ?? (mscale && all ? sharpness(mscale) / sharpness(all) : sharpness()),
  )
}

/**
 * LongRoPE (Ding et al. 2024): each frequency has a divisor of its own, one for sequences within the original length
 * and one for longer ones.
 */
function longrope(options: scaleRope.Options): Rope {
  const fields = read(LongRope, options)
  const { size, maxPositions, file } = options
  const length = options.original ?? fields.original_max_position_embeddings ?? maxPositions
  const plain = plainFrequencies(options.fields.rope_theta, size)
  const divided = (name: 'short_factor' | 'long_factor') => {
    demand(
      fields[name].length === plain.length,
      file,
      `${name} has ${fields[name].length} numbers for ${plain.length} pairs`,
    )
    return plain.map((frequency, i) => frequency / fields[name][i]!)
  }
  const factor = fields.factor ?? maxPositions / length
  const sharpness = factor <= 1 ? 1 : Math.sqrt(1 + Math.log(factor) / Math.log(length))
  return {
    ...rope(size, divided('short_factor'), fields.attention_factor ?? sharpness),
    long: { beyond: length, frequencies: divided('long_factor') },
  }
}

function rope(size: number, frequencies: number[], factor = 1): Rope {
  return { size, frequencies, factor }
}

function read<Fields extends z.ZodType>(schema: Fields, { fields, file }: scaleRope.Options): z.infer<Fields> {
  const parsed = schema.safeParse(fields)
  demand(parsed.success, file, `rope_type '${fields.rope_type}': ${parsed.error ? z.prettifyError(parsed.error) : ''}`)
  return parsed.data!
}
