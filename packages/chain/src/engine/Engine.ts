import { createHash } from 'node:crypto'
import { BaseError, bytesToHex, type Log } from '@openledger/base'
import type { Head } from '../core/Block.ts'
import type { KeptBlock } from '../core/Branches.ts'
import { nameOf } from '../core/Branches.ts'
import { type BlockAttributes, buildBlock } from '../core/buildBlock.ts'
import type { Core } from '../core/Core.ts'
import { RecentMap } from '../core/RecentMap.ts'
import type { Pool } from '../pool/Pool.ts'
import { judgePayload } from './judgePayload.ts'
import type { headerOf, Payload } from './Payload.ts'

/** How long transactions are taken into a payload, in milliseconds: a proposer has a second to be heard. */
export const buildTime = 400

/** What a payload's or a head's standing is (PayloadStatusV1). */
export type PayloadStatus = {
  status: 'VALID' | 'INVALID' | 'SYNCING'
  latestValidHash: Uint8Array | null
  validationError: string | null
}

type Build = { parent: Head; attributes: BlockAttributes; built?: Promise<KeptBlock> }

/**
 * The execution client behind the Engine API: judges blocks that a consensus hands in, follows its fork choice and
 * builds payloads for it. What it says VALID to lies on disk.
 *
 * One execution at a time: calls queue up in the order in which they come.
 */
export class Engine {
  readonly #core: Core
  readonly #pool: Pool
  readonly #onHead: (block: KeptBlock) => void
  readonly #onLeft: (block: KeptBlock) => void
  readonly #onFatal: (error: BaseError) => void
  readonly #log: Log | undefined
  readonly #invalid = new RecentMap<string, { latestValidHash: Uint8Array; reason: string }>(2_000)
  readonly #builds = new RecentMap<string, Build>(8)
  #queue: Promise<unknown> = Promise.resolve()

  constructor({ core, pool, onHead, onLeft = () => {}, onFatal = () => {}, log }: Engine.Options) {
    this.#core = core
    this.#pool = pool
    this.#onHead = onHead
    this.#onLeft = onLeft
    this.#onFatal = onFatal
    this.#log = log
  }

  /** Judges a payload whose hash is that of its fields; see `judgePayload`. */
  newPayload(payload: Payload, header: ReturnType<typeof headerOf>): Promise<PayloadStatus> {
    return this.#alone(async () => {
      const known = this.#core.find(payload.blockHash)
      if (known !== undefined) return valid(known)
      const bad = this.#invalid.get(nameOf(payload.blockHash)) ?? this.#invalid.get(nameOf(payload.parentHash))
      if (bad !== undefined) {
        this.#invalid.set(nameOf(payload.blockHash), bad)
        return refused(bad)
      }
      const parent = this.#core.find(payload.parentHash)
      // Nothing stands on a block as old as one whose state was pruned, far below the last final one.
      if (parent === undefined || !this.#core.hasStateOf(parent)) return syncing
      try {
        await judgePayload({ core: this.#core, pool: this.#pool, payload, parent, header })
      } catch (error) {
        if (!(error instanceof BaseError) || error.code !== 'chain/payload-invalid') throw error
        const fault = { latestValidHash: parent.hash, reason: error.message }
        this.#invalid.set(nameOf(payload.blockHash), fault)
        this.#log?.warn('refused a payload', { number: payload.blockNumber, reason: error.message })
        return refused(fault)
      }
      return { status: 'VALID', latestValidHash: payload.blockHash, validationError: null }
    })
  }

  /**
   * Follows a fork choice.
   *
   * @throws BaseError `chain/forkchoice-invalid` where the safe or final block is unknown or not below the head.
   */
  follow({ head: hash, safe, finalised }: Engine.Forkchoice): Promise<{ status: PayloadStatus; head?: Head }> {
    return this.#alone(async () => {
      const bad = this.#invalid.get(nameOf(hash))
      if (bad !== undefined) return { status: refused(bad) }
      const head = this.#core.find(hash)
      if (head === undefined) return { status: syncing }
      const final = this.#ancestor(head, finalised) ?? this.#core.finalised
      const safeHead = this.#ancestor(head, safe) ?? final
      // An older block of the chain that it stands on already: nothing is undone for it (and nothing is built on it).
      if (this.#core.isCanonical(head) && head.number < this.#core.head.number) return { status: valid(head) }
      await this.#adopt(head, safeHead, final)
      return { status: valid(head), head }
    })
  }

