import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'
import { askComet } from './askComet.ts'

const blockSchema = z.object({
  block: z.object({
    evidence: z.object({ evidence: z.array(z.looseObject({ type: z.string().max(100) })).nullable() }),
  }),
})
const statusSchema = z.object({
  sync_info: z.object({ latest_block_height: z.string().regex(/^\d{1,18}$/), earliest_block_height: z.string() }),
})

/**
 * The evidence of double signing that consensus blocks hold, oldest first, as CometBFT gives it: each as
 * `readDoubleSigning` takes it.
 *
 * @throws client/unreachable, client/bad-shape, client/light-missing
 * @example
 * const { found, until } = await findDoubleSignings({ url: 'http://localhost:27002', from: 1 })
 */
export async function findDoubleSignings({ url, from, fetch }: findDoubleSignings.Options): Promise<{
  found: unknown[]
  /** The last height that was looked at. */
  until: number
}> {
  const ask = askComet({ url, fetch })
  const { sync_info } = fromWire(statusSchema, await ask('status'), { what: 'status of the validator' })
  const until = Number(sync_info.latest_block_height)
  const found: unknown[] = []
  for (let height = Math.max(from, Number(sync_info.earliest_block_height), 1); height <= until; height++) {
    const { block } = fromWire(blockSchema, await ask(`block?height=${height}`), { what: 'consensus block' })
    found.push(...(block.evidence.evidence ?? []).filter(({ type }) => type === 'tendermint/DuplicateVoteEvidence'))
  }
  return { found, until }
}

export declare namespace findDoubleSignings {
  type Options = {
    /** RPC of a consensus node. */
    url: string
    /** The first height to look at. */
    from: number
    fetch?: typeof globalThis.fetch | undefined
  }
}
