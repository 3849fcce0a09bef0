import { isDeepStrictEqual } from 'node:util'
import { BaseError } from '@openledger/base'
import type { Genesis } from '@openledger/chain'
import * as z from 'zod'

const answerSchema = z.object({ response: z.object({ code: z.int().default(0), value: z.string().nullish() }) })
const blobs = z.strictObject({ target: z.int(), max: z.int(), baseFeeUpdateFraction: z.int() })

/** What may have come to a genesis since: the forks that this version knows. */
const forksSchema = z.strictObject({ osakaTime: z.int().positive() })
const blobForksSchema = z.strictObject({ osaka: blobs.optional() })

/**
 * A genesis with the times of forks that came to it after the network began, from a consensus node's answer to the query
 * `configPath`.
 *
 * Everything else must be as the genesis says. The times themselves are what the node says: no hash holds them. But the
 * blocks do: by a wrong time the execution client makes another block than the one that the validators have signed,
 * refuses it and stands still; it never follows another chain.
 *
 * @throws BaseError `node/forks-untold` where the node does not say, `node/forks-unexpected` where what it says is no
 * addition of forks that this version knows.
 */
export function takeForks(genesis: Genesis, answer: unknown): Genesis {
  const { code, value } = answerSchema.parse(answer).response
  if (code !== 0 || value == null) {
    throw new BaseError('This node does not say which forks its network goes by.', {
      code: 'node/forks-untold',
      facts: { answered: code },
      hint: 'It runs an older version: ask another one, or its operator for an upgrade.',
    })
  }
  try {
    const { blobSchedule, ...config } = readConfig(value)
    const { blobSchedule: ownBlobs, ...own } = genesis.config as Config
    const forks = added(own, config)
    const blobForks = added(ownBlobs ?? {}, blobSchedule ?? {})
    if (Object.keys(forks).length === 0 && Object.keys(blobForks).length === 0) return genesis
    const { osakaTime } = forksSchema.parse(forks)
    if (BigInt(osakaTime) <= BigInt(genesis.timestamp)) throw new Error('a fork lies before the genesis')
    const schedule = { ...ownBlobs, ...blobForksSchema.parse(blobForks) }
    return { ...genesis, config: { ...genesis.config, osakaTime, blobSchedule: schedule } }
  } catch (cause) {
    throw new BaseError(
      'This node goes by forks that do not follow from its genesis, or that this version does not know.',
      {
        code: 'node/forks-unexpected',
        facts: { reason: (cause as Error).message.slice(0, 300) },
        hint: 'Install the version that the network runs, and ask a node whose operator you know.',
        cause,
      },
    )
  }
}

type Config = { chainId: number; blobSchedule?: Record<string, unknown> | undefined } & Record<string, unknown>

function readConfig(value: string): Config {
  const text = Buffer.from(value, 'base64').toString('utf8')
  return z.looseObject({ chainId: z.int(), blobSchedule: z.looseObject({}).optional() }).parse(JSON.parse(text))
}

/** What `later` has beside `before`, all of which it must hold unchanged. */
function added(before: Record<string, unknown>, later: Record<string, unknown>): Record<string, unknown> {
  const changed = Object.keys(before).find(name => !isDeepStrictEqual(before[name], later[name]))
  if (changed !== undefined) throw new Error(`it has another ${changed} than the genesis`)
  return Object.fromEntries(Object.entries(later).filter(([name]) => !(name in before)))
}
