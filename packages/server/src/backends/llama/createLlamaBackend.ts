import path from 'node:path'
import { BaseError, type Hex } from '@openledger/base'
import type { Generation, ModelCard } from '@openledger/engine'
import { z } from 'zod'
import type { Backend, BackendHooks, BackendRequest, ServedAdapter } from '../Backend.ts'
import { compareTokens, probeText } from '../compareTokens.ts'
import { compareFingerprint, type Expect, fingerprintRequest } from '../fingerprint.ts'
import { badAnswer, createCaller, defaultTimeouts, statusError, type Timeouts } from '../http/createCaller.ts'
import { parseJson } from '../http/parseJson.ts'
import { startTiming } from '../http/startTiming.ts'
import { openAnswer } from '../openAnswer.ts'
import { strangeOption } from '../strangeOption.ts'
import { completionBody } from './completionBody.ts'
import { readCompletion } from './readCompletion.ts'

const propsSchema = z.object({ default_generation_settings: z.object({ n_ctx: z.int().min(1) }) })
const adaptersSchema = z.array(z.object({ id: z.int().min(0), path: z.string() }))
const tokensSchema = z.object({ tokens: z.array(z.int()) })

/**
 * A llama-server as a backend. Its adapters are those that it was started with, as GGUF files named by the digest of the
 * PEFT files that they were made of (`<digest>.gguf`); each is held against our engine before it is first used.
 *
 * An answer comes whole: in a stream, llama-server leaves out the tokens that are parts of a character.
 *
 * @throws what `createCaller` and `readCompletion` throw, and `backends/wrong-model`
 */
