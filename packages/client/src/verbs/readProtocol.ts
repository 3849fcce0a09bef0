import { type Address, BaseError } from '@openledger/base'
import * as contracts from '@openledger/contracts'
import type { Abi, AbiFunction, AbiParameter } from 'viem'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { listParameters } from './governance.ts'

/** One number that the protocol runs by. */
export type ProtocolParameter = {
  contract: string
  name: string
  value: bigint
  /** What the number counts: seconds, wei, basis points … */
  unit: string
  /** The function that a vote calls to change it; `upgrade`: with the contract's code; `fixed`: never. */
  change: string
  /** For parameters with bounds of their own. */
  bounds?: { min: bigint; max: bigint }
}

/**
 * Every number that the protocol runs by, as the contracts say now.
 *
 * @example
 * for (const { contract, name, value, unit } of await readProtocol(ledger)) console.log(contract, name, value, unit)
 */
export async function readProtocol(ledger: OpenLedger): Promise<ProtocolParameter[]> {
  const found = await Promise.all(
    reads.map(async ([contract, functionName, units, change = 'fixed']): Promise<ProtocolParameter[]> => {
      const { address, abi } = places[contract]!
      const result = await ledger.chain.readContract({ address, abi, functionName })
      const item = abi.find((one): one is AbiFunction => one.type === 'function' && one.name === functionName)
      if (!item) throw new BaseError('There is no such function.', { code: 'client/bad-read', facts: { functionName } })
      const values = item.outputs.length === 1 ? [result] : (result as unknown[])
      return item.outputs
        .flatMap((output, i) => flatten(output, values[i], functionName))
        .flatMap(({ name, value }) => {
          const unit = typeof units === 'string' ? units : units[name]
          return unit === undefined ? [] : [{ contract, name, value, unit, change }]
        })
    }),
  )
  const governed = (await listParameters(ledger)).map(
    ({ key, value, unit, min, max }): ProtocolParameter => ({
      ...{ contract: 'Parameters', name: key, value, unit, change: 'set', bounds: { min, max } },
    }),
  )
  return [...found.flat(), ...governed]
}

/** The numbers in what a function gave back: itself, or the members of its struct. */
function flatten({ name, ...output }: AbiParameter, value: unknown, called: string): { name: string; value: bigint }[] {
  if (!('components' in output)) return [{ name: name || called, value: BigInt(value as number | bigint) }]
  return output.components.map(member => ({
    name: member.name!,
    value: BigInt((value as Record<string, number | bigint>)[member.name!]!),
  }))
}

const { addresses } = contracts
const places: Record<string, { address: Address; abi: Abi }> = {
  Settlement: { address: addresses.settlement, abi: contracts.settlementAbi },
  Datanets: { address: addresses.datanets, abi: contracts.datanetsAbi },
  Staking: { address: addresses.staking, abi: contracts.stakingAbi },
  ValidatorSet: { address: addresses.validatorSet, abi: contracts.validatorSetAbi },
  DoubleSigning: { address: addresses.doubleSigning, abi: contracts.doubleSigningAbi },
  Downtime: { address: addresses.downtime, abi: contracts.downtimeAbi },
  Tips: { address: addresses.tips, abi: contracts.tipsAbi },
  Reviews: { address: addresses.reviews, abi: contracts.reviewsAbi },
  Reputation: { address: addresses.reputation, abi: contracts.reputationAbi },
  Bisection: { address: addresses.bisection, abi: contracts.bisectionAbi },
  Operators: { address: addresses.operators, abi: contracts.operatorsAbi },
  Jobs: { address: addresses.jobs, abi: contracts.jobsAbi },
  Hosting: { address: addresses.hosting, abi: contracts.hostingAbi },
  DataAccess: { address: addresses.dataAccess, abi: contracts.dataAccessAbi },
  OpenCircle: { address: addresses.openCircle, abi: contracts.openCircleAbi },
  Governor: { address: addresses.governor, abi: contracts.openGovernorAbi },
  Timelock: { address: addresses.timelock, abi: contracts.timelockControllerAbi },
  Chamber: { address: addresses.chamber, abi: contracts.chamberAbi },
}

