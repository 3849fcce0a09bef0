import { readFile } from 'node:fs/promises'
import { BaseError } from '@openledger/base'
import { z } from 'zod'
import { defaultTimeouts } from './http/createCaller.ts'

const milliseconds = z.int().min(1).max(3_600_000)

/** A server that generates, as the operator describes it. */
export const backendConfig = z.strictObject({
  kind: z.enum(['vllm', 'llama-server']),
  /** The only address that is contacted. */
  url: z.url({ protocol: /^https?$/ }).refine(url => !hasKey(url), {
    error: 'A key does not belong into an address: use keyEnv or keyFile.',
  }),
  /** Host and port where absent. */
  name: z.string().min(1).max(100).optional(),
  /** Digest of the base that it must hold; this node's where absent. */
  base: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/)
    .optional(),
  /** The server's own name of the base (`--served-model-name`). */
  model: z.string().min(1).max(500).default('base'),
  /** What a vLLM server must list as the `root` of its base. */
  root: z.string().max(4096).optional(),
  /** Requests that it runs at once. */
  rows: z.int().min(1).max(10_000).optional(),
  /** An environment variable, or a file, that holds its key. */
  keyEnv: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
    .optional(),
  keyFile: z.string().min(1).max(4096).optional(),
  /** A directory that the server reads too, where it sees it, and how many adapters it may have loaded. */
  adapters: z
    .strictObject({
      dir: z.string().min(1).max(4096),
      seenAt: z.string().min(1).max(4096).optional(),
      limit: z.int().min(1).max(100_000).default(32),
    })
    .optional(),
  /** Nats by which its log-probabilities may differ from this node's. */
  tolerance: z.number().positive().max(10).optional(),
  timeouts: z
    .strictObject({
      connect: milliseconds.default(defaultTimeouts.connect),
      call: milliseconds.default(defaultTimeouts.call),
      firstToken: milliseconds.default(defaultTimeouts.firstToken),
      betweenTokens: milliseconds.default(defaultTimeouts.betweenTokens),
    })
    .prefault({}),
})
export type BackendConfig = z.output<typeof backendConfig>

/** What answers, besides the engine of this node; `local: false` keeps that for gradients. */
export const backendsConfig = z.strictObject({
  local: z.boolean().default(true),
  backends: z.array(backendConfig).max(1000).default([]),
})
export type BackendsConfig = z.output<typeof backendsConfig>

/** @throws `backends/config` */
export async function readBackendsFile(file: string): Promise<BackendsConfig> {
  let json: unknown
  try {
    json = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw wrong(`${file} cannot be read: ${(cause as Error).message}`, cause)
  }
  return parse(backendsConfig, json, file)
}

/**
 * Reads `vllm=http://host:8000,model=base,adapters=/shared,limit=64`: the kind with its address, then any of `name`, `base`,
 * `model`, `root`, `rows`, `adapters` (a directory), `seen-at`, `limit`, `key-env`, `key-file`, `tolerance`.
 *
 * @throws `backends/config`
 */
export function parseBackend(text: string): BackendConfig {
  const parts = text.split(',').map(part => {
    const at = part.indexOf('=')
    return [part.slice(0, at === -1 ? undefined : at).trim(), at === -1 ? '' : part.slice(at + 1).trim()] as const
  })
  const [[kind, url] = ['', ''], ...rest] = parts
  const given = Object.fromEntries(rest)
  const {
    adapters,
    'seen-at': seenAt,
    limit,
    'key-env': keyEnv,
    'key-file': keyFile,
    rows,
    tolerance,
    ...plain
  } = given
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value))
  const config = {
    ...{ kind, url, keyEnv, keyFile, ...plain },
    ...{ rows: number(rows), tolerance: number(tolerance) },
    ...((adapters ?? seenAt ?? limit) !== undefined && { adapters: { dir: adapters, seenAt, limit: number(limit) } }),
  }
  return parse(backendConfig, dropUndefined(config), `backend ${kind}`)
}

/** The key of a backend, from where the operator keeps it. @throws `backends/config` */
export async function readKey({
  keyEnv,
  keyFile,
}: Pick<BackendConfig, 'keyEnv' | 'keyFile'>): Promise<string | undefined> {
  if (keyEnv !== undefined) {
    const key = process.env[keyEnv]
    if (!key) throw wrong(`The environment variable ${keyEnv} is not set.`)
    return key
  }
  if (keyFile === undefined) return undefined
  const key = await readFile(keyFile, 'utf8').catch(cause => {
    throw wrong(`The key file ${keyFile} cannot be read.`, cause)
  })
  return key.trim()
}

function parse<T extends z.ZodType>(schema: T, value: unknown, where: string): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw wrong(`${where.slice(0, 200)}: ${z.prettifyError(parsed.error).slice(0, 500)}`)
}

function hasKey(url: string): boolean {
  const { username = '', password = '' } = URL.parse(url) ?? {}
  return username + password !== ''
}

function wrong(problem: string, cause?: unknown): BaseError {
  return new BaseError('A backend is not described as it should be.', {
    code: 'backends/config',
    facts: { problem },
    hint: 'docs/BACKENDS.md says what a description holds.',
    cause,
  })
}

function dropUndefined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      if (each === undefined) return []
      const isObject = typeof each === 'object' && each !== null
      return [[name, isObject ? dropUndefined(each as Record<string, unknown>) : each]]
    }),
  )
}
