import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesToHex, concatBytes, type Hex, hexToBytes } from '../bytes.ts'
import { keccak256, sha256 } from '../hash.ts'
import { merkleProof, verifyMerkleProof } from '../MerkleTree.ts'
import { chainRoot, linkStates, type StateDigests, stateWords } from './checkpointChain.ts'

const digest = (text: string): Hex => bytesToHex(sha256(new TextEncoder().encode(text)))
const state = (step: number): StateDigests => ({
  step,
  adapterDigest: digest(`adapter ${step}`),
  optimizerDigest: digest(`optimizer ${step}`),
  progressDigest: digest(`progress ${step}`),
})
const program = digest('descriptor')

describe('checkpointChain', () => {
  test('a link is the keccak of the one before and of the state’s hash', () => {
    const words = concatBytes(
      new Uint8Array(31),
      Uint8Array.of(5),
      hexToBytes(state(5).adapterDigest),
      hexToBytes(state(5).optimizerDigest),
      hexToBytes(state(5).progressDigest),
    )
    expect(stateWords(state(5))).toEqual(words)
    const [first, second] = linkStates(program, [state(0), state(5)])
    expect(second!.link).toBe(bytesToHex(keccak256(concatBytes(hexToBytes(first!.link), keccak256(words)))))
    expect(first!.link).toBe(bytesToHex(keccak256(concatBytes(hexToBytes(program), keccak256(stateWords(state(0)))))))
  })

  test('a changed word anywhere changes every link after it, and the root', () => {
    const states = [0, 3, 6, 9].map(state)
    const chain = linkStates(program, states)
    const fields = ['step', 'adapterDigest', 'optimizerDigest', 'progressDigest'] as const
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.constantFrom(...fields), (at, field) => {
        const changed = states.map((each, i) =>
          i === at ? { ...each, [field]: field === 'step' ? each.step + 1 : digest('another') } : each,
        )
        const other = linkStates(program, changed)
        for (const [i, { link }] of other.entries()) expect(link === chain[i]!.link).toBe(i < at)
        expect(chainRoot(other)).not.toEqual(chainRoot(chain))
      }),
    )
    expect(linkStates(digest('another descriptor'), states).every(({ link }, i) => link !== chain[i]!.link)).toBe(true)
  })

  test('one point is shown under the root by its path', () => {
    const chain = linkStates(program, [0, 3, 6].map(state))
    const data = chain.map(point => concatBytes(stateWords(point), hexToBytes(point.link)))
    for (const [i] of chain.entries())
      expect(verifyMerkleProof({ root: chainRoot(chain), data: data[i]!, proof: merkleProof(data, i) })).toBe(true)
    expect(verifyMerkleProof({ root: chainRoot(chain), data: data[1]!, proof: merkleProof(data, 2) })).toBe(false)
  })
})
