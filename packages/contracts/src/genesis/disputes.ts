import { encodeDeployData, parseEther } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { bisectionAbi, bisectionInitCode } from '../generated/Bisection.ts'
import { scoreVerifierInitCode } from '../generated/ScoreVerifier.ts'
import { shareVerifierInitCode } from '../generated/ShareVerifier.ts'
import { sumVerifierInitCode } from '../generated/SumVerifier.ts'
import { assign, create } from './steps.ts'

/** Disputes over long runs, and the contracts that judge one step of them. */
export function disputes({
  roles: { admin },
  window = 3600,
  clock = 1800,
  runBond = parseEther('10'),
  challengeBond = parseEther('1'),
  domain = 0,
  panel = 3,
}: disputes.Options): GenesisStep[] {
  const { accessManager, reviews, bisection, scoreVerifier, shareVerifier, sumVerifier } = addresses
  const terms = { window, clock, runBond, challengeBond, domain, panel }
  return [
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
