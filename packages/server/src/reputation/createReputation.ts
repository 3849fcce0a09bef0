import { type Address, bytesToHex, cidFromDigest, type Hex, hexToBytes, type Log, sha256 } from '@openledger/base'
import {
  type AccountScore,
  deriveScores,
  readWire,
  type ScoreFile,
  scoreFileSchema,
  scoreProof,
  scoreRoot,
  wireBytes,
} from '@openledger/client'
import { accessManagerAbi, burnAddress, reputationAbi, roles, settlementAbi, stakingAbi } from '@openledger/contracts'
import { and, count, eq, gt } from 'drizzle-orm'
import type { Abi } from 'viem'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import { readStanding } from './readStanding.ts'

export type Reputation = ReturnType<typeof createReputation>

/** What one look at a domain came to. */
export type ReputationStep = 'idle' | 'waiting' | 'posted' | 'finalised' | 'nobody'

/**
 * Keeps the roots of Reputation: once `everyEpochs` payout epochs have become final since the last scores, computes the
 * standing of all accounts from the tables, puts the file into the store and posts its root; makes it final when its
 * window has passed.
 *
 * Nothing is remembered here: each look asks the chain what already stands, so a process that ends anywhere goes on
 * where it was, and the contract refuses an epoch posted twice.
 */
