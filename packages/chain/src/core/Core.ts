import { createBlockHeaderFromRLP } from '@ethereumjs/block'
import type { Account } from '@ethereumjs/util'
import { BaseError, bytesToHex } from '@openledger/base'
import type { Genesis } from '../Genesis.ts'
import { type Body, decodeBody, emptyBody, encodeBody, type Head } from './Block.ts'
import { type BlockAttributes, type BuiltBlock, buildBlock, type Candidate, type Refusal } from './buildBlock.ts'
import { Database, keyOf, type Write } from './Database.ts'
import { executeBlock } from './executeBlock.ts'
import { Forks } from './Forks.ts'
import { layGenesis } from './genesisBlock.ts'
import { createMachine, type Machine } from './Machine.ts'
import { keccak } from './nativeCrypto.ts'
import { decodeReceipt, encodeReceipt, type Receipt } from './Receipt.ts'
import { RecentMap } from './RecentMap.ts'
import type { Rules } from './Rules.ts'
import { decodeRlp, integer, toBigInt } from './rlp.ts'
import { decodeAccount, State } from './State.ts'
import { Trie } from './Trie.ts'

const formatVersion = 1

/**
 * The execution core: the data folder, the state, the building of blocks. It knows no pool, no clock and no network;
 * instant sealing and the Engine API are two callers of `build` and `commit`.
 *
 * Two heads: `tip` is the last executed block, on which the next is built; `head` is the last block on disk, the only
 * one that anybody outside is shown.
 */
export class Core {
  readonly #forks: Forks
  readonly genesisHash: Buffer
  readonly #database: Database
  readonly #state: State
  readonly #machines = new Map<Rules, Promise<Machine>>()
  readonly #headers = new RecentMap<bigint, Head>(2_000)
  readonly #bodies = new RecentMap<bigint, Body>(64)
  readonly #receipts = new RecentMap<string, Receipt>(10_000)
  #tip: Head
  #head: Head
  #failure: Error | undefined
  #baseFee: { of: Head; value: bigint } | undefined

  private constructor(database: Database, forks: Forks, head: Head, genesisHash: Buffer) {
    this.#database = database
    this.#forks = forks
    this.#state = new State(database, head.header.stateRoot)
    this.#head = head
    this.#tip = head
    this.genesisHash = genesisHash
  }

  /**
   * Opens the chain in `dataDir`, laying the genesis where the folder is empty.
   *
   * @throws BaseError `chain/data-dir-locked`, `chain/data-dir-corrupt`, `chain/genesis-mismatch`,
   * `chain/format-unknown`.
   */
  static async open({ dataDir, genesis }: Core.Options): Promise<Core> {
    const forks = new Forks(genesis)
    const database = await Database.open(dataDir)
    try {
      const laid = await layGenesis(database, forks.at(0n, BigInt(genesis.timestamp)), genesis)
      const genesisHash = keccak(laid.serialize())
      const stored = database.get(keyOf('meta', 'genesis'))
      if (stored === undefined) {
        await database.write([
          ...database.drain(),
          ...headerWrites({ header: laid, hash: genesisHash, number: 0n }),
          { key: keyOf('body', 0n), value: encodeBody(emptyBody) },
          { key: keyOf('meta', 'format'), value: integer(formatVersion) },
          { key: keyOf('meta', 'genesis'), value: genesisHash },
          { key: keyOf('meta', 'head'), value: integer(0n) },
        ])
      } else {
        database.drain()
        checkFolder(database, dataDir, stored, genesisHash)
      }
      const head = readHead(database, forks, toBigInt(database.get(keyOf('meta', 'head'))!))
      if (head === undefined) throw damaged(dataDir, 'the head block is missing')
      return new Core(database, forks, head, genesisHash)
    } catch (error) {
      await database.close()
      throw error
    }
  }

  /** The rules of the next block. */
  get rules(): Rules {
    return this.#forks.at(this.#tip.number + 1n, this.#tip.header.timestamp + 1n)
  }

  /** The last block on disk. */
  get head(): Head {
    return this.#head
  }

