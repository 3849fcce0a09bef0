import type { Address, Hex } from '@openledger/base'
import { type Abi, encodeDeployData, encodeFunctionData } from 'viem'
import { addresses } from '../addresses.ts'
import type { FirstValidator, GenesisCall, GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { doubleSigningAbi, doubleSigningInitCode } from '../generated/DoubleSigning.ts'
import { stakingAbi } from '../generated/Staking.ts'
import { validatorSetAbi, validatorSetInitCode } from '../generated/ValidatorSet.ts'
import { assign, create, grant, label } from './steps.ts'

/** What the consensus follows of Staking, who judges double signing, and the stakes of the first validators. */
export function validators({
  roles: { admin },
  epochBlocks = 60,
  leastValidators = 1,
  doubleSignPenalty = 500,
  first = [],
}: validators.Options): GenesisStep[] {
  const { accessManager, staking, validatorSet, doubleSigning } = addresses
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
    label(admin, 'jailer'),
    assign(admin, 'jailer', { to: validatorSet, abi: validatorSetAbi, functions: ['tombstone'] }),
    assign(admin, 'governor', { to: doubleSigning, abi: doubleSigningAbi, functions: ['setPenalty'] }),
    grant(admin, 'jailer', doubleSigning),
    grant(admin, 'slasher', doubleSigning),
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
