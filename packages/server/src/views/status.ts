import type { Address } from '@openledger/base'
import type { Policy, Status } from '@openledger/client'
import { settlementAbi } from '@openledger/contracts'
import { eq, sql } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import type { View } from './View.ts'

/** What this node is, and where its chain stands. */
export async function getStatus(
  view: View,
  { version, everySeconds, faucet, validators }: getStatus.Options,
): Promise<Status> {
  const { db, ledger, journal } = view
  const { client, addresses } = ledger
  const settlement = { address: addresses.settlement, abi: settlementAbi } as const
  const [block, [policyId, policy], lastFinal, [pending], window] = await Promise.all([
    client.getBlock({ blockTag: 'latest' }),
    client.readContract({ ...settlement, functionName: 'currentPolicy' }),
    client.readContract({ ...settlement, functionName: 'lastFinal' }),
    client.readContract({ ...settlement, functionName: 'pending' }),
    client.readContract({ ...settlement, functionName: 'challengeWindow' }),
  ])
  const [datanets] = await db.select({ n: sql<string>`count(*)` }).from(t.datanets)
  const [live] = await db
    .select({
      batches: sql<string>`count(*)`,
      records: sql<string>`coalesce(sum(${t.batches.count}), 0)`,
      contributors: sql<string>`count(distinct ${t.batches.contributor})`,
    })
    .from(t.batches)
    .where(eq(t.batches.live, true))
  const [models] = await db.select({ n: sql<string>`count(*)` }).from(t.models)
  const lower = (address: string) => address.toLowerCase() as Address
  return {
    name: 'OpenLedger',
    version,
    chainId: ledger.chainId,
    genesis: ledger.genesis,
    block: { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) },
    rpc: '/rpc',
    addresses: {
      wopen: lower(addresses.wopen),
      datanets: lower(addresses.datanets),
      models: lower(addresses.models),
      settlement: lower(addresses.settlement),
    },
    operator: view.operator,
    policy: { id: policyId, ...policy } as Policy,
    epochs: {
      lastFinal: Number(lastFinal),
      pending: pending === 0n ? null : Number(pending),
      openReceipts: journal.receipts.openCount(),
      challengeSeconds: Number(window),
      everySeconds,
    },
    counts: {
      datanets: Number(datanets?.n ?? 0),
      batches: Number(live?.batches ?? 0),
      records: Number(live?.records ?? 0),
      contributors: Number(live?.contributors ?? 0),
      models: Number(models?.n ?? 0),
      receipts: journal.receipts.count(),
    },
    ...{ faucet, validators },
    demo: view.demoAccounts.size > 0,
  }
}

export declare namespace getStatus {
  type Options = { version: string; everySeconds: number | null; faucet: boolean; validators: boolean }
}