  /** The last executed block; at most a few blocks ahead of `head`. */
  get tip(): Head {
    return this.#tip
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

  /** Executes the next block on the tip. Call `commit` with it before anybody is told. One at a time. */
  async build(
    attributes: BlockAttributes,
    next: (gasLeft: bigint) => Candidate | undefined,
  ): Promise<{ block: BuiltBlock; refused: Refusal[]; writes: Write[] }> {
    this.#assertAlive()
    try {
      const machine = await this.#machineFor(this.#forks.at(this.#tip.number + 1n, attributes.timestamp))
      const { block, refused } = await buildBlock(machine, { parent: this.#tip.header, attributes, next })
      this.#tip = { header: block.header, hash: block.hash, number: block.header.number }
      this.#headers.set(this.#tip.number, this.#tip)
      return { block, refused, writes: this.#database.drain() }
    } catch (error) {
      this.#failure = error as Error
      throw error
    }
  }

  /**
   * Executes the next block as another client built it and checks all that its header names; `commit` it after.
   *
   * @throws when it does not hold; the chain is then as before.
   */
  async execute(raw: Uint8Array): Promise<{ block: BuiltBlock; writes: Write[] }> {
    this.#assertAlive()
    const header = (decodeRlp(raw) as Uint8Array[][])[0]!
    const machine = await this.#machineFor(this.#forks.at(toBigInt(header[8]!), toBigInt(header[11]!)))
    const block = await executeBlock(machine, { raw, parent: this.#tip })
    this.#tip = { header: block.header, hash: block.hash, number: block.header.number }
    this.#headers.set(this.#tip.number, this.#tip)
    return { block, writes: this.#database.drain() }
  }

  /**
   * Writes a built block in one fsynced batch — trie nodes, header, body, receipts, index, head — and makes it the
   * head. Blocks are committed in the order in which they were built; `also` joins the same batch.
   */
  async commit(block: BuiltBlock, writes: Write[], also: Write[] = []): Promise<Head> {
    this.#assertAlive()
    const { header, hash, transactions, receipts } = block
    const head: Head = { header, hash, number: header.number }
    const body: Body = {
      transactions: transactions.map(({ raw }) => raw),
      hashes: transactions.map(({ hash: of }) => of),
      withdrawals: block.withdrawals,
    }
    const batch = [
      ...writes,
      ...also,
      ...headerWrites(head),
      { key: keyOf('body', head.number), value: encodeBody(body) },
    ]
    for (const [i, receipt] of receipts.entries()) {
      batch.push({ key: keyOf('receipt', body.hashes[i]!), value: encodeReceipt(receipt) })
    }
    batch.push({ key: keyOf('meta', 'head'), value: integer(head.number) })
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
    this.#bodies.set(head.number, body)
    for (const [i, receipt] of receipts.entries()) {
      this.#receipts.set(Buffer.from(body.hashes[i]!).latin1Slice(), receipt)
    }
    this.#head = head
    return head
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
    const known = this.#headers.get(number)
    if (known !== undefined) return known
    const head = readHead(this.#database, this.#forks, number)
    if (head !== undefined) this.#headers.set(number, head)
    return head
  }

  numberOf(hash: Uint8Array): bigint | undefined {
    const stored = this.#database.get(keyOf('blockNumber', hash))
    return stored === undefined ? undefined : toBigInt(stored)
  }

  bodyAt(number: bigint): Body | undefined {
    const known = this.#bodies.get(number)
    if (known !== undefined) return known
    const stored = this.#database.get(keyOf('body', number))
    if (stored === undefined) return undefined
    const body = decodeBody(stored)
    this.#bodies.set(number, body)
    return body
  }

  /** The receipt of a sealed transaction, or undefined. */
  receiptOf(hash: Uint8Array): Receipt | undefined {
    const name = Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength).latin1Slice()
    const known = this.#receipts.get(name)
    if (known !== undefined) return known
    const stored = this.#database.get(keyOf('receipt', hash))
    if (stored === undefined) return undefined
    const receipt = decodeReceipt(stored)
    this.#receipts.set(name, receipt)
    return receipt
  }

  /** An account at a state root (an archive: every block's root), or undefined where it does not exist. */
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
    return createMachine({ rules, state: new State(this.#database, root), hashOfBlock: this.#hashOfBlock })
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  readonly #hashOfBlock = (number: bigint) => this.headAt(number)?.hash

  /** The machine that executes the chain at these rules; all share the one state. */
  #machineFor(rules: Rules): Promise<Machine> {
    let machine = this.#machines.get(rules)
    if (machine === undefined) {
      machine = createMachine({ rules, state: this.#state, hashOfBlock: this.#hashOfBlock })
      this.#machines.set(rules, machine)
    }
    return machine
  }

  #assertAlive(): void {
    if (this.#failure !== undefined) throw this.#failure
  }
}

export declare namespace Core {
  type Options = { dataDir: string; genesis: Genesis }
}

function headerWrites({ header, hash, number }: Head): Write[] {
  return [
    { key: keyOf('header', number), value: Buffer.from(header.serialize()) },
    { key: keyOf('blockNumber', hash), value: integer(number) },
  ]
}

function readHead(database: Database, forks: Forks, number: bigint): Head | undefined {
  const stored = database.get(keyOf('header', number))
  if (stored === undefined) return undefined
  const fields = decodeRlp(stored) as Uint8Array[]
  const rules = forks.at(toBigInt(fields[8]!), toBigInt(fields[11]!))
  const header = createBlockHeaderFromRLP(stored, { common: rules, skipConsensusFormatValidation: true })
  return { header, hash: keccak(stored), number }
}

function checkFolder(database: Database, dataDir: string, stored: Buffer, genesisHash: Buffer): void {
  const format = toBigInt(database.get(keyOf('meta', 'format')) ?? Buffer.alloc(0))
  if (format !== BigInt(formatVersion)) {
    throw new BaseError('The data folder was written by another version.', {
      code: 'chain/format-unknown',
      facts: { dataDir, format, known: formatVersion },
      hint: 'Use the version that wrote it, or start with an empty folder.',
    })
  }
  if (!stored.equals(genesisHash)) {
    throw new BaseError('The data folder holds another chain.', {
      code: 'chain/genesis-mismatch',
      facts: { dataDir, folder: bytesToHex(stored), wanted: bytesToHex(genesisHash) },
      hint: 'Pass the genesis that the folder was made with, or choose another folder.',
    })
  }
  if (database.get(keyOf('meta', 'head')) === undefined) throw damaged(dataDir, 'it names no head block')
}

function damaged(dataDir: string, reason: string): BaseError {
  return new BaseError('The data folder is damaged.', {
    code: 'chain/data-dir-corrupt',
    facts: { dataDir, reason },
    hint: 'Restore the folder from a copy, or start with an empty one.',
  })
}
