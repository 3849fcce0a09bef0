import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'
import { askComet } from './askComet.ts'
import type { HeaderSource } from './followHeaders.ts'
import { type LightBlock, lightBlockSchema } from './LightBlock.ts'
import { readValidators } from './readValidators.ts'

/**
 * Headers from a node's CometBFT RPC (version 0.38), which need not be trusted.
 *
 * @throws client/unreachable, client/bad-shape, client/light-missing where the node has not that height
 * @example
 * const source = createCometSource({ url: 'http://localhost:26657' })
 */
export function createCometSource({ url, fetch = globalThis.fetch }: createCometSource.Options): HeaderSource {
  const ask = askComet({ url, fetch })
  return {
    async lightBlock(height): Promise<LightBlock> {
      const commit = (await ask(`commit?height=${height}`)) as { signed_header?: unknown } | undefined
      const validators = await readValidators(ask, { height, validator: z.unknown() })
      return fromWire(lightBlockSchema, { signed_header: commit?.signed_header, validators }, { what: 'header' })
    },
  }
}

export declare namespace createCometSource {
  type Options = { url: string; fetch?: typeof globalThis.fetch | undefined }
}
