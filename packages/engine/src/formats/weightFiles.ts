import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError } from '@openledger/base'
import * as z from 'zod'
import { parseJson } from './parseJson.ts'
import type { StoredTensor } from './SafetensorsHeader.ts'
import { openSafetensors, type Safetensors, type Tensor } from './safetensors.ts'

/** The weights of a model folder: one `model.safetensors`, or shards under an index. */
export type WeightFiles = {
  /** What the weights are read from, in the order of their names; the index first where there is one. */
  files: string[]
  tensors: ReadonlyMap<string, StoredTensor>
  /** Reads one tensor; see `Safetensors.read`. */
  read: (tensor: string) => Tensor
  close: () => void
}

const single = 'model.safetensors'
const indexName = 'model.safetensors.index.json'

/** A plain name in the same folder: no separators, no drive, nothing hidden. */
const shardName = /^[A-Za-z0-9_][A-Za-z0-9_.-]*\.safetensors$/

const Index = z.object({
  metadata: z.object({ total_size: z.number().nonnegative().optional() }).optional(),
  weight_map: z.record(z.string(), z.string()),
})

/**
 * Opens the weights of a folder without reading them. A single file is preferred to an index, as Transformers does.
 *
 * @throws engine/pickle-refused, engine/model-file-missing, engine/index-invalid, engine/shard-missing,
 *   engine/index-mismatch, and what `openSafetensors` throws
 */
export function openWeights(dir: string): WeightFiles {
  const names = listFiles(dir)
  if (names.includes(single)) {
    const file = openSafetensors(path.join(dir, single))
    return { files: [single], tensors: file.tensors, read: file.read, close: file.close }
  }
  if (names.includes(indexName)) return openShards(dir, names)
  const pickles = names.filter(file => /\.(bin|pt|pth|pkl|pickle|ckpt)$/.test(file))
  if (pickles.length > 0)
    throw new BaseError('The weights are a pickle, which can run code when it is read.', {
      code: 'engine/pickle-refused',
      facts: { dir, file: pickles.join(', ') },
      hint: 'Save the model as safetensors.',
    })
  throw new BaseError('A file of the model cannot be read.', {
    code: 'engine/model-file-missing',
    facts: { dir, file: single },
    hint: `A model folder holds ${single}, or shards with ${indexName}.`,
  })
}

function openShards(dir: string, names: readonly string[]): WeightFiles {
  const file = path.join(dir, indexName)
  const { weight_map, metadata } = parseIndex(readFileSync(file, 'utf8'), file)
  const shards = [...new Set(Object.values(weight_map))].toSorted()
  const missing = shards.filter(shard => !names.includes(shard))
  if (missing.length > 0)
    throw new BaseError('Shards of the model are missing.', {
      code: 'engine/shard-missing',
      facts: { dir, missing: missing.join(', ') },
      hint: 'Download the folder again.',
    })
  const opened = new Map<string, Safetensors>()
  const close = () => {
    for (const file of opened.values()) file.close()
  }
  try {
    for (const shard of shards) opened.set(shard, openSafetensors(path.join(dir, shard)))
    const tensors = checkShards(dir, weight_map, opened)
    checkTotal(dir, tensors, metadata?.total_size)
    return {
      files: [indexName, ...shards],
      tensors,
      read: tensor => opened.get(weight_map[tensor] ?? shards[0]!)!.read(tensor),
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

/**
 * Names of the shards of an index, by its text.
 *
 * @throws engine/index-invalid
 */
export function shardsOf(text: string, file: string): string[] {
  return [...new Set(Object.values(parseIndex(text, file).weight_map))].toSorted()
}

function parseIndex(text: string, file: string): z.infer<typeof Index> {
  const refuse = (problem: string, cause?: unknown) =>
    new BaseError('The index of a sharded model cannot be used.', {
      code: 'engine/index-invalid',
      facts: { file, problem },
      cause,
    })
  const index = parseJson(text, Index, refuse)
  const foreign = Object.values(index.weight_map).find(shard => !shardName.test(shard))
  if (foreign !== undefined) throw refuse(`${JSON.stringify(foreign)} is not the name of a shard in this folder`)
  if (Object.keys(index.weight_map).length === 0) throw refuse('it names no tensor')
  return index
}

/** Index and shards tell the same: each tensor in the shard that the index names, and none beside. */
function checkShards(
  dir: string,
  map: Readonly<Record<string, string>>,
  opened: ReadonlyMap<string, Safetensors>,
): Map<string, StoredTensor> {
  const refuse = (problem: string, list: readonly string[]) =>
    new BaseError('The index of a sharded model and its shards do not agree.', {
      code: 'engine/index-mismatch',
      facts: { dir, problem, tensors: list.join(', ') },
    })
  const absent = Object.entries(map).filter(([tensor, shard]) => !opened.get(shard)!.tensors.has(tensor))
  if (absent.length > 0)
    throw refuse(
      'not in the shard that the index names',
      absent.map(([tensor, shard]) => `${tensor} (${shard})`),
    )
  const tensors = new Map<string, StoredTensor>()
  for (const [shard, file] of opened) {
    const beside = [...file.tensors.keys()].filter(tensor => !Object.hasOwn(map, tensor) || map[tensor] !== shard)
    if (beside.length > 0) throw refuse(`in ${shard}, where the index does not name them`, beside)
    for (const [tensor, stored] of file.tensors) tensors.set(tensor, stored)
  }
  return tensors
}

function checkTotal(dir: string, tensors: ReadonlyMap<string, StoredTensor>, claimed: number | undefined): void {
  const bytes = [...tensors.values()].reduce((sum, { start, end }) => sum + end - start, 0)
  if (claimed !== undefined && claimed !== bytes)
    throw new BaseError('The shards of the model are not as large as their index says.', {
      code: 'engine/index-mismatch',
      facts: { dir, claimedBytes: claimed, hasBytes: bytes },
      hint: 'Download the folder again.',
    })
}

/** Names of the files of a folder; none where it cannot be read. */
export function listFiles(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}
