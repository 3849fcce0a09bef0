import type { Address, Hex } from '@openledger/base'
import { type Abi, encodeDeployData, encodeFunctionData } from 'viem'
import { addresses } from '../addresses.ts'
import type { FirstValidator, GenesisCall, GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { doubleSigningAbi, doubleSigningInitCode } from '../generated/DoubleSigning.ts'
import { downtimeAbi, downtimeInitCode } from '../generated/Downtime.ts'
import { purseAbi, purseInitCode } from '../generated/Purse.ts'
import { stakingAbi } from '../generated/Staking.ts'
import { tipsAbi, tipsInitCode } from '../generated/Tips.ts'
import { validatorSetAbi, validatorSetInitCode } from '../generated/ValidatorSet.ts'
import { assign, create, grant, label } from './steps.ts'

/** Blocks of a window, basis points of it that may be missed, seconds in jail, basis points of the stake. */
export type DowntimeTerms = { window: number; missedBps: number; jailTime: number; penaltyBps: number }

/** Half of an hour's blocks; ten minutes; a ten-thousandth of the stake. */
const downtimeDefaults: DowntimeTerms = { window: 3_600, missedBps: 5_000, jailTime: 600, penaltyBps: 1 }

/**
 * What the consensus follows of Staking, who judges double signing and downtime, where tips go, and the stakes of the
 * first validators.
 */
export function validators({
  roles: { admin },
  epochBlocks = 60,
  leastValidators = 1,
  doubleSignPenalty = 500,
  downtime: terms,
  stakersTips = 5_000,
  first = [],
}: validators.Options): GenesisStep[] {
  const { accessManager, staking, validatorSet, doubleSigning, downtime, tips, purseCode } = addresses
  return [
    create(
      'ValidatorSet',
      validatorSet,
      encodeDeployData({
        abi: validatorSetAbi,
        bytecode: validatorSetInitCode,
        args: [staking, accessManager, BigInt(epochBlocks), BigInt(leastValidators)],
      }),
    ),
    create(
      'DoubleSigning',
      doubleSigning,
      encodeDeployData({
        abi: doubleSigningAbi,
        bytecode: doubleSigningInitCode,
        args: [staking, validatorSet, accessManager, doubleSignPenalty],
      }),
    ),
    create(
      'Downtime',
      downtime,
      encodeDeployData({
        abi: downtimeAbi,
        bytecode: downtimeInitCode,
        args: [staking, validatorSet, accessManager, { ...downtimeDefaults, ...terms }],
      }),
    ),
    create('Purse code', purseCode, encodeDeployData({ abi: purseAbi, bytecode: purseInitCode, args: [tips] })),
    create(
      'Tips',
      tips,
      encodeDeployData({
        abi: tipsAbi,
        bytecode: tipsInitCode,
        args: [staking, validatorSet, purseCode, accessManager, stakersTips],
      }),
    ),
    label(admin, 'jailer'),
    assign(admin, 'jailer', { to: validatorSet, abi: validatorSetAbi, functions: ['tombstone', 'jail', 'release'] }),
    assign(admin, 'governor', { to: doubleSigning, abi: doubleSigningAbi, functions: ['setPenalty'] }),
    assign(admin, 'governor', { to: downtime, abi: downtimeAbi, functions: ['setTerms'] }),
    assign(admin, 'governor', { to: tips, abi: tipsAbi, functions: ['setStakersShare'] }),
    grant(admin, 'jailer', doubleSigning),
    grant(admin, 'slasher', doubleSigning),
    grant(admin, 'jailer', downtime),
    grant(admin, 'slasher', downtime),
    ...first.flatMap(({ account, pubkey, proofOfPossession, stake }) => [
      call(account, staking, { abi: stakingAbi, functionName: 'stake', args: [account], value: stake }),
      call(account, staking, {
        abi: stakingAbi,
        functionName: 'registerValidator',
        args: [pubkey, proofOfPossession],
      }),
      call(account, validatorSet, { abi: validatorSetAbi, functionName: 'admit', args: [account] }),
    ]),
  ]
}

export declare namespace validators {
  type Options = {
    roles: Required<GenesisRoles>
    /** Blocks between two changes of the set. */
    epochBlocks?: number
    /** With fewer, nobody leaves the set. */
    leastValidators?: number
    /** Basis points of all that stands behind a validator. */
    doubleSignPenalty?: number
    /** What a validator may miss, and what missing more costs. */
    downtime?: Partial<DowntimeTerms> | undefined
    /** Basis points of the tips that all stakers share; the rest is the proposer's. */
    stakersTips?: number
    /** Who has a seat from the first block on; their stakes are part of the supply. */
    first?: readonly FirstValidator[]
  }
}

function call(
  from: Address,
  to: Address,
  { abi, functionName, args, value }: { abi: Abi; functionName: string; args: readonly unknown[]; value?: bigint },
): GenesisCall {
  const data: Hex = encodeFunctionData({ abi, functionName, args })
  return {
    ...{ kind: 'call', name: `${functionName} for ${from}`, from, to, data },
    ...(value === undefined ? {} : { value }),
  } as GenesisCall
}
