import { type Address, parseOpen } from '@openledger/base'
import { type Abi, encodeDeployData, encodeFunctionData, stringToHex, zeroAddress } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { chamberAbi, chamberInitCode } from '../generated/Chamber.ts'
import { openGovernorAbi, openGovernorInitCode } from '../generated/OpenGovernor.ts'
import { parametersAbi, parametersInitCode } from '../generated/Parameters.ts'
import { timelockControllerAbi, timelockControllerInitCode } from '../generated/TimelockController.ts'
import { treasuryAbi, treasuryInitCode } from '../generated/Treasury.ts'
import { assign, create, grant, proxy, revoke } from './steps.ts'

/** Seconds unless told otherwise. */
export type GovernanceSettings = {
  /** Between a proposal and the moment whose stake votes. */
  votingDelay: number
  votingPeriod: number
  /** That a vote lasts, at least, after its quorum was reached. */
  lateQuorumExtension: number
  /** Between a passed proposal and its execution. */
  timelockDelay: number
  /** That the second chamber can add once. */
  chamberDelay: number
  /** Of all reputation, in basis points, that must object for the second chamber to delay. */
  chamberThreshold: number
  /** Wei of votes that a proposer needs. */
  proposalThreshold: bigint
  /** Of all stake, in percent. */
  quorumPercent: number
  /** Wei that a quorum is never below. */
  quorumFloor: bigint
}

/** For a public network. A local one shortens what takes days. */
export const governanceDefaults: GovernanceSettings = {
  votingDelay: 86_400,
  votingPeriod: 5 * 86_400,
  lateQuorumExtension: 2 * 86_400,
  timelockDelay: 2 * 86_400,
  chamberDelay: 7 * 86_400,
  chamberThreshold: 2_000,
  proposalThreshold: parseOpen('10000'),
  quorumPercent: 10,
  quorumFloor: parseOpen('100000'),
}

/** What the network's services follow, with the values of the first block. */
const parameters = [
  {
    key: 'audit.leastContributors',
    value: 4n,
    min: 3n,
    max: 64n,
    unit: 'contributors',
    description: 'A model trained on fewer contributors gets no audit: too few halves to measure agreement on.',
  },
] as const

/** Who decides: the Governor over staked OPEN, its Timelock, the second chamber, the parameters and the treasury. */
export function governance({ roles, settings = {} }: governance.Options): GenesisStep[] {
  const { staking, accessManager, wopen, timelock, governor, chamber, treasury, reputation } = addresses
  const s = { ...governanceDefaults, ...settings }
  return [
    create(
      'Timelock',
      timelock,
      encodeDeployData({
        abi: timelockControllerAbi,
        bytecode: timelockControllerInitCode,
        // The Governor alone proposes, cancels and executes, so that the second chamber's delay binds; nobody is admin.
        args: [BigInt(s.timelockDelay), [governor], [governor], zeroAddress],
      }),
    ),
    create(
      'Chamber',
      chamber,
      encodeDeployData({
        abi: chamberAbi,
        bytecode: chamberInitCode,
        args: [governor, reputation, s.chamberDelay, s.chamberThreshold],
      }),
    ),
    create(
      'Governor',
      governor,
      encodeDeployData({
        abi: openGovernorAbi,
        bytecode: openGovernorInitCode,
        args: [staking, timelock, chamber, { ...s, quorumPercent: BigInt(s.quorumPercent) }],
      }),
    ),
    create(
      'Treasury',
      treasury,
      encodeDeployData({ abi: treasuryAbi, bytecode: treasuryInitCode, args: [wopen, accessManager] }),
    ),
    create('Parameters implementation', addresses.parametersImplementation, parametersInitCode),
    create('Parameters', addresses.parameters, proxy(addresses.parametersImplementation)),
    assign(roles.admin, 'governor', {
      to: addresses.parameters,
      abi: parametersAbi,
      functions: ['add', 'set', 'upgradeToAndCall'],
    }),
    assign(roles.admin, 'governor', { to: treasury, abi: treasuryAbi, functions: ['pay'] }),
    ...parameters.map(({ key, unit, ...rest }): GenesisStep => {
      const parameter = { ...rest, unit: stringToHex(unit, { size: 32 }) }
      const args = [stringToHex(key, { size: 32 }), parameter]
      const data = encodeFunctionData({ abi: parametersAbi as Abi, functionName: 'add', args })
      return { kind: 'call', name: `add ${key}`, from: roles.governor, to: addresses.parameters, data }
    }),
  ]
}

export declare namespace governance {
  type Options = { roles: Required<GenesisRoles>; settings?: Partial<GovernanceSettings> | undefined }
}

/** The last steps: whoever made the calls keeps nothing. */
export function handOver(founder: Address, admin: Address): GenesisStep[] {
  return [grant(founder, 'admin', admin), revoke(founder, 'admin', founder)]
}
