import { createTxFromRLP } from '@ethereumjs/tx'
import type { Log } from '@openledger/base'
import { nameOf } from '../core/Branches.ts'
import type { BuiltBlock, Candidate, Refusal } from '../core/buildBlock.ts'
import type { Core } from '../core/Core.ts'
import { keyOf, type Write } from '../core/Database.ts'
import { keccak } from '../core/nativeCrypto.ts'
import type { Rules } from '../core/Rules.ts'
import {
  assertFits,
  assertMaySend,
  assertReplaces,
  assertRoom,
  closed,
  feeCap,
  insufficientFunds,
  replaced,
  spentNonce,
  unexecutable,
} from './admission.ts'
import { Journal } from './Journal.ts'
import { decodeTransaction, parseTransaction, type Unrecovered, withSender } from './parseTransaction.ts'
import { type Entry, Queue } from './Queue.ts'
import { SenderRecovery } from './SenderRecovery.ts'
import { TipAccounts } from './TipAccounts.ts'

/**
 * Transactions that wait for a block: first come, first served, each sender's in order of nonce.
 *
 * `submit` answers with the hash only once the transaction cannot be lost: in a sealed block on disk, or, where it
 * has to wait (for an earlier nonce, a lower base fee, the clock), in the journal on disk.
 */
export class Pool {
  readonly #core: Core
  readonly #wake: () => void
  readonly #onPending: (hash: Buffer) => void
  readonly #recovery = new SenderRecovery()
  readonly #senders = new Map<string, Map<bigint, Entry>>()
  readonly #byHash = new Map<string, Entry>()
  readonly #accounts: TipAccounts
  readonly #queue = new Queue()
  #parked = 0
  #bytes = 0
  readonly #journal: Journal
  #closed = false
  #patient = false

  constructor({ core, log, wake, onPending }: Pool.Options) {
    this.#core = core
    this.#journal = new Journal(core, log)
    this.#accounts = new TipAccounts(core)
    this.#wake = wake
    this.#onPending = onPending
  }

