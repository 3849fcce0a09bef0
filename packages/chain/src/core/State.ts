import type { AccountFields, StateManagerInterface } from '@ethereumjs/common'
import { Account, type Address } from '@ethereumjs/util'
import { type CacheLimits, cacheLimits, entryBytes } from './Caches.ts'
import { keccak } from './nativeCrypto.ts'
import { owned } from './ownBytes.ts'
import { RecentMap } from './RecentMap.ts'
import { decodeRlp, encodeRlp, integer, toBigInt } from './rlp.ts'
import type { StateStore } from './StateStore.ts'
import { emptyRoot, Trie } from './Trie.ts'

/** keccak of no code. */
export const emptyCodeHash: Buffer = keccak(new Uint8Array(0))

const nothing = new Uint8Array(0)

/** Hashed trie keys of addresses and slots seen lately, over all states. */
const hashedKeys = new RecentMap<string, Buffer>(cacheLimits.hashedKeys / entryBytes.hashedKeys)

/** Bytes that remembered trie keys take. */
export function hashedKeyBytes(): number {
  return hashedKeys.weight * entryBytes.hashedKeys
}

function hashedKey(name: string, bytes: Uint8Array): Buffer {
  const known = hashedKeys.get(name)
  if (known !== undefined) return known
  const hash = keccak(bytes)
  hashedKeys.set(name, hash)
  return hash
}

/** What is known of one account's storage: slots read or written, and whether the trie below still counts. */
type Slots = { values: Map<string, Uint8Array>; dirty: Set<string>; cleared: boolean }

/**
 * The world state at one root, with changes on top: what the EVM reads and writes.
 *
 * Accounts and slots live in maps; every change records its undo, so that a checkpoint is an index into that list.
 * The tries are touched when the root is asked for, once for each changed account and slot.
 *
 * One state serves one execution at a time.
 */
export class State implements StateManagerInterface {
  readonly #store: StateStore
  #trie: Trie
  #accounts = new Map<string, Account | null>()
  #dirty = new Map<string, Uint8Array>()
  #storage = new Map<string, Slots>()
  #slotCount = 0
  /** Code deployed since the last root; only what an account still points to then is written. */
  #codes = new Map<string, Uint8Array>()
  #undo: (() => void)[] = []
  #marks: number[] = []
  readonly #originals = new Map<string, Uint8Array>()

  readonly #most: { accounts: number; slots: number }

  /** `limits` are bytes of accounts and slots that are kept from one block to the next. */
  constructor(store: StateStore, root: Uint8Array, limits: Pick<CacheLimits, 'accounts' | 'slots'> = cacheLimits) {
    this.#store = store
    this.#most = { accounts: limits.accounts / entryBytes.accounts, slots: limits.slots / entryBytes.slots }
    this.#trie = new Trie(store, root)
  }

  /** Slot values as they were before the transaction (EIP-2200). */
  readonly originalStorageCache = {
    get: async (address: Address, key: Uint8Array): Promise<Uint8Array> => {
      const name = hexOf(address.bytes) + hexOf(key)
      const known = this.#originals.get(name)
      if (known !== undefined) return known
      const value = this.readStorage(address, key)
      this.#originals.set(name, value)
      return value
    },
    clear: (): void => this.#originals.clear(),
  }

  /** The account, or undefined; a copy, to be put back by the caller. */
  readAccount(address: Address): Account | undefined {
    const account = this.#account(hexOf(address.bytes), address.bytes)
    return account === null ? undefined : copyOf(account)
  }

