import type { Address } from '@openledger/base'
import { addresses } from './addresses.ts'
import type { GenesisPlan, GenesisRoles, VestingTerms } from './GenesisStep.ts'
import { agents } from './genesis/agents.ts'
import { circle } from './genesis/circle.ts'
import { core } from './genesis/core.ts'
import { disputes } from './genesis/disputes.ts'
import { type GovernanceSettings, governance, handOver } from './genesis/governance.ts'
import { payments } from './genesis/payments.ts'
import { registries } from './genesis/registries.ts'
import { reputation } from './genesis/reputation.ts'
import { reviews } from './genesis/reviews.ts'
import { staking } from './genesis/staking.ts'
import { validators } from './genesis/validators.ts'
import { vesting } from './genesis/vesting.ts'
import { work } from './genesis/work.ts'
import { genesisPolicy, type Policy } from './Policy.ts'

/** Makes the plan's calls and keeps no role at its end: an address whose key nobody has. */
const founder: Address = '0x0000000000000000000000000000000000000e00'

/**
 * Describes how the contracts are laid into a genesis state: nothing is executed here (see `GenesisPlan`).
 *
 * Each family of contracts has its own list of steps in `genesis/`; their order is the order of their needs. At the end
 * every role rests with whom `roles` names, or with the contracts that holders govern.
 *
 * @example
 * const { steps } = genesisPlan({ roles, challengeWindow: 60, proposerBond: 10n ** 18n, bondLock: 3600 })
 */
export function genesisPlan({
  policy = genesisPolicy,
  roles: named,
  staking: stakingOptions,
  validators: validatorsOptions,
  reviews: reviewsOptions,
  reputation: reputationOptions,
  work: workOptions,
  disputes: disputesOptions,
  circle: circleOptions,
  agents: agentsOptions,
  governance: settings,
  vesting: allocations,
  ...options
}: genesisPlan.Options): GenesisPlan {
  const roles: Required<GenesisRoles> = {
    governor: addresses.timelock,
    treasury: addresses.treasury,
    ...named,
    admin: founder,
  }
  return {
    steps: [
      ...core({ panelSize: 3, fallbackAfter: 30 * 86_400, ...options, roles, policy }),
      ...registries({ roles }),
      ...staking({ ...stakingOptions, roles }),
      ...validators({ ...validatorsOptions, roles }),
      ...reviews({ ...reviewsOptions, roles }),
      ...reputation({ ...reputationOptions, roles }),
      ...payments(),
      ...work({ ...workOptions, roles }),
      ...disputes({ challengeWindow: options.challengeWindow, ...disputesOptions, roles }),
      ...circle(circleOptions),
      ...agents({ ...agentsOptions, roles }),
      ...governance({ roles, settings }),
      ...vesting(allocations),
      ...handOver(founder, named.admin ?? addresses.timelock),
    ],
  }
}

export declare namespace genesisPlan {
  type Options = Omit<core.Options, 'policy' | 'roles' | 'panelSize' | 'fallbackAfter'> & {
    roles: GenesisRoles
    /** Fee policy 0; the basis points must sum to 10,000. */
    policy?: Policy
    /** Seconds after the last finalisation from which anybody may propose an epoch; 30 days unless told. */
    fallbackAfter?: number
    /** Reviewers on the first panel over a report or a batch; 3 unless told. */
    panelSize?: number
    /** Delays and amounts of Staking; those of a local network unless told. */
    staking?: Omit<staking.Options, 'roles'>
    /** Epochs, penalties and the first of the validators; those of a local network, and none, unless told. */
    validators?: Omit<validators.Options, 'roles'>
    /** Windows and amounts of Reviews; those of a local network unless told. */
    reviews?: Omit<reviews.Options, 'roles'>
    /** Decay, window and bond of Reputation; those of a local network unless told. */
    reputation?: Omit<reputation.Options, 'roles'>
    /** Prices, bonds and windows of training, hosting and data access; those of a local network unless told. */
    work?: Omit<work.Options, 'roles'>
    /** Times, bonds and penalties of disputes; those of a local network unless told. */
    disputes?: Omit<disputes.Options, 'roles' | 'challengeWindow'>
    /** Who judges OpenCircle's appeals. */
    circle?: circle.Options
    /** Bonds, faults and insurance of agents; those of a local network unless told. */
    agents?: Omit<agents.Options, 'roles'>
    /** How long votes and their consequences take, and what they need. */
    governance?: Partial<GovernanceSettings>
    /** Allocations that vest, each in a contract of its own; none unless told. */
    vesting?: readonly VestingTerms[]
  }
}
