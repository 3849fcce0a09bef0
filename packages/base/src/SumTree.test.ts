import { readFileSync } from 'node:fs'
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keccak256 } from './hash.ts'
import { keccakWasm } from './keccak/assemble.ts'
import { shortKeccak } from './keccak/permute.ts'
import { keccakModule } from './keccak/wasm.ts'
import { type SumNode, sumProof, sumRoot, verifySumProof } from './MerkleSumTree.ts'
import { buildSumTree, packSumLeaves, sumTreeProof, sumTreeRoot } from './SumTree.ts'

const seed = 4267
const node = fc.record({
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  sum: fc.oneof(fc.bigInt({ min: 0n, max: 300n }), fc.bigInt({ min: 0n, max: 1n << 200n })),
})
const nodes = fc.array(node, { maxLength: 40 })

describe('short keccak', () => {
  it('is keccak-256 for every length that it takes', () => {
    for (let length = 0; length < 136; length++) {
      const input = Uint8Array.from({ length }, (_, i) => i * 37 + length)
      const out = new Uint8Array(40)
      shortKeccak(input, out, 8)
      expect(out.slice(8)).toEqual(keccak_256(input))
      expect(keccak256(input)).toEqual(keccak_256(input))
    }
  })

  it('refuses what needs a second permutation, which keccak256 takes', () => {
    const input = new Uint8Array(136).fill(7)
    expect(() => shortKeccak(input, new Uint8Array(32), 0)).toThrow(RangeError)
    expect(keccak256(input)).toEqual(keccak_256(input))
  })

  it('runs the module that its assembler makes', () => {
    expect(Buffer.from(keccakModule, 'base64').equals(keccakWasm())).toBe(true)
    expect(readFileSync(new URL('./keccak/wasm.ts', import.meta.url), 'utf8')).toContain(keccakModule)
  })
})

describe('a kept sum tree', () => {
  it('has the root and the proofs of the plain one', () => {
    fc.assert(
      fc.property(nodes, leaves => {
        const tree = buildSumTree({ leaves: packSumLeaves(leaves) })
        const root = sumTreeRoot(tree)
        expect(root).toEqual(sumRoot(leaves))
        leaves.forEach((leaf, i) => {
          const proof = sumTreeProof(tree, i)
          expect(proof).toEqual(sumProof(leaves, i))
          expect(verifySumProof({ root, leaf, proof })).toBe(true)
        })
      }),
      { seed },
    )
  })

  it('is the same tree whatever it grew out of', () => {
    fc.assert(
      fc.property(nodes, nodes, fc.nat(), node, (before, other, place, leaf) => {
        const start = buildSumTree({ leaves: packSumLeaves(before) })
        const later: SumNode[][] = [other, [...before, leaf], before.slice(1)]
        if (before.length > 0) later.push(before.with(place % before.length, leaf))
        for (const leaves of later) {
          const grown = buildSumTree({ leaves: packSumLeaves(leaves), previous: start })
          expect(grown).toEqual(buildSumTree({ leaves: packSumLeaves(leaves) }))
          expect(sumTreeRoot(grown)).toEqual(sumRoot(leaves))
        }
      }),
      { seed },
    )
  })

  it('refuses sums that overflow, leaves that are no leaves and places that are none', () => {
    const hash = new Uint8Array(32)
    const most = { hash, sum: (1n << 256n) - 1n }
    expect(() => buildSumTree({ leaves: packSumLeaves([most, { hash, sum: 1n }]) })).toThrow(
      expect.objectContaining({ code: 'base/bad-sum-leaf' }),
    )
    for (const wrong of [
      { hash: new Uint8Array(31), sum: 1n },
      { hash, sum: -1n },
      { hash, sum: 1n << 256n },
    ]) {
      expect(() => packSumLeaves([wrong])).toThrow(expect.objectContaining({ code: 'base/bad-sum-leaf' }))
    }
    expect(() => buildSumTree({ leaves: new Uint8Array(63) })).toThrow(
      expect.objectContaining({ code: 'base/bad-sum-leaf' }),
    )
    const tree = buildSumTree({ leaves: packSumLeaves([most]) })
    for (const index of [-1, 1, 0.5]) {
      expect(() => sumTreeProof(tree, index)).toThrow(expect.objectContaining({ code: 'base/no-such-leaf' }))
    }
  })
})
