import type { Hex } from '@openledger/base'
import type { CommitPlace } from '@openledger/contracts'
import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'
import { askComet } from './askComet.ts'

/** Questions that are under way at a time. */
const atOnce = 16
const pageSize = 100

const hash = z.string().regex(/^[0-9A-F]{64}$/)
const commitSchema = z.object({
  signed_header: z.object({
    header: z.object({ validators_hash: hash }),
    commit: z.object({ signatures: z.array(z.object({ block_id_flag: z.union([1, 2, 3].map(n => z.literal(n))) })) }),
  }),
  /** Whether it is the commit that the next block holds. */
  canonical: z.boolean(),
})
const setSchema = z.object({
  validators: z.array(z.object({ address: z.string().regex(/^[0-9A-F]{40}$/) })).max(pageSize),
  total: z.string().regex(/^\d{1,5}$/),
})

/** A block and what it says of the commit to the one before: who could have signed that, in order, and who has. */
export type LastCommit = { height: number; places: CommitPlace[] }

/**
 * What blocks say of their last commits, as a node's CometBFT tells it, for each height that has one. Nothing of it is
 * checked here: the parent beacon root of each block is the hash of it (`lastCommitRoot`).
 *
 * @throws client/unreachable, client/bad-shape, client/light-missing where the node has not those heights any more
 * @example
 * const commits = await readLastCommits({ url: 'http://localhost:27002', from: 100, until: 199 })
 */
export async function readLastCommits({ url, from, until, fetch }: readLastCommits.Options): Promise<LastCommit[]> {
  const ask = askComet({ url, fetch })
  /** By the hash that names them, in headers. */
  const sets = new Map<string, Promise<Hex[]>>()

  async function membersAt(height: number): Promise<Hex[]> {
    const members: Hex[] = []
    for (let page = 1; ; page++) {
      const found = fromWire(setSchema, await ask(`validators?height=${height}&per_page=${pageSize}&page=${page}`), {
        what: 'set of validators',
      })
      members.push(...found.validators.map(({ address }): Hex => `0x${address.toLowerCase()}`))
      if (members.length >= Number(found.total) || found.validators.length === 0) return members
    }
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

  const found: LastCommit[] = []
  for (let height = Math.max(from, 2); height <= until; height += atOnce) {
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
