import { createMPT, verifyMerkleProof } from '@ethereumjs/mpt'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderedRoot } from './orderedRoot.ts'
import { encodeRlp, integer } from './rlp.ts'
import { createMemoryStore } from './StateStore.ts'
import { emptyRoot, Trie } from './Trie.ts'

/** Keys that share prefixes often, so that branches, extensions and their collapse all happen. */
const key = fc
  .array(fc.constantFrom(0x00, 0x01, 0x10, 0x11, 0xf0), { minLength: 4, maxLength: 4 })
  .map(b => Buffer.from(b))
const value = fc.uint8Array({ minLength: 1, maxLength: 40 })
const change = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constant('put' as const), key, value) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('del' as const), key, value) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('root' as const), key, value) },
)

test('any sequence of changes reaches the root of the reference trie, and keeps old roots readable', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 60 }), async changes => {
      const store = createMemoryStore()
      const trie = new Trie(store, emptyRoot)
      const reference = await createMPT()
      const model = new Map<string, Uint8Array>()
      const snapshots: { root: Buffer; model: Map<string, Uint8Array> }[] = []
      for (const [kind, at, to] of changes) {
        if (kind === 'put') {
          trie.put(at, to)
          await reference.put(at, to)
          model.set(at.toString('hex'), to)
        } else if (kind === 'del') {
          trie.del(at)
          await reference.del(at)
          model.delete(at.toString('hex'))
        } else snapshots.push({ root: trie.root(), model: new Map(model) })
      }
      snapshots.push({ root: trie.root(), model })
      expect(trie.root().toString('hex')).toBe(Buffer.from(reference.root()).toString('hex'))
      for (const { root, model: then } of snapshots) {
        const old = new Trie(store, root)
        const found = [...old.values()].map(({ key: at, value: to }) => [
          at.toString('hex'),
          Buffer.from(to).toString('hex'),
        ])
        expect(new Map(found as [string, string][])).toEqual(
          new Map([...then].map(([at, to]) => [at, Buffer.from(to).toString('hex')])),
        )
      }
    }),
    { seed: 20, numRuns: 150 },
  )
})

test('proofs of presence and of absence verify by the reference', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 30 }), key, async (entries, asked) => {
      const trie = new Trie(createMemoryStore(), emptyRoot)
      for (const [at, to] of entries) trie.put(at, to)
      const root = trie.root()
      const proof = trie.prove(asked)
      const verified = await verifyMerkleProof(asked, proof, { root } as never)
      const held = trie.get(asked)
      expect(verified === null ? undefined : Buffer.from(verified).toString('hex')).toBe(
        held === undefined ? undefined : Buffer.from(held).toString('hex'),
      )
    }),
    { seed: 21, numRuns: 100 },
  )
})

test('the empty trie has the well-known root', () => {
  const trie = new Trie(createMemoryStore(), emptyRoot)
  expect(trie.root()).toEqual(emptyRoot)
  trie.put(Buffer.from('a'), Buffer.from('b'))
  trie.del(Buffer.from('a'))
  expect(trie.root()).toEqual(emptyRoot)
  expect(trie.prove(Buffer.from('a'))).toEqual([])
})

test('a list of 300 has the root of the reference trie over rlp(index)', async () => {
  const values = Array.from({ length: 300 }, (_, i) => Buffer.from(`transaction ${i}`.repeat(1 + (i % 5))))
  const reference = await createMPT()
  for (const [i, one] of values.entries()) await reference.put(encodeRlp(integer(i)), one)
  expect(orderedRoot(values).toString('hex')).toBe(Buffer.from(reference.root()).toString('hex'))
})
