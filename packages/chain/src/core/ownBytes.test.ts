import { Account, Address } from '@ethereumjs/util'
import { expect, test } from 'vitest'
import { payloadParam } from '../engine/Payload.ts'
import { addressParam, bytesParam, hashParam } from '../rpc/params.ts'
import { keccak } from './nativeCrypto.ts'
import { ownBytes } from './ownBytes.ts'
import { encodeAccount, State } from './State.ts'
import { createMemoryStore } from './StateStore.ts'
import { emptyRoot, type TrieNode } from './Trie.ts'

/** Bytes that stay in memory as long as these do. */
const pinned = (bytes: Uint8Array) => bytes.buffer.byteLength

test('what a request brings, and may be kept for long, keeps no more than itself', () => {
  const word = `0x${'ab'.repeat(32)}`
  const address = `0x${'cd'.repeat(20)}`
  expect(ownBytes('0x00ff10')).toEqual(Buffer.of(0, 255, 16))
  expect(pinned(ownBytes(word))).toBe(32)
  expect(pinned(bytesParam.parse(word))).toBe(32)
  expect(pinned(hashParam.parse(word))).toBe(32)
  expect(pinned(addressParam.parse(address))).toBe(20)
  const payload = payloadParam.parse({
    ...{ parentHash: word, stateRoot: word, receiptsRoot: word, prevRandao: word, blockHash: word },
    ...{ feeRecipient: address, logsBloom: `0x${'00'.repeat(256)}`, blockNumber: '0x1', gasLimit: '0x1' },
    ...{ gasUsed: '0x1', timestamp: '0x1', extraData: '0x01', baseFeePerGas: '0x1', blobGasUsed: '0x0' },
    ...{ excessBlobGas: '0x0', withdrawals: [], transactions: [word] },
  })
  const parts = Object.values(payload)
    .flat()
    .filter(part => part instanceof Uint8Array)
  expect(parts.length).toBeGreaterThan(8)
  for (const part of parts) expect(pinned(part)).toBe(part.length)
})

test('the values of a state’s trie nodes keep no more than themselves', async () => {
  const nodes: TrieNode[] = []
  const store = createMemoryStore()
  const state = new State(
    {
      ...store,
      writeNode: (hash, encoded, node) => {
        nodes.push(node)
        store.writeNode(hash, encoded, node)
      },
    },
    emptyRoot,
  )
  for (let i = 0; i < 100; i++) {
    const address = new Address(keccak(Buffer.of(i)).subarray(12))
    await state.putAccount(address, new Account(BigInt(i), 10n ** 18n))
    await state.putStorage(address, new Uint8Array(32).fill(1), keccak(Buffer.of(i)))
    await state.putStorage(address, new Uint8Array(32).fill(2), keccak(Buffer.of(i)))
  }
  state.flush()
  const values = nodes.flatMap(node => (node.kind === 'leaf' ? [node.value] : []))
  expect(values.length).toBeGreaterThanOrEqual(300)
  for (const value of values) expect(pinned(value)).toBe(value.length)
  // What they are made of shares its memory: this is what they must not be.
  expect(pinned(encodeAccount(new Account()))).toBeGreaterThan(1_000)
})

test('the slots that a state remembers keep no more than themselves, read or written', async () => {
  const address = new Address(new Uint8Array(20).fill(1))
  // As the rings of the system's contracts are written: in memory that Node shares out.
  const slot = (at: number) => Buffer.from(at.toString(16).padStart(64, '0'), 'hex')
  expect(pinned(slot(1))).toBeGreaterThan(1_000)
  const store = createMemoryStore()
  const written = new State(store, emptyRoot)
  await written.putAccount(address, new Account(1n))
  for (let at = 0; at < 20; at++) await written.putStorage(address, slot(at), slot(1_000 + at))
  const read = new State(store, written.flush())
  for (const state of [written, read]) {
    for (let at = 0; at < 20; at++) {
      const value = state.readStorage(address, slot(at))
      expect(Buffer.from(value).readUInt16BE()).toBe(1_000 + at)
      expect(pinned(value)).toBe(2)
    }
  }
})
