import { type Address, cidFromDigest, type Hex, hexToBytes, type Log } from '@openledger/base'
import type { HostedModel } from '@openledger/client'
import { hostingAbi, operatorsAbi } from '@openledger/contracts'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Abi } from 'viem'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { readModelMetadata } from '../factory/ModelFiles.ts'
import type { ModelRow } from '../inference/findModel.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'

export type Hosting = ReturnType<typeof createHosting>

/**
 * Rent of the models that this node holds: offers each by its size, where the node is a listed operator, and says for
 * which somebody pays now. What nobody pays for may be evicted.
 */
export function createHosting({ db, store, ledger, operator, log, everyMilliseconds = 5_000 }: createHosting.Options) {
  const account = operator.account.address.toLowerCase() as Address
  const { client, addresses } = ledger
  const now = async () => Math.max(Number((await client.getBlock()).timestamp), Math.floor(Date.now() / 1000))

  /** Bytes of all files of a model; undefined where some are not here. */
  const sizeOf = async (model: ModelRow): Promise<number | undefined> => {
    const metadata = await readModelMetadata(store, model.metadata).catch(() => undefined)
    if (!metadata) return undefined
    const cids = new Set([...Object.values(metadata.files), cidFromDigest(hexToBytes(model.metadata as Hex))])
    try {
      const sizes = await Promise.all([...cids].map(cid => store.size(cid)))
      return sizes.reduce((sum, size) => sum + size, 0)
    } catch {
      return undefined
    }
  }
  /** Fine-tunes that this node may serve. */
  const ours = async (): Promise<ModelRow[]> =>
    (await db.select().from(t.models).where(eq(t.models.retired, false)).orderBy(asc(t.models.id))).filter(
      ({ parentId, operators }) => parentId !== null && operators.includes(account),
    )
  const leases = async () => {
    const rows = await db.select().from(t.leases).where(eq(t.leases.host, account))
    return new Map(rows.map(row => [row.modelId, row]))
  }

  /** Offers what is not offered yet. A size once told stays while it is paid for. */
  const offer = async (): Promise<void> => {
    const missing = [...(await ours())]
    const offered = await leases()
    const fresh = missing.filter(({ id }) => !offered.has(id))
    if (fresh.length === 0) return
    const listed = await client
      .readContract({ address: addresses.operators, abi: operatorsAbi, functionName: 'getOperator', args: [account] })
      .catch(() => undefined)
    if (listed?.status !== 1) return
    for (const model of fresh) {
      const size = await sizeOf(model)
      if (size === undefined || closed) continue
      await operator.send({
        ...{ address: addresses.hosting, abi: hostingAbi as Abi, functionName: 'declareSize' },
        args: [model.id, BigInt(size)],
      })
      log.info('offers to host a model', { model: model.id, size })
    }
  }

  let closed = false
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= offer()
      .catch(error => {
        if (!closed) log.warn('a model is not offered for rent yet', { error })
      })
      .finally(() => {
        running = undefined
      })
  }, everyMilliseconds)
  timer.unref()

  return {
    /** Ids of the models whose rent at this node is paid now. */
    async paid(): Promise<Set<bigint>> {
      const where = and(eq(t.leases.host, account), gt(t.leases.paidUntil, await now()))
      return new Set((await db.select().from(t.leases).where(where)).map(({ modelId }) => modelId))
    },
    /** Every model that this node may serve, and whether it may evict it. */
    async list(): Promise<HostedModel[]> {
      const [models, known, time] = await Promise.all([ours(), leases(), now()])
      return Promise.all(
        models.map(async model => {
          const lease = known.get(model.id)
          const paidUntil = lease?.paidUntil ?? 0
          return {
            model: Number(model.id),
            name: model.name,
            bytes: (await sizeOf(model)) ?? null,
            offered: lease === undefined ? 0 : Number(lease.size),
            paidUntil,
            evictable: paidUntil <= time,
          }
        }),
      )
    },
    async close(): Promise<void> {
      closed = true
      clearInterval(timer)
      await running
    },
  }
}

export declare namespace createHosting {
  type Options = {
    db: Database
    store: Store
    ledger: Ledger
    operator: Sender
    log: Log
    everyMilliseconds?: number
  }
}
