import type { Account } from '@ethereumjs/util'
import { BaseError, bytesToHex } from '@openledger/base'
import type { Genesis } from '../Genesis.ts'
import type { Body, Head } from './Block.ts'
import { Blocks } from './Blocks.ts'
import { bloomBytes } from './Bloom.ts'
import { Branches, blockWrites, type KeptBlock, keptBlock, switchWrites } from './Branches.ts'
import { type BlockAttributes, type BuiltBlock, buildBlock, type Candidate, type Refusal } from './buildBlock.ts'
import { type CacheLimits, type CacheName, cacheLimits } from './Caches.ts'
import { type Database, keyOf, type Write } from './Database.ts'
import { executeBlock } from './executeBlock.ts'
import type { Forks } from './Forks.ts'
import { createMachine, type Machine } from './Machine.ts'
import { hashBytes, keccak } from './nativeCrypto.ts'
import { type OpenedFolder, openFolder } from './openFolder.ts'
import type { Receipt } from './Receipt.ts'
import type { Rules } from './Rules.ts'
import { decodeRlp, integer, toBigInt } from './rlp.ts'
import { decodeAccount, hashedKeyBytes, State } from './State.ts'
import { createOverlayStore } from './StateStore.ts'
import { Trie } from './Trie.ts'

/**
 * The execution core: the data folder, the state, the building of blocks. It knows no pool, no clock and no network;
 * instant sealing and the Engine API are two callers of `build` and `commit`.
 *
 * Two heads: `tip` is the last executed block, on which the next is built; `head` is the last block on disk, the only
 * one that anybody outside is shown.
 *
 * Under a consensus the two are one, and blocks beside it are kept by their hash until others are final: `keep`
 * takes a block on any parent that is known, `adopt` makes one of them the head.
 */
export class Core {
  readonly forks: Forks
  readonly genesisHash: Buffer
  /** The first block after the genesis that lies here whole; 1 unless a snapshot began the chain, or it was pruned. */
  readonly first: bigint
  readonly #firstState: bigint
  readonly #database: Database
  readonly #state: State
  readonly #machines = new Map<Rules, Promise<Machine>>()
  readonly #blocks: Blocks
  readonly #branches: Branches
  /** The root that the state is at; undefined while it is being changed. */
  #stateRoot: Uint8Array | undefined
  /** The block on which the one at hand is executed. */
  #parent: Head
  #tip: Head
  #head: Head
  #safe: Head
  #finalised: Head
  #failure: Error | undefined
  #baseFee: { of: Head; value: bigint } | undefined

  private constructor(
    { database, forks, head, finalised, genesisHash, first, firstState, kept }: OpenedFolder,
    caches: CacheLimits = cacheLimits,
  ) {
    this.#database = database
    this.forks = forks
    this.#blocks = new Blocks({ database, forks, limits: caches })
    this.#state = new State(database, head.header.stateRoot, caches)
    this.#stateRoot = head.header.stateRoot
    this.#branches = new Branches(kept)
    this.#parent = head
    this.#head = head
    this.#tip = head
    this.#safe = finalised
    this.#finalised = finalised
    this.genesisHash = genesisHash
    this.first = first
    this.#firstState = firstState
  }

  /**
   * Opens the chain in `dataDir`, laying the genesis where the folder is empty.
   *
   * @throws BaseError `chain/data-dir-locked`, `chain/data-dir-corrupt`, `chain/genesis-mismatch`,
   * `chain/format-unknown`.
   */
  static async open(options: Core.Options): Promise<Core> {
    return new Core(await openFolder(options), options.caches)
  }

