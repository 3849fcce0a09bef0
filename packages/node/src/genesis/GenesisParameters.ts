import { type Address, BaseError, parseOpen } from '@openledger/base'
import type { GovernanceSettings } from '@openledger/contracts'
import type { genesisPlan } from '@openledger/contracts/genesis'
import * as z from 'zod'
import type { Part } from './allocation.ts'

/** All that a genesis follows from, besides the contracts of this version. Money in wei, time in seconds. */
export type GenesisParameters = {
  chainId: number
  /** Unix seconds. */
  timestamp: number
  roles: { proposer: Address; guardian: Address }
  challengeWindow: number
  proposerBond: bigint
  batchBondLock: number
  governance: Partial<GovernanceSettings>
  staking?: genesisPlan.Options['staking']
  validators?: genesisPlan.Options['validators']
  allocation: readonly Part[]
}

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'expected 0x and 40 hexadecimal digits')
const open = z.string().transform((text, context) => {
  try {
    return parseOpen(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'expected OPEN as a decimal number in quotes' })
    return z.NEVER
  }
})
const seconds = z.int().nonnegative()
const name = z.string().regex(/^[a-z][a-z0-9 -]{0,40}$/)

const parametersSchema = z.strictObject({
  chainId: z.int().positive(),
  timestamp: z.int().positive(),
  roles: z.strictObject({ proposer: address, guardian: address }),
  challengeWindow: seconds,
  proposerBond: open,
  batchBondLock: seconds,
  governance: z
    .strictObject({
      votingDelay: seconds,
      votingPeriod: seconds,
      lateQuorumExtension: seconds,
      timelockDelay: seconds,
      chamberDelay: seconds,
      chamberThreshold: z.int().min(1).max(10_000),
      proposalThreshold: open,
      quorumPercent: z.int().min(1).max(100),
      quorumFloor: open,
    })
    .partial()
    .default({}),
  staking: z
    .strictObject({
      unbondDelay: seconds,
      leastStake: open,
      validatorBond: open,
      validatorSeats: z.int().min(1).max(1_000),
    })
    .partial()
    .default({}),
  validators: z
    .strictObject({
      epochBlocks: z.int().min(4).max(1_000_000),
      leastValidators: z.int().min(1).max(1_000),
      doubleSignPenalty: z.int().min(100).max(10_000),
      downtime: z
        .strictObject({
          window: z.int().min(60).max(100_000),
          missedBps: z.int().min(3_334).max(9_500),
          jailTime: z
            .int()
            .min(60)
            .max(30 * 86_400),
          penaltyBps: z.int().min(0).max(100),
        })
        .partial(),
      stakersTips: z.int().min(0).max(9_000),
      first: z
        .array(
          z.strictObject({
            account: address,
            pubkey: z.string().regex(/^0x0[23][0-9a-fA-F]{64}$/, 'expected a compressed key in hexadecimal'),
            proofOfPossession: z.string().regex(/^0x[0-9a-fA-F]{130}$/, 'expected a signature in hexadecimal'),
            stake: open,
          }),
        )
        .max(1_000),
    })
    .partial()
    .default({}),
  allocation: z
    .array(
      z.union([
        z.strictObject({ name, balance: open, address }),
        z.strictObject({
          name,
          balance: open,
          vesting: z.strictObject({ beneficiary: address, cliff: seconds, duration: seconds }),
        }),
      ]),
    )
    .min(1),
})

/**
 * Reads genesis parameters as a file holds them: OPEN as decimal text, time in seconds.
 *
 * @throws BaseError `node/bad-parameters` naming the first field that is wrong
 */
export function parseParameters(value: unknown): GenesisParameters {
  const parsed = parametersSchema.safeParse(value)
  if (parsed.success) return parsed.data as GenesisParameters
  const issue = parsed.error.issues[0]
  throw new BaseError('These are no parameters of a genesis.', {
    code: 'node/bad-parameters',
    facts: { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' },
    hint: 'Start from packages/node/src/genesis/reference.json.',
  })
}
