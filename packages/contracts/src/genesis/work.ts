import { encodeDeployData, encodeFunctionData, parseEther } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { dataAccessAbi, dataAccessInitCode } from '../generated/DataAccess.ts'
import { erc1967ProxyAbi, erc1967ProxyInitCode } from '../generated/ERC1967Proxy.ts'
import { feesAbi, feesInitCode } from '../generated/Fees.ts'
import { hostingAbi, hostingInitCode } from '../generated/Hosting.ts'
import { jobsAbi, jobsInitCode } from '../generated/Jobs.ts'
import { operatorsAbi, operatorsInitCode } from '../generated/Operators.ts'
import { assign, create, grant, label } from './steps.ts'

/** Who computes, and what OPEN is paid for besides answers: training, hosting, access to data. */
export function work({
  roles: { admin },
  bondBps = 10_000,
  listingBond = parseEther('1'),
  heartbeatPeriod = 600,
  heartbeatWindow = 600,
  challengeWindow = 60,
  judgeWithin = 1800,
  lateBps = 1000,
  judgedBps = 5000,
  challengeBps = 1000,
  leastChallenge = parseEther('0.1'),
  domain = 0,
  panel = 3,
  hostingPrice = parseEther('0.01'),
  accessPeriod = 30 * 24 * 3600,
}: work.Options): GenesisStep[] {
  const { fees, reviews, operators, operatorsImplementation, jobs, hosting, dataAccess } = addresses
  const { settlement, staking, bisection, models, datanets, accessManager } = addresses
  return [
    create(
      'Fees',
      fees,
      encodeDeployData({ abi: feesAbi, bytecode: feesInitCode, args: [settlement, models, accessManager] }),
    ),
    create(
      'Operators implementation',
      operatorsImplementation,
      encodeDeployData({
        abi: operatorsAbi,
        bytecode: operatorsInitCode,
        args: [staking, jobs, heartbeatPeriod, heartbeatWindow],
      }),
    ),
    create(
      'Operators',
      operators,
      encodeDeployData({
        abi: erc1967ProxyAbi,
        bytecode: erc1967ProxyInitCode,
        args: [
          operatorsImplementation,
          encodeFunctionData({
            abi: operatorsAbi,
            functionName: 'initialize',
            args: [accessManager, { bondBps, listingBond }],
          }),
        ],
      }),
    ),
    create(
      'Jobs',
      jobs,
      encodeDeployData({
        abi: jobsAbi,
        bytecode: jobsInitCode,
        args: [
          { fees, staking, operators, reviews, bisection, models, datanets },
          { window: challengeWindow, judgeWithin, lateBps, judgedBps, challengeBps, leastChallenge, domain, panel },
        ],
      }),
    ),
    create(
      'Hosting',
      hosting,
      encodeDeployData({
        abi: hostingAbi,
        bytecode: hostingInitCode,
        args: [fees, models, operators, accessManager, hostingPrice],
      }),
    ),
    create(
      'DataAccess',
      dataAccess,
      encodeDeployData({ abi: dataAccessAbi, bytecode: dataAccessInitCode, args: [fees, datanets, accessPeriod] }),
    ),
    label(admin, 'payments'),
    assign(admin, 'payments', { to: fees, abi: feesAbi, functions: ['pay'] }),
    grant(admin, 'payments', jobs),
    grant(admin, 'payments', hosting),
    grant(admin, 'payments', dataAccess),
    grant(admin, 'locker', operators),
    grant(admin, 'locker', jobs),
    grant(admin, 'slasher', operators),
    grant(admin, 'slasher', jobs),
    assign(admin, 'governor', { to: operators, abi: operatorsAbi, functions: ['setTerms', 'upgradeToAndCall'] }),
    assign(admin, 'guardian', { to: operators, abi: operatorsAbi, functions: ['setHalted'] }),
    assign(admin, 'governor', { to: hosting, abi: hostingAbi, functions: ['setPrice'] }),
  ]
}

export declare namespace work {
  type Options = {
    roles: Required<GenesisRoles>
    /** Of a job's price that its operator locks, in basis points. */
    bondBps?: number
    /** Wei that an operator locks to be listed. */
    listingBond?: bigint
    /** Seconds of a period of heartbeats. */
    heartbeatPeriod?: number
    /** Seconds in which a period is posted, and then as many in which it can be challenged. */
    heartbeatWindow?: number
    /** Seconds that a delivered job can be challenged: no longer than the window of Bisection. */
    challengeWindow?: number
    /** Seconds that a challenge waits for its verdict: longer than a review with all its appeals. */
    judgeWithin?: number
    /** Of a job's bond, in basis points: what a late operator loses, and one that a committee has refuted. */
    lateBps?: number
    judgedBps?: number
    /** What a challenger bonds: of the job's price, in basis points, and at least, in wei. */
    challengeBps?: number
    leastChallenge?: bigint
    /** Domain of the cases about jobs, and how many judge one at first. */
    domain?: number
    panel?: number
    /** Wei for a gibibyte and a day of hosting. */
    hostingPrice?: bigint
    /** Seconds that the price of access to a release buys. */
    accessPeriod?: number
  }
}
