import { setTimeout as sleep } from 'node:timers/promises'
import { BaseError } from '@openledger/base'
import * as z from 'zod'

/** A server of models with the interface of the Hugging Face hub. */
export type Hub = {
  /** The commit that a branch, tag or commit of a model names. */
  resolve: (model: string, revision: string) => Promise<string>
  /** The files of a commit, each with its size and digest. */
  list: (model: string, commit: string) => Promise<HubFile[]>
  /** A file's bytes from `from` on; the server may answer with the whole file (status 200). */
  open: (model: string, commit: string, file: string, from: number, signal: AbortSignal) => Promise<Response>
}

/** Large files are named by the sha-256 of their content, small ones by Git's sha-1 of a blob. */
export type HubFile = { path: string; size: number; digest: { kind: 'sha256' | 'git-sha1'; hex: string } }

export type HubOptions = {
  /** Where the hub is; the ecosystem's own unless told. */
  endpoint?: string | undefined
  /** Sent to that place alone, never to where it redirects, and never logged. */
  token?: string | undefined
  /** How often something is tried that got nowhere, before the error is given up. */
  attempts?: number | undefined
  /** Milliseconds before the second attempt; twice as long before each further one. */
  patience?: number | undefined
}

/** The place that hub names mean where nothing else is said. */
const defaultEndpoint = 'https://huggingface.co'

/** The longest that a server may ask to wait, in seconds. */
const longestWait = 120

/** A listing of more pages than this is not one of a model. */
const mostPages = 100

const Info = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) })
const Listing = z.array(
  z.object({
    type: z.string(),
    path: z.string(),
    size: z.number().int().nonnegative().default(0),
    oid: z.string().optional(),
    lfs: z.object({ oid: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().nonnegative() }).nullish(),
  }),
)

/**
 * Speaks with a hub over HTTP. What fails for a moment (a dropped connection, 429 with its Retry-After, 5xx) is tried
 * again.
 *
 * @throws engine/hub-not-found, engine/hub-unauthorized, engine/hub-unreachable, engine/hub-answer
 */
export function openHub({ endpoint = defaultEndpoint, token, attempts = 5, patience = 1000 }: HubOptions = {}): Hub {
  const base = checkEndpoint(endpoint, token !== undefined)
  const request = async (url: URL, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> => {
    // Redirects to another place lose the token: fetch takes it off.
    const own = token !== undefined && url.origin === base.origin ? { authorization: `Bearer ${token}` } : {}
    return fetch(url, { headers: { ...headers, ...own, 'accept-encoding': 'identity' }, signal: signal ?? null })
  }
  const get = (url: URL, headers: Record<string, string> = {}, signal?: AbortSignal) =>
    retry({ attempts, patience, signal }, async () => accept(await request(url, headers, signal), url))
  const json = async <T extends z.ZodType>(url: URL, schema: T): Promise<{ data: z.infer<T>; link: string | null }> => {
    const response = await get(url, { accept: 'application/json' })
    const parsed = schema.safeParse(await response.json().catch(() => undefined))
    if (parsed.success) return { data: parsed.data, link: response.headers.get('link') }
    throw new BaseError('The hub gave an answer that cannot be read.', {
      code: 'engine/hub-answer',
      facts: { url: bare(url), problem: z.prettifyError(parsed.error).slice(0, 500) },
    })
  }
  return {
    async resolve(model, revision) {
      const url = new URL(`api/models/${checkName(model)}/revision/${encodeURIComponent(revision)}`, base)
      return (await json(url, Info)).data.sha
    },
    async list(model, commit) {
      const files: HubFile[] = []
      let url: URL | undefined = new URL(`api/models/${checkName(model)}/tree/${commit}?recursive=false`, base)
      for (let page = 0; url && page < mostPages; page++) {
        const { data, link }: Awaited<ReturnType<typeof json<typeof Listing>>> = await json(url, Listing)
        for (const entry of data) if (entry.type === 'file') files.push(toFile(entry, model))
        url = nextPage(link, url)
      }
      return files
    },
    open(model, commit, file, from, signal) {
      const url = new URL(`${checkName(model)}/resolve/${commit}/${encodeURIComponent(file)}`, base)
      return get(url, from > 0 ? { range: `bytes=${from}-` } : {}, signal)
    },
  }
}

/** Repeats what fails for a moment. */
async function retry<T>({ attempts, patience, signal }: retry.Options, action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action()
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof BaseError && !isPassing(error)) throw error
      if (attempt >= attempts) throw error instanceof BaseError ? error : unreachable(error)
      const asked = error instanceof BaseError ? Number(error.facts.retryAfterSeconds) * 1000 : Number.NaN
      await sleep(Number.isFinite(asked) ? asked : patience * 2 ** (attempt - 1), undefined, signal && { signal })
    }
  }
}

