import type { Address, Hex } from '@openledger/base'
import { addresses, modelsAbi, openCircleAbi, seedAgreementAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { getAccount } from './accounts.ts'

/** States of an agreement, in the order of their numbers on chain. */
export const seedStates = ['open', 'active', 'returned', 'cancelled'] as const

/** An agreement over a share of what a model earns; amounts in wei, times in seconds since 1970. */
export type Seed = {
  agreement: Address
  state: (typeof seedStates)[number]
  modelId: number
  builder: Address
  capital: bigint
  /** What the funders get, if the model earns it within the term. */
  owed: bigint
  /** Of all that arrives, in basis points, for the funders. */
  share: number
  fundUntil: number
  /** 0 before it has started. */
  maturesAt: number
  raised: bigint
  repaid: bigint
  /** What waits for the builder. */
  forBuilder: bigint
  positions: { position: number; funder: Address; amount: bigint; withdrawn: bigint }[]
}

/**
 * Offers a share of a model's revenue for seed capital: lets OpenCircle take the model, and lays the agreement that
 * holds it until the funders have what they are owed or the term has passed.
 *
 * @example
 * const { agreement } = await openSeed(ledger, {
 *   modelId: 2, capital: parseOpen('100'), multiple: 12_000, share: 4_000, fundingPeriod: 86_400, term: 31_536_000,
 * })
 */
export async function openSeed(ledger: OpenLedger, options: openSeed.Options): Promise<openSeed.Result> {
  const { modelId, ...offer } = options
  await transactFor(ledger, {
    abi: modelsAbi,
    to: addresses.models,
    functionName: 'approve',
    args: [addresses.openCircle, BigInt(modelId)],
    event: 'Approval',
    what: 'Letting OpenCircle take the model',
  })
  const { transaction, args } = await transactFor(ledger, {
    abi: openCircleAbi,
    to: addresses.openCircle,
    functionName: 'openSeed',
    args: [{ modelId: BigInt(modelId), ...offer }],
    event: 'SeedOpened',
    what: 'The offer',
  })
  return { transaction, agreement: args.agreement as Address }
}

export declare namespace openSeed {
  type Options = {
    modelId: number
    /** Wei asked for. */
    capital: bigint
    /** What is repaid, in basis points of the capital: 12,000 is 1.2 times. */
    multiple: number
    /** Of the revenue, in basis points, for the funders. */
    share: number
    /** Seconds to bring the capital together. */
    fundingPeriod: number
    /** Seconds from then until the model goes back in any case. */
    term: number
  }
  type Result = { transaction: Hex; agreement: Address }
}

/** Brings capital; the last wei starts the agreement. */
export async function fundSeed(
  ledger: OpenLedger,
  { agreement, amount }: { agreement: Address; amount: bigint },
): Promise<{ transaction: Hex; position: number }> {
  const { transaction, args } = await transactFor(ledger, {
    ...seed(agreement),
    functionName: 'fund',
    args: [],
    value: amount,
    event: 'CapitalFunded',
    what: 'Funding the agreement',
  })
  return { transaction, position: Number(args.positionId) }
}

/** Gives the model back, and the capital free, where it did not come together. */
export async function cancelSeed(
  ledger: OpenLedger,
  { agreement }: { agreement: Address },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...seed(agreement),
    functionName: 'cancel',
    args: [],
    event: 'ModelReturned',
    what: 'Cancelling the agreement',
  })
  return { transaction }
}

/**
 * Shares what has arrived at an agreement. Where Settlement owes it something by its last final root, that is claimed
 * with it. Anybody may.
 */
export async function collectSeed(
  ledger: OpenLedger,
  { agreement }: { agreement: Address },
): Promise<collectSeed.Result> {
  const { claim, claimable } = await getAccount(ledger, agreement)
  const { transaction, args } = await transactFor(ledger, {
    ...seed(agreement),
    ...(claim === null || claimable === 0n
      ? { functionName: 'shareOut', args: [] }
      : {
          functionName: 'collect',
          args: [claim.cumulative, BigInt(claim.index), claim.siblingHashes, claim.siblingSums],
        }),
    event: 'RevenueShared',
    what: 'Sharing the revenue',
  })
  return { transaction, toFunders: args.toFunders as bigint, toBuilder: args.toBuilder as bigint }
}

