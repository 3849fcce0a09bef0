import { type Address, BaseError, type Hex, type Log } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { asc, desc, eq, gt, lt } from 'drizzle-orm'
import { type Abi, type AbiEvent, decodeEventLog, getAbiItem, type PublicClient, parseAbiItem } from 'viem'
import type { Database, Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { applyEvent, contracts } from './contracts.ts'
import type { IndexedEvent } from './Followed.ts'
import { storedArguments } from './storedArguments.ts'

export type Indexer = {
  /** Brings the tables to the chain's head, and returns the head's number. Calls that overlap share one run. */
  sync(): Promise<number>
  /** Number of the last block that is in the tables; -1 before the first. */
  head(): number
  close(): Promise<void>
}

/** Whose every event is kept; of wOPEN only what reaches Settlement. */
const followedWhole = [...contracts.keys()].filter(each => each !== addresses.wopen.toLowerCase()) as Address[]
const transfer = parseAbiItem('event Transfer(address indexed from, address indexed to, uint256 value)')

/**
 * Follows the chain into the tables.
 *
 * Every batch of blocks is one database transaction: its events, what they change, and the hash of its last block. On
 * the next batch that hash must still be the chain's; where it is not, blocks are undone to the last common one and
 * the kept events are replayed. A database that belongs to another chain is emptied first.
 */
export async function startIndexer({
  client,
  db,
  log,
  batchBlocks = 2_000,
  keepHashes = 512,
  pollMilliseconds = 1_000,
  onBatch,
}: startIndexer.Options): Promise<Indexer> {
  const genesis = await client.getBlock({ blockNumber: 0n })
  const chain = `${await client.getChainId()} ${genesis.hash}`
  const [known] = await db.select().from(t.meta).where(eq(t.meta.key, 'chain'))
  if (known?.value !== chain)
    await db.transaction(async tx => {
      await undoTo(tx, -1)
      await tx.delete(t.receiptLines)
      await tx.delete(t.receipts)
      await tx
        .insert(t.meta)
        .values({ key: 'chain', value: chain })
        .onConflictDoUpdate({ target: t.meta.key, set: { value: chain } })
    })

  let indexed = (await lastBlock(db))?.number ?? -1
  let running: Promise<number> | undefined
  let waiting: Promise<number> | undefined
  let closed = false

  const run = async (): Promise<number> => {
    const head = await client.getBlock({ blockTag: 'latest' })
    const last = await lastBlock(db)
    if (last && last.number === Number(head.number) && last.hash === head.hash) return last.number
    if (last && (await hashOf(client, last.number, head)) !== last.hash) {
      const ancestor = await commonBlock(client, db, head)
      log.warn('the chain changed its past: undoing blocks', { from: last.number, to: ancestor })
      await db.transaction(tx => undoTo(tx, ancestor))
      indexed = ancestor
    }
    for (let from = indexed + 1; from <= Number(head.number); from = indexed + 1) {
      const to = Math.min(from + batchBlocks - 1, Number(head.number))
      const { events, hash } = await readEvents(client, from, to)
      await db.transaction(async tx => {
        for (const { accounts, ...event } of events) {
          await tx.insert(t.indexerEvents).values(event)
          const { block, position } = event
          if (accounts.length > 0)
            await tx.insert(t.indexerEventAccounts).values(accounts.map(account => ({ account, block, position })))
          await applyEvent(tx, event)
        }
        await tx.insert(t.indexerBlocks).values({ number: to, hash })
        await tx.delete(t.indexerBlocks).where(lt(t.indexerBlocks.number, to - keepHashes * batchBlocks))
      })
      indexed = to
      if (events.length > 0) log.debug('indexed', { from, to, events: events.length })
    }
    await onBatch?.()
    return indexed
  }
  const sync = (): Promise<number> => {
    if (closed) return Promise.resolve(indexed)
    if (!running) {
      running = run().finally(() => {
        running = undefined
      })
      return running
    }
    // A run that is under way may have read the head already: whoever asks now needs the next one.
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = undefined
        return sync()
      })
    return waiting
  }
  let quiet = true
  const poll = setInterval(() => {
    if (running || closed) return
    sync().then(
      () => {
        quiet = true
      },
      error => {
        if (!closed && quiet) log.error('the chain cannot be followed; trying again', { error })
        quiet = false
      },
    )
  }, pollMilliseconds)
  poll.unref()

  await sync()
  return {
    sync,
    head: () => indexed,
    async close() {
      closed = true
      clearInterval(poll)
      await running?.catch(() => {})
    },
  }
}