  /** The rules of the next block. */
  get rules(): Rules {
    return this.forks.at(this.#tip.number + 1n, this.#tip.header.timestamp + 1n)
  }

  /** The last block on disk. */
  get head(): Head {
    return this.#head
  }

  /** The last executed block; at most a few blocks ahead of `head`. */
  get tip(): Head {
    return this.#tip
  }

  /** The last block that will not be undone though its finality is still to come; the head where there is no consensus. */
  get safe(): Head {
    return this.#safe.number > this.#head.number ? this.#head : this.#safe
  }

  /** The last final block; the head where there is no consensus. */
  get finalised(): Head {
    return this.#finalised
  }

  /** The base fee of the block after the tip, in wei per gas. */
  nextBaseFee(): bigint {
    if (this.#baseFee?.of !== this.#tip) this.#baseFee = { of: this.#tip, value: this.#tip.header.calcNextBaseFee() }
    return this.#baseFee.value
  }

  /** Set once a block could not be written: nothing more is accepted then. */
  get failure(): Error | undefined {
    return this.#failure
  }

  /** Bytes that each cache takes by the estimates of `Caches`; never more than its limit. */
  get cached(): Record<CacheName, number> {
    return {
      ...{ ...this.#database.cached, ...this.#blocks.cached, ...this.#state.cached },
      ...{ hashedKeys: hashedKeyBytes(), hashes: hashBytes(), blooms: bloomBytes() },
    }
  }

  /** Executes the next block on the tip. Call `commit` with it before anybody is told. One at a time. */
  async build(
    attributes: BlockAttributes,
    next: (gasLeft: bigint) => Candidate | undefined,
  ): Promise<{ block: BuiltBlock; refused: Refusal[]; writes: Write[] }> {
    this.#assertAlive()
    try {
      const { block, refused } = await this.#executeOn(this.#tip, attributes.timestamp, machine =>
        buildBlock(machine, { parent: this.#tip.header, attributes, next }),
      )
      this.#tip = headOf(block)
      this.#blocks.rememberHead(this.#tip)
      return { block, refused, writes: this.#database.drain() }
    } catch (error) {
      this.#failure = error as Error
      throw error
    }
  }

  /**
   * Executes the next block as another client built it and checks all that its header names; `commit` it after.
   * On another `parent` than the tip, whose state lies here, it begins the chain anew.
   *
   * @throws when it does not hold; the chain is then as before.
   */
  async execute(raw: Uint8Array, parent: Head = this.#tip): Promise<{ block: BuiltBlock; writes: Write[] }> {
    this.#assertAlive()
    const header = (decodeRlp(raw) as Uint8Array[][])[0]!
    const { block } = await this.#executeOn(parent, toBigInt(header[11]!), async machine => ({
      block: await executeBlock(machine, { raw, parent }),
    }))
    this.#tip = headOf(block)
    this.#blocks.rememberHead(this.#tip)
    return { block, writes: this.#database.drain() }
  }

  /**
   * Writes a built block in one fsynced batch — trie nodes, header, body, receipts, index, head — and makes it the
   * head. Blocks are committed in the order in which they were built; `also` joins the same batch.
   */
  async commit(block: BuiltBlock, writes: Write[], also: Write[] = []): Promise<Head> {
    this.#assertAlive()
    const kept = keptBlock(block)
    await this.#writeBlock(kept.head, [
      ...writes,
      ...also,
      ...blockWrites(kept),
      { key: keyOf('meta', 'head'), value: integer(kept.head.number) },
    ])
    this.#blocks.remember(kept)
    this.#head = kept.head
    // Where blocks are sealed at once, each is final at once.
    this.#safe = kept.head
    this.#finalised = kept.head
    return kept.head
  }

  /** The block under a hash: one of the chain, or one that is kept beside it. Undefined where it is unknown. */
  find(hash: Uint8Array): Head | undefined {
    const kept = this.#branches.get(hash)
    if (kept !== undefined) return kept.head
    const number = this.numberOf(hash)
    return number === undefined ? undefined : this.headAt(number)
  }

  /** Whether the state after a block is here: those of old blocks may have been pruned. The genesis' always is. */
  hasStateOf({ number }: Head): boolean {
    return number === 0n || number >= this.#firstState
  }

  /** A block that is kept beside the chain, with its body and receipts. */
  keptAt(hash: Uint8Array): KeptBlock | undefined {
    return this.#branches.get(hash)
  }

  /** Whether a block is part of the chain as it stands. */
  isCanonical({ number, hash }: Head): boolean {
    return number <= this.#head.number && this.headAt(number)?.hash.equals(hash) === true
  }

  /**
   * Executes a block on `parent`, whichever branch that is on, and keeps it on disk beside the chain. One at a time.
   *
   * `make` gets a machine whose state is at the parent's root; what it throws is passed on, and nothing is kept.
   */
  async keep<T extends { block: BuiltBlock }>({ parent, timestamp, make }: Core.Keep<T>): Promise<T> {
    this.#assertAlive()
    const made = await this.#executeOn(parent, timestamp, make)
    const kept = keptBlock(made.block)
    await this.#writeBlock(kept.head, [
      ...this.#database.drain(),
      { key: keyOf('kept', kept.head.hash), value: keptBlock.encode(kept) },
    ])
    this.#branches.add(kept)
    return made
  }

  /**
   * Makes a known block the head and another one final: blocks on the way from the chain join it, those of the branch
   * that is left stay kept until they can never come back. One fsynced batch; `also` joins it.
   *
   * @throws BaseError `chain/final-block-undone` when the head does not stand on the last final block.
   */
  async adopt({ head, safe, finalised, also }: Core.Adopt): Promise<{ joined: KeptBlock[]; left: KeptBlock[] }> {
    this.#assertAlive()
    const { joined, left } = this.#branches.path(head, this.#head, of => this.isCanonical(of))
    const first = joined[0]?.head.number ?? head.number + 1n
    const fork = joined[0]?.head.header.parentHash ?? head.hash
    if (first <= this.#finalised.number || this.headAt(first - 1n)?.hash.equals(fork) !== true) {
      throw new BaseError('This head does not stand on the last final block.', {
        code: 'chain/final-block-undone',
        facts: { head: bytesToHex(head.hash), number: head.number, finalised: this.#finalised.number },
      })
    }
    const final = finalised.number > this.#finalised.number ? finalised : this.#finalised
    const dropped = this.#branches.upTo(final.number)
    await this.#writeBlock(head, [
      ...switchWrites({ left }),
      ...joined.flatMap(blockWrites),
      ...dropped.map(({ hash }) => ({ key: keyOf('kept', hash), value: null })),
      ...also(joined),
      { key: keyOf('meta', 'head'), value: integer(head.number) },
      { key: keyOf('meta', 'finalised'), value: integer(final.number) },
    ])
    this.#branches.drop(dropped)
    for (const kept of left) this.#blocks.forget(kept)
    for (const kept of joined) this.#blocks.remember(kept)
    this.#head = head
    this.#tip = head
    this.#safe = safe
    this.#finalised = final
    return { joined, left }
  }

  /** Writes outside a block (the pool's journal), fsynced. */
  async write(writes: Write[]): Promise<void> {
    this.#assertAlive()
    await this.#database.write(writes)
  }

  entries(table: 'parked'): Promise<{ id: Buffer; value: Buffer }[]> {
    return this.#database.entries(table)
  }

  /** The sealed block at `number`, or undefined. */
  headAt(number: bigint): Head | undefined {
    return this.#blocks.headAt(number)
  }

  numberOf(hash: Uint8Array): bigint | undefined {
    return this.#blocks.numberOf(hash)
  }

  bodyAt(number: bigint): Body | undefined {
    return this.#blocks.bodyAt(number)
  }

  /** The receipt of a sealed transaction, or undefined. */
  receiptOf(hash: Uint8Array): Receipt | undefined {
    return this.#blocks.receiptOf(hash)
  }

  /** An account at a state root, that of a block of which `hasStateOf` says yes; undefined where it does not exist. */
  accountAt(root: Uint8Array, address: Uint8Array): Account | undefined {
    const stored = new Trie(this.#database, root).get(keccak(address))
    return stored === undefined ? undefined : decodeAccount(stored)
  }

  trieAt(root: Uint8Array): Trie {
    return new Trie(this.#database, root)
  }

  codeOf(hash: Uint8Array): Uint8Array {
    return this.#database.readCode(Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength))
  }

  /** A machine of its own over the state at `root`, for calls that change nothing. */
  machineAt(root: Uint8Array, rules: Rules): Promise<Machine> {
    return createMachine({ rules, state: new State(this.#database, root), hashOfBlock: this.hashAt })
  }

  /** A state at `root` whose changes reach no disk, their tries included: for blocks that are never to be. */
  scratchAt(root: Uint8Array): State {
    return new State(createOverlayStore(this.#database), root)
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  /** The hash of a block of the chain, also of the last ones before the first that is here whole; what BLOCKHASH sees. */
  readonly hashAt = (number: bigint): Buffer | undefined =>
    this.headAt(number)?.hash ?? this.#database.get(keyOf('ancestor', number))

  /** What BLOCKHASH sees from the block at hand, whose branch need not be the chain. */
  readonly #hashOnBranch = (number: bigint) => {
    for (let at: Head | undefined = this.#parent; at !== undefined; ) {
      if (at.number === number) return at.hash
      at = this.#branches.get(at.header.parentHash)?.head
    }
    return this.hashAt(number)
  }

  /** Executes on `parent`, with the state brought to its root where it is elsewhere; what was left half is undone. */
  async #executeOn<T extends { block: BuiltBlock }>(
    parent: Head,
    timestamp: bigint,
    run: (machine: Machine) => Promise<T>,
  ): Promise<T> {
    const machine = await this.#machineFor(this.forks.at(parent.number + 1n, timestamp))
    if (!this.#isAt(parent)) {
      await this.#state.setStateRoot(parent.header.stateRoot)
    }
    this.#parent = parent
    this.#stateRoot = undefined
    try {
      const made = await run(machine)
      this.#stateRoot = made.block.header.stateRoot
      return made
    } catch (error) {
      this.#database.drain()
      throw error
    }
  }

  #isAt({ header }: Head): boolean {
    return this.#stateRoot !== undefined && Buffer.compare(this.#stateRoot, header.stateRoot) === 0
  }

  async #writeBlock(head: Head, batch: Write[]): Promise<void> {
    try {
      await this.#database.write(batch)
    } catch (cause) {
      this.#failure = new BaseError('A block could not be written to disk.', {
        code: 'chain/write-failed',
        facts: { number: head.number },
        hint: 'Make room on the disk, then start the node again; nothing that was acknowledged is lost.',
        cause,
      })
      throw this.#failure
    }
  }

  /** The machine that executes the chain at these rules; all share the one state. */
  #machineFor(rules: Rules): Promise<Machine> {
    let machine = this.#machines.get(rules)
    if (machine === undefined) {
      machine = createMachine({ rules, state: this.#state, hashOfBlock: this.#hashOnBranch })
      this.#machines.set(rules, machine)
    }
    return machine
  }

  #assertAlive(): void {
    if (this.#failure !== undefined) throw this.#failure
  }
}

export declare namespace Core {
  type Options = {
    dataDir: string
    genesis: Genesis
    /** Bytes that may be held in memory; `cacheLimits` unless told. */
    caches?: CacheLimits | undefined
  }
  type Keep<T> = { parent: Head; timestamp: bigint; make: (machine: Machine) => Promise<T> }
  type Adopt = { head: Head; safe: Head; finalised: Head; also: (joined: KeptBlock[]) => Write[] }
}

function headOf({ header, hash }: BuiltBlock): Head {
  return { header, hash, number: header.number }
}
