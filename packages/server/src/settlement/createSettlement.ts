import { setTimeout as sleep } from 'node:timers/promises'
import {
  BaseError,
  bytesToHex,
  cidFromDigest,
  digestOfCid,
  type Hex,
  hexToBytes,
  type Log,
  sameHex,
} from '@openledger/base'
import { type ClaimProof, claimProof, type EpochFile } from '@openledger/client'
import { settlementAbi } from '@openledger/contracts'
import type { Abi, Address } from 'viem'
import type { Journal } from '../journal/openJournal.ts'
import type { JournalEpoch } from '../journal/rows.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import { buildEpoch, readEpochFile } from './buildEpoch.ts'

export type Settlement = ReturnType<typeof createSettlement>

/** Steps between which a process may end; a test ends it at each. */
export type SettlementStep = 'closed' | 'proposed' | 'finalised'

/**
 * Turns receipts into payouts that anybody can claim: closes an epoch over the operator's receipts, proposes its root
 * with the bond, and finalises it after the challenge window.
 *
 * Each step is written to the journal before the next begins, and each begins by asking the chain what already stands,
 * so that a process that ends anywhere goes on where it was and nothing is proposed or paid twice.
 */
export function createSettlement({
  ledger,
  journal,
  store,
  operator,
  log,
  epochSeconds,
  takeEvidence,
  fund,
  afterStep,
  now = () => Math.floor(Date.now() / 1000),
}: createSettlement.Options) {
  const { client, addresses, chainId } = ledger
  const address = addresses.settlement
  const domain = { chainId, settlement: address as Address }
  const account = operator.account.address.toLowerCase() as Address
  const read = { address, abi: settlementAbi } as const
  const write = { address, abi: settlementAbi as Abi }
  let closed = false
  const stop = new AbortController()

  /** Payouts by the last final root on chain, whoever proposed it. */
  const lastFinal = async (): Promise<{ epoch: number; cid: string; file: EpochFile } | undefined> => {
    const epoch = Number(await client.readContract({ ...read, functionName: 'lastFinal' }))
    if (epoch === 0) return undefined
    const record = await client.readContract({ ...read, functionName: 'epochRoot', args: [BigInt(epoch)] })
    const cid = cidFromDigest(hexToBytes(record.data))
    return { epoch, cid, file: readEpochFile(await store.get(cid)) }
  }

  const finalise = async (epoch: JournalEpoch): Promise<void> => {
    const n = BigInt(epoch.epoch)
    for (;;) {
      const record = await client.readContract({ ...read, functionName: 'epochRoot', args: [n] })
      if (record.finalisedAt > 0n) break
      // A chain that seals at once runs ahead of the clock when it is busy: each block is later than the one before.
      const { timestamp } = await client.getBlock({ blockTag: 'latest' })
      const wait = Number(record.finalisableAt) - Math.max(now(), Number(timestamp) + 1)
      if (wait > 0) {
        await sleep(wait * 1000, undefined, { signal: stop.signal })
        continue
      }
      try {
        // Gas is named: an estimate would run on the last block's time, before the window has passed.
        await operator.send({ ...write, functionName: 'finalise', args: [n], gas: 500_000n })
      } catch (error) {
        if (!BaseError.is(error, 'ledger/reverted') || error.facts.reason !== 'Settlement_WindowOpen') throw error
        await sleep(500, undefined, { signal: stop.signal })
      }
    }
    await recordFinal(epoch)
  }

  const recordFinal = async (epoch: JournalEpoch): Promise<void> => {
    const [event] = await client.getContractEvents({
      ...read,
      eventName: 'EpochFinalised',
      args: { epoch: BigInt(epoch.epoch) },
      fromBlock: 0n,
    })
    if (!event) throw new BaseError('The chain has no record of a final epoch.', { code: 'settlement/no-event' })
    afterStep?.('finalised')
    const evidence = await takeEvidence(epoch.epoch, event.blockNumber)
    journal.epochs.finalised(epoch.epoch, event.transactionHash, Number(event.blockNumber), evidence)
    log.info('an epoch is final', { epoch: epoch.epoch, total: epoch.total, receipts: epoch.receiptCount })
  }

  const propose = async (epoch: JournalEpoch): Promise<void> => {
    const [bond, credit] = await Promise.all([
      client.readContract({ ...read, functionName: 'proposerBond' }),
      client.readContract({ ...read, functionName: 'creditOf', args: [account] }),
    ])
    const receipt = await operator.send({
      ...write,
      functionName: 'propose',
      args: [
        {
          epoch: BigInt(epoch.epoch),
          payoutRoot: epoch.payoutRoot,
          total: epoch.total,
          receiptsRoot: epoch.receiptsRoot,
          receiptCount: BigInt(epoch.receiptCount),
          data: bytesToHex(digestOfCid(epoch.cid)),
        },
      ],
      value: bond > credit ? bond - credit : 0n,
    })
    afterStep?.('proposed')
    journal.epochs.proposed(epoch.epoch, receipt.transactionHash)
    log.info('proposed an epoch', { epoch: epoch.epoch, total: epoch.total, receipts: epoch.receiptCount })
  }

  /** Closes a new epoch in the journal, where there are receipts that no epoch holds. */
  const close = async (): Promise<JournalEpoch | undefined> => {
    const receipts = journal.receipts.unsettled(account)
    if (receipts.length === 0) return undefined
    await fund?.()
    const previous = await lastFinal()
    const built = await buildEpoch({ store, epoch: (previous?.epoch ?? 0) + 1, previous, receipts, domain })
    journal.epochs.close(
      built,
      receipts.map(receipt => receipt.id),
    )
    afterStep?.('closed')
    return journal.epochs.get(built.epoch)
  }

  /** One step after the other until nothing is open. Returns the last epoch that it brought to an end. */
  const advance = async (): Promise<JournalEpoch | undefined> => {
    let done: JournalEpoch | undefined
    for (;;) {
      const last = journal.epochs.last()
      const open = last && last.state !== 'final' ? last : await close()
      if (!open) return done
      const n = BigInt(open.epoch)
      const [record, final, pending] = await Promise.all([
        client.readContract({ ...read, functionName: 'epochRoot', args: [n] }),
        client.readContract({ ...read, functionName: 'lastFinal' }),
        client.readContract({ ...read, functionName: 'pendingEpoch' }),
      ])
      const onChain = pending === n || final >= n
      if (onChain && !sameHex(record.payoutRoot, open.payoutRoot)) {
        if (final < n)
          throw new BaseError('Another proposal for this epoch waits on chain.', {
            code: 'settlement/foreign-epoch',
            facts: { epoch: open.epoch, proposer: record.proposer },
            hint: 'It becomes final or is cancelled; the receipts here wait for the epoch after it.',
          })
        // Somebody else's epoch became final: ours is built again on top of it.
        journal.epochs.reopen(open.epoch)
        continue
      }
      if (!onChain) {
        if (open.state === 'proposed') {
          log.warn('an epoch was cancelled on chain; its receipts are settled again', { epoch: open.epoch })
          journal.epochs.reopen(open.epoch)
          continue
        }
        await propose(open)
      } else if (open.state === 'closed') journal.epochs.proposed(open.epoch, await proposalOf(n))
      await finalise(open)
      done = journal.epochs.get(open.epoch)
    }
  }

  const proposalOf = async (epoch: bigint): Promise<Hex | null> => {
    const events = await client.getContractEvents({
      ...read,
      eventName: 'EpochProposed',
      args: { epoch },
      fromBlock: 0n,
    })
    return events.at(-1)?.transactionHash ?? null
  }

  let running: Promise<JournalEpoch | undefined> | undefined
  const settle = (): Promise<JournalEpoch | undefined> => {
    if (closed) return Promise.resolve(undefined)
    running ??= advance().finally(() => {
      running = undefined
    })
    return running
  }

  let failed = ''
  const timer =
    epochSeconds === null
      ? undefined
      : setInterval(() => {
          settle().then(
            () => {
              failed = ''
            },
            error => {
              const reason = String((error as Error).message)
              if (!closed && reason !== failed) log.error('settlement stopped; trying again', { error })
              failed = reason
            },
          )
        }, epochSeconds * 1000)
  timer?.unref()

  return {
    /** Closes, proposes and finalises what is open. Calls that overlap share one run. */
    settle,
    lastFinal,
    /** What `Settlement.claim` needs for an account, by the last final root; null where it earned nothing. */
    async proofOf(who: Address): Promise<ClaimProof | null> {
      const last = await lastFinal()
      return last ? claimProof({ epoch: last.epoch, account: who, payouts: last.file.payouts, domain }) : null
    },
    /** Sends what an account can claim to it, as wrapped OPEN. */
    async claimFor(who: Address): Promise<void> {
      const [proof, claimed] = await Promise.all([
        this.proofOf(who),
        client.readContract({ ...read, functionName: 'claimed', args: [who] }),
      ])
      if (!proof || proof.cumulative <= claimed) return
      const { cumulative, index, siblingHashes, siblingSums } = proof
      await operator.send({
        ...write,
        functionName: 'claim',
        args: [who, cumulative, BigInt(index), siblingHashes, siblingSums, false],
      })
    },
    async close() {
      closed = true
      clearInterval(timer)
      stop.abort()
      await running?.catch(() => {})
    },
  }
}

export declare namespace createSettlement {
  type Options = {
    ledger: Ledger
    journal: Journal
    store: Store
    operator: Sender
    log: Log
    /** Seconds between two looks for new receipts; null: only on demand. */
    epochSeconds: number | null
    /** Keeps what the chain says about the epoch at its final block, and names it. */
    takeEvidence: (epoch: number, block: bigint) => Promise<string>
    /** Brings what these receipts are owed to Settlement, as far as it is not there yet (vouchers of channels). */
    fund?: (() => Promise<void>) | undefined
    /** Runs between an act and its record, for tests that end the process there by throwing. */
    afterStep?: ((step: SettlementStep) => void) | undefined
    now?: () => number
  }
}
