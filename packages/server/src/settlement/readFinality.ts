import { setTimeout as wait } from 'node:timers/promises'
import { BaseError, bytesToHex } from '@openledger/base'
import { createCometSource, followHeaders, type LightBlock } from '@openledger/client'

/** Where a network's validators can be asked for their headers. */
export type Validators = {
  /** CometBFT's RPC of one that this node trusts. */
  url: string
  /** Their name of the chain. */
  chainId: string
}

/** How long the header after a block may take: a network makes about one a second. */
const patience = { tries: 20, milliseconds: 500 }

/**
 * The validators' headers that make an execution block final, from the one at height `from` on: as few as show that the
 * last follows from the first.
 *
 * @throws `client/light-missing`, `client/unreachable`, `client/light-refused`
 */
export async function readFinality({ validators, block, from }: readFinality.Options): Promise<readFinality.Result> {
  const { url, chainId } = validators
  const source = createCometSource({ url })
  const first = await source.lightBlock(from)
  const target = block + 1n
  const start = { height: from, hash: bytesToHex(first.signed_header.commit.block_id.hash) }
  const now = Date.now()
  // What the reader thinks of the first header's age is theirs to say.
  const rule = { chainId, now, trustingPeriod: now / 1000, clockDrift: 10 }
  for (let tries = 1; ; tries++)
    try {
      const { blocks } = await followHeaders({ source, trusted: start, target, rule })
      return { chainId, blocks }
    } catch (error) {
      if (!BaseError.is(error, 'client/light-missing') || tries === patience.tries) throw error
      await wait(patience.milliseconds)
    }
}

export declare namespace readFinality {
  type Options = {
    validators: Validators
    /** The execution block's number. */
    block: bigint
    /** Height of a header that the reader trusts. */
    from: bigint
  }
  type Result = { chainId: string; blocks: LightBlock[] }
}
