import { BaseError } from '@openledger/base'
import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'
import type { HeaderSource } from './followHeaders.ts'
import { type LightBlock, lightBlockSchema } from './LightBlock.ts'

const pageSize = 100
/** Above what a set of ten thousand validators takes. */
const maxBytes = 8 * 2 ** 20

const answer = z.object({ result: z.unknown().optional(), error: z.object({ data: z.string().max(1_000) }).optional() })
const page = z.object({ validators: z.array(z.unknown()).max(pageSize), total: z.string().regex(/^\d{1,5}$/) })

/**
 * Headers from a node's CometBFT RPC (version 0.38), which need not be trusted.
 *
 * @throws client/unreachable, client/bad-shape, client/light-missing where the node has not that height
 * @example
 * const source = createCometSource({ url: 'http://localhost:26657' })
 */
export function createCometSource({ url, fetch = globalThis.fetch }: createCometSource.Options): HeaderSource {
  const ask = async (path: string): Promise<unknown> => {
    let text: string
    try {
      const response = await fetch(`${url}/${path}`)
      text = await readText(response)
    } catch (cause) {
      if (cause instanceof BaseError) throw cause
      throw new BaseError('The validator does not answer.', { code: 'client/unreachable', facts: { url }, cause })
    }
    const { result, error } = fromWire(answer, parse(text, url), { what: 'answer of the validator' })
    if (error === undefined) return result
    throw new BaseError('The validator has no such header.', {
      code: 'client/light-missing',
      facts: { path, reason: error.data },
      hint: 'It may come in a second, or have been pruned there: ask another node.',
    })
  }
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

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length
    if (bytes > maxBytes)
      throw new BaseError('The validator’s answer is too long.', {
        code: 'client/bad-shape',
        facts: { limit: maxBytes },
      })
    text += decoder.decode(chunk as Uint8Array, { stream: true })
  }
  return text + decoder.decode()
}

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BaseError('The validator’s answer is not JSON.', { code: 'client/bad-json', facts: { url }, cause })
  }
}
