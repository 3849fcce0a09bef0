import fc from 'fast-check'
import { encodeAbiParameters, keccak256 as viemKeccak } from 'viem'
import { describe, expect, it } from 'vitest'
import { abiWords, addressWord, intWord, uintWord } from './abi.ts'
import { bytesToHex, concatBytes, utf8 } from './bytes.ts'
import { keccak256 } from './hash.ts'
import { type SumNode, sumProof, sumRoot, verifySumProof } from './MerkleSumTree.ts'
import { merkleLeaf, merkleProof, merkleRoot, merkleStream, verifyMerkleProof } from './MerkleTree.ts'

/** Items are told apart by their first byte, or a proof at another's place would be right. */
const lists = fc
  .array(fc.uint8Array({ maxLength: 12 }), { minLength: 1, maxLength: 40 })
  .map(items => items.map((item, i) => Uint8Array.of(i, ...item)))
const flipped = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, i) => (i === (bit >> 3) % bytes.length ? byte ^ (1 << (bit & 7)) : byte))

/** RFC 6962 §2.1 word for word: the slow, recursive definition. */
function definition(data: readonly Uint8Array[]): Uint8Array {
  if (data.length === 0) return new Uint8Array(32)
  if (data.length === 1) return keccak256(concatBytes(Uint8Array.of(0), data[0]!))
  let k = 1
  while (k * 2 < data.length) k *= 2
  return keccak256(concatBytes(Uint8Array.of(1), definition(data.slice(0, k)), definition(data.slice(k))))
}

describe('Merkle tree', () => {
  it('has the root that RFC 6962 defines, for every length up to 70', () => {
    const data = Array.from({ length: 70 }, (_, i) => utf8(`item ${i}`))
    for (let n = 0; n <= data.length; n++) expect(merkleRoot(data.slice(0, n))).toEqual(definition(data.slice(0, n)))
  })

  it('has the same root from a stream of leaves, for every length up to 70', () => {
    const data = Array.from({ length: 70 }, (_, i) => utf8(`item ${i}`))
    for (let n = 0; n <= data.length; n++) {
      const some = data.slice(0, n)
      expect(merkleStream(some.map(merkleLeaf))).toEqual(merkleRoot(some))
    }
  })

  it('proves every item at its place', () => {
    fc.assert(
      fc.property(lists, data => {
        const root = merkleRoot(data)
        data.forEach((item, i) => {
          expect(verifyMerkleProof({ root, data: item, proof: merkleProof(data, i) })).toBe(true)
        })
      }),
    )
  })

  it('proves nothing once a bit, the index, the count or a sibling is altered', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(), (data, pick, bit) => {
        const index = pick % data.length
        const root = merkleRoot(data)
        const proof = merkleProof(data, index)
        const item = data[index]!
        const fails = (change: Partial<Parameters<typeof verifyMerkleProof>[0]>) =>
          expect(verifyMerkleProof({ root, data: item, proof, ...change })).toBe(false)
        fails({ root: flipped(root, bit) })
        fails({ data: concatBytes(item, Uint8Array.of(0)) })
        fails({ data: flipped(item, bit) })
        for (const count of [-1, 0, Number.NaN, 0.5, index]) fails({ proof: { ...proof, count } })
        for (let other = 0; other < data.length; other++) {
          if (other !== index) fails({ proof: { ...proof, index: other } })
        }
        fails({ proof: { ...proof, siblings: [...proof.siblings, root] } })
        proof.siblings.forEach((sibling, i) => {
          fails({ proof: { ...proof, siblings: proof.siblings.with(i, flipped(sibling, bit)) } })
          fails({ proof: { ...proof, siblings: proof.siblings.toSpliced(i, 1) } })
        })
      }),
    )
  })

  it('does not take an inner node for a leaf', () => {
    const data = [utf8('a'), utf8('b'), utf8('c'), utf8('d')]
    const root = merkleRoot(data)
    const [left, right] = [merkleRoot(data.slice(0, 2)), merkleRoot(data.slice(2))]
    expect(merkleRoot([left, right])).not.toEqual(root)
    expect(
      verifyMerkleProof({ root, data: concatBytes(left, right), proof: { index: 0, count: 1, siblings: [] } }),
    ).toBe(false)
  })

  it('has no proof for a place outside', () => {
    for (const index of [-1, 2, 0.5]) {
      expect(() => merkleProof([utf8('a'), utf8('b')], index)).toThrow(
        expect.objectContaining({ code: 'base/no-such-leaf' }),
      )
    }
  })
})

