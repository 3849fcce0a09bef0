import { equalBytes } from '@openledger/base'
import { type LightBlock, nanosOf, refuse, toHex } from './LightBlock.ts'
import { powerOf, type Signed, trustedPower, verifyCommit } from './verifyCommit.ts'

/** How far a trusted header carries. */
export type TrustRule = {
  chainId: string
  /** Now, in milliseconds since 1970. */
  now: number
  /**
   * Seconds for which a header's validators still have a stake to lose: shorter than the delay of unbonding.
   */
  trustingPeriod: number
  /** Seconds that a header's time may be ahead of ours. */
  clockDrift: number
}

/**
 * Checks a later block by an earlier, trusted one (CometBFT 0.38, `light/verifier.go`): of the next height, its set must be the
 * one that the trusted header announced; of any later height, more than a third of the trusted power must have signed it.
 * Either way more than two thirds of its own power did.
 *
 * @throws client/light-refused; with `needs: 'a header between'` among the facts where too little of the trusted power
 *   signed, which headers in between may settle
 */
export function verifyHeader(trusted: LightBlock, block: LightBlock, rule: TrustRule): Signed {
  const { chainId, now, trustingPeriod, clockDrift } = rule
  const before = trusted.signed_header.header
  const { header } = block.signed_header
  const facts = { trusted: before.height, height: header.height }
  const nanos = BigInt(Math.round(now * 1e6))
  if (header.height <= before.height) refuse('The header is not later than the trusted one.', facts)
  if (nanosOf(before.time) + seconds(trustingPeriod) <= nanos)
    refuse(
      'The trusted header is older than the trusting period: those who signed it may have left.',
      { ...facts, trustingPeriod },
      'Trust a newer header: ask several people you trust for its height and hash.',
    )
  if (nanosOf(header.time) <= nanosOf(before.time)) refuse('The header’s time is before the trusted one’s.', facts)
  if (nanosOf(header.time) >= nanos + seconds(clockDrift))
    refuse('The header’s time lies in the future.', facts, 'Set this machine’s clock.')
  const signed = verifyCommit(block, chainId)
  if (header.height === before.height + 1n) {
    if (!equalBytes(header.validators_hash, before.next_validators_hash))
      refuse('The validators are not those that the header before announced.', {
        ...facts,
        announced: toHex(before.next_validators_hash),
      })
    return signed
  }
  const power = trustedPower(block, trusted.validators)
  const total = powerOf(trusted.validators)
  if (3n * power <= total)
    refuse('A third of the trusted validators’ power or less signed this header.', {
      ...facts,
      power,
      total,
      needs: 'a header between',
    })
  return signed
}

/** Whether a refusal says no more than that the step was too long. */
export function isTooFar(error: unknown): boolean {
  return (error as { facts?: Record<string, string> } | undefined)?.facts?.needs === 'a header between'
}

function seconds(count: number): bigint {
  return BigInt(Math.round(count * 1e9))
}
