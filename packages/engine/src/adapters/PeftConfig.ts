import { BaseError, canonicalJson } from '@openledger/base'
import * as z from 'zod'
import { LoraConfig } from './LoraConfig.ts'
import { pythonFloat, pythonJson } from './pythonJson.ts'

/** The version of PEFT whose files ours are like, byte for byte. */
const peftVersion = '0.21.2'

/** What PEFT writes for an adapter that uses none of what these keys switch on; all of them are off in ours. */
const off = {
  alora_invocation_tokens: null,
  arrow_config: null,
  auto_mapping: null,
  base_model_name_or_path: null,
  bias: 'none',
  corda_config: null,
  ensure_weight_tying: false,
  eva_config: null,
  inference_mode: true,
  init_lora_weights: true,
  kasa_config: null,
  layer_replication: null,
  loftq_config: {},
  lora_bias: false,
  lora_ga_config: null,
  megatron_config: null,
  megatron_core: 'megatron.core',
  modules_to_save: null,
  monteclora_config: null,
  peft_type: 'LORA',
  peft_version: peftVersion,
  qalora_group_size: 16,
  revision: null,
  target_parameters: null,
  task_type: 'CAUSAL_LM',
  trainable_token_indices: null,
  use_bdlora: null,
  use_qalora: false,
  velora_config: null,
} as const

/** Keys that say where an adapter comes from or how it was started, and nothing about what it computes. */
const remarks = new Set([
  'auto_mapping',
  'base_model_name_or_path',
  'corda_config',
  'ensure_weight_tying',
  'eva_config',
  'inference_mode',
  'init_lora_weights',
  'loftq_config',
  'lora_ga_config',
  'megatron_core',
  'peft_type',
  'peft_version',
  'qalora_group_size',
  'revision',
  'runtime_config',
  'task_type',
])

const Pattern = z.record(z.string(), z.number()).nullish()
const NamesOrPattern = z.union([z.string(), z.array(z.string())])

const File = z.looseObject({
  peft_type: z.literal('LORA'),
  task_type: z.literal('CAUSAL_LM').nullish(),
  r: z.number(),
  lora_alpha: z.number(),
  target_modules: NamesOrPattern,
  exclude_modules: NamesOrPattern.nullish(),
  layers_to_transform: z.union([z.number(), z.array(z.number())]).nullish(),
  layers_pattern: NamesOrPattern.nullish(),
  rank_pattern: Pattern,
  alpha_pattern: Pattern,
  use_rslora: z.boolean().nullish(),
  use_dora: z.boolean().nullish(),
  lora_dropout: z.number().nullish(),
  fan_in_fan_out: z.boolean().nullish(),
  init_lora_weights: z.union([z.boolean(), z.string()]).nullish(),
})
const read = new Set(Object.keys(File.shape))

/** Starts that rewrite the base model's weights too, so that the adapter means nothing beside the original ones. */
const rewritesBase = /^(pissa|olora|loftq|corda|lora_ga)/

/**
 * Reads PEFT's `adapter_config.json`.
 *
 * A key that this reader does not know is passed over where it is off (null, false, empty); switched on it is refused by
 * name, since it may change what the adapter computes.
 *
 * @throws engine/adapter-config
 */
export function parsePeftConfig(text: string): LoraConfig {
  const file = File.safeParse(parseJson(text))
  if (!file.success) throw refusal(z.prettifyError(file.error))
  const json = file.data
  const unused = Object.entries(json).find(([key, value]) => !read.has(key) && !remarks.has(key) && !isOff(key, value))
  if (unused) throw refusal(`${unused[0]} is not supported`, { key: unused[0], value: JSON.stringify(unused[1]) })
  if (typeof json.init_lora_weights === 'string' && rewritesBase.test(json.init_lora_weights))
    throw refusal(`init_lora_weights '${json.init_lora_weights}' changes the base model too`, {
      hint: 'Convert it in PEFT first: save_pretrained with path_initial_model_for_weight_conversion.',
    })
  const config = LoraConfig.safeParse({
    rank: json.r,
    alpha: json.lora_alpha,
    targets: json.target_modules,
    ...(json.use_rslora && { rankStabilised: true }),
    ...(isGiven(json.rank_pattern) && { rankPattern: json.rank_pattern }),
    ...(isGiven(json.alpha_pattern) && { alphaPattern: json.alpha_pattern }),
    ...(isGiven(json.exclude_modules) && { exclude: json.exclude_modules }),
    ...(isGiven(json.layers_to_transform) && { layers: json.layers_to_transform }),
    ...(isGiven(json.layers_pattern) && { layersPattern: json.layers_pattern }),
    ...(json.lora_dropout && { dropout: json.lora_dropout }),
    ...(json.use_dora && { dora: true }),
    ...(json.fan_in_fan_out && { fanInFanOut: true }),
  })
  if (!config.success) throw refusal(z.prettifyError(config.error))
  return config.data
}

/** Writes `adapter_config.json` as PEFT's `save_pretrained` does for an adapter like this one. */
export function formatPeftConfig(config: LoraConfig): string {
  return pythonJson({
    ...off,
    alpha_pattern: config.alphaPattern ?? {},
    exclude_modules: config.exclude ?? null,
    fan_in_fan_out: config.fanInFanOut ?? false,
    layers_pattern: config.layersPattern ?? null,
    layers_to_transform: config.layers ?? null,
    lora_alpha: config.alpha,
    lora_dropout: pythonFloat(config.dropout ?? 0),
    r: config.rank,
    rank_pattern: config.rankPattern ?? {},
    target_modules: config.targets,
    use_dora: config.dora ?? false,
    use_rslora: config.rankStabilised ?? false,
  })
}

/** Whether a text says what a configuration says. */
export function describes(text: string, config: LoraConfig): boolean {
  return canonicalJson(parsePeftConfig(text)) === canonicalJson(config)
}

function isOff(key: string, value: unknown): boolean {
  if (Object.hasOwn(off, key) && value === off[key as keyof typeof off]) return true
  return value === false || !isGiven(value)
}

function isGiven(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  return typeof value !== 'object' || Object.keys(value).length > 0
}

function refusal(problem: string, { hint, ...facts }: Record<string, string> = {}): BaseError {
  return new BaseError('The adapter configuration cannot be used.', {
    code: 'engine/adapter-config',
    facts: { problem, ...facts },
    ...(hint && { hint }),
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BaseError('The adapter configuration is not JSON.', {
      code: 'engine/adapter-config',
      facts: { problem: (cause as Error).message, characters: text.length },
      cause,
    })
  }
}
