import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'
import { askComet } from './askComet.ts'
import type { HeaderSource } from './followHeaders.ts'
import { type LightBlock, lightBlockSchema } from './LightBlock.ts'

const pageSize = 100
const page = z.object({ validators: z.array(z.unknown()).max(pageSize), total: z.string().regex(/^\d{1,5}$/) })

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
      const validators: unknown[] = []
      for (let number = 1; ; number++) {
        const found = fromWire(page, await ask(`validators?height=${height}&per_page=${pageSize}&page=${number}`), {
          what: 'set of validators',
        })
        validators.push(...found.validators)
        if (validators.length >= Number(found.total) || found.validators.length === 0) break
      }
      return fromWire(lightBlockSchema, { signed_header: commit?.signed_header, validators }, { what: 'header' })
    },
  }
}

export declare namespace createCometSource {
  type Options = { url: string; fetch?: typeof globalThis.fetch | undefined }
}