declare namespace retry {
  type Options = { attempts: number; patience: number; signal?: AbortSignal | undefined }
}

function isPassing(error: BaseError): boolean {
  return error.code === 'engine/hub-unreachable' || error.code === 'engine/hub-busy'
}

/** A connection that failed, in our words. */
export function unreachable(cause: unknown): BaseError {
  const { message, cause: deeper } = cause as Error
  return new BaseError('The hub cannot be reached.', {
    code: 'engine/hub-unreachable',
    facts: { problem: deeper instanceof Error ? deeper.message : message },
    hint: 'Look at the connection, or set OPENLEDGER_HUB to a hub that can be reached. What was loaded is kept.',
    cause,
  })
}

async function accept(response: Response, url: URL): Promise<Response> {
  const { status, headers } = response
  if (status === 200 || status === 206) return response
  await response.body?.cancel()
  const facts = { url: bare(url), status }
  if (status === 401 || status === 403)
    throw new BaseError('The hub does not give this model to everybody.', {
      code: 'engine/hub-unauthorized',
      facts,
      hint: 'Check the name, accept the model’s licence on the hub, and set HF_TOKEN to a token that may read it.',
    })
  if (status === 404)
    throw new BaseError('The hub does not have this.', {
      code: 'engine/hub-not-found',
      facts: { ...facts, ...(headers.get('x-error-code') && { reason: headers.get('x-error-code')! }) },
      hint: 'Check the name OWNER/NAME and the revision.',
    })
  if (status === 408 || status === 429 || status >= 500) {
    const wait = Number(headers.get('retry-after') ?? Number.NaN)
    throw new BaseError(status === 429 ? 'The hub asks to wait.' : 'The hub is in trouble.', {
      code: 'engine/hub-busy',
      facts: { ...facts, ...(wait >= 0 && { retryAfterSeconds: Math.min(wait, longestWait) }) },
      hint: 'Try again later. What was loaded is kept.',
    })
  }
  throw new BaseError('The hub gave an answer that cannot be read.', { code: 'engine/hub-answer', facts })
}

function toFile({ path, size, oid, lfs }: z.infer<typeof Listing>[number], model: string): HubFile {
  if (lfs) return { path, size: lfs.size, digest: { kind: 'sha256', hex: lfs.oid } }
  if (oid && /^[0-9a-f]{40}$/.test(oid)) return { path, size, digest: { kind: 'git-sha1', hex: oid } }
  throw new BaseError('The hub does not say what a file contains.', {
    code: 'engine/hub-answer',
    facts: { model, file: path },
  })
}

function nextPage(link: string | null, current: URL): URL | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1]
  if (next === undefined) return undefined
  const url = new URL(next, current)
  return url.origin === current.origin ? url : undefined
}

/** Without the query: what a server adds there may be a key. */
function bare(url: URL): string {
  return url.origin + url.pathname
}

function checkName(model: string): string {
  if (/^[\w][\w.-]{0,95}\/[\w][\w.-]{0,95}$/.test(model) && !model.includes('..')) return model
  throw new BaseError('A model of a hub is named OWNER/NAME.', {
    code: 'engine/hub-name',
    facts: { given: model.slice(0, 200) },
  })
}

function checkEndpoint(endpoint: string, secret: boolean): URL {
  const url = URL.parse(endpoint.endsWith('/') ? endpoint : `${endpoint}/`)
  const local = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && (local || !secret)))) return url
  throw new BaseError('The hub needs an https address.', {
    code: 'engine/hub-endpoint',
    facts: { given: endpoint.slice(0, 200) },
    hint: 'A token is sent over https alone; without a token plain http will do.',
  })
}
