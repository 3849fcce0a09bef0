import { BaseError } from '@openledger/base'
import * as z from 'zod'
import { parseJson } from '../formats/parseJson.ts'

/** How a model's makers would have it answer; what a request leaves open may be taken from here. */
export type GenerationConfig = {
  /** Any of these ends an answer. */
  endTokens: number[]
  /** Empty where the likeliest token is to be taken. */
  sampling: { temperature?: number; topK?: number; topP?: number; minP?: number; repetitionPenalty?: number }
}

const tokens = z.union([z.number().int(), z.array(z.number().int())]).nullish()
const Schema = z.object({
  eos_token_id: tokens,
  do_sample: z.boolean().nullish(),
  temperature: z.number().nonnegative().nullish(),
  top_k: z.number().int().nonnegative().nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  min_p: z.number().min(0).max(1).nullish(),
  repetition_penalty: z.number().positive().nullish(),
})

/**
 * Reads a `generation_config.json`; what it does not say of end tokens is taken from `config.json`, as older folders
 * keep them there. Temperature and cuts count only where `do_sample` is set; the penalty of repetitions always does.
 *
 * @throws engine/generation-config
 */
export function parseGenerationConfig({ text, configText, file }: parseGenerationConfig.Options): GenerationConfig {
  const c = text === undefined ? {} : parse(text, file)
  const ends =
    c.eos_token_id ?? Schema.pick({ eos_token_id: true }).safeParse(JSON.parse(configText)).data?.eos_token_id
  const sampling: Record<string, number | null | undefined> = {
    ...(c.do_sample && { temperature: c.temperature ?? 1, topK: c.top_k, topP: c.top_p, minP: c.min_p }),
    repetitionPenalty: c.repetition_penalty === 1 ? undefined : c.repetition_penalty,
  }
  return {
    endTokens: [...new Set(typeof ends === 'number' ? [ends] : (ends ?? []))],
    sampling: Object.fromEntries(Object.entries(sampling).filter(([, value]) => typeof value === 'number')),
  }
}

export declare namespace parseGenerationConfig {
  /** The text of `generation_config.json` where there is one, that of `config.json`, and a name for errors. */
  type Options = { text?: string | undefined; configText: string; file: string }
}

function parse(text: string, file: string): z.infer<typeof Schema> {
  return parseJson(
    text,
    Schema,
    (problem, cause) =>
      new BaseError('The generation configuration cannot be used.', {
        code: 'engine/generation-config',
        facts: { file, problem },
        cause,
      }),
  )
}
