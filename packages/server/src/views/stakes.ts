import type { Address, Hex } from '@openledger/base'
import { type StakeView, stakingRoles } from '@openledger/client'
import { desc, eq } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { named, type View } from './View.ts'

/** How many stakers and slashes one answer names at most: the largest, the latest. */
const most = 100

/** Who stands behind an account, what it was slashed for, and whether it validates. */
export async function getStakeView(view: Pick<View, 'db' | 'names'>, account: Address): Promise<StakeView> {
  const { db } = view
  const [stakers, slashes, [validator]] = await Promise.all([
    db
      .select()
      .from(t.stakes)
      .where(eq(t.stakes.pool, account))
      .orderBy(desc(t.stakes.shares), t.stakes.staker)
      .limit(most),
    db
      .select()
      .from(t.slashes)
      .where(eq(t.slashes.pool, account))
      .orderBy(desc(t.slashes.block), desc(t.slashes.position))
      .limit(most),
    db.select().from(t.validators).where(eq(t.validators.account, account)),
  ])
  return {
    account,
    ...named(view, 'name', account),
    stakers: stakers.map(({ staker, shares }) => ({
      staker: staker as Address,
      ...named(view, 'name', staker),
      shares,
    })),
    slashes: slashes.map(({ role, amount, challenger, rewarded, reason, transaction, at }) => ({
      role: stakingRoles[role] ?? String(role),
      ...{ amount, rewarded, reason, at },
      challenger: challenger as Address,
      transaction: transaction as Hex,
    })),
    validator: validator
      ? { pubkey: validator.pubkey as Hex, seated: validator.seated, since: validator.at, removed: validator.removed }
      : null,
  }
}
