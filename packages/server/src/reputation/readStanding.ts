import { type Address, BaseError, cidFromDigest, type Hex, hexToBytes } from '@openledger/base'
import { type Earning, earningsBetween, type Payout, type VerdictVote } from '@openledger/client'
import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { readEpochFile } from '../settlement/buildEpoch.ts'
import type { Store } from '../store/openStore.ts'

/**
 * What reputation is computed from, up to and with `until`: the earnings that final epochs of Settlement added, and how
 * every place on a panel stood to its case's final verdict (who stayed silent did not agree). Cases without a result do
 * not count.
 *
 * Throws `reputation/missing-epoch-file` where the store has not the file of a final epoch.
 */
export async function readStanding({ db, store, until }: readStanding.Options): Promise<readStanding.Result> {
  const epochs = await db
    .select()
    .from(t.epochs)
    .where(and(eq(t.epochs.state, 'final'), lte(t.epochs.finalAt, until)))
    .orderBy(asc(t.epochs.epoch))
  const earnings: Earning[] = []
  let before: readonly Payout[] = []
  for (const { epoch, data, finalAt } of epochs) {
    const cid = cidFromDigest(hexToBytes(data as Hex))
    const bytes = await store.get(cid).catch((cause: unknown) => {
      throw new BaseError('The file of a final epoch is not here.', {
        code: 'reputation/missing-epoch-file',
        facts: { epoch, cid },
        hint: 'Get it from the node that proposed the epoch.',
        cause,
      })
    })
    const { payouts } = readEpochFile(bytes)
    for (const earning of earningsBetween({ before, after: payouts, at: finalAt! })) earnings.push(earning)
    before = payouts
  }
  const places = await db
    .select({
      account: t.reviewPlaces.reviewer,
      at: t.reviewCases.finalAt,
      domain: t.reviewCases.domain,
      votes: t.reviewPlaces.votes,
      revealed: t.reviewPlaces.choice,
      final: t.reviewCases.choice,
    })
    .from(t.reviewPlaces)
    .innerJoin(t.reviewCases, eq(t.reviewCases.id, t.reviewPlaces.caseId))
    .where(and(eq(t.reviewCases.state, 'final'), gt(t.reviewCases.choice, 0), lte(t.reviewCases.finalAt, until)))
  const verdicts = places.map(({ account, at, domain, votes, revealed, final }): VerdictVote => {
    return { account: account as Address, at: at!, domain, votes, agreed: revealed === final }
  })
  return { epochs: epochs.length, earnings, verdicts }
}

export declare namespace readStanding {
  type Options = {
    db: Executor
    store: Store
    /** Unix seconds. */
    until: number
  }
  type Result = {
    /** How many epochs were final by then. */
    epochs: number
    earnings: Earning[]
    verdicts: VerdictVote[]
  }
}
