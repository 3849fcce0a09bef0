import type { Address } from '@openledger/base'
import { type EpochPayment, type PaidBatch, type Policy, paymentLines, paymentUses } from '@openledger/client'
import { datanetsAbi, feesAbi, settlementAbi } from '@openledger/contracts'
import type { Ledger } from '../ledger/openLedger.ts'

/** Most payments of Fees that one epoch settles; the next one goes on from there. */
const mostPayments = 10_000
/** IDatanets.Mode.Curated: a batch lives only once a panel has accepted it. */
const curated = 3

type Position = { blockNumber: bigint; logIndex: number }

/**
 * The payments of Fees after a given one, each with its lines: everything follows from events of the chain.
 *
 * @example
 * const { payments, lastPayment } = await collectPayments({ ledger, after: previous.file.lastPayment })
 */
export async function collectPayments({ ledger, after }: { ledger: Ledger; after: number }): Promise<{
  payments: EpochPayment[]
  lastPayment: number
}> {
  const { client, addresses } = ledger
  const fees = { address: addresses.fees, abi: feesAbi } as const
  const count = Number(await client.readContract({ ...fees, functionName: 'count' }))
  const lastPayment = Math.max(after, Math.min(count, after + mostPayments))
  if (lastPayment === after) return { payments: [], lastPayment }
  const ids = Array.from({ length: lastPayment - after }, (_, i) => BigInt(after + 1 + i))
  const events = await client.getContractEvents({
    ...fees,
    eventName: 'FeePaid',
    args: { paymentId: ids },
    fromBlock: 0n,
    strict: true,
  })
  const policyOf = remember((id: number): Promise<Policy> => readPolicy(ledger, id))
  const batchesOf = remember((id: bigint): Promise<PaidBatch[]> => readBatches(ledger, id))
  const payments: EpochPayment[] = []
  for (const { args } of events) {
    const { paymentId, use, payer, provider, subject, amount, policyId, builder, parents, treasury, releaseIds } = args
    const batches = await Promise.all(releaseIds.map(batchesOf))
    const payment = {
      ...{ id: Number(paymentId), use: paymentUses[use]!, subject, amount, policyId, releaseIds },
      ...{ payer: lower(payer), provider: lower(provider), builder: lower(builder) },
      ...{ parents: lower(parents), treasury: lower(treasury) },
    }
    const lines = paymentLines({ payment, policy: await policyOf(policyId), batches: batches.flat() })
    payments.push({ id: payment.id, lines })
  }
  return { payments: payments.sort((a, b) => a.id - b.id), lastPayment }
}

async function readPolicy({ client, addresses }: Ledger, id: number): Promise<Policy> {
  const settlement = { address: addresses.settlement, abi: settlementAbi } as const
  return { id, ...(await client.readContract({ ...settlement, functionName: 'policy', args: [id] })) }
}

/** The batches that were live in a release's Datanet when it was published. */
async function readBatches({ client, addresses }: Ledger, releaseId: bigint): Promise<PaidBatch[]> {
  const datanets = { address: addresses.datanets, abi: datanetsAbi, fromBlock: 0n, strict: true } as const
  const [release] = await client.getContractEvents({ ...datanets, eventName: 'ReleasePublished', args: { releaseId } })
  if (!release) return []
  const args = { datanetId: release.args.datanetId }
  const [[created], contributed, judged, tombstoned] = await Promise.all([
    client.getContractEvents({ ...datanets, eventName: 'DatanetCreated', args }),
    client.getContractEvents({ ...datanets, eventName: 'BatchContributed', args }),
    client.getContractEvents({ ...datanets, eventName: 'BatchJudged', args }),
    client.getContractEvents({ ...datanets, eventName: 'BatchTombstoned', args }),
  ])
  const before = <T extends Position>(events: readonly T[]) => events.filter(event => precedes(event, release))
  const accepted = new Map(before(judged).map(event => [event.args.batchId, event.args.accepted]))
  const gone = new Set(before(tombstoned).map(event => event.args.batchId))
  return before(contributed)
    .filter(event => !gone.has(event.args.batchId))
    .filter(event => created?.args.mode !== curated || accepted.get(event.args.batchId) === true)
    .map(event => ({
      id: Number(event.args.batchId),
      contributor: lower(event.args.contributor),
      count: event.args.count,
    }))
}

function precedes(a: Position, b: Position): boolean {
  return a.blockNumber === b.blockNumber ? a.logIndex < b.logIndex : a.blockNumber < b.blockNumber
}

function lower(account: Address): Address {
  return account.toLowerCase() as Address
}

/** Each key is asked for once. */
function remember<K, V>(ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>()
  return key => {
    const found = known.get(key) ?? ask(key)
    known.set(key, found)
    return found
  }
}