export function createLlamaBackend({
  name,
  url,
  key,
  model,
  rows = 4,
  expect,
  tolerance = 0.25,
  timeouts: given,
}: createLlamaBackend.Options): Backend {
  const timeouts = { ...defaultTimeouts, ...given }
  const caller = createCaller({ name, url, key, timeouts })
  let maxLength: number | undefined
  let running = 0
  let adapters = new Map<Hex, number>()
  let ids: number[] = []
  let verified: Promise<void> | undefined
  const checked = new Map<Hex, Promise<void>>()

  const read = async <T>(path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> => {
    const answer = await caller.call({ method: body === undefined ? 'GET' : 'POST', path, body })
    if (answer.status !== 200) throw statusError(name, answer)
    const parsed = schema.safeParse(parseJson(answer.text))
    if (!parsed.success) throw badAnswer(name, `${path} is not answered as it should be`)
    return parsed.data
  }

  const complete = async (
    id: number | undefined,
    request: BackendRequest,
    hooks: BackendHooks,
  ): Promise<Generation> => {
    const answer = openAnswer({ model, request, hooks })
    const body = completionBody({ request, answer, adapters: ids, adapter: id })
    // It comes whole, so it has the time of all its tokens.
    const within = timeouts.firstToken + answer.limit * Math.min(1000, timeouts.betweenTokens)
    const { deadline } = request
    const timing = startTiming({ name, timeouts: { ...timeouts, firstToken: within }, deadline, signal: hooks.signal })
    try {
      const { status, text } = await caller.call({ path: '/completion', body, signal: timing.signal, within })
      if (status === 500 && /utf-?8/i.test(text)) throw unsayable(name)
      if (status !== 200) throw statusError(name, { status, text })
      return readCompletion({
        ...{ text, name, request, answer },
        prompt: body.prompt,
        vocabSize: model.config.vocabSize,
      })
    } finally {
      timing.stop()
    }
  }

  const check = async (id: number | undefined, adapter: ServedAdapter | undefined) => {
    if (!expect) return
    const expected = await expect(adapter)
    const answer = await complete(id, { base: model.digest, ...fingerprintRequest(expected) }, {})
    compareFingerprint({ name, model: adapter?.digest ?? 'base', expected, answer, tolerance })
  }

  const list = async () => {
    const listed = await read('/lora-adapters', adaptersSchema)
    const named = listed.flatMap(({ id, path: file }): [Hex, number][] => {
      const [, digest] = /^(?:0x)?([0-9a-f]{64})\.gguf$/.exec(path.basename(file)) ?? []
      return digest === undefined ? [] : [[`0x${digest}`, id]]
    })
    const fresh = new Map(named)
    // Another list is another start of the server: what was checked of the last one says nothing.
    if ([...fresh].some(([digest, id]) => adapters.get(digest) !== id)) checked.clear()
    adapters = fresh
    ids = listed.map(({ id }) => id)
  }

  const verify = () => {
    verified ??= (async () => {
      maxLength = (await read('/props', propsSchema)).default_generation_settings.n_ctx
      await list()
      const { tokens } = await read('/tokenize', tokensSchema, { content: probeText, add_special: false })
      compareTokens({ name, model, theirs: tokens })
      await check(undefined, undefined)
    })()
    const asked = verified
    asked.catch(() => {
      if (verified === asked) verified = undefined
    })
    return asked
  }

  const use = async (adapter: ServedAdapter): Promise<number> => {
    const { digest } = adapter
    const id = adapters.get(digest)
    if (id === undefined) throw absent(name, digest)
    const known = checked.get(digest) ?? check(id, adapter)
    checked.set(digest, known)
    known.catch(() => checked.delete(digest))
    await known
    return id
  }

  return {
    ...{ name, rows, kind: 'llama-server', address: new URL(url).origin },
    unfit(request) {
      if (request.base !== model.digest) return 'it holds another base model'
      const { repetitionPenalty = 1, frequencyPenalty = 0, presencePenalty = 0, endTokens, ignoreEnd } = request
      const strange = strangeOption(request)
      if (strange) return `it cannot be asked for ${strange}`
      if (repetitionPenalty !== 1 || frequencyPenalty !== 0 || presencePenalty !== 0)
        return 'it counts penalties over other tokens'
      if (endTokens || ignoreEnd) return 'it knows no other end tokens than its own'
      const length = Math.min(request.ids.length + request.maxTokens, model.config.maxPositions)
      if (maxLength !== undefined && length > maxLength) return `it reads no more than ${maxLength} tokens`
      if (request.adapter && verified && !adapters.has(request.adapter.digest))
        return 'it was started without this adapter'
      return undefined
    },
    async generate(request, hooks = {}) {
      running++
      try {
        await verify()
        const id = request.adapter && (await use(request.adapter))
        return await complete(id, request, hooks)
      } finally {
        running--
      }
    },
    load: () => ({ running, waiting: 0, cacheUsed: 0, adapters: adapters.size }),
    async probe() {
      try {
        const answer = await caller.call({ method: 'GET', path: '/health' })
        if (answer.status !== 200) throw statusError(name, { ...answer, status: 500 })
        await list()
        await verify()
      } catch (error) {
        verified = undefined
        throw error
      }
    },
    close: () => caller.close(),
  }
}

export declare namespace createLlamaBackend {
  type Options = {
    name: string
    url: string
    /** Sent as a bearer token (`--api-key`). */
    key?: string | undefined
    model: ModelCard
    /** Requests that it runs at once (`-np`). */
    rows?: number
    expect?: Expect | undefined
    /** Nats by which a log-probability may differ. */
    tolerance?: number
    timeouts?: Partial<Timeouts> | undefined
  }
}

function absent(name: string, digest: Hex): BaseError {
  return new BaseError('A llama-server was started without an adapter.', {
    code: 'backends/unfit',
    facts: { backend: name, adapter: digest },
    hint: `Start it with --lora ${digest.slice(2)}.gguf, which openledger adapter gguf writes.`,
  })
}

function unsayable(name: string): BaseError {
  return new BaseError('A llama-server cannot say an answer that is no valid text.', {
    code: 'backends/unfit',
    facts: { backend: name },
  })
}
