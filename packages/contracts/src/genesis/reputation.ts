import { encodeDeployData, encodeFunctionData, parseEther } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { erc1967ProxyAbi, erc1967ProxyInitCode } from '../generated/ERC1967Proxy.ts'
import { reputationAbi, reputationInitCode } from '../generated/Reputation.ts'
import { assign, create, grant, label } from './steps.ts'

/** The roots of earned standing, posted by who proposes payouts. Needs Staking and Reviews. */
export function reputation({
  roles: { admin, proposer },
  halfLife = 30 * 24 * 3600,
  earningsShare = 7000,
  window = 60,
  bond = parseEther('10'),
  panel = 3,
  reviewDomain = 0,
}: reputation.Options): GenesisStep[] {
  const { accessManager, staking, reviews, reputation: to, reputationImplementation } = addresses
  const terms = { halfLife, earningsShare, window, bond, panel, reviewDomain }
  return [
    create(
      'Reputation implementation',
      reputationImplementation,
      encodeDeployData({ abi: reputationAbi, bytecode: reputationInitCode, args: [staking, reviews] }),
    ),
    create(
      'Reputation',
      to,
      encodeDeployData({
        abi: erc1967ProxyAbi,
        bytecode: erc1967ProxyInitCode,
        args: [
          reputationImplementation,
          encodeFunctionData({ abi: reputationAbi, functionName: 'initialize', args: [accessManager, terms] }),
        ],
      }),
    ),
    label(admin, 'scorekeeper'),
    grant(admin, 'scorekeeper', proposer),
    grant(admin, 'locker', to),
    grant(admin, 'slasher', to),
    assign(admin, 'scorekeeper', { to, abi: reputationAbi, functions: ['post'] }),
    assign(admin, 'guardian', { to, abi: reputationAbi, functions: ['veto'] }),
    assign(admin, 'governor', { to, abi: reputationAbi, functions: ['setTerms', 'upgradeToAndCall'] }),
  ]
}

export declare namespace reputation {
  type Options = {
    roles: Required<GenesisRoles>
    /** Seconds in which what was earned loses half of its weight. */
    halfLife?: number
    /** Basis points of the network's reputation that go by earnings; the rest by verdicts. */
    earningsShare?: number
    /** Seconds that a root can be challenged. */
    window?: number
    /** Wei of stake behind a root. */
    bond?: bigint
    /** Votes on the first panel over a challenge or an appeal; odd. */
    panel?: number
    /** Of the reviewers who judge them. */
    reviewDomain?: number
  }
}