describe('Merkle-sum tree', () => {
  const leaves = fc.array(
    fc.record({ hash: fc.uint8Array({ minLength: 32, maxLength: 32 }), sum: fc.bigInt({ min: 0n, max: 10n ** 27n }) }),
    { minLength: 2, maxLength: 33 },
  )

  it('has the sum of its leaves, and a root as Solidity hashes it', () => {
    fc.assert(
      fc.property(leaves, list => {
        expect(sumRoot(list).sum).toBe(list.reduce((sum, leaf) => sum + leaf.sum, 0n))
      }),
    )
    const zero = `0x${'00'.repeat(32)}` as const
    const node = (left: readonly [`0x${string}`, bigint], right: readonly [`0x${string}`, bigint]) =>
      [
        viemKeccak(
          encodeAbiParameters(
            [{ type: 'bytes32' }, { type: 'uint256' }, { type: 'bytes32' }, { type: 'uint256' }],
            [...left, ...right],
          ),
        ),
        left[1] + right[1],
      ] as const
    const three = [1, 2, 3].map(n => ({ hash: keccak256(Uint8Array.of(n)), sum: BigInt(n) }))
    const [a, b, c] = three.map(leaf => [bytesToHex(leaf.hash), leaf.sum] as const)
    const root = sumRoot(three)
    expect([bytesToHex(root.hash), root.sum]).toEqual(node(node(a!, b!), node(c!, [zero, 0n])))
    expect(sumRoot([])).toEqual({ hash: new Uint8Array(32), sum: 0n })
  })

  it('proves every leaf, and nothing once a hash, a sum or the index is altered', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat({ max: 255 }), (list, pick, bit) => {
        const index = pick % list.length
        const root = sumRoot(list)
        const leaf = list[index]!
        const proof = sumProof(list, index)
        expect(verifySumProof({ root, leaf, proof })).toBe(true)
        const fails = (change: Partial<Parameters<typeof verifySumProof>[0]>) =>
          expect(verifySumProof({ root, leaf, proof, ...change })).toBe(false)
        const alter = (node: SumNode): SumNode[] => [
          { ...node, sum: node.sum + 1n },
          { ...node, sum: node.sum - 1n },
          { ...node, hash: flipped(node.hash, bit) },
        ]
        for (const altered of alter(root)) fails({ root: altered })
        for (const altered of alter(leaf)) fails({ leaf: altered })
        proof.siblings.forEach((sibling, i) => {
          for (const altered of alter(sibling)) fails({ proof: { index, siblings: proof.siblings.with(i, altered) } })
          fails({ proof: { index, siblings: proof.siblings.toSpliced(i, 1) } })
        })
        fails({ proof: { index: index + 2 ** proof.siblings.length, siblings: proof.siblings } })
        if (index > 0 && bytesToHex(list[index - 1]!.hash) !== bytesToHex(leaf.hash)) {
          fails({ proof: { index: index - 1, siblings: proof.siblings } })
        }
      }),
    )
  })

  it('refuses to move a wei between two siblings', () => {
    const list = [10n, 20n].map((sum, i) => ({ hash: keccak256(Uint8Array.of(i)), sum }))
    const root = sumRoot(list)
    const leaf = { hash: list[0]!.hash, sum: 11n }
    const siblings = [{ hash: list[1]!.hash, sum: 19n }]
    expect(verifySumProof({ root, leaf, proof: { index: 0, siblings } })).toBe(false)
  })

  it('refuses leaves that are none', () => {
    for (const leaf of [
      { hash: new Uint8Array(31), sum: 1n },
      { hash: new Uint8Array(32), sum: -1n },
    ]) {
      expect(() => sumRoot([leaf])).toThrow(expect.objectContaining({ code: 'base/bad-sum-leaf' }))
    }
  })
})

describe('ABI words', () => {
  it('are what viem encodes', () => {
    const uint = fc.bigInt({ min: 0n, max: (1n << 256n) - 1n })
    const int = fc.bigInt({ min: -(1n << 255n), max: (1n << 255n) - 1n })
    const account = fc.uint8Array({ minLength: 20, maxLength: 20 }).map(bytesToHex)
    const types = [{ type: 'uint256' }, { type: 'int256' }, { type: 'address' }] as const
    fc.assert(
      fc.property(uint, int, account, (u, i, a) => {
        expect(bytesToHex(abiWords(uintWord(u), intWord(i), addressWord(a)))).toBe(
          encodeAbiParameters(types, [u, i, a]),
        )
      }),
    )
  })

  it('refuse what does not fit', () => {
    const tooBig = expect.objectContaining({ code: 'base/bad-abi-word' })
    expect(() => uintWord(-1n)).toThrow(tooBig)
    expect(() => uintWord(1n << 256n)).toThrow(tooBig)
    expect(() => intWord(1n << 255n)).toThrow(tooBig)
    expect(() => addressWord('0x01')).toThrow(tooBig)
    expect(() => abiWords(new Uint8Array(31))).toThrow(tooBig)
  })
})
