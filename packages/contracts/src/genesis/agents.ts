import { encodeDeployData, parseEther } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { agentGuardAbi, agentGuardInitCode } from '../generated/AgentGuard.ts'
import { agentIdentityAbi, agentIdentityInitCode } from '../generated/AgentIdentity.ts'
import { agentStakeAbi, agentStakeInitCode } from '../generated/AgentStake.ts'
import { agentValidationAbi, agentValidationInitCode } from '../generated/AgentValidation.ts'
import { assign, create, grant, proxy } from './steps.ts'

/** The registries of agents (ERC-8004), and the guard that holds their money and slashes their stake. Needs Staking. */
export function agents({
  roles: { admin },
  backing = 5,
  penaltyBps = 5000,
  premiumBps = 100,
  faultWindow = 600,
  coverTerm = 30 * 24 * 3600,
  leastBond = parseEther('10'),
  mostCover = parseEther('1000'),
}: agents.Options): GenesisStep[] {
  const { staking, agentGuard, agentStakeImplementation } = addresses
  const { agentIdentity, agentIdentityImplementation, agentValidation, agentValidationImplementation } = addresses
  const terms = { backing, penaltyBps, premiumBps, faultWindow, coverTerm, leastBond, mostCover }
  const upgrade = { abi: agentIdentityAbi, functions: ['upgradeToAndCall'] }
  return [
    create(
      'AgentIdentity implementation',
      agentIdentityImplementation,
      encodeDeployData({ abi: agentIdentityAbi, bytecode: agentIdentityInitCode }),
    ),
    create('AgentIdentity', agentIdentity, proxy(agentIdentityImplementation)),
    create(
      'AgentValidation implementation',
      agentValidationImplementation,
      encodeDeployData({ abi: agentValidationAbi, bytecode: agentValidationInitCode, args: [agentIdentity] }),
    ),
    create('AgentValidation', agentValidation, proxy(agentValidationImplementation)),
    create(
      'AgentStake implementation',
      agentStakeImplementation,
      encodeDeployData({ abi: agentStakeAbi, bytecode: agentStakeInitCode, args: [staking, agentIdentity, backing] }),
    ),
    create(
      'AgentGuard',
      agentGuard,
      encodeDeployData({
        abi: agentGuardAbi,
        bytecode: agentGuardInitCode,
        args: [agentIdentity, staking, agentStakeImplementation, terms],
      }),
    ),
    grant(admin, 'locker', agentGuard),
    grant(admin, 'slasher', agentGuard),
    assign(admin, 'governor', { to: agentIdentity, ...upgrade }),
    assign(admin, 'governor', { to: agentValidation, ...upgrade }),
  ]
}

export declare namespace agents {
  type Options = {
    roles: Required<GenesisRoles>
    /** How many times the owner's own stake an agent's bond can be. */
    backing?: number
    /** What a proven fault costs, in basis points of the bond. */
    penaltyBps?: number
    /** What a cover costs for one term, in basis points of the cover. */
    premiumBps?: number
    /** Seconds after a mandate in which its faults can be proven. */
    faultWindow?: number
    /** Seconds that a premium buys. */
    coverTerm?: number
    /** Wei of bond without which there is no mandate. */
    leastBond?: bigint
    /** Wei that an agent can be covered for. */
    mostCover?: bigint
  }
}
