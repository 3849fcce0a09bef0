import { createMerkleProof, createMPT } from '@ethereumjs/mpt'
import { bytesToHex, createRng, keccak256, utf8 } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trieValue } from './trieProof.ts'

/** A trie of real size with short and long values, so that inline nodes and hashed ones both occur. */
async function trieOf(count: number, seed: string) {
  const rng = createRng(seed)
  const trie = await createMPT({ useKeyHashing: true })
  const entries = new Map<string, Uint8Array>()
  for (let i = 0; i < count; i++) {
    const key = keccak256(utf8(`${seed} ${i}`))
    const value = Uint8Array.from({ length: 1 + rng.int(60) }, () => 1 + rng.int(255))
    await trie.put(key, value)
    entries.set(bytesToHex(key), value)
  }
  return { trie, entries }
}

const bad = expect.objectContaining({ code: 'client/bad-trie-proof' })

describe('trieValue', () => {
  it('finds what @ethereumjs/mpt stored, and proves what it did not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.string(), async (count, seed) => {
        const { trie, entries } = await trieOf(count, seed)
        const root = trie.root()
        for (const [hex, value] of entries) {
          const key = Buffer.from(hex.slice(2), 'hex')
          const proof = await createMerkleProof(trie, key)
          expect([...trieValue({ root, key, proof })!]).toEqual([...value])
        }
        for (let i = 0; i < 5; i++) {
          const key = keccak256(utf8(`${seed} absent ${i}`))
          expect(trieValue({ root, key, proof: await createMerkleProof(trie, key) })).toBeNull()
        }
      }),
      { numRuns: 15 },
    )
  })

  it('takes no proof with a bit flipped, a node less or a node more', async () => {
    const { trie, entries } = await trieOf(40, 'altered')
    const root = trie.root()
    for (const hex of entries.keys()) {
      const key = Buffer.from(hex.slice(2), 'hex')
      const proof = await createMerkleProof(trie, key)
      proof.forEach((node, i) => {
        const flipped = node.map((byte, j) => (j === (i * 7) % node.length ? byte ^ 1 : byte))
        expect(() => trieValue({ root, key, proof: proof.with(i, flipped) })).toThrow(bad)
        expect(() => trieValue({ root, key, proof: proof.toSpliced(i, 1) })).toThrow(bad)
        expect(() => trieValue({ root, key, proof: [...proof, node] })).toThrow(bad)
      })
    }
  })

  it('takes an empty proof for the empty trie alone', async () => {
    const empty = await createMPT({ useKeyHashing: true })
    const key = keccak256(utf8('key'))
    expect(trieValue({ root: empty.root(), key, proof: [] })).toBeNull()
    expect(() => trieValue({ root: keccak256(utf8('other')), key, proof: [] })).toThrow(bad)
  })

  it('does not read nodes that are none', () => {
    for (const node of [[0xc0], [0x80], [0xc1, 0x80], [0xc2, 0x80, 0x80], [0xc3, 0x81, 0xff, 0x80]]) {
      const bytes = Uint8Array.from(node)
      expect(() => trieValue({ root: keccak256(bytes), key: utf8('key'), proof: [bytes] })).toThrow(bad)
    }
  })
})
