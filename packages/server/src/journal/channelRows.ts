import type { Hex } from '@openledger/base'
import { type ChannelConfig, channelConfigSchema, fromWire, toWire } from '@openledger/client'
import type { Row, Sql } from './rows.ts'

/** A payment channel as the operator keeps it. Amounts are wei, counted from the channel's beginning. */
export type JournalChannel = {
  id: Hex
  config: ChannelConfig
  /** Owed for answers: the sum of the prices of its receipts. */
  charged: bigint
  /** Claimed on chain, as far as the journal knows. */
  claimed: bigint
  /** Of what was charged and could not be claimed, what the operator paid itself. */
  covered: bigint
  /** What the operator is paying itself right now. */
  covering: bigint | null
  /** The largest voucher; it always covers what is charged. */
  maxClaimable: bigint
  signature: Hex
  /** Vouchers taken, and answers charged. */
  vouchers: number
  answers: number
}

/** A receipt that a channel pays: what it had been charged before, and what it is charged now. */
export type ChannelCharge = { channel: Hex; before: bigint; price: bigint }

/** The journal's rows of payment channels and of the vouchers that each served once. */
export function createChannelRows({ run, all, one, atomically }: Sql) {
  const get = (id: Hex) => toChannel(one('select * from channels where id = ?', id))
  return {
    get,
    all: (): JournalChannel[] => all('select * from channels order by id').map(row => toChannel(row)!),
    /** Those of which more was charged than is claimed or covered. */
    unfunded: (): JournalChannel[] =>
      all('select * from channels where charged <> claimed or covering is not null order by id')
        .map(row => toChannel(row)!)
        .filter(({ charged, claimed, covered, covering }) => covering !== null || charged > claimed + covered),
    /**
     * Takes a voucher, which opens the channel's row where there is none. Returns its number, only after it is on disk;
     * undefined where the same total was taken before: a voucher serves once.
     *
     * @param claimed claimed on chain: what a channel that the journal does not know starts from
     */
    take: ({ id, config, claimed, maxClaimable, signature }: Taken): number | undefined =>
      atomically(() => {
        if (one('select 1 from vouchers where channel = ? and max_claimable = ?', id, maxClaimable.toString()))
          return undefined
        run(
          `insert into channels (id, config, charged, claimed, covered, covering, max_claimable, signature, vouchers, answers)
           values (?, ?, ?, ?, '0', null, '0', '0x', 0, 0) on conflict do nothing`,
          id,
          JSON.stringify(toWire(channelConfigSchema, config)),
          claimed.toString(),
          claimed.toString(),
        )
        const known = get(id)!
        const sequence = known.vouchers
        run(
          'insert into vouchers (channel, max_claimable, sequence) values (?, ?, ?)',
          id,
          maxClaimable.toString(),
          sequence,
        )
        const largest = maxClaimable > known.maxClaimable ? { maxClaimable, signature } : known
        run(
          'update channels set max_claimable = ?, signature = ?, vouchers = vouchers + 1 where id = ?',
          largest.maxClaimable.toString(),
          largest.signature,
          id,
        )
        return sequence
      }),
    /** Inside the commit of its receipt. */
    charge: ({ channel, before, price }: ChannelCharge): void => {
      const changed = run(
        'update channels set charged = ?, answers = answers + 1 where id = ? and charged = ?',
        (before + price).toString(),
        channel,
        before.toString(),
      )
      if (changed !== 1) throw new Error(`channel ${channel} was not charged ${before} before`)
    },
    claimed: (id: Hex, claimed: bigint): void =>
      void run('update channels set claimed = ? where id = ?', claimed.toString(), id),
    /** Says what the operator is about to pay itself, so that an end of the process in between pays nothing twice. */
    cover: (id: Hex, value: bigint): void =>
      void run('update channels set covering = ? where id = ?', value.toString(), id),
    covered: (id: Hex, covered: bigint): void =>
      void run('update channels set covered = ?, covering = null where id = ?', covered.toString(), id),
  }
}

type Taken = Pick<JournalChannel, 'id' | 'config' | 'claimed' | 'maxClaimable' | 'signature'>

function toChannel(row: Row | undefined): JournalChannel | undefined {
  return (
    row && {
      id: row.id as Hex,
      config: fromWire(channelConfigSchema, JSON.parse(row.config as string)),
      charged: BigInt(row.charged as string),
      claimed: BigInt(row.claimed as string),
      covered: BigInt(row.covered as string),
      covering: row.covering === null ? null : BigInt(row.covering as string),
      maxClaimable: BigInt(row.max_claimable as string),
      signature: row.signature as Hex,
      vouchers: Number(row.vouchers),
      answers: Number(row.answers),
    }
  )
}
