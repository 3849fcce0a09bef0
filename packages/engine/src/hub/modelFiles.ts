import { BaseError } from '@openledger/base'
import { shardsOf } from '../formats/weightFiles.ts'
import type { HubFile } from './Hub.ts'

/** What a model is made of beside its weights; the first three it cannot do without. */
const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const
const welcome = ['generation_config.json', 'chat_template.jinja', 'special_tokens_map.json', 'LICENSE', 'README.md']
const single = 'model.safetensors'
export const indexName = 'model.safetensors.index.json'

/**
 * Which files of a model are worth loading before its weights are known. Anything else of the repository (pickles,
 * other frameworks' weights, code) is never asked for.
 *
 * @throws engine/pickle-refused, engine/model-file-missing
 */
export function smallFiles(listing: readonly HubFile[], model: string): HubFile[] {
  const byName = new Map(listing.map(file => [file.path, file]))
  const missing = needed.filter(name => !byName.has(name))
  if (missing.length > 0)
    throw new BaseError('The repository lacks files of a model.', {
      code: 'engine/model-file-missing',
      facts: { model, missing: missing.join(', ') },
      hint: 'A model needs config.json, tokenizer.json, tokenizer_config.json and its weights as safetensors.',
    })
  if (!byName.has(single) && !byName.has(indexName)) {
    const pickles = listing.filter(file => /\.(bin|pt|pth|pkl|pickle|ckpt)$/.test(file.path)).map(file => file.path)
    throw new BaseError('The repository has no weights as safetensors.', {
      code: pickles.length > 0 ? 'engine/pickle-refused' : 'engine/model-file-missing',
      facts: { model, ...(pickles.length > 0 ? { file: pickles.join(', ') } : { missing: single }) },
      hint: 'Choose a revision with safetensors; pickles can run code and are never loaded.',
    })
  }
  const index = byName.has(single) ? [] : [indexName]
  return [...needed, ...welcome, ...index].flatMap(name => byName.get(name) ?? [])
}

/**
 * The weights to load: the single file, or the shards that the index names.
 *
 * @throws engine/index-invalid, engine/shard-missing
 */
export function weightFiles(listing: readonly HubFile[], index: string | undefined): HubFile[] {
  const byName = new Map(listing.map(file => [file.path, file]))
  const names = index === undefined ? [single] : shardsOf(index, indexName)
  const missing = names.filter(name => !byName.has(name))
  if (missing.length > 0)
    throw new BaseError('Shards of the model are missing.', {
      code: 'engine/shard-missing',
      facts: { missing: missing.join(', ') },
    })
  return names.map(name => byName.get(name)!)
}
