import type { Hex } from '@openledger/base'
import type { CommitPlace } from '@openledger/contracts'
import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'
import { askComet } from './askComet.ts'
import { readValidators } from './readValidators.ts'

/** Questions that are under way at a time. */
const atOnce = 16

const hash = z.string().regex(/^[0-9A-F]{64}$/)
const commitSchema = z.object({
  signed_header: z.object({
    header: z.object({ validators_hash: hash }),
    commit: z.object({ signatures: z.array(z.object({ block_id_flag: z.union([1, 2, 3].map(n => z.literal(n))) })) }),
  }),
  /** Whether it is the commit that the next block holds. */
  canonical: z.boolean(),
})
const memberSchema = z.object({ address: z.string().regex(/^[0-9A-F]{40}$/) })
const statusSchema = z.object({ sync_info: z.object({ earliest_block_height: z.string().regex(/^\d{1,18}$/) }) })

/** A block and what it says of the commit to the one before: who could have signed that, in order, and who has. */
export type LastCommit = { height: number; places: CommitPlace[] }

/**
 * What blocks say of their last commits, as a node's CometBFT tells it, for each height that has one and that the node
 * still keeps. Nothing of it is checked here: the parent beacon root of each block is the hash of it (`lastCommitRoot`).
 *
 * @throws client/unreachable, client/bad-shape
 * @example
 * const commits = await readLastCommits({ url: 'http://localhost:27002', from: 100, until: 199 })
 */
export async function readLastCommits({ url, from, until, fetch }: readLastCommits.Options): Promise<LastCommit[]> {
  const ask = askComet({ url, fetch })
  /** By the hash that names them, in headers. */
  const sets = new Map<string, Promise<Hex[]>>()

  async function membersAt(height: number): Promise<Hex[]> {
    const members = await readValidators(ask, { height, validator: memberSchema })
    return members.map(({ address }): Hex => `0x${address.toLowerCase()}`)
  }

  async function before(height: number): Promise<LastCommit | undefined> {
    const answer = await ask(`commit?height=${height - 1}`)
    const { signed_header: signed, canonical } = fromWire(commitSchema, answer, { what: 'commit' })
    if (!canonical) return undefined
    const { validators_hash: name } = signed.header
    if (!sets.has(name)) sets.set(name, membersAt(height - 1))
    const members = await sets.get(name)!
    const { signatures } = signed.commit
    return { height, places: members.map((id, i) => ({ id, signed: (signatures[i]?.block_id_flag ?? 1) !== 1 })) }
  }

  const { sync_info } = fromWire(statusSchema, await ask('status'), { what: 'status of the validator' })
  const found: LastCommit[] = []
  for (let height = Math.max(from, Number(sync_info.earliest_block_height) + 1, 2); height <= until; height += atOnce) {
    const heights = Array.from({ length: Math.min(atOnce, until - height + 1) }, (_, i) => height + i)
    found.push(...(await Promise.all(heights.map(before))).filter(commit => commit !== undefined))
  }
  return found
}

export declare namespace readLastCommits {
  type Options = {
    /** RPC of a consensus node. */
    url: string
    /** The first and the last block. */
    from: number
    until: number
    fetch?: typeof globalThis.fetch | undefined
  }
}
