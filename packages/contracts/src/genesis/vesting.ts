import { encodeDeployData } from 'viem'
import { addresses, vestingAddress } from '../addresses.ts'
import type { GenesisStep, VestingTerms } from '../GenesisStep.ts'
import { vestingAbi, vestingInitCode } from '../generated/Vesting.ts'
import { create } from './steps.ts'

/** One contract for each allocation that vests, in their order from 0x…0e20 on. Whoever builds the genesis funds them. */
export function vesting(allocations: readonly VestingTerms[] = []): GenesisStep[] {
  return allocations.map(({ beneficiary, start, cliff, duration }, index) =>
    create(
      `Vesting ${index}`,
      vestingAddress(index),
      encodeDeployData({
        abi: vestingAbi,
        bytecode: vestingInitCode,
        args: [beneficiary, BigInt(start), BigInt(cliff), BigInt(duration), addresses.staking],
      }),
    ),
  )
}