  /** A slot's value without leading zeros; empty for zero. */
  readStorage(address: Address, key: Uint8Array): Uint8Array {
    const name = hexOf(address.bytes)
    const slots = this.#slots(name)
    const slot = hexOf(key)
    const known = slots.values.get(slot)
    if (known !== undefined) return known
    let value: Uint8Array = nothing
    if (!slots.cleared) {
      const account = this.#account(name, address.bytes)
      if (account !== null && !emptyRoot.equals(account.storageRoot)) {
        const stored = new Trie(this.#store, account.storageRoot).get(hashedKey(slot, key))
        if (stored !== undefined) value = owned(decodeRlp(stored) as Uint8Array)
      }
    }
    slots.values.set(slot, value)
    this.#slotCount++
    return value
  }

  readCode(address: Address): Uint8Array {
    const account = this.#account(hexOf(address.bytes), address.bytes)
    if (account === null || emptyCodeHash.equals(account.codeHash)) return nothing
    return this.#codes.get(hexOf(account.codeHash)) ?? this.#store.readCode(bufferOf(account.codeHash))
  }

  async getAccount(address: Address): Promise<Account | undefined> {
    return this.readAccount(address)
  }

  async putAccount(address: Address, account?: Account): Promise<void> {
    this.#set(hexOf(address.bytes), address.bytes, account === undefined ? null : copyOf(account))
  }

  async modifyAccountFields(address: Address, fields: AccountFields): Promise<void> {
    const account = this.readAccount(address) ?? new Account()
    if (fields.nonce !== undefined) account.nonce = fields.nonce
    if (fields.balance !== undefined) account.balance = fields.balance
    if (fields.storageRoot !== undefined) account.storageRoot = fields.storageRoot
    if (fields.codeHash !== undefined) account.codeHash = fields.codeHash
    await this.putAccount(address, account)
  }

  async deleteAccount(address: Address): Promise<void> {
    const name = hexOf(address.bytes)
    this.#set(name, address.bytes, null)
    this.#clear(name)
  }

  async getCode(address: Address): Promise<Uint8Array> {
    return this.readCode(address)
  }

  async getCodeSize(address: Address): Promise<number> {
    return this.readCode(address).length
  }

  async putCode(address: Address, code: Uint8Array): Promise<void> {
    const account = this.readAccount(address) ?? new Account()
    account.codeHash = code.length === 0 ? emptyCodeHash : keccak(code)
    if (code.length > 0) this.#codes.set(hexOf(account.codeHash), code)
    await this.putAccount(address, account)
  }

  async getStorage(address: Address, key: Uint8Array): Promise<Uint8Array> {
    return this.readStorage(address, key)
  }

  async putStorage(address: Address, key: Uint8Array, value: Uint8Array): Promise<void> {
    const name = hexOf(address.bytes)
    const old = this.readStorage(address, key)
    let start = 0
    while (start < value.length && value[start] === 0) start++
    const slots = this.#slots(name)
    const slot = hexOf(key)
    // Kept for as long as the slot is not forgotten: a slice of a pool of Node's would keep all of that.
    slots.values.set(slot, owned(value.subarray(start)))
    slots.dirty.add(slot)
    this.#dirty.set(name, address.bytes)
    // The set of slots is looked up again: it may have been cleared and restored meanwhile.
    this.#undo.push(() => {
      const now = this.#slots(name)
      now.values.set(slot, old)
      now.dirty.add(slot)
      this.#dirty.set(name, address.bytes)
    })
  }

  async clearStorage(address: Address): Promise<void> {
    const name = hexOf(address.bytes)
    this.#clear(name)
    this.#dirty.set(name, address.bytes)
  }

  async checkpoint(): Promise<void> {
    this.#marks.push(this.#undo.length)
  }

  async commit(): Promise<void> {
    this.#marks.pop()
    if (this.#marks.length === 0) this.#undo.length = 0
  }

  async revert(): Promise<void> {
    const mark = this.#marks.pop() ?? 0
    while (this.#undo.length > mark) this.#undo.pop()!()
  }

  async getStateRoot(): Promise<Uint8Array> {
    return this.flush()
  }

  /** Brings every change into the tries and returns the root. New nodes wait in the store. */
  flush(): Buffer {
    for (const [name, address] of this.#dirty) {
      const account = this.#account(name, address)
      const key = hashedKey(name, address)
      if (account === null) {
        this.#trie.del(key)
        continue
      }
      const slots = this.#storage.get(name)
      if (slots !== undefined && (slots.dirty.size > 0 || slots.cleared)) {
        const trie = new Trie(this.#store, slots.cleared ? emptyRoot : account.storageRoot)
        for (const slot of slots.cleared ? slots.values.keys() : slots.dirty) {
          const value = slots.values.get(slot)!
          const slotKey = hashedKey(slot, Buffer.from(slot, 'hex'))
          if (value.length === 0) trie.del(slotKey)
          else trie.put(slotKey, encodeRlp(value))
        }
        slots.dirty.clear()
        slots.cleared = false
        account.storageRoot = trie.root()
      }
      const code = this.#codes.size > 0 ? this.#codes.get(hexOf(account.codeHash)) : undefined
      if (code !== undefined) this.#store.writeCode(bufferOf(account.codeHash), code)
      this.#trie.put(key, encodeAccount(account))
    }
    this.#dirty.clear()
    this.#codes.clear()
    const root = this.#trie.root()
    if (this.#marks.length === 0) this.#undo.length = 0
    this.#forget()
    return root
  }

  async setStateRoot(root: Uint8Array): Promise<void> {
    this.#trie = new Trie(this.#store, root)
    this.clearCaches()
  }

  async hasStateRoot(root: Uint8Array): Promise<boolean> {
    if (emptyRoot.equals(root)) return true
    try {
      this.#store.readNode(bufferOf(root))
      return true
    } catch {
      return false
    }
  }

  /** The storage trie of an account as of the last root. */
  storageTrie(account: Account): Trie {
    return new Trie(this.#store, account.storageRoot)
  }

  /** The account trie as of the last root. */
  get accountTrie(): Trie {
    return this.#trie
  }

  /** Every account that was touched and exists, with its touched slots; all there is where the state began empty. */
  *touched(): Generator<{ address: string; account: Account; code: Uint8Array; storage: Map<string, Uint8Array> }> {
    for (const [name, account] of this.#accounts) {
      if (account === null || account.isEmpty()) continue
      const code = this.#codes.get(hexOf(account.codeHash)) ?? nothing
      yield { address: `0x${name}`, account, code, storage: this.#storage.get(name)?.values ?? new Map() }
    }
  }

  clearCaches(): void {
    this.#accounts.clear()
    this.#storage.clear()
    this.#slotCount = 0
    this.#dirty.clear()
    this.#codes.clear()
    this.#undo = []
    this.#marks = []
    this.#originals.clear()
  }

  /** A state at the last root of this one, without its unflushed changes. */
  shallowCopy(): State {
    return new State(this.#store, this.flush())
  }

  #account(name: string, address: Uint8Array): Account | null {
    const known = this.#accounts.get(name)
    if (known !== undefined) return known
    const stored = this.#trie.get(hashedKey(name, address))
    const account = stored === undefined ? null : decodeAccount(stored)
    this.#accounts.set(name, account)
    return account
  }

  #set(name: string, address: Uint8Array, account: Account | null): void {
    const old = this.#account(name, address)
    this.#accounts.set(name, account)
    this.#dirty.set(name, address)
    this.#undo.push(() => {
      this.#accounts.set(name, old)
      this.#dirty.set(name, address)
    })
  }

  #slots(name: string): Slots {
    let slots = this.#storage.get(name)
    if (slots === undefined) {
      slots = { values: new Map(), dirty: new Set(), cleared: false }
      this.#storage.set(name, slots)
    }
    return slots
  }

  #clear(name: string): void {
    const old = this.#storage.get(name)
    this.#storage.set(name, { values: new Map(), dirty: new Set(), cleared: true })
    this.#undo.push(() => {
      if (old === undefined) this.#storage.delete(name)
      else this.#storage.set(name, old)
    })
  }

  /** Bytes that accounts and slots take in memory. */
  get cached(): { accounts: number; slots: number } {
    return { accounts: this.#accounts.size * entryBytes.accounts, slots: this.#slotCount * entryBytes.slots }
  }

  /** Between blocks nothing is dirty, so that what is cached may be dropped when it has grown too large. */
  #forget(): void {
    if (this.#undo.length > 0) return
    if (this.#accounts.size > this.#most.accounts) this.#accounts.clear()
    if (this.#slotCount > this.#most.slots) {
      this.#storage.clear()
      this.#slotCount = 0
    }
  }
}

export function encodeAccount(account: Account): Buffer {
  return encodeRlp([integer(account.nonce), integer(account.balance), account.storageRoot, account.codeHash])
}

export function decodeAccount(encoded: Uint8Array): Account {
  const [nonce, balance, storageRoot, codeHash] = decodeRlp(encoded) as Uint8Array[]
  return new Account(toBigInt(nonce!), toBigInt(balance!), storageRoot!, codeHash!)
}

function copyOf(account: Account): Account {
  return new Account(account.nonce, account.balance, account.storageRoot, account.codeHash)
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).hexSlice()
}
