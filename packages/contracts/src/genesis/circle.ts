import { encodeDeployData } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisStep } from '../GenesisStep.ts'
import { openCircleAbi, openCircleInitCode } from '../generated/OpenCircle.ts'
import { seedAgreementAbi, seedAgreementInitCode } from '../generated/SeedAgreement.ts'
import { create } from './steps.ts'

/** The launchpad and the code of its seed agreements. No role: a round knows only its committee. */
export function circle({ appealDomain = 1, appealPanel = 3 }: circle.Options = {}): GenesisStep[] {
  const { models, openCircle, reviews, seedAgreementImplementation, settlement, staking, wopen } = addresses
  return [
    create(
      'SeedAgreement implementation',
      seedAgreementImplementation,
      encodeDeployData({
        abi: seedAgreementAbi,
        bytecode: seedAgreementInitCode,
        args: [models, settlement, wopen],
      }),
    ),
    create(
      'OpenCircle',
      openCircle,
      encodeDeployData({
        abi: openCircleAbi,
        bytecode: openCircleInitCode,
        args: [staking, reviews, models, seedAgreementImplementation, appealDomain, appealPanel],
      }),
    ),
  ]
}

export declare namespace circle {
  type Options = {
    /** Domain of Reviews that appeals about milestones belong to. */
    appealDomain?: number
    /** Reviewers of an appeal's first panel, odd. */
    appealPanel?: number
  }
}
