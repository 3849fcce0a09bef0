import type { Address } from '@openledger/base'
import type { AccountView } from '@openledger/client'
import { settlementAbi, wopenAbi } from '@openledger/contracts'
import { and, eq, sql } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { named, type View } from './View.ts'

/** What an account holds, has given, has earned and can claim. */
export async function getAccount(view: View, account: Address): Promise<AccountView> {
  const { db, ledger, settlement } = view
  const { client, addresses } = ledger
  const [balance, wopen, claimed, claim] = await Promise.all([
    client.getBalance({ address: account }),
    client.readContract({ address: addresses.wopen, abi: wopenAbi, functionName: 'balanceOf', args: [account] }),
    client.readContract({
      address: addresses.settlement,
      abi: settlementAbi,
      functionName: 'claimed',
      args: [account],
    }),
    settlement.proofOf(account),
  ])
  const [earned] = await db
    .select({
      sum: sql<string>`coalesce(sum(${t.receiptLines.amount}), 0)`,
      answers: sql<string>`count(distinct ${t.receiptLines.receiptId}) filter (where ${t.receiptLines.role} <> 'change' and ${t.receiptLines.amount} > 0)`,
    })
    .from(t.receiptLines)
    .where(eq(t.receiptLines.account, account))
  const [given] = await db
    .select({ batches: sql<string>`count(*)`, records: sql<string>`coalesce(sum(${t.batches.count}), 0)` })
    .from(t.batches)
    .where(and(eq(t.batches.contributor, account), eq(t.batches.live, true)))
  const [built] = await db.select({ models: sql<string>`count(*)` }).from(t.models).where(eq(t.models.owner, account))
  const earnedFinal = claim?.cumulative ?? 0n
  const claimable = earnedFinal > claimed ? earnedFinal - claimed : 0n
  return {
    account,
    ...named(view, 'name', account),
    balance,
    wopen,
    earnedFinal,
    earned: BigInt(earned?.sum ?? 0),
    claimed,
    claimable,
    claim: claimable > 0n ? claim : null,
    batches: Number(given?.batches ?? 0),
    records: Number(given?.records ?? 0),
    models: Number(built?.models ?? 0),
    answersPaid: Number(earned?.answers ?? 0),
  }
}
