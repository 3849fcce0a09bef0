import { bytesToHex, equalBytes, type Hex, hexToBytes } from '@openledger/base'
import { headerHash } from './canonical.ts'
import { heightOf, type LightBlock, refuse } from './LightBlock.ts'
import { type Signed, verifyCommit } from './verifyCommit.ts'
import { isTooFar, type TrustRule, verifyHeader } from './verifyHeader.ts'

/**
 * A header that somebody knows to be of the chain they mean: by its hash, or the first one by the validators that the
 * network's genesis names (`readConsensusGenesis`).
 */
export type TrustedHeader = { height: bigint; hash: Hex } | { height: bigint; validatorsHash: Hex }

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

function verifyStart(block: LightBlock, trusted: TrustedHeader, chainId: string): Signed {
  const { header } = block.signed_header
  const { height } = trusted
  if (header.height !== height)
    refuse('The first header is not the trusted one.', { trusted: height, height: header.height })
  const [known, found] =
    'hash' in trusted ? [trusted.hash, headerHash(header)] : [trusted.validatorsHash, header.validators_hash]
  if (!equalBytes(found, hexToBytes(known)))
    refuse('The first header is not the trusted one.', { height, trusted: known, found: bytesToHex(found) })
  return verifyCommit(block, chainId)
}
