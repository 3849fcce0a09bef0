import { setTimeout as sleep } from 'node:timers/promises'
import { BaseError, cidFromDigest, hexToBytes, type Log, sameHex } from '@openledger/base'
import {
  type ClaimProof,
  claimProof,
  type EpochCommitment,
  type EpochFile,
  epochArgument,
  epochHash,
  getProposedEpoch,
} from '@openledger/client'
import { settlementAbi, stakingAbi, wopenAbi } from '@openledger/contracts'
import type { Abi, Address } from 'viem'
import type { Journal } from '../journal/openJournal.ts'
import type { JournalEpoch } from '../journal/rows.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import { buildEpoch, readEpochFile } from './buildEpoch.ts'
import { collectPayments } from './collectPayments.ts'

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
    const proposed = await getProposedEpoch({ chain: ledger.client }, epoch)
    if (!proposed) throw new BaseError('The chain has no record of a final epoch.', { code: 'settlement/no-event' })
    const cid = cidFromDigest(hexToBytes(proposed.commitment.data))
    return { epoch, cid, file: readEpochFile(await store.get(cid)) }
  }

  const finalise = async (epoch: JournalEpoch): Promise<void> => {
    const n = BigInt(epoch.epoch)
    for (;;) {
      if ((await client.readContract({ ...read, functionName: 'lastFinal' })) >= n) break
      const [, , finalisableAt] = await client.readContract({ ...read, functionName: 'pending' })
      // A chain that seals at once runs ahead of the clock when it is busy: each block is later than the one before.
      const { timestamp } = await client.getBlock({ blockTag: 'latest' })
      const wait = Number(finalisableAt) - Math.max(now(), Number(timestamp) + 1)
      if (wait > 0) {
        await sleep(wait * 1000, undefined, { signal: stop.signal })
        continue
      }
      try {
        // Gas is named: an estimate would run on the last block's time, before the window has passed.
        await operator.send({
          ...write,
          functionName: 'finalise',
          args: [epochArgument(epoch.commitment)],
          gas: 500_000n,
        })
      } catch (error) {
        if (!BaseError.is(error, 'ledger/reverted') || error.facts.reason !== 'Settlement_WindowOpen') throw error
        await sleep(500, undefined, { signal: stop.signal })
      }
    }
    await recordFinal(epoch)
  }

  /**
   * Brings what stakers earned to those who staked. Whoever claimed it before left it with Staking as wrapped coins. An
   * epoch is final without it, so a failure is told and tried again with the next one.
   */
  const harvest = async (): Promise<void> => {
    const staking = { address: addresses.staking, abi: stakingAbi as Abi }
    const wopen = { address: addresses.wopen, abi: wopenAbi } as const
    try {
      const proof = await owedTo(addresses.staking)
      if (proof) {
        const { cumulative, index, siblingHashes, siblingSums } = proof
        const args = [cumulative, BigInt(index), siblingHashes, siblingSums]
        await operator.send({ ...staking, functionName: 'harvest', args })
      }
      const left = await client.readContract({ ...wopen, functionName: 'balanceOf', args: [addresses.staking] })
      if (left > 0n) await operator.send({ ...staking, functionName: 'collect', args: [] })
    } catch (error) {
      log.warn('what stakers earned was not harvested; trying again with the next epoch', { error })
    }
  }

  /** The proof of what an account can still claim; undefined where that is nothing. */
  const owedTo = async (who: Address): Promise<ClaimProof | undefined> => {
    const last = await lastFinal()
    const proof = last && claimProof({ epoch: last.epoch, account: who, payouts: last.file.payouts, domain })
    const claimed = await client.readContract({ ...read, functionName: 'claimed', args: [who] })
    return proof && proof.cumulative > claimed ? proof : undefined
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
    log.info('an epoch is final', factsOf(epoch.commitment))
    await harvest()
  }

  const propose = async (epoch: JournalEpoch): Promise<void> => {
    const [bond, credit] = await Promise.all([
      client.readContract({ ...read, functionName: 'proposerBond' }),
      client.readContract({ ...read, functionName: 'creditOf', args: [account] }),
    ])
    const receipt = await operator.send({
      ...write,
      functionName: 'propose',
      args: [epochArgument(epoch.commitment)],
      value: bond > credit ? bond - credit : 0n,
    })
    afterStep?.('proposed')
    journal.epochs.proposed(epoch.epoch, receipt.transactionHash)
    log.info('proposed an epoch', factsOf(epoch.commitment))
  }

  /** Closes a new epoch in the journal, where there are receipts or payments of Fees that no epoch holds. */
  const close = async (): Promise<JournalEpoch | undefined> => {
    const receipts = journal.receipts.unsettled(account)
    const previous = await lastFinal()
    const fees = await collectPayments({ ledger, after: previous?.file.lastPayment ?? 0 })
    if (receipts.length === 0 && fees.payments.length === 0) return undefined
    await fund?.()
    const epoch = (previous?.epoch ?? 0) + 1
    const built = await buildEpoch({ ...{ store, epoch, previous, receipts, domain }, ...fees })
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
      const [kept, final, [, , , proposer]] = await Promise.all([
        client.readContract({ ...read, functionName: 'epochHash', args: [n] }),
        client.readContract({ ...read, functionName: 'lastFinal' }),
        client.readContract({ ...read, functionName: 'pending' }),
      ])
      const onChain = BigInt(kept) !== 0n
      if (onChain && !sameHex(kept, epochHash(open.commitment))) {
        if (final < n)
          throw new BaseError('Another proposal for this epoch waits on chain.', {
            code: 'settlement/foreign-epoch',
            facts: { epoch: open.epoch, proposer },
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
      } else if (open.state === 'closed')
        journal.epochs.proposed(
          open.epoch,
          (await getProposedEpoch({ chain: ledger.client }, open.epoch))?.transaction ?? null,
        )
      await finalise(open)
      done = journal.epochs.get(open.epoch)
    }
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
      const proof = await owedTo(who)
      if (!proof) return
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

function factsOf({ epoch, total, receiptCount }: EpochCommitment) {
  return { epoch, total, receipts: receiptCount }
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