  /**
   * Takes back what the journal holds: all of it has been answered, so nothing is refused for want of room or of funds.
   * Call once, before the first `submit`.
   *
   * @throws BaseError `chain/state-…` where the state cannot be read; the journal stays as it is.
   */
  async restore(): Promise<void> {
    const found: Candidate[] = []
    for (const { id, value } of await this.#core.entries('parked')) {
      this.#journal.unlessDead(id, () => found.push(parseTransaction({ raw: value, rules: this.#core.rules })))
    }
    // The journal lies in order of hashes: taken so, a sender's row would begin with its gaps.
    found.sort((a, b) => (a.tx.nonce < b.tx.nonce ? -1 : a.tx.nonce > b.tx.nonce ? 1 : 0))
    for (const candidate of found) {
      this.#journal.unlessDead(candidate.hash, () => {
        const entry = this.#admit(candidate, { isAnswered: true })
        entry.journalled = true
        entry.resolve(entry.hash)
      })
    }
    await this.#journal.flush()
  }

  /**
   * Takes a signed transaction.
   *
   * @returns its hash, once it is on disk.
   * @throws BaseError `chain/transaction-…`, `chain/pool-full`, `chain/closed`.
   */
  async submit(raw: Buffer): Promise<Buffer> {
    if (this.#core.failure !== undefined) throw this.#core.failure
    if (this.#closed) throw closed()
    // Told again by another peer: its signature is not recovered twice.
    const known = this.#byHash.get(nameOf(keccak(raw)))
    if (known !== undefined) return known.answer
    const transaction = decodeTransaction({ raw, rules: this.#core.rules })
    const candidate = withSender(transaction, await this.#recovery.recover(transaction))
    if (this.#closed) throw closed()
    return this.#admit(candidate).answer
  }

  get isEmpty(): boolean {
    return this.#queue.isEmpty
  }

  /** How many could go into the next block, and how many are parked. */
  get counts(): { pending: number; queued: number } {
    return { pending: this.#byHash.size - this.#parked, queued: this.#parked }
  }

  /** A transaction that waits, by its hash. */
  find(hash: Uint8Array): Candidate | undefined {
    return this.#byHash.get(nameOf(hash))
  }

  /** What waits, ready ones first. */
  *entries(): Generator<Candidate & { ready: boolean }> {
    for (const entry of this.#byHash.values()) {
      yield { tx: entry.tx, raw: entry.raw, hash: entry.hash, sender: entry.sender, ready: entry.state !== 'parked' }
    }
  }

  /** The nonce that the next transaction of `sender` needs, counting what is ready. */
  nextNonce(sender: Uint8Array): bigint {
    let nonce = this.#nonceAtTip(sender)
    const entries = this.#senders.get(nameOf(sender))
    while (entries !== undefined && (entries.get(nonce)?.state ?? 'parked') !== 'parked') nonce++
    return nonce
  }

  /**
   * While the next block has to wait, senders are answered from the journal, ready or not: nothing acknowledged can be
   * lost, and whoever sends one transaction after the other is not slowed down to one a block.
   */
  set patient(patient: boolean) {
    this.#patient = patient
    if (patient) for (const entry of this.#queue.ready()) this.#keep(entry)
  }

  /** Hands out the next ready transaction that fits into `gasLeft`. */
  next(gasLeft: bigint): Candidate | undefined {
    return this.#queue.take(gasLeft)
  }

  /** Hands out what is ready for a block that may never become part of the chain: all of it stays in the pool. */
  offer(): (gasLeft: bigint) => Candidate | undefined {
    return this.#queue.offer()
  }

  /** Takes out what a block could not hold though it stood on the tip. */
  refuse(refused: readonly Refusal[]): void {
    this.#settleRefused(refused, new Set())
    this.#queue.compact()
  }

  /**
   * A transaction of a block that another client built: the pool's own where it has it, else decoded, its sender
   * recovered. Takes whatever `rules` allow, those of the block, which is more than the pool does.
   *
   * @throws where it cannot be decoded or its signature is not valid.
   */
  async read(raw: Buffer, rules: Rules): Promise<Candidate> {
    const hash = keccak(raw)
    const known = this.find(hash)
    if (known !== undefined) return known
    let unrecovered: Unrecovered
    try {
      unrecovered = decodeTransaction({ raw, rules })
    } catch {
      const tx = createTxFromRLP(raw, { common: rules, freeze: false })
      return { tx, raw, hash, sender: tx.getSenderAddress().bytes }
    }
    return withSender(unrecovered, await this.#recovery.recover(unrecovered))
  }

  /** The writes that take a block's transactions out of the journal. */
  unjournal(hashes: readonly Uint8Array[]): Write[] {
    return hashes.flatMap(hash => (this.find(hash) === undefined ? [] : [{ key: keyOf('parked', hash), value: null }]))
  }

  /**
   * Brings the pool to a new head: `sealed` are the transactions of the blocks that joined the chain, `orphans` those
   * of blocks that left it, which wait again.
   */
  async follow({ sealed, orphans }: Pool.Follow): Promise<void> {
    const touched = new Set<string>()
    for (const { hash, sender } of sealed) {
      const entry = this.#byHash.get(nameOf(hash))
      if (entry !== undefined) {
        this.#remove(entry)
        entry.resolve(entry.hash)
        entry.state = 'taken'
      }
      touched.add(nameOf(sender))
    }
    for (const name of touched) {
      for (const entry of [...(this.#senders.get(name)?.values() ?? [])]) {
        if (entry.tx.nonce >= this.#nonceAtTip(entry.sender)) continue
        this.#remove(entry)
        entry.state = 'taken'
        if (entry.journalled) this.#journal.drop(entry.hash)
        entry.reject(replaced(entry.hash, 'that a block holds'))
      }
    }
    this.#queue.compact()
    this.#rebalance(touched)
    for (const raw of orphans) await this.submit(raw).catch(() => {})
  }

  /**
   * Brings the pool to the state after a built block. Returns the writes that take its transactions out of the
   * journal; they belong into the block's batch.
   */
  settle(block: BuiltBlock, refused: readonly Refusal[]): Write[] {
    this.#queue.forget()
    const writes: Write[] = []
    const senders = new Set<string>()
    for (const candidate of block.transactions) {
      const entry = candidate as Entry
      this.#remove(entry)
      senders.add(nameOf(entry.sender))
      if (entry.journalled) writes.push({ key: keyOf('parked', entry.hash), value: null })
    }
    this.#settleRefused(refused, senders)
    this.#rebalance(senders)
    return writes
  }

  /** Answers the senders of a block's transactions. Call once it is on disk. */
  acknowledge(block: BuiltBlock): void {
    for (const candidate of block.transactions) (candidate as Entry).resolve(candidate.hash)
  }

  /** Refuses everything that has not been acknowledged; what is journalled stays for the next start. */
  async close(error: Error = closed()): Promise<void> {
    this.#closed = true
    await this.#journal.settled()
    for (const entry of this.#byHash.values()) entry.reject(error)
    await this.#recovery.close()
  }

  #admit(candidate: Candidate, { isAnswered = false } = {}): Entry {
    const { tx, hash, sender } = candidate
    const name = nameOf(hash)
    const known = this.#byHash.get(name)
    if (known !== undefined) return known
    const account = this.#accounts.get(sender)
    const nonce = account?.nonce ?? 0n
    assertFits({ tx, gasLimit: this.#core.tip.header.gasLimit, baseFee: this.#baseFee() })
    if (tx.nonce < nonce)
      throw spentNonce({ tx, hash, next: nonce, isSealed: this.#core.receiptOf(hash) !== undefined })
    if (account?.isContract()) assertMaySend(this.#core.codeOf(account.codeHash), sender)

    const entries = this.#senders.get(nameOf(sender)) ?? new Map<bigint, Entry>()
    const rival = entries.get(tx.nonce)
    if (rival !== undefined) assertReplaces(tx, rival)
    const cost = tx.gasLimit * feeCap(tx) + tx.value
    let owed = cost
    for (const entry of entries.values()) if (entry !== rival) owed += entry.cost
    const balance = account?.balance ?? 0n
    if (owed > balance && !isAnswered) throw insufficientFunds({ sender, balance, needs: owed })
    if (rival === undefined && !isAnswered) this.#assertRoom(candidate, nonce, entries)

    let resolve: Entry['resolve'] = () => {}
    let reject: Entry['reject'] = () => {}
    const answer = new Promise<Buffer>((yes, no) => {
      resolve = yes
      reject = no
    })
    // Written onto the candidate, so that a block's transactions are the pool's entries without a lookup.
    const entry: Entry = Object.assign(candidate, {
      state: 'parked' as const,
      name,
      cost,
      journalled: false,
      resolve,
      reject,
      answer,
    })
    if (rival !== undefined) this.#displace(rival)
    if (entries.size === 0) this.#senders.set(nameOf(sender), entries)
    entries.set(tx.nonce, entry)
    this.#byHash.set(name, entry)
    this.#bytes += candidate.raw.length
    this.#parked++
    this.#promote(entries)
    if (entry.state === 'parked' || this.#patient) this.#keep(entry)
    this.#onPending(hash)
    return entry
  }

  #settleRefused(refused: readonly Refusal[], senders: Set<string>): void {
    for (const { candidate, error } of refused) {
      const entry = candidate as Entry
      senders.add(nameOf(entry.sender))
      // A nonce before it was refused: it can still be sealed later.
      if (entry.tx.nonce > this.#nonceAtTip(entry.sender)) {
        this.#park(entry)
        continue
      }
      this.#remove(entry)
      entry.state = 'taken'
      if (entry.journalled) this.#journal.drop(entry.hash)
      entry.reject(unexecutable(entry.hash, error))
    }
  }

  /** The base fee and the nonces of `senders` have moved: what was parked may be ready, what was ready may have to wait. */
  #rebalance(senders: ReadonlySet<string>): void {
    const baseFee = this.#baseFee()
    const parked = new Set(senders)
    for (const entry of this.#queue.ready()) {
      if (feeCap(entry.tx) < baseFee) {
        this.#park(entry)
        parked.add(nameOf(entry.sender))
      }
    }
    if (this.#parked > 0) {
      for (const [name, entries] of this.#senders) {
        if (parked.has(name) || [...entries.values()].some(({ state }) => state === 'parked')) this.#promote(entries)
      }
    }
  }

  /** Makes ready what follows without a gap and can pay the base fee. */
  #promote(entries: Map<bigint, Entry>): void {
    const first = entries.values().next().value
    if (first === undefined) return
    const baseFee = this.#baseFee()
    let woke = false
    for (let nonce = this.#nonceAtTip(first.sender); ; nonce++) {
      const entry = entries.get(nonce)
      if (entry === undefined) break
      if (entry.state !== 'parked') continue
      if (feeCap(entry.tx) < baseFee) break
      entry.state = 'ready'
      this.#parked--
      this.#queue.push(entry)
      woke = true
    }
    if (woke) this.#wake()
  }

  #park(entry: Entry): void {
    if (entry.state === 'parked') return
    entry.state = 'parked'
    this.#parked++
    this.#keep(entry)
  }

  /** Journals a transaction, then answers its sender. */
  #keep(entry: Entry): void {
    if (entry.journalled) return
    entry.journalled = true
    this.#journal.put(entry).then(() => entry.resolve(entry.hash), entry.reject)
  }

  #displace(rival: Entry): void {
    this.#remove(rival)
    if (rival.journalled) this.#journal.drop(rival.hash)
    rival.reject(replaced(rival.hash, 'and a higher fee'))
    rival.state = 'taken'
  }

  #remove(entry: Entry): void {
    if (this.#byHash.get(entry.name) !== entry) return
    this.#byHash.delete(entry.name)
    this.#bytes -= entry.raw.length
    if (entry.state === 'parked') this.#parked--
    const sender = nameOf(entry.sender)
    const entries = this.#senders.get(sender)
    if (entries?.get(entry.tx.nonce) !== entry) return
    entries.delete(entry.tx.nonce)
    if (entries.size === 0) this.#senders.delete(sender)
  }

  #assertRoom({ tx, raw }: Candidate, nonce: bigint, entries: Map<bigint, Entry>): void {
    const gap = tx.nonce > nonce && !entries.has(tx.nonce - 1n)
    const parkedOfSender = [...(gap ? entries.values() : [])].filter(({ state }) => state === 'parked').length
    assertRoom({ ...this.counts, bytes: this.#bytes + raw.length, parkedOfSender, gap })
  }

  #nonceAtTip(sender: Uint8Array): bigint {
    return this.#accounts.get(sender)?.nonce ?? 0n
  }

  #baseFee(): bigint {
    return this.#core.nextBaseFee()
  }
}

export declare namespace Pool {
  type Options = { core: Core; log?: Log | undefined; wake: () => void; onPending: (hash: Buffer) => void }
  type Follow = { sealed: readonly { hash: Uint8Array; sender: Uint8Array }[]; orphans: readonly Buffer[] }
}
