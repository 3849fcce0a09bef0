import { encodeDeployData, parseEther } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { availabilityAbi, availabilityInitCode } from '../generated/Availability.ts'
import { bisectionAbi, bisectionInitCode } from '../generated/Bisection.ts'
import { disputesAbi, disputesInitCode } from '../generated/Disputes.ts'
import { scoreVerifierInitCode } from '../generated/ScoreVerifier.ts'
import { shareVerifierInitCode } from '../generated/ShareVerifier.ts'
import { sumVerifierInitCode } from '../generated/SumVerifier.ts'
import { assign, create, grant } from './steps.ts'

/** Proofs against epochs, and disputes over long runs with the contracts that judge one step of them. */
export function disputes({
  roles: { admin },
  challengeWindow,
  equivocationPenalty = parseEther('100'),
  askBond = parseEther('0.1'),
  answerTime = Math.floor(challengeWindow / 2),
  reportTime = Math.floor(challengeWindow / 4),
  window = 3600,
  clock = 1800,
  runBond = parseEther('10'),
  challengeBond = parseEther('1'),
  domain = 0,
  panel = 3,
}: disputes.Options): GenesisStep[] {
  const { accessManager, reviews, bisection, scoreVerifier, shareVerifier, sumVerifier } = addresses
  const { settlement, models, fees, staking, availability } = addresses
  const terms = { window, clock, runBond, challengeBond, domain, panel }
  return [
    create(
      'Disputes',
      addresses.disputes,
      encodeDeployData({
        abi: disputesAbi,
        bytecode: disputesInitCode,
        args: [settlement, models, fees, staking, equivocationPenalty],
      }),
    ),
    create(
      'Availability',
      availability,
      encodeDeployData({
        abi: availabilityAbi,
        bytecode: availabilityInitCode,
        args: [settlement, askBond, answerTime, reportTime],
      }),
    ),
    grant(admin, 'disputes', addresses.disputes),
    grant(admin, 'disputes', availability),
    grant(admin, 'slasher', addresses.disputes),
    create('ScoreVerifier', scoreVerifier, scoreVerifierInitCode),
    create('ShareVerifier', shareVerifier, shareVerifierInitCode),
    create('SumVerifier', sumVerifier, sumVerifierInitCode),
    create(
      'Bisection',
      bisection,
      encodeDeployData({
        abi: bisectionAbi,
        bytecode: bisectionInitCode,
        args: [accessManager, reviews, terms, [scoreVerifier, shareVerifier, sumVerifier]],
      }),
    ),
    assign(admin, 'governor', { to: bisection, abi: bisectionAbi, functions: ['admitVerifier'] }),
  ]
}

export declare namespace disputes {
  type Options = {
    roles: Required<GenesisRoles>
    /** Seconds between an epoch's proposal and its finalisation. */
    challengeWindow: number
    /** Wei of stake that two receipts in one place cost their operator. */
    equivocationPenalty?: bigint
    /** Wei behind a question for a piece of an epoch. */
    askBond?: bigint
    /** Seconds to answer it; half of the challenge window unless told. */
    answerTime?: number
    /** Seconds of the window that are left behind the latest answer; a quarter of it unless told. */
    reportTime?: number
    /** Seconds that a run can be challenged. */
    window?: number
    /** Seconds that each side of a game has for all its moves. */
    clock?: number
    /** Least wei behind a run. */
    runBond?: bigint
    /** Wei behind a challenge. */
    challengeBond?: bigint
    /** Domain of the cases that go to Reviews. */
    domain?: number
    /** Reviewers on a case's first panel. */
    panel?: number
  }
}
