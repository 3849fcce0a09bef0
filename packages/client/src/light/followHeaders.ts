import { equalBytes, type Hex, hexToBytes } from '@openledger/base'
import { headerHash } from './canonical.ts'
import { heightOf, type LightBlock, refuse, toHex } from './LightBlock.ts'
import type { Signed } from './verifyCommit.ts'
import { verifyCommit } from './verifyCommit.ts'
import { isTooFar, type TrustRule, verifyHeader } from './verifyHeader.ts'

/** A header that somebody knows to be of the chain they mean: of the first height, or a later one they were told. */
export type TrustedHeader = { height: bigint; hash: Hex }

/** Headers from somebody who is not trusted. */
export type HeaderSource = { lightBlock: (height: bigint) => Promise<LightBlock> }

/** Headers that lead from a trusted one to the last, each verified by the one before, and who signed the last. */
export type HeaderPath = { blocks: LightBlock[]; signed: Signed }

/**
 * Fetches the header of `target` and as few others as show it to follow from a trusted one: the whole way is tried at
 * once, then half of it (CometBFT's skipping verification).
 *
 * @throws client/light-refused, and what the source throws
 * @example
 * const { blocks, signed } = await followHeaders({ source, trusted, target: 1_000n, rule })
 */
export async function followHeaders({ source, trusted, target, rule }: followHeaders.Options): Promise<HeaderPath> {
  const fetched = new Map<bigint, LightBlock>()
  const fetch = async (height: bigint): Promise<LightBlock> => {
    const block = fetched.get(height) ?? (await source.lightBlock(height))
    if (heightOf(block) !== height)
      refuse('The source gave another height than was asked for.', { asked: height, got: heightOf(block) })
    fetched.set(height, block)
    return block
  }
  const blocks = [await fetch(trusted.height)]
  let signed = verifyStart(blocks[0]!, trusted, rule.chainId)
  while (heightOf(blocks.at(-1)!) < target) {
    const last = blocks.at(-1)!
    let height = target
    for (;;) {
      const next = await fetch(height)
      try {
        signed = verifyHeader(last, next, rule)
        blocks.push(next)
        break
      } catch (error) {
        if (!isTooFar(error)) throw error
        height = (heightOf(last) + height) / 2n
      }
    }
  }
  return { blocks, signed }
}

export declare namespace followHeaders {
  type Options = { source: HeaderSource; trusted: TrustedHeader; target: bigint; rule: TrustRule }
}

/**
 * Verifies headers that somebody saved, in order, from a trusted one to the last.
 *
 * @throws client/light-refused
 */
export function verifyPath({ blocks, trusted, rule }: verifyPath.Options): Signed {
  const [first, ...others] = blocks
  if (first === undefined) refuse('There is no header.')
  let signed = verifyStart(first, trusted, rule.chainId)
  let last = first
  for (const block of others) {
    signed = verifyHeader(last, block, rule)
    last = block
  }
  return signed
}

export declare namespace verifyPath {
  type Options = { blocks: readonly LightBlock[]; trusted: TrustedHeader; rule: TrustRule }
}

function verifyStart(block: LightBlock, { height, hash }: TrustedHeader, chainId: string): Signed {
  const { header } = block.signed_header
  if (header.height !== height)
    refuse('The first header is not the trusted one.', { trusted: height, height: header.height })
  if (!equalBytes(headerHash(header), hexToBytes(hash)))
    refuse('The first header is not the trusted one.', { height, trusted: hash, found: toHex(headerHash(header)) })
  return verifyCommit(block, chainId)
}
