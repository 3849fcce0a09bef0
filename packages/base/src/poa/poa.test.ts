import fc from 'fast-check'
import { encodeAbiParameters, keccak256 as viemKeccak } from 'viem'
import { describe, expect, it } from 'vitest'
import { type Address, bytesToHex, type Hex } from '../bytes.ts'
import { keccak256 } from '../hash.ts'
import { merkleRoot } from '../MerkleTree.ts'
import {
  type IndexCommitment,
  type IndexContributor,
  indexLeaf,
  indexRoot,
  queryHash,
  weightsRoot,
} from './commitments.ts'
import { integerScores, weigh } from './scores.ts'

const account = (n: number): Address => `0x${n.toString(16).padStart(40, '0')}`
const k = 8
const vectors = fc.int8Array({ minLength: k, maxLength: k })
const contributors = fc.array(
  fc.record({
    account: fc.nat().map(account),
    records: fc.integer({ min: 1, max: 1_000_000 }),
    multiplier: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    vector: vectors,
  }),
  { minLength: 1, maxLength: 20 },
)

describe('integerScores', () => {
  it('are multiplier times dot product, exactly', () => {
    fc.assert(
      fc.property(vectors, contributors, (query, list) => {
        const expected = list.map(({ multiplier, vector }) => {
          let dot = 0n
          for (let j = 0; j < k; j++) dot += BigInt(query[j]!) * BigInt(vector[j]!)
          return dot * BigInt(multiplier)
        })
        expect(integerScores({ query, contributors: list })).toEqual(expected)
      }),
    )
  })

  it('stay exact at the extremes', () => {
    const vector = new Int8Array(65_536).fill(-128)
    expect(integerScores({ query: vector, contributors: [{ multiplier: 2 ** 32 - 1, vector }] })).toEqual([
      16_384n * 65_536n * (2n ** 32n - 1n),
    ])
  })

  it('are additive: splitting a vector over two accounts gains nothing', () => {
    const whole = Int8Array.of(10, -20, 30, 4, 5, 6, 7, 8)
    const half = whole.map(x => Math.trunc(x / 2))
    const rest = whole.map((x, j) => x - half[j]!)
    const query = Int8Array.of(1, 2, 3, -4, 5, -6, 7, 8)
    const [one] = integerScores({ query, contributors: [{ multiplier: 3, vector: whole }] })
    const two = integerScores({
      query,
      contributors: [half, rest].map(vector => ({ multiplier: 3, vector })),
    })
    expect(two[0]! + two[1]!).toBe(one)
  })

  it('refuse vectors of another length and multipliers of more than 32 bits', () => {
    const bad = expect.objectContaining({ code: 'base/bad-index' })
    const query = new Int8Array(2)
    expect(() => integerScores({ query, contributors: [{ multiplier: 1, vector: new Int8Array(3) }] })).toThrow(bad)
    for (const multiplier of [-1, 2 ** 32, 0.5, Number.NaN]) {
      expect(() => integerScores({ query, contributors: [{ multiplier, vector: query }] })).toThrow(bad)
    }
  })
})

describe('weigh', () => {
  it('clips once per contributor, and goes flat where nobody helped', () => {
    expect(weigh({ scores: [9n, -4n], records: [10, 30] })).toEqual({ mode: 'influence', weights: [9n, 0n] })
    expect(weigh({ scores: [0n, -4n], records: [10, 30] })).toEqual({ mode: 'flat', weights: [10n, 30n] })
    expect(weigh({ scores: [-1n], records: [10], mode: 'influence' })).toEqual({ mode: 'flat', weights: [10n] })
  })

  it('goes flat where it is told that the signal is weak', () => {
    expect(weigh({ scores: [9n, -4n], records: [10, 30], mode: 'flat' })).toEqual({ mode: 'flat', weights: [10n, 30n] })
  })

  it('always leaves somebody to pay', () => {
    fc.assert(
      fc.property(vectors, contributors, (query, list) => {
        const records = list.map(contributor => contributor.records)
        const { weights } = weigh({ scores: integerScores({ query, contributors: list }), records })
        expect(weights.every(weight => weight >= 0n)).toBe(true)
        expect(weights.some(weight => weight > 0n)).toBe(true)
      }),
    )
    expect(() => weigh({ scores: [], records: [] })).toThrow(expect.objectContaining({ code: 'base/bad-index' }))
    expect(() => weigh({ scores: [1n], records: [0] })).toThrow(expect.objectContaining({ code: 'base/bad-index' }))
  })
})

