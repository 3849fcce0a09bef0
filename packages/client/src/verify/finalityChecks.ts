import { BaseError, bytesToHex } from '@openledger/base'
import { headerHash } from '../light/canonical.ts'
import type { TrustedHeader } from '../light/followHeaders.ts'
import { verifyFinality } from '../light/verifyFinality.ts'
import type { TrustRule } from '../light/verifyHeader.ts'
import type { Bundle } from '../wire/Bundle.ts'
import type { Check } from './Check.ts'
import { readHeader } from './readHeader.ts'

/** Seconds: half of the shortest delay of unbonding that a network of validators may have. */
const trustingPeriod = 14 * 86_400
const clockDrift = 10

/** Who made the block final. A chain of one machine has no validators, and then nothing is checked. */
export function finalityChecks({ chain }: Bundle, { trusted, now = Date.now() }: finalityChecks.Options): Check[] {
  const { finality } = chain
  if (finality === undefined && trusted === undefined) return []
  return [
    {
      id: 'finality',
      title: 'The validators made the block final',
      run: () => {
        if (finality === undefined)
          throw new BaseError('There are no validators’ signatures in this file.', { code: 'client/light-missing' })
        const [first] = finality.blocks
        const { header } = first!.signed_header
        const start = { height: header.height, hash: bytesToHex(headerHash(header)) }
        const rule: TrustRule = { chainId: finality.chainId, now, trustingPeriod, clockDrift }
        const { number, hash } = readHeader(chain.header)
        const { blocks } = finality
        const { signers, validators, power, total, height, time } = verifyFinality({
          block: { number, hash },
          blocks,
          trusted: trusted ?? start,
          rule,
        })
        const share = `${(Number((1_000n * power) / total) / 10).toFixed(0)} %`
        const known = trusted ? '' : ` Nobody has said yet that header ${start.height}, ${start.hash}, can be trusted.`
        return {
          detail: `Final, signed by ${signers} of ${validators} validators (${share} of the power).${known}`,
          facts: {
            height: String(height),
            time: new Date(time).toISOString(),
            signers: String(signers),
            validators: String(validators),
            power: `${power} of ${total}`,
            from: `${start.height} ${start.hash}`,
          },
        }
      },
    },
  ]
}

export declare namespace finalityChecks {
  type Options = { trusted: TrustedHeader | undefined; now: number | undefined }
}
