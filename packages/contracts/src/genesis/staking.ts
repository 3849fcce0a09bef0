import { encodeDeployData, parseEther } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { stakingAbi, stakingInitCode } from '../generated/Staking.ts'
import { assign, create, label } from './steps.ts'

/** The ledger of stake. Nobody locks or slashes until a module is granted LOCKER or SLASHER by its own family. */
export function staking({
  roles: { admin },
  unbondDelay = 3600,
  leastStake = parseEther('1'),
  validatorBond = parseEther('1000'),
  validatorSeats = 100,
}: staking.Options): GenesisStep[] {
  const { settlement, accessManager, staking: to } = addresses
  return [
    create(
      'Staking',
      to,
      encodeDeployData({
        abi: stakingAbi,
        bytecode: stakingInitCode,
        args: [settlement, accessManager, unbondDelay, leastStake, validatorBond, validatorSeats],
      }),
    ),
    label(admin, 'locker'),
    label(admin, 'slasher'),
    assign(admin, 'locker', { to, abi: stakingAbi, functions: ['lock', 'unlock'] }),
    assign(admin, 'slasher', { to, abi: stakingAbi, functions: ['slash'] }),
  ]
}

export declare namespace staking {
  type Options = {
    roles: Required<GenesisRoles>
    /** Seconds from a request to its payment: longer than any challenge with its appeals. */
    unbondDelay?: number
    /** Wei that a stake has at least. */
    leastStake?: bigint
    /** Wei that every validator locks. */
    validatorBond?: bigint
    /** How many validators there are at most. */
    validatorSeats?: number
  }
}