describe('commitments', () => {
  const uint = { type: 'uint256' } as const
  const list: IndexContributor[] = [1, 2, 3].map(n => ({
    account: account(n),
    records: 10 * n,
    multiplier: 7 * n,
    vector: new Int8Array(k).fill(-n),
  }))
  const projectionDigest = keccak256(Uint8Array.of(1))
  const commitment: IndexCommitment = { version: 1, k, contributors: list, projectionDigest }

  it('encode a leaf and the index root as the protocol page says', () => {
    const digest = (vector: Int8Array): Hex => viemKeccak(new Uint8Array(vector.buffer))
    const leaves = list.map((contributor, i) =>
      encodeAbiParameters(
        [uint, { type: 'address' }, uint, uint, { type: 'bytes32' }],
        [
          BigInt(i),
          contributor.account,
          BigInt(contributor.records),
          BigInt(contributor.multiplier),
          digest(contributor.vector),
        ],
      ),
    )
    expect(list.map((contributor, i) => bytesToHex(indexLeaf(i, contributor)))).toEqual(leaves)
    const tree = bytesToHex(merkleRoot(leaves.map(leaf => Uint8Array.from(Buffer.from(leaf.slice(2), 'hex')))))
    const root = encodeAbiParameters(
      [uint, uint, uint, { type: 'bytes32' }, { type: 'bytes32' }],
      [1n, BigInt(k), 3n, tree, bytesToHex(projectionDigest)],
    )
    expect(bytesToHex(indexRoot(commitment))).toBe(viemKeccak(root))
  })

  it('change with every part of the index', () => {
    const root = bytesToHex(indexRoot(commitment))
    const first = list[0]!
    const altered: IndexContributor[] = [
      { ...first, account: account(9) },
      { ...first, records: first.records + 1 },
      { ...first, multiplier: first.multiplier - 1 },
      { ...first, vector: first.vector.with(k - 1, 5) },
    ]
    const roots = [
      ...altered.map(contributor => indexRoot({ ...commitment, contributors: list.with(0, contributor) })),
      indexRoot({ ...commitment, contributors: list.toReversed() }),
      indexRoot({ ...commitment, contributors: list.slice(0, 2) }),
      indexRoot({ ...commitment, projectionDigest: keccak256(Uint8Array.of(2)) }),
    ].map(bytesToHex)
    expect(new Set([root, ...roots]).size).toBe(1 + roots.length)
    expect(() => indexRoot({ ...commitment, k: k + 1 })).toThrow(expect.objectContaining({ code: 'base/bad-index' }))
  })

  it('read a vector through its own window of a shared buffer', () => {
    const shared = Int8Array.from({ length: 3 * k }, (_, i) => i)
    expect(queryHash(shared.subarray(k, 2 * k))).toEqual(keccak256(new Uint8Array(shared.slice(k, 2 * k).buffer)))
  })

  it('of weights carry score, weight and prefix sum', () => {
    const accounts = [account(1), account(2)]
    const types = [uint, { type: 'address' }, { type: 'int256' }, uint, uint] as const
    const leaves = [
      encodeAbiParameters(types, [0n, accounts[0]!, 9n, 9n, 9n]),
      encodeAbiParameters(types, [1n, accounts[1]!, -4n, 0n, 9n]),
    ].map(leaf => Uint8Array.from(Buffer.from(leaf.slice(2), 'hex')))
    expect(weightsRoot({ accounts, scores: [9n, -4n], weights: [9n, 0n] })).toEqual(merkleRoot(leaves))
    expect(() => weightsRoot({ accounts, scores: [9n], weights: [9n, 0n] })).toThrow(
      expect.objectContaining({ code: 'base/bad-index' }),
    )
  })
})
