import { encodeDeployData, parseEther } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { reviewsAbi, reviewsInitCode } from '../generated/Reviews.ts'
import { assign, create, grant } from './steps.ts'

/** The committees, which lock and slash the stake of their reviewers. Needs Staking. */
export function reviews({
  roles: { admin },
  drawWindow = 120,
  postponement = 600,
  commitWindow = 120,
  revealWindow = 120,
  appealWindow = 120,
  penalty = parseEther('1'),
  leastStake = parseEther('10'),
  unit = parseEther('0.1'),
}: reviews.Options): GenesisStep[] {
  const { accessManager, staking, reviews: to } = addresses
  const terms = { commitWindow, revealWindow, appealWindow, penalty, leastStake }
  return [
    create(
      'Reviews',
      to,
      encodeDeployData({
        abi: reviewsAbi,
        bytecode: reviewsInitCode,
        args: [staking, accessManager, drawWindow, postponement, terms, unit],
      }),
    ),
    grant(admin, 'locker', to),
    grant(admin, 'slasher', to),
    assign(admin, 'governor', { to, abi: reviewsAbi, functions: ['setTerms', 'setFee', 'annul'] }),
    assign(admin, 'guardian', { to, abi: reviewsAbi, functions: ['postpone'] }),
  ]
}

export declare namespace reviews {
  type Options = {
    roles: Required<GenesisRoles>
    /** Seconds after an opening in which its randomness may be used. */
    drawWindow?: number
    /** Seconds that the guardian can add to the time for appeals, once a case. */
    postponement?: number
    /** Seconds to commit a vote. */
    commitWindow?: number
    /** Seconds to reveal it. */
    revealWindow?: number
    /** Seconds to appeal. The longest case must end within Staking's unbonding. */
    appealWindow?: number
    /** Wei that a silent vote costs. */
    penalty?: bigint
    /** Wei with which a reviewer can enrol. */
    leastStake?: bigint
    /** Wei of fee a vote. */
    unit?: bigint
  }
}