const share = 'basis points of a fee'

/** Contract, view function, unit (of each member, where it gives back several), and how a vote changes it. */
const reads: [contract: string, functionName: string, unit: string | Record<string, string>, change?: string][] = [
  [
    'Settlement',
    'currentPolicy',
    { data: share, builder: share, parents: share, operator: share, stakers: share, treasury: share, burn: share },
    'setPolicy',
  ],
  ['Settlement', 'challengeWindow', 'seconds'],
  ['Settlement', 'fallbackAfter', 'seconds'],
  ['Settlement', 'proposerBond', 'wei'],
  ['Datanets', 'bondLock', 'seconds', 'upgrade'],
  ['Datanets', 'panelSize', 'reviewers', 'upgrade'],
  ['Staking', 'unbondDelay', 'seconds'],
  ['Staking', 'leastStake', 'wei'],
  ['Staking', 'validatorBond', 'wei'],
  ['Staking', 'validatorSeats', 'validators'],
  ['ValidatorSet', 'epochBlocks', 'blocks'],
  ['ValidatorSet', 'leastValidators', 'validators'],
  ['DoubleSigning', 'penaltyBps', 'basis points of the stake', 'setPenalty'],
  [
    'Downtime',
    'currentTerms',
    {
      window: 'blocks',
      missedBps: 'basis points of the window',
      jailTime: 'seconds',
      penaltyBps: 'basis points of the stake',
    },
    'setTerms',
  ],
  ['Tips', 'stakersShareBps', 'basis points of the tips', 'setStakersShare'],
  [
    'Reviews',
    'currentTerms',
    { commitWindow: 'seconds', revealWindow: 'seconds', appealWindow: 'seconds', penalty: 'wei', leastStake: 'wei' },
    'setTerms',
  ],
  ['Reviews', 'drawWindow', 'seconds'],
  ['Reviews', 'postponement', 'seconds'],
  [
    'Reputation',
    'currentTerms',
    {
      halfLife: 'seconds',
      earningsShare: 'basis points of the network’s reputation',
      window: 'seconds',
      bond: 'wei',
      panel: 'reviewers',
    },
    'setTerms',
  ],
  [
    'Bisection',
    'terms',
    { window: 'seconds', clock: 'seconds', runBond: 'wei', challengeBond: 'wei', panel: 'reviewers' },
  ],
  ['Operators', 'terms', { bondBps: 'basis points of a job’s price', listingBond: 'wei' }, 'setTerms'],
  ['Operators', 'periodSeconds', 'seconds', 'upgrade'],
  ['Operators', 'heartbeatWindow', 'seconds', 'upgrade'],
  [
    'Jobs',
    'terms',
    {
      window: 'seconds',
      judgeWithin: 'seconds',
      lateBps: 'basis points of the bond',
      judgedBps: 'basis points of the bond',
      challengeBps: 'basis points of the price',
      leastChallenge: 'wei',
      panel: 'reviewers',
    },
  ],
  ['Hosting', 'price', 'wei for a gibibyte and a day', 'setPrice'],
  ['DataAccess', 'periodSeconds', 'seconds'],
  ['OpenCircle', 'appealPanel', 'reviewers'],
  ['Governor', 'votingDelay', 'seconds', 'setVotingDelay'],
  ['Governor', 'votingPeriod', 'seconds', 'setVotingPeriod'],
  ['Governor', 'lateQuorumVoteExtension', 'seconds', 'setLateQuorumVoteExtension'],
  ['Governor', 'proposalThreshold', 'wei of votes', 'setProposalThreshold'],
  ['Governor', 'quorumNumerator', 'percent of all votes', 'updateQuorumNumerator'],
  ['Governor', 'quorumFloor', 'wei of votes'],
  ['Timelock', 'getMinDelay', 'seconds', 'updateDelay'],
  ['Chamber', 'delay', 'seconds'],
  ['Chamber', 'threshold', 'basis points of all reputation'],
]
