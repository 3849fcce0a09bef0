import { type Address, bytesToHex, type Hex } from '@openledger/base'
import { addresses, doubleSigningAbi, validatorSetAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { type DoubleSigning, recoveryOf, type SignedVote } from '../light/DoubleSigning.ts'

const set = { address: addresses.validatorSet, abi: validatorSetAbi } as const

/**
 * Takes the consensus key that an account has registered into the directory of the network: from the end of the epoch
 * on it validates. Anybody may, for anybody.
 *
 * @example
 * await registerValidator(ledger, { key })
 * await admitValidator(ledger, { account })
 */
export async function admitValidator(
  ledger: OpenLedger,
  { account }: { account: Address },
): Promise<{ transaction: Hex; id: Hex }> {
  const { transaction, args } = await transactFor(ledger, {
    ...{ abi: validatorSetAbi, to: addresses.validatorSet, functionName: 'admit', args: [account] },
    event: 'ValidatorAdmitted',
    what: 'The admission of the key',
  })
  return { transaction, id: args.id as Hex }
}

/** How a validator stands. */
export type ValidatorStanding = {
  /** CometBFT's address of its key; 0 where it has none. */
  id: Hex
  /** Whether the network knows the key, it has a seat in Staking, it is barred for ever. */
  admitted: boolean
  seated: boolean
  tombstoned: boolean
  /** What it is to have after the next epochs, in whole OPEN. */
  power: bigint
  /** The block at whose end the set changes next, and two blocks after which the change counts. */
  nextEpoch: bigint
  block: bigint
}

/** How an account stands among the validators. */
export async function getValidatorStanding(
  { chain }: Pick<OpenLedger, 'chain'>,
  account: Address,
): Promise<ValidatorStanding> {
  const block = await chain.getBlockNumber({ cacheTime: 0 })
  const [[id, admitted, seated, tombstoned, power], epoch] = await Promise.all([
    chain.readContract({ ...set, functionName: 'standingOf', args: [account], blockNumber: block }),
    chain.readContract({ ...set, functionName: 'epochBlocks' }),
  ])
  return { id, admitted, seated, tombstoned, power, nextEpoch: (block / epoch + 1n) * epoch, block }
}

/**
 * Proves on chain that a validator has signed two votes in one place: a share of what stands behind it is slashed, it is
 * barred from the set, and half of what its own stake loses is the caller's credit in Staking.
 *
 * @example
 * await reportDoubleSigning(ledger, { evidence: readDoubleSigning(JSON.parse(text)) })
 */
export async function reportDoubleSigning(
  ledger: OpenLedger,
  { evidence }: { evidence: DoubleSigning },
): Promise<reportDoubleSigning.Result> {
  const to = addresses.doubleSigning
  const chainId = await ledger.chain.readContract({
    ...{ address: to, abi: doubleSigningAbi, functionName: 'consensusId' },
  })
  const { kind, height, round, votes } = evidence
  const [first, second] = await Promise.all(votes.map(vote => onChain(evidence, vote, chainId)))
  const { transaction, args } = await transactFor(ledger, {
    ...{ abi: doubleSigningAbi, to, functionName: 'report', args: [{ kind, height, round }, first, second] },
    event: 'DoubleSigned',
    what: 'The report of double signing',
  })
  return { transaction, account: args.account as Address, slashed: args.slashed as bigint }
}

export declare namespace reportDoubleSigning {
  /** Whose fault it was, and how much it has cost, in wei. */
  type Result = { transaction: Hex; account: Address; slashed: bigint }
}

async function onChain(evidence: DoubleSigning, vote: SignedVote, chainId: string) {
  const { blockId, timestamp } = vote
  const word = (bytes: Uint8Array): Hex => (bytes.length === 0 ? `0x${'00'.repeat(32)}` : bytesToHex(bytes))
  return {
    blockHash: word(blockId.hash),
    partsHash: word(blockId.parts.hash),
    partsTotal: blockId.parts.total,
    time: timestamp.seconds,
    nanos: timestamp.nanos,
    ...(await recoveryOf(evidence, vote, chainId)),
  }
}