export declare namespace collectSeed {
  type Result = { transaction: Hex; toFunders: bigint; toBuilder: bigint }
}

/** Pays a funder what its position is owed by now; anybody may send it. */
export async function paySeedPosition(
  ledger: OpenLedger,
  { agreement, position }: { agreement: Address; position: number },
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...seed(agreement),
    functionName: 'payPosition',
    args: [BigInt(position)],
    event: 'PositionPaid',
    what: 'Paying the position',
  })
  return { transaction, amount: args.amount as bigint }
}

/** Pays the builder the capital and its part of the revenue; anybody may send it. */
export async function paySeedBuilder(
  ledger: OpenLedger,
  { agreement }: { agreement: Address },
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...seed(agreement),
    functionName: 'payBuilder',
    args: [],
    event: 'BuilderPaid',
    what: 'Paying the builder',
  })
  return { transaction, amount: args.amount as bigint }
}

/** Gives the model back to its builder, once the funders have what is owed or the term has passed. Anybody may. */
export async function returnSeedModel(
  ledger: OpenLedger,
  { agreement }: { agreement: Address },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...seed(agreement),
    functionName: 'returnModel',
    args: [],
    event: 'ModelReturned',
    what: 'Giving the model back',
  })
  return { transaction }
}

/** An agreement as it stands. */
export async function getSeed(ledger: OpenLedger, agreement: Address): Promise<Seed> {
  const read = { address: agreement, abi: seedAgreementAbi } as const
  const { chain } = ledger
  const [terms, state, [raised, repaid, forBuilder, maturesAt], count] = await Promise.all([
    chain.readContract({ ...read, functionName: 'terms' }),
    chain.readContract({ ...read, functionName: 'state' }),
    chain.readContract({ ...read, functionName: 'sums' }),
    chain.readContract({ ...read, functionName: 'count' }),
  ])
  const positions = await Promise.all(
    Array.from({ length: Number(count) }, async (_, i) => {
      const { funder, start, end, withdrawn } = await chain.readContract({
        ...read,
        functionName: 'getPosition',
        args: [BigInt(i + 1)],
      })
      return { position: i + 1, funder, amount: end - start, withdrawn }
    }),
  )
  const { modelId, builder, capital, owed, share, fundUntil } = terms
  return {
    agreement,
    state: seedStates[state]!,
    modelId: Number(modelId),
    builder,
    capital,
    owed,
    share,
    fundUntil,
    maturesAt: Number(maturesAt),
    raised,
    repaid,
    forBuilder,
    positions,
  }
}

/** Blocks that one question about the past spans: nodes answer for 100,000 at most. */
const blocksAtOnce = 50_000n

/** All agreements, the latest first; found by what OpenCircle has said of them since the first block. */
export async function listSeeds(
  ledger: OpenLedger,
  { builder }: { builder?: Address | undefined } = {},
): Promise<Seed[]> {
  const last = await ledger.chain.getBlockNumber()
  const found: Address[] = []
  for (let fromBlock = 0n; fromBlock <= last; fromBlock += blocksAtOnce) {
    const end = fromBlock + blocksAtOnce - 1n
    const opened = await ledger.chain.getContractEvents({
      address: addresses.openCircle,
      abi: openCircleAbi,
      eventName: 'SeedOpened',
      args: { builder },
      fromBlock,
      toBlock: end < last ? end : last,
    })
    for (const { args } of opened) found.unshift(args.agreement!)
  }
  return Promise.all(found.map(agreement => getSeed(ledger, agreement)))
}

const seed = (agreement: Address) => ({ abi: seedAgreementAbi, to: agreement }) as const
