import { randomBytes } from 'node:crypto'
import { type Address, BaseError, bytesToHex, formatOpen, type Log } from '@openledger/base'
import {
  escrowStates,
  fromWire,
  type JobEscrow,
  type JobQuote,
  type JobRequest,
  type JobResult,
  jobQuoteSchema,
  jobQuoteTypedData,
  jobRequestSchema,
  type TrainingDescriptor,
  toWire,
  trainingDescriptorDigest,
} from '@openledger/client'
import { jobsAbi, operatorsAbi, stakingAbi } from '@openledger/contracts'
import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { type Abi, multicall3Abi } from 'viem'
import { z } from 'zod'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import type { JobRelease } from './prepareRun.ts'

export type Escrow = Awaited<ReturnType<typeof createEscrow>>

/** What a node asks for training, and how long it takes itself. */
export type TrainingOffer = {
  /** Wei a token, and wei that a job costs at least. Both 0: training is free, and nothing is escrowed. */
  tokenPrice: bigint
  leastPrice: bigint
  /** Seconds in which it takes a funded job, and in which it delivers after that. */
  assignWithin?: number
  deliverWithin?: number
  /** Where it is reached, for its listing. */
  endpoint?: string
  /** Wei of its own stake that it makes sure of: the listing bond, and the bonds of the jobs that it has open. */
  stake?: bigint
}

/** A quote that was funded, as it was given: all that determines the run, and for whom it is. */
export type FundedQuote = { escrow: number; request: JobRequest; seed: number; releases: JobRelease[] }

/** What the factory does with jobs that are paid for. Everything may be said twice. */
export type PaidJobs = {
  /** Writes the job down, if it is not yet; it does not run. */
  admit(quote: FundedQuote): Promise<void>
  /** Whether it is written down. */
  has(escrow: number): boolean
  /** Whether what it trains on can still be read. */
  isTrainable(escrow: number): Promise<boolean>
  /** Whether it would run now: nothing else does, and nothing came before it. */
  isTurn(escrow: number): boolean
  /** Whether its buyer has taken it back. */
  isCancelled(escrow: number): boolean
  /** Lets it run. */
  start(escrow: number): Promise<void>
  /** Lets it go on, where it is paused. */
  unpause(escrow: number): Promise<void>
  /** Ends it without a result: its money is on its way back. */
  abandon(escrow: number, error: BaseError): Promise<void>
  /** What it made, once it has succeeded. */
  resultOf(escrow: number): JobResult | undefined
}

/** For tests that end the process between an act and what follows from it. */
export type EscrowStep = 'admitted' | 'assigned' | 'delivered' | 'paid'

const keptQuote = z.object({
  quote: jobQuoteSchema,
  request: jobRequestSchema,
  seed: z.int(),
  releases: z.array(z.object({ id: z.int(), datanet: z.int(), root: z.string(), manifest: z.string() })),
})

/** Quotes that may wait for their money: of this node, and of one buyer. */
const mostQuotes = { all: 4096, ofBuyer: 16 }
/** Seconds in which a quote can be funded. */
const quoteFor = 600
/** Reverts that say that a deadline has not come yet, or that somebody else was first. */
const notYet = ['Jobs_DeadlineNotPassed', 'Jobs_RunOpen', 'Jobs_NotJudged', 'Jobs_WrongState', 'Jobs_Decided']

/**
 * Paid training: signs quotes as the operator, and carries every job that was funded by one through Jobs: takes it,
 * delivers what the factory made, has it paid once nobody can challenge it, and refunds what is late.
 *
 * Nothing of where a job stands is kept here but the quote: each step is read off the chain and the factory anew, so
 * that a process which dies between two of them goes on where it was, and does nothing twice.
 */
