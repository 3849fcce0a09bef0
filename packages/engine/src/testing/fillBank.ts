import { createHash } from 'node:crypto'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRng } from '@openledger/base'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import type { ModelCard } from '../model/Model.ts'
import { encodePackedFile } from '../serving/bank/PackedFile.ts'
import { packedParts } from '../serving/PackedAdapter.ts'

/**
 * Fills the folder of a bank that is not open yet with adapters of one shape and different random weights, many times as
 * fast as registering PEFT files one by one. Digests are made up from the seed. Those that `isAsked` says no to are files
 * of the right size without content: registered and never read. For measurements with thousands of adapters.
 */
export function fillBank({
  dir,
  model,
  config,
  count,
  seed = 'bank',
  isAsked = () => true,
}: fillBank.Options): string[] {
  mkdirSync(dir, { recursive: true })
  const { parts, length } = packedParts(model.config, config)
  const rank = Math.max(...parts.map(part => part.rank))
  const rng = createRng(seed)
  // Each adapter is another window of one pool: no two are alike, and nothing is drawn twice.
  const stride = 97
  const pool = new Float32Array(length + stride * count)
  for (let i = 0; i < pool.length; i++) pool[i] = 0.1 * (rng.uint32() / 2 ** 32 - 0.5)
  let bytes = 0
  return Array.from({ length: count }, (_, i) => {
    const digest = `0x${createHash('sha256').update(`${seed}/${i}`).digest('hex')}`
    const file = path.join(dir, digest)
    if (isAsked(i) || bytes === 0) {
      const data = pool.subarray(i * stride, i * stride + length)
      const packed = encodePackedFile({ digest, config, rank, data }, model.digest)
      writeFileSync(file, packed)
      bytes = packed.length
    } else {
      writeFileSync(file, '')
      truncateSync(file, bytes)
    }
    return digest
  })
}

export declare namespace fillBank {
  type Options = {
    dir: string
    model: Pick<ModelCard, 'config' | 'digest'>
    config: LoraConfig
    count: number
    seed?: string
    /** Which of them will be read. */
    isAsked?: (index: number) => boolean
  }
}
