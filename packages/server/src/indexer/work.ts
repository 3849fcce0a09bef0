import { jobProofs, operatorStatuses, paymentUses } from '@openledger/client'
import { addresses, dataAccessAbi, feesAbi, hostingAbi, jobsAbi, operatorsAbi } from '@openledger/contracts'
import { and, eq, isNull } from 'drizzle-orm'
import { hexToString } from 'viem'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { follow, type IndexedEvent, origin } from './Followed.ts'

/** What operators offer. */
export const operators = follow(addresses.operators, operatorsAbi, {
  OperatorRegistered: (db, { operator, bond }, event) => {
    const row = { account: operator, status: 'active' as const, bond: BigInt(bond), ...origin(event) }
    return db.insert(t.operators).values(row).onConflictDoUpdate({ target: t.operators.account, set: row })
  },

  ProfileChanged: (db, { operator, endpoint, hardware, proofs, tokenPrice, leastPrice }) =>
    changeOperator(db, operator, {
      ...{ endpoint, hardware },
      proofs,
      tokenPrice: BigInt(tokenPrice),
      leastPrice: BigInt(leastPrice),
    }),

  BenchmarkPublished: (db, { operator, trainingRate, answerRate, measuredAt, evidence }) =>
    changeOperator(db, operator, {
      ...{ trainingRate: BigInt(trainingRate), answerRate: BigInt(answerRate), measuredAt },
      evidence,
    }),

  StatusChanged: (db, { operator, status }) => changeOperator(db, operator, { status: operatorStatuses[status]! }),

  OperatorLeft: (db, { operator }) => changeOperator(db, operator, { status: 'none', bond: 0n }),

  HeartbeatsRefuted: (db, { watcher }) => changeOperator(db, watcher, { bond: 0n }),
})

/** What became of jobs. */
export const jobs = follow(addresses.jobs, jobsAbi, {
  JobFunded: (db, args, event) =>
    db.insert(t.escrows).values({
      id: Number(args.jobId),
      ...{ buyer: args.buyer, operator: args.operator, spec: args.spec, releaseIds: args.releaseIds.map(Number) },
      modelId: BigInt(args.modelId),
      price: BigInt(args.price),
      proof: jobProofs[args.proof]!,
      nonce: BigInt(args.nonce),
      state: 'funded',
      deadline: args.assignBy,
      ...origin(event),
    }),

  JobAssigned: (db, { jobId, bond, deliverBy }) =>
    changeEscrow(db, jobId, { state: 'assigned', bond: BigInt(bond), deadline: deliverBy }),

  CheckpointPosted: (db, { jobId, number, root }) =>
    changeEscrow(db, jobId, { state: 'running', checkpoints: number, checkpointRoot: root }),

  JobDelivered: (db, { jobId, result, checkpointRoot, challengeableUntil }) =>
    changeEscrow(db, jobId, { state: 'delivered', result, checkpointRoot, deadline: challengeableUntil }),

  JobChallenged: async (db, { jobId, disputeId, challenger, caseId, evidence, bond }, event) => {
    await changeEscrow(db, jobId, { state: 'challenged' })
    return db.insert(t.escrowDisputes).values({
      id: Number(disputeId),
      job: Number(jobId),
      ...{ challenger, evidence },
      caseId: BigInt(caseId),
      bond: BigInt(bond),
      ...origin(event),
    })
  },

  ChallengeDecided: async (db, { jobId, disputeId, upheld }) => {
    await db
      .update(t.escrowDisputes)
      .set({ upheld })
      .where(eq(t.escrowDisputes.id, Number(disputeId)))
    const ofJob = eq(t.escrowDisputes.job, Number(jobId))
    const open = await db
      .select()
      .from(t.escrowDisputes)
      .where(and(ofJob, isNull(t.escrowDisputes.upheld)))
    if (open.length > 0) return
    // A challenge that holds is followed by the refund, which says so itself.
    await db
      .update(t.escrows)
      .set({ state: 'delivered' })
      .where(and(eq(t.escrows.id, Number(jobId)), eq(t.escrows.state, 'challenged')))
  },

  JobPaid: (db, { jobId, paymentId }) =>
    changeEscrow(db, jobId, { state: 'paid', bond: 0n, payment: Number(paymentId) }),

  JobRefunded: (db, { jobId, reason, slashed }) =>
    changeEscrow(db, jobId, {
      ...{ state: 'refunded', bond: 0n, slashed: BigInt(slashed) },
      reason: hexToString(reason as `0x${string}`, { size: 32 }),
    }),
})

/** What was paid for other uses than answers. */
export const fees = follow(addresses.fees, feesAbi, {
  FeePaid: (db, args, event) =>
    db.insert(t.feePayments).values({
      id: Number(args.paymentId),
      use: paymentUses[args.use]!,
      ...{ payer: args.payer, provider: args.provider, builder: args.builder, parents: args.parents },
      treasury: args.treasury,
      subject: BigInt(args.subject),
      amount: BigInt(args.amount),
      policyId: args.policyId,
      releaseIds: args.releaseIds.map(Number),
      ...origin(event),
    }),
})

export const hosting = follow(addresses.hosting, hostingAbi, {
  SizeDeclared: (db, { modelId, host, size }, event) =>
    keepLease(db, { modelId: BigInt(modelId), host, size: BigInt(size) }, event),

  RentPaid: (db, { modelId, host, size, paidUntil }, event) =>
    keepLease(db, { modelId: BigInt(modelId), host, size: BigInt(size), paidUntil }, event),
})

export const dataAccess = follow(addresses.dataAccess, dataAccessAbi, {
  AccessGranted: (db, { releaseId, account, expiry }, event) => {
    const row = { releaseId: BigInt(releaseId), account, expiry, ...origin(event) }
    return db
      .insert(t.accessGrants)
      .values(row)
      .onConflictDoUpdate({ target: [t.accessGrants.releaseId, t.accessGrants.account], set: row })
  },
})

function changeOperator(db: Executor, account: string, change: Partial<typeof t.operators.$inferInsert>) {
  return db.update(t.operators).set(change).where(eq(t.operators.account, account))
}

function changeEscrow(db: Executor, id: string, change: Partial<typeof t.escrows.$inferInsert>) {
  return db
    .update(t.escrows)
    .set(change)
    .where(eq(t.escrows.id, Number(id)))
}

function keepLease(
  db: Executor,
  lease: Omit<typeof t.leases.$inferInsert, 'block' | 'transaction' | 'at'>,
  event: IndexedEvent,
) {
  const row = { ...lease, ...origin(event) }
  return db
    .insert(t.leases)
    .values(row)
    .onConflictDoUpdate({ target: [t.leases.modelId, t.leases.host], set: row })
}