export async function createEscrow({
  db,
  ledger,
  journal,
  operator,
  offer,
  log,
  afterStep,
  everyMilliseconds = 1_000,
}: createEscrow.Options) {
  const { client, addresses } = ledger
  const account = operator.account.address.toLowerCase() as Address
  const jobs = { address: addresses.jobs, abi: jobsAbi } as const
  const operators = { address: addresses.operators, abi: operatorsAbi } as const
  const { tokenPrice, leastPrice, assignWithin = 600, deliverWithin = 6 * 3600 } = offer
  const isPaid = tokenPrice > 0n || leastPrice > 0n
  const now = () => Math.floor(Date.now() / 1000)
  let paidJobs: PaidJobs | undefined

  const send = (functionName: string, args: readonly unknown[]) =>
    operator.send({ address: addresses.jobs, abi: jobsAbi as Abi, functionName, args })
  /** Does what a deadline opens, where it has passed: tried in the block to come, so that nothing is sent in vain. */
  const trySend = async (functionName: string, args: readonly unknown[]): Promise<boolean> => {
    try {
      await client.simulateContract({
        ...{ address: addresses.jobs, abi: jobsAbi as Abi, functionName, args, account: operator.account },
        blockTag: 'pending',
      })
    } catch (error) {
      if (notYet.some(name => String((error as Error).message).includes(name))) return false
      throw error
    }
    await send(functionName, args)
    return true
  }

  /** Lists this node as an operator with its prices, and stakes what is missing for that. */
  const list = async (): Promise<void> => {
    const [{ listingBond }, active, found] = await Promise.all([
      client.readContract({ ...operators, functionName: 'terms' }),
      client.readContract({
        ...{ address: addresses.staking, abi: stakingAbi, functionName: 'activeStake' },
        args: [account],
      }),
      client.readContract({ ...operators, functionName: 'getOperator', args: [account] }).catch(() => undefined),
    ])
    const wanted = offer.stake ?? 100n * 10n ** 18n
    if (active < wanted) {
      const stake = { address: addresses.staking, abi: stakingAbi as Abi, functionName: 'stake', args: [account] }
      await operator.send({ ...stake, value: wanted - active })
    }
    const { endpoint = 'http://localhost' } = offer
    const profile = { endpoint, hardware: `0x${'00'.repeat(32)}`, proofs: 1, tokenPrice, leastPrice }
    const register = { address: addresses.operators, abi: operatorsAbi as Abi, args: [profile] }
    if (!found) {
      await operator.send({ ...register, functionName: 'register' })
      log.info('listed as an operator', { bond: listingBond })
    } else if (
      found.profile.tokenPrice !== tokenPrice ||
      found.profile.leastPrice !== leastPrice ||
      found.profile.endpoint !== endpoint
    )
      await operator.send({ ...register, functionName: 'setProfile' })
  }
  let listed = !isPaid
  const ensureListed = async (): Promise<void> => {
    if (listed) return
    await list()
    listed = true
  }

  const open = notInArray(t.escrows.state, ['paid', 'refunded'])
  const tick = async (): Promise<void> => {
    const rows = await db
      .select()
      .from(t.escrows)
      .where(and(eq(t.escrows.operator, account), open))
      .orderBy(t.escrows.id)
    for (const row of rows)
      await advance(row.id, row.nonce).catch(error => {
        if (!closed) log.warn('a paid job waits', { escrow: row.id, error })
      })
  }

  /** One step of one job, by what the chain says of it now. */
  const advance = async (escrow: number, nonce: bigint): Promise<void> => {
    if (!paidJobs) return
    const id = BigInt(escrow)
    const job = await client.readContract({ ...jobs, functionName: 'getJob', args: [id] })
    const state = escrowStates[job.state]!
    if (state === 'funded' || state === 'assigned' || state === 'running') {
      if (await trySend('expire', [id])) {
        log.warn('a job was not delivered in time; its buyer has its money back', { escrow })
        await paidJobs.abandon(escrow, tooLate(escrow))
        return
      }
      const known = await admit(escrow, nonce)
      if (state === 'funded') return take(escrow, known, job.deadline)
      if (!known) return // what it was for is lost: it ends as late
      // Whoever pauses for too long would make this node late.
      if ((await chainTime()) > job.deadline - job.deliverWithin / 2) await paidJobs.unpause(escrow)
      await paidJobs.start(escrow)
      const result = paidJobs.resultOf(escrow)
      if (!result) return
      await send('deliver', [id, result.adapterDigest, result.checkpointRoot, 0n])
      afterStep?.('delivered')
      log.info('delivered a paid job', { escrow, result: result.adapterDigest })
      return
    }
    if (state === 'delivered' && (await trySend('finalise', [id]))) {
      afterStep?.('paid')
      log.info('a job was paid', { escrow, price: job.price })
    }
    if (state === 'challenged') {
      const ofJob = and(eq(t.escrowDisputes.job, escrow), isNull(t.escrowDisputes.upheld))
      for (const dispute of await db.select().from(t.escrowDisputes).where(ofJob))
        await trySend('conclude', [BigInt(dispute.id)])
    }
  }

  /** Writes the job of an escrow down by the quote that it funded. False where that quote is not known here. */
  const admit = async (escrow: number, nonce: bigint): Promise<boolean> => {
    const kept = journal.quotes.get(nonce.toString())
    if (kept === undefined) return paidJobs!.has(escrow)
    const { request, seed, releases } = fromWire(keptQuote, JSON.parse(kept), { what: 'quote' })
    await paidJobs!.admit({ escrow, request, seed, releases: releases as JobRelease[] })
    afterStep?.('admitted')
    return true
  }

  /** Of the block to come: on a quiet chain the last one may be old. */
  const chainTime = async (): Promise<number> =>
    Number(
      await client.readContract({
        ...{ address: addresses.multicall3, abi: multicall3Abi, functionName: 'getCurrentBlockTimestamp' },
        blockTag: 'pending',
      }),
    )

  /**
   * Bonds for a funded job when it is its turn, or its time to be taken is half over: until then its buyer may take it
   * back, and has the whole price again at once.
   */
  const take = async (escrow: number, known: boolean, deadline: number): Promise<void> => {
    const id = BigInt(escrow)
    if (known && paidJobs!.isCancelled(escrow)) {
      await send('decline', [id])
      log.info('declined a job that its buyer cancelled', { escrow })
      return
    }
    if (known && !paidJobs!.isTurn(escrow) && (await chainTime()) < deadline - assignWithin / 2) return
    if (known && (await paidJobs!.isTrainable(escrow))) {
      await ensureListed()
      const failure = await send('assign', [id]).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (failure === undefined) {
        afterStep?.('assigned')
        return paidJobs!.start(escrow)
      }
      log.warn('a funded job cannot be taken', { escrow, error: failure })
    }
    await send('decline', [id])
    await paidJobs!.abandon(escrow, notTaken(escrow))
  }

  let closed = false
  let running: Promise<void> | undefined
  let again = false
  /** Brings every open job of this node as far as it goes now. Calls that overlap share what is left to do. */
  const keep = (): Promise<void> => {
    if (closed) return Promise.resolve()
    again = true
    running ??= (async () => {
      while (again && !closed) {
        again = false
        await tick()
      }
    })().finally(() => {
      running = undefined
    })
    return running
  }
  const timer = setInterval(() => {
    keep().catch(error => {
      if (!closed) log.error('paid jobs could not be looked at; trying again', { error })
    })
  }, everyMilliseconds)
  timer.unref()
  await ensureListed().catch(error => log.warn('this node is not listed as an operator yet', { error }))

  return {
    /** Whether this node asks anything for training. */
    isPaid,
    keep,
    /** Tells who runs the jobs, and begins. */
    serve(factory: PaidJobs): void {
      paidJobs = factory
      void keep().catch(error => log.error('paid jobs could not be looked at; trying again', { error }))
    },
    /** Wei for training on so many tokens. */
    priceOf: (tokens: number): bigint => {
      const price = BigInt(tokens) * tokenPrice
      return price > leastPrice ? price : leastPrice
    },
    /**
     * Signs what a run costs, and keeps it so that it can be funded.
     *
     * @throws `factory/too-many-quotes`, `factory/bond-too-small`
     */
    async quote({ request, descriptor, releases, price }: QuoteOptions) {
      const [ofAll, ofBuyer] = [journal.quotes.count(now()), journal.quotes.count(now(), request.builder)]
      if (ofAll >= mostQuotes.all || ofBuyer >= mostQuotes.ofBuyer)
        throw new BaseError('Too many quotes wait to be paid.', {
          code: 'factory/too-many-quotes',
          facts: { yours: ofBuyer, limit: mostQuotes.ofBuyer },
          hint: `Pay one, or wait: a quote holds for ${quoteFor / 60} minutes.`,
        })
      await ensureListed()
      const [bond, free, { timestamp }] = await Promise.all([
        client.readContract({ ...operators, functionName: 'bondFor', args: [price] }),
        client.readContract({
          ...{ address: addresses.staking, abi: stakingAbi, functionName: 'freeStake' },
          args: [account],
        }),
        client.getBlock({ blockTag: 'latest' }),
      ])
      if (free < bond)
        throw new BaseError('This node has not the stake to answer for such a job now.', {
          code: 'factory/bond-too-small',
          facts: { bond: formatOpen(bond), free: formatOpen(free) },
          hint: 'Train on less, or try again when it has finished other jobs.',
        })
      const quote: JobQuote = {
        operator: account,
        buyer: request.builder,
        spec: bytesToHex(trainingDescriptorDigest(descriptor)),
        modelId: request.base,
        releaseIds: releases.map(({ id }) => id),
        price,
        proof: 'committee',
        verifier: `0x${'00'.repeat(20)}`,
        assignWithin,
        deliverWithin,
        expiry: Math.max(now(), Number(timestamp)) + quoteFor,
        nonce: BigInt(bytesToHex(randomBytes(16))),
      }
      const data = jobQuoteTypedData(quote, { chainId: ledger.chainId, jobs: addresses.jobs })
      const signature = await operator.account.signTypedData(data)
      const body = toWire(keptQuote, { quote, request, seed: descriptor.seed, releases })
      journal.quotes.save(
        {
          nonce: quote.nonce.toString(),
          buyer: request.builder,
          body: JSON.stringify(body),
          keepUntil: quote.expiry + assignWithin + deliverWithin,
        },
        now(),
      )
      return { quote, signature }
    },
    /** How the chain has an escrow; null where it does not know of it yet. */
    async stateOf(escrow: number): Promise<JobEscrow | null> {
      const [row] = await db.select().from(t.escrows).where(eq(t.escrows.id, escrow))
      if (!row) return null
      const { state, price, deadline, payment, reason } = row
      return { job: escrow, state, price, deadline, payment, reason }
    },
    async close(): Promise<void> {
      closed = true
      clearInterval(timer)
      await running?.catch(() => {})
    },
  }
}

export declare namespace createEscrow {
  type Options = {
    db: Database
    ledger: Ledger
    journal: Journal
    operator: Sender
    offer: TrainingOffer
    log: Log
    /** Runs between an act on chain and what follows, for tests that end the process there by throwing. */
    afterStep?: ((step: EscrowStep) => void) | undefined
    everyMilliseconds?: number
  }
}

type QuoteOptions = {
  request: JobRequest
  descriptor: TrainingDescriptor
  releases: JobRelease[]
  /** Wei. */
  price: bigint
}

function tooLate(escrow: number): BaseError {
  return new BaseError('The job was not delivered in time.', {
    code: 'factory/late',
    facts: { escrow },
    hint: 'Its price is yours again: openledger job withdraw',
  })
}

function notTaken(escrow: number): BaseError {
  return new BaseError('This node cannot take the job any more.', {
    code: 'factory/not-taken',
    facts: { escrow },
    hint: 'Its price is yours again: openledger job withdraw. Ask for a new quote.',
  })
}