export function createReputation({
  ledger,
  db,
  store,
  scorekeeper,
  sync,
  everyEpochs,
  everySeconds = null,
  domains = [0],
  log,
}: createReputation.Options) {
  const { client, addresses, chainId } = ledger
  const address = addresses.reputation
  const read = { address, abi: reputationAbi } as const
  const write = { address, abi: reputationAbi as Abi }
  const tree = { chainId, settlement: address as Address }

  const epochOf = (domain: number, epoch: bigint) =>
    client.readContract({ ...read, functionName: 'getEpoch', args: [domain, epoch] })

  /** The scores of a domain as they follow from all blocks up to and with `block`. */
  const compute = async ({ domain, epoch, block, halfLife, earningsShare }: Computed): Promise<ScoreFile> => {
    const computedAt = Number((await client.getBlock({ blockNumber: BigInt(block) })).timestamp)
    const treasury = await client.readContract({
      ...{ address: addresses.settlement, abi: settlementAbi },
      functionName: 'treasury',
    })
    const parties = [...Object.values(addresses), burnAddress, treasury].map(one => one.toLowerCase() as Address)
    const excluded = [...new Set(parties)].sort()
    const { earnings, verdicts } = await readStanding({ db, store, until: computedAt })
    const facts = { domain, computedAt, halfLife, earningsShare, excluded }
    return { version: 1, epoch, block, ...facts, scores: deriveScores({ ...facts, earnings, verdicts }) }
  }

  /** Stakes what the bond still lacks behind the scorekeeper. */
  const fundBond = async (bond: bigint): Promise<void> => {
    const pool = scorekeeper.account.address
    const staking = { address: addresses.staking, abi: stakingAbi } as const
    const [free, least] = await Promise.all([
      client.readContract({ ...staking, functionName: 'freeStake', args: [pool] }),
      client.readContract({ ...staking, functionName: 'leastStake' }),
    ])
    if (free >= bond) return
    let value = bond - free
    if (value < least) value = least
    await scorekeeper.send({
      ...{ address: addresses.staking, abi: stakingAbi as Abi },
      functionName: 'stake',
      args: [pool],
      value,
    })
  }

  /** Whether governance lets this account post. */
  const isScorekeeper = async (): Promise<boolean> => {
    const [holds] = await client.readContract({
      ...{ address: addresses.accessManager, abi: accessManagerAbi, functionName: 'hasRole' },
      args: [roles.scorekeeper, scorekeeper.account.address],
    })
    return holds
  }

  const post = async (domain: number, epoch: bigint): Promise<ReputationStep> => {
    if (!(await isScorekeeper())) return 'idle'
    const block = await sync()
    const { halfLife, earningsShare, bond } = await client.readContract({ ...read, functionName: 'currentTerms' })
    const file = await compute({ domain, epoch: Number(epoch), block, halfLife, earningsShare })
    if (file.scores.length === 0) return 'nobody'
    const bytes = wireBytes(scoreFileSchema, file)
    await store.put(bytes)
    await fundBond(bond)
    const { hash, sum } = scoreRoot({ scores: file.scores, domain: tree })
    const scores = {
      root: bytesToHex(hash),
      total: sum,
      computedAt: file.computedAt,
      data: bytesToHex(sha256(bytes)),
    }
    await scorekeeper.send({ ...write, functionName: 'post', args: [domain, epoch, scores] })
    log.info('posted scores', { domain, epoch: Number(epoch), accounts: file.scores.length })
    return 'posted'
  }

  /** One step of a domain: finalises what waits, or posts what is due. */
  const advance = async ({ domain = 0 }: { domain?: number } = {}): Promise<ReputationStep> => {
    const [last, pending, lastFinal] = await client.readContract({
      ...read,
      functionName: 'epochsOf',
      args: [domain],
    })
    if (pending !== 0n) {
      const { finalisableAt, openChallenges } = await epochOf(domain, pending)
      const { timestamp } = await client.getBlock({ blockTag: 'latest' })
      if (openChallenges > 0 || timestamp + 1n < BigInt(finalisableAt)) return 'waiting'
      // Gas is named: an estimate would run on the last block's time, before the window has passed.
      await scorekeeper.send({ ...write, functionName: 'finalise', args: [domain, pending], gas: 500_000n })
      log.info('scores are final', { domain, epoch: Number(pending) })
      return 'finalised'
    }
    await sync()
    const since = lastFinal === 0n ? 0 : Number((await epochOf(domain, lastFinal)).computedAt)
    const [found] = await db
      .select({ epochs: count() })
      .from(t.epochs)
      .where(and(eq(t.epochs.state, 'final'), gt(t.epochs.finalAt, since)))
    if (everyEpochs === null || (found?.epochs ?? 0) < everyEpochs) return 'idle'
    return post(domain, last + 1n)
  }

  /** The file behind a posted root. */
  const fileOf = async (data: Hex): Promise<ScoreFile> =>
    readWire(scoreFileSchema, await store.get(cidFromDigest(hexToBytes(data))), { what: 'score file' })

  let running: Promise<unknown> | undefined
  let failed = ''
  const look = async () => {
    try {
      for (const domain of domains) await advance({ domain })
      failed = ''
    } catch (error) {
      const reason = String((error as Error).message)
      if (reason !== failed) log.error('reputation stopped; trying again', { error })
      failed = reason
    }
  }
  const timer =
    everySeconds === null || everyEpochs === null
      ? undefined
      : setInterval(() => {
          running ??= look().finally(() => {
            running = undefined
          })
        }, everySeconds * 1000)
  timer?.unref()

  return {
    advance,
    /**
     * Whether a posted root is what follows from the chain as this node knows it: what a challenger, or a reviewer of a
     * challenge, asks.
     */
    async check({ domain = 0, epoch }: { domain?: number; epoch: number }): Promise<boolean> {
      await sync()
      const posted = await epochOf(domain, BigInt(epoch))
      const { block } = await fileOf(posted.data)
      const { halfLife, earningsShare } = posted
      const own = await compute({ domain, epoch, block, halfLife, earningsShare })
      const { hash, sum } = scoreRoot({ scores: own.scores, domain: tree })
      return bytesToHex(hash) === posted.root && sum === posted.total && own.computedAt === posted.computedAt
    },
    /** An account's score under a final root, the last one unless told, with its proof; null where no such root is final. */
    async proofOf({ domain = 0, epoch, account }: ProofOf): Promise<AccountScore | null> {
      const [, , lastFinal] = await client.readContract({ ...read, functionName: 'epochsOf', args: [domain] })
      const wanted = epoch === undefined ? lastFinal : BigInt(epoch)
      const { data, computedAt, finalisedAt } = await epochOf(domain, wanted)
      if (finalisedAt === 0) return null
      const total = await client.readContract({ ...read, functionName: 'totalAt', args: [domain, wanted] })
      const proven = scoreProof({ scores: (await fileOf(data)).scores, domain: tree, account })
      const none = { score: 0n, proof: [] }
      return { domain, epoch: Number(wanted), account, computedAt, total, ...(proven ?? none) }
    },
    async close() {
      clearInterval(timer)
      await running
    },
  }
}

type ProofOf = { domain?: number; epoch?: number | undefined; account: Address }
type Computed = { domain: number; epoch: number; block: number; halfLife: number; earningsShare: number }

export declare namespace createReputation {
  type Options = {
    ledger: Ledger
    db: Database
    store: Store
    /** Holds SCOREKEEPER; its stake is the bond. */
    scorekeeper: Sender
    /** Brings the tables to the chain's head, and returns its number. */
    sync: () => Promise<number>
    /** Payout epochs between two roots; null: none are posted. */
    everyEpochs: number | null
    /** Seconds between two looks; null: only on demand. */
    everySeconds?: number | null
    domains?: readonly number[]
    log: Log
  }
}
