import { addresses, settlementAbi, wopenAbi } from '@openledger/contracts'
import { and, eq } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { follow, held, origin } from './Followed.ts'

/** Epochs and claims. */
export const settlement = follow(addresses.settlement, settlementAbi, {
  EpochProposed: async (db, args, event) => {
    const { proposal } = args
    const row = {
      epoch: Number(args.epoch),
      proposer: args.proposer,
      hash: args.hash,
      receiptsRoot: proposal.receiptsRoot,
      linesRoot: proposal.linesRoot,
      payoutRoot: proposal.payoutRoot,
      total: BigInt(proposal.total),
      added: BigInt(proposal.added),
      receiptCount: held(proposal.receiptCount),
      lineCount: held(proposal.lineCount),
      payoutCount: held(proposal.payoutCount),
      lastPayment: held(proposal.lastPayment),
      data: proposal.data,
      chunksRoot: proposal.chunksRoot,
      size: held(proposal.size),
      finalisableAt: Number(args.finalisableAt),
      state: 'pending' as const,
      ...origin(event),
    }
    return db.insert(t.epochs).values(row).onConflictDoUpdate({ target: t.epochs.epoch, set: row })
  },

  EpochFinalised: (db, { epoch }, event) =>
    db
      .update(t.epochs)
      .set({ state: 'final', finalBlock: event.block, finalTransaction: event.transaction, finalAt: event.at })
      .where(eq(t.epochs.epoch, Number(epoch))),

  EpochCancelled: (db, { epoch }) =>
    db.delete(t.epochs).where(and(eq(t.epochs.epoch, Number(epoch)), eq(t.epochs.state, 'pending'))),

  Claimed: (db, { account, amount, cumulative }, event) =>
    db.insert(t.claims).values({
      account,
      amount: BigInt(amount),
      cumulative: BigInt(cumulative),
      position: event.position,
      ...origin(event),
    }),
})

/** What reaches Settlement; other transfers are not followed. */
export const wopen = follow(addresses.wopen, wopenAbi, {
  Transfer: (db, { from, value }, event) =>
    db.insert(t.payments).values({ payer: from, amount: BigInt(value), position: event.position, ...origin(event) }),
})