  /** Notes what a payload is to be built with, and under which name it is fetched: 8 bytes in hex. */
  prepare(parent: Head, attributes: BlockAttributes): `0x${string}` {
    const { timestamp, feeRecipient, prevRandao, parentBeaconBlockRoot } = attributes
    const digest = createHash('sha256')
    for (const part of [parent.hash, timestamp.toString(), feeRecipient.toLowerCase(), prevRandao]) digest.update(part)
    const id = `0x03${digest.update(parentBeaconBlockRoot).digest('hex').slice(0, 14)}` as const
    if (this.#builds.get(id) === undefined) this.#builds.set(id, { parent, attributes })
    return id
  }

  /** The payload of that name, built when it is first asked for; undefined where the name is unknown. */
  async payload(id: string): Promise<KeptBlock | undefined> {
    const build = this.#builds.get(id.toLowerCase())
    if (build === undefined) return undefined
    build.built ??= this.#alone(() => this.#build(build)).catch(error => {
      delete build.built
      throw error
    })
    return build.built
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await this.#queue.catch(() => {})
  }

  async #build({ parent, attributes }: Build): Promise<KeptBlock> {
    const until = performance.now() + buildTime
    const next = this.#pool.offer()
    const onTip = parent.hash.equals(this.#core.tip.hash)
    const { block, refused: left } = await this.#core.keep({
      parent,
      timestamp: attributes.timestamp,
      make: machine =>
        buildBlock(machine, {
          parent: parent.header,
          attributes,
          next: gasLeft => (performance.now() < until ? next(gasLeft) : undefined),
        }),
    })
    if (onTip && left.length > 0) this.#pool.refuse(left)
    return this.#core.keptAt(block.hash)!
  }

  async #adopt(head: Head, safe: Head, finalised: Head): Promise<void> {
    const { joined, left } = await this.#core.adopt({
      ...{ head, safe, finalised },
      also: blocks => this.#pool.unjournal(blocks.flatMap(({ body }) => body.hashes)),
    })
    if (joined.length === 0 && left.length === 0) return
    if (left.length > 0) this.#log?.info('changed to another branch', { left: left.length, joined: joined.length })
    const sealed = joined.flatMap(({ body, receipts }) =>
      receipts.map(({ from }, i) => ({ hash: body.hashes[i]!, sender: from })),
    )
    const again = new Set(sealed.map(({ hash }) => nameOf(hash)))
    const orphans = left.flatMap(({ body }) =>
      body.transactions
        .filter((_, i) => !again.has(nameOf(body.hashes[i]!)))
        .map(raw => Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)),
    )
    await this.#pool.follow({ sealed, orphans })
    // As other clients order it: what left the chain first, oldest block first, then what joined it.
    for (const block of left) this.#onLeft(block)
    for (const block of joined) this.#onHead(block)
  }

  /** The block named, which must be `head` or below it; undefined for the zero hash. */
  #ancestor(head: Head, hash: Uint8Array): Head | undefined {
    if (hash.every(byte => byte === 0)) return undefined
    const named = this.#core.find(hash)
    if (named !== undefined && named.number <= head.number) {
      for (let at: Head | undefined = head; at !== undefined; at = this.#core.find(at.header.parentHash)) {
        if (at.number === named.number && at.hash.equals(named.hash)) return named
        if (at.number <= named.number) break
        // From the chain on, one look-up by number says it.
        if (this.#core.isCanonical(at)) {
          if (this.#core.isCanonical(named)) return named
          break
        }
      }
    }
    throw new BaseError('The safe or final block is unknown, or not one below the head.', {
      code: 'chain/forkchoice-invalid',
      facts: { head: bytesToHex(head.hash), named: bytesToHex(hash) },
    })
  }

  #alone<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(run, run).catch(error => {
      // Neither a full disk nor a damaged one mends itself while this process runs.
      const { code } = error as { code?: string }
      if (code !== undefined && beyondRepair.has(code)) this.#onFatal(error as BaseError)
      throw error
    })
    this.#queue = done.catch(() => {})
    return done
  }
}

export declare namespace Engine {
  type Options = {
    core: Core
    pool: Pool
    /** A block joined the chain; they come in rising order. */
    onHead: (block: KeptBlock) => void
    /** A block left the chain, before those that joined it in its place. */
    onLeft?: (block: KeptBlock) => void
    /** The folder cannot be written, or its state is not whole: stop the process. */
    onFatal?: ((error: BaseError) => void) | undefined
    log?: Log | undefined
  }
  type Forkchoice = { head: Uint8Array; safe: Uint8Array; finalised: Uint8Array }
}

/** Failures of this node's own after which it can judge nothing. */
const beyondRepair: ReadonlySet<string> = new Set(['chain/write-failed', 'chain/state-missing', 'chain/state-damaged'])

const syncing: PayloadStatus = { status: 'SYNCING', latestValidHash: null, validationError: null }

function valid({ hash }: Head): PayloadStatus {
  return { status: 'VALID', latestValidHash: hash, validationError: null }
}

function refused({ latestValidHash, reason }: { latestValidHash: Uint8Array; reason: string }): PayloadStatus {
  return { status: 'INVALID', latestValidHash, validationError: reason }
}
