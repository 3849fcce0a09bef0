import { type Address, BaseError, bytesToHex, keccak256, type Log, utf8 } from '@openledger/base'
import { type Authorization, authorizationTypedData } from '@openledger/client'
import { batchSettlementAbi, wopenAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import type { JournalChannel } from '../journal/channelRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import { type ChannelState, readChannels } from './readChannels.ts'

/** Steps between which a process may end; a test ends it at each. */
export type WatchtowerStep = 'claimed' | 'settled' | 'covered'

/** Vouchers claimed in one transaction: some 30,000 gas each. */
const batchSize = 100

/**
 * Claims what channels owe, before their payers can withdraw it and before an epoch counts on it.
 *
 * A voucher reserves nothing until it is claimed. So the tower looks at every channel that owes: where its payer has
 * asked for money back it claims at once, long before the channel's delay is over. `fund` claims everything and brings it
 * to Settlement; an epoch is closed only over receipts that were there before it, so that every line is funded.
 *
 * What could not be claimed all the same (the node was away for longer than the delay) the operator pays itself: it served
 * on that promise, and contributors do not carry its risk. Each step asks the chain what already stands, or names it by
 * a nonce, so that a process that ends anywhere claims and pays nothing twice.
 */
export function createWatchtower({
  ledger,
  journal,
  operator,
  log,
  watchSeconds = 60,
  afterStep,
  now = () => Math.floor(Date.now() / 1000),
}: createWatchtower.Options) {
  const { client, addresses, chainId } = ledger
  const batch = { address: addresses.batchSettlement, abi: batchSettlementAbi as Abi } as const
  const wopen = { address: addresses.wopen, abi: wopenAbi as Abi } as const
  const settlement = addresses.settlement.toLowerCase() as Address
  const account = operator.account.address.toLowerCase() as Address

  const row = ({ config, maxClaimable, signature }: JournalChannel, totalClaimed: bigint) => ({
    voucher: { channel: config, maxClaimableAmount: maxClaimable },
    signature,
    totalClaimed,
  })
  const send = (rows: readonly ReturnType<typeof row>[]) =>
    operator.send({ ...batch, functionName: 'claim', args: [rows] })

  /** Claims as much as each channel owes and holds. */
  const claim = async (wanted: readonly { channel: JournalChannel; state: ChannelState }[]): Promise<void> => {
    const rows = wanted.flatMap(({ channel, state }) => {
      const short = channel.charged > state.balance
      const total = short ? state.balance : channel.charged
      return total > state.claimed ? [row(channel, total)] : []
    })
    for (let i = 0; i < rows.length; i += batchSize) {
      const some = rows.slice(i, i + batchSize)
      try {
        await send(some)
      } catch (error) {
        if (!BaseError.is(error, 'ledger/reverted')) throw error
        // One of them fails the others: each alone, and what fails alone is not claimed.
        for (const one of some)
          await send([one]).catch(cause => {
            if (!BaseError.is(cause, 'ledger/reverted')) throw cause
            log.error('a voucher could not be claimed', { payer: one.voucher.channel.payer, error: cause })
          })
      }
    }
    afterStep?.('claimed')
    const ids = wanted.map(({ channel }) => channel.id)
    const after = await readChannels(ledger, ids)
    for (const [i, id] of ids.entries()) journal.channels.claimed(id, after[i]!.claimed)
    if (rows.length > 0) log.info('claimed vouchers', { channels: rows.length })
  }

  /** Brings to Settlement what was claimed for it. Where there is nothing it sends nothing. */
  const bring = async (): Promise<void> => {
    const [claimed, settled] = (await client.readContract({
      ...batch,
      functionName: 'receivers',
      args: [settlement, addresses.wopen],
    })) as readonly [bigint, bigint]
    if (claimed > settled)
      await operator.send({ ...batch, functionName: 'settle', args: [settlement, addresses.wopen] })
    afterStep?.('settled')
  }

  /**
   * Pays Settlement what a channel owes and no longer holds. The amount is written down first, and the nonce follows from
   * what was paid before, so that each amount moves once however often this is repeated.
   */
  const cover = async (channel: JournalChannel): Promise<void> => {
    const value = channel.covering ?? channel.charged - channel.claimed - channel.covered
    if (value <= 0n) return
    journal.channels.cover(channel.id, value)
    const nonce = bytesToHex(keccak256(utf8(`openledger cover ${channel.id} ${channel.covered}`)))
    const used = await client.readContract({ ...wopen, functionName: 'authorizationState', args: [account, nonce] })
    if (!used) {
      const held = (await client.readContract({ ...wopen, functionName: 'balanceOf', args: [account] })) as bigint
      if (held < value) await operator.send({ ...wopen, functionName: 'deposit', args: [], value: value - held })
      const authorization: Authorization = {
        ...{ from: account, to: settlement, value, validAfter: 0n, nonce },
        validBefore: BigInt(now() + 86_400),
      }
      const token = { chainId, token: addresses.wopen as Address, name: 'Wrapped OPEN', version: '1' }
      const signature = await operator.account.signTypedData(authorizationTypedData(authorization, token))
      const { from, to, validAfter, validBefore } = authorization
      await operator.send({
        ...wopen,
        functionName: 'transferWithAuthorization',
        args: [from, to, value, validAfter, validBefore, nonce, signature],
      })
      afterStep?.('covered')
      log.warn('a channel was drained before its vouchers were claimed; the operator paid', {
        channel: channel.id,
        amount: value,
      })
    }
    journal.channels.covered(channel.id, channel.covered + value)
  }

  const fundAll = async (): Promise<void> => {
    const owing = journal.channels.unfunded()
    if (owing.length > 0) {
      for (const channel of owing) if (channel.covering !== null) await cover(channel)
      const states = await readChannels(
        ledger,
        owing.map(({ id }) => id),
      )
      await claim(owing.map(({ id }, i) => ({ channel: journal.channels.get(id)!, state: states[i]! })))
      for (const { id } of owing) await cover(journal.channels.get(id)!)
    }
    await bring()
  }

  /** Claims from channels whose payers have asked for their money back. */
  const watchAll = async (): Promise<void> => {
    // One that is being covered is settled by `fund`.
    const owing = journal.channels.unfunded().filter(({ covering }) => covering === null)
    if (owing.length === 0) return
    const states = await readChannels(
      ledger,
      owing.map(({ id }) => id),
    )
    const leaving = owing.flatMap((channel, i) =>
      states[i]!.withdrawal && channel.charged > states[i]!.claimed ? [{ channel, state: states[i]! }] : [],
    )
    if (leaving.length === 0) return
    log.info('payers are withdrawing; claiming first', { channels: leaving.length })
    await claim(leaving)
    await bring()
  }

  // One after the other: both send from the same channels.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }

  let closed = false
  let failed = ''
  const look = () =>
    inTurn(watchAll).then(
      () => {
        failed = ''
      },
      error => {
        const reason = String((error as Error).message)
        if (!closed && reason !== failed) log.error('the watchtower could not look; trying again', { error })
        failed = reason
      },
    )
  const timer = watchSeconds === null ? undefined : setInterval(() => void look(), watchSeconds * 1000)
  timer?.unref()
  if (watchSeconds !== null) void look()

  return {
    /** Claims all that is owed, brings it to Settlement, and covers what is gone. Afterwards every receipt so far is funded. */
    fund: () => inTurn(fundAll),
    /** Claims from channels that are being drained. */
    watch: () => inTurn(watchAll),
    async close() {
      closed = true
      clearInterval(timer)
      await last.catch(() => {})
    },
  }
}

export declare namespace createWatchtower {
  type Options = {
    ledger: Ledger
    journal: Journal
    /** Claims as the channels' receiver authoriser, pays the gas, and covers what it let slip. */
    operator: Sender
    log: Log
    /** Seconds between two looks at the channels; null: only on demand. Far below the shortest delay (900). */
    watchSeconds?: number | null
    /** Runs between an act and its record, for tests that end the process there by throwing. */
    afterStep?: ((step: WatchtowerStep) => void) | undefined
    now?: () => number
  }
}
