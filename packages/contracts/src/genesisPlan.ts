import type { GenesisPlan } from './GenesisStep.ts'
import { core } from './genesis/core.ts'
import { disputes } from './genesis/disputes.ts'
import { payments } from './genesis/payments.ts'
import { staking } from './genesis/staking.ts'
import { work } from './genesis/work.ts'
import { genesisPolicy, type Policy } from './Policy.ts'

/**
 * Describes how the contracts are laid into a genesis state: nothing is executed here (see `GenesisPlan`).
 *
 * Each family of contracts has its own list of steps in `genesis/`; their order is the order of their needs.
 * Nobody holds DISPUTES: the modules that could prove a fault inside a receipt do not exist yet.
 *
 * @example
 * const { steps } = genesisPlan({ roles, challengeWindow: 60, proposerBond: 10n ** 18n, bondLock: 3600 })
 */
export function genesisPlan({
  policy = genesisPolicy,
  staking: stakingOptions,
  disputes: disputesOptions,
  work: workOptions,
  ...options
}: genesisPlan.Options): GenesisPlan {
  return {
    steps: [
      ...core({ ...options, policy }),
      ...staking({ ...stakingOptions, roles: options.roles }),
      ...payments(),
      ...work({ ...workOptions, roles: options.roles }),
      ...disputes({ ...disputesOptions, roles: options.roles }),
    ],
  }
}

export declare namespace genesisPlan {
  type Options = Omit<core.Options, 'policy'> & {
    /** Fee policy 0; the basis points must sum to 10,000. */
    policy?: Policy
    /** Delays and amounts of Staking; those of a local network unless told. */
    staking?: Omit<staking.Options, 'roles'>
    /** Times and bonds of Bisection; those of a local network unless told. */
    disputes?: Omit<disputes.Options, 'roles'>
    /** Prices, bonds and windows of training, hosting and data access; those of a local network unless told. */
    work?: Omit<work.Options, 'roles'>
  }
}