export declare namespace startIndexer {
  type Options = {
    client: PublicClient
    db: Database
    log: Log
    /** Blocks of one getLogs and one transaction. */
    batchBlocks?: number
    /** How many batches back a changed past is found block by block; further back everything is indexed again. */
    keepHashes?: number
    pollMilliseconds?: number
    /** Runs after every sync that found new blocks. */
    onBatch?: (() => Promise<void>) | undefined
  }
}

async function lastBlock(db: Executor) {
  const [last] = await db.select().from(t.indexerBlocks).orderBy(desc(t.indexerBlocks.number)).limit(1)
  return last
}

async function hashOf(
  client: PublicClient,
  number: number,
  head: { number: bigint; hash: Hex },
): Promise<string | undefined> {
  if (number > Number(head.number)) return undefined
  if (number === Number(head.number)) return head.hash
  return (await client.getBlock({ blockNumber: BigInt(number) })).hash
}

/** The last indexed block that the chain still has; -1 where none of the kept hashes is. */
async function commonBlock(client: PublicClient, db: Executor, head: { number: bigint; hash: Hex }): Promise<number> {
  for (const { number, hash } of await db.select().from(t.indexerBlocks).orderBy(desc(t.indexerBlocks.number)))
    if ((await hashOf(client, number, head)) === hash) return number
  return -1
}

/** Empties the tables and replays the events up to and with block `ancestor`. */
async function undoTo(tx: Executor, ancestor: number): Promise<void> {
  await tx.delete(t.indexerEvents).where(gt(t.indexerEvents.block, ancestor))
  await tx.delete(t.indexerEventAccounts).where(gt(t.indexerEventAccounts.block, ancestor))
  await tx.delete(t.indexerBlocks).where(gt(t.indexerBlocks.number, ancestor))
  for (const table of t.chainTables) await tx.delete(table)
  const kept = await tx
    .select()
    .from(t.indexerEvents)
    .orderBy(asc(t.indexerEvents.block), asc(t.indexerEvents.position))
  for (const event of kept) await applyEvent(tx, event)
}

/** An event with the accounts that it names. */
type NamedEvent = IndexedEvent & { accounts: string[] }

async function readEvents(
  client: PublicClient,
  from: number,
  to: number,
): Promise<{ events: NamedEvent[]; hash: Hex }> {
  const range = { fromBlock: BigInt(from), toBlock: BigInt(to) }
  const [ours, paid, last] = await Promise.all([
    client.getLogs({ address: followedWhole, ...range }),
    client.getLogs({ address: addresses.wopen, event: transfer, args: { to: addresses.settlement }, ...range }),
    client.getBlock({ blockNumber: BigInt(to) }),
  ])
  const logs = [...ours, ...paid].sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex)
  const blocks = new Map([[last.number, last]])
  const events: NamedEvent[] = []
  for (const { address, topics, data, blockNumber, blockHash, logIndex, transactionHash } of logs) {
    const block = blocks.get(blockNumber) ?? (await client.getBlock({ blockNumber }))
    blocks.set(blockNumber, block)
    if (block.hash !== blockHash)
      throw new BaseError('The chain changed while it was read; reading again.', {
        code: 'indexer/moving-chain',
        facts: { block: blockNumber },
      })
    const followed = contracts.get(address.toLowerCase())
    const decoded = followed && decode(followed.abi, topics as [Hex, ...Hex[]], data)
    if (!decoded) continue
    events.push({
      block: Number(blockNumber),
      position: logIndex,
      transaction: transactionHash,
      at: Number(block.timestamp),
      address: address.toLowerCase(),
      ...decoded,
    })
  }
  return { events, hash: last.hash }
}

function decode(abi: Abi, topics: [Hex, ...Hex[]], data: Hex): (storedArguments.Result & { name: string }) | undefined {
  try {
    const item = getAbiItem({ abi, name: topics[0] }) as AbiEvent
    const { args } = decodeEventLog({ abi: [item], topics, data })
    return { name: item.name, ...storedArguments(item, args) }
  } catch {
    return undefined // an event of a later version of the contract
  }
}
