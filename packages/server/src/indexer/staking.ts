import { type Hex, hexToBytes } from '@openledger/base'
import { addresses, stakingAbi } from '@openledger/contracts'
import { and, eq, sql } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { follow, origin } from './Followed.ts'

/** What the events of Staking do to the tables: who stands behind whom, who was slashed, who validates. */
export const staking = follow(addresses.staking, stakingAbi, {
  Staked: (db, { pool, staker, shares }) =>
    db
      .insert(t.stakes)
      .values({ pool, staker, shares: BigInt(shares) })
      .onConflictDoUpdate({
        target: [t.stakes.pool, t.stakes.staker],
        set: { shares: sql`${t.stakes.shares} + ${BigInt(shares).toString()}::numeric` },
      }),

  UnbondRequested: async (db, { pool, staker, shares }) => {
    const row = and(eq(t.stakes.pool, pool), eq(t.stakes.staker, staker))
    await db
      .update(t.stakes)
      .set({ shares: sql`${t.stakes.shares} - ${BigInt(shares).toString()}::numeric` })
      .where(row)
    await db.delete(t.stakes).where(and(row, eq(t.stakes.shares, 0n)))
  },

  // The shares of the generation before are worth nothing.
  PoolEmptied: (db, { pool }) => db.delete(t.stakes).where(eq(t.stakes.pool, pool)),

  Slashed: (db, { pool, role, amount, challenger, rewarded, reason }, event) =>
    db.insert(t.slashes).values({
      ...{ pool, challenger, position: event.position },
      ...origin(event),
      role,
      amount: BigInt(amount),
      rewarded: BigInt(rewarded),
      reason: words(reason),
    }),

  ValidatorRegistered: (db, { account, pubkey }, event) => {
    const row = { account, pubkey, seated: true, removed: null, ...origin(event) }
    return db.insert(t.validators).values(row).onConflictDoUpdate({ target: t.validators.account, set: row })
  },

  ValidatorKeyRotated: (db, { account, pubkey }) =>
    db.update(t.validators).set({ pubkey }).where(eq(t.validators.account, account)),

  ValidatorRemoved: (db, { account, reason }) =>
    db
      .update(t.validators)
      .set({ seated: false, removed: words(reason) })
      .where(eq(t.validators.account, account)),
})

/** Left-aligned text of 32 bytes; whatever is not UTF-8 is replaced, and a zero ends it. */
function words(reason: string): string {
  const bytes = hexToBytes(reason as Hex)
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end))
}
