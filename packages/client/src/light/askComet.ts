import { BaseError } from '@openledger/base'
import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'

/** Above what a set of ten thousand validators takes. */
const maxBytes = 8 * 2 ** 20

const answer = z.object({ result: z.unknown().optional(), error: z.object({ data: z.string().max(1_000) }).optional() })

/**
 * Asks a node's CometBFT RPC (version 0.38) by GET: what it answers, not yet read.
 *
 * @throws client/unreachable, client/bad-json, client/bad-shape, client/light-missing where the node has not that height
 */
export function askComet({ url, fetch = globalThis.fetch }: askComet.Options): (path: string) => Promise<unknown> {
  return async path => {
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
}

export declare namespace askComet {
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
