import {
  type Address,
  abiWords,
  addressWord,
  bytesToHex,
  cidOf,
  hexToBytes,
  keccak256,
  merkleProof,
  sha256,
  uintWord,
  utf8,
  verifyMerkleProof,
  verifySumProof,
} from '@openledger/base'
import fc from 'fast-check'
import { encodeAbiParameters, keccak256 as viemKeccak } from 'viem'
import { describe, expect, it } from 'vitest'
import { type Policy, policyRoles, policySchema } from '../wire/Policy.ts'
import { adapterDigest, baseDigest } from './fileDigests.ts'
import { inputHash, outputHash } from './openingHashes.ts'
import { addLines, claimProof, payoutLeaf, payoutRoot, payoutTree } from './payouts.ts'
import { failedLines, lineLeaves, linesRoot, priceOf, receiptLines } from './receiptLines.ts'

const account = (n: number): Address => `0x${n.toString(16).padStart(40, '0')}`
const genesisPolicy: Policy = {
  id: 0,
  data: 6000,
  builder: 1500,
  parents: 500,
  operator: 1200,
  stakers: 300,
  treasury: 400,
  burn: 100,
}
const accounts = { builder: account(101), parents: account(102), operator: account(103), treasury: account(104) }
const domain = { chainId: 4267, settlement: '0x0000000000000000000000000000000000000e04' as Address }

/** Seven parts that sum to 10,000, from six cuts. */
const policies = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 6 }).map(cuts => {
  const edges = [0, ...cuts.sort((a, b) => a - b), 10_000]
  const parts = policyRoles.map((role, i) => [role, edges[i + 1]! - edges[i]!])
  return policySchema.parse({ id: 1, ...Object.fromEntries(parts) })
})
const weightLists = fc
  .array(fc.bigInt({ min: 0n, max: 1n << 90n }), { minLength: 1, maxLength: 40 })
  .filter(weights => weights.some(weight => weight > 0n))
const amounts = fc.bigInt({ min: 0n, max: 10n ** 27n })

describe('receiptLines', () => {
  it('divides a price by the genesis policy, worked by hand', () => {
    const lines = receiptLines({
      policy: genesisPolicy,
      price: 1000n,
      paid: 1500n,
      payer: account(9),
      contributors: [account(1), account(2), account(3)],
      weights: [2n, 0n, 1n],
      accounts,
    })
    expect(lines.map(line => [line.role, line.account, line.amount])).toEqual([
      ['data', account(1), 400n],
      ['data', account(2), 0n],
      ['data', account(3), 200n],
      ['builder', account(101), 150n],
      ['parents', account(102), 50n],
      ['operator', account(103), 120n],
      ['stakers', '0x0000000000000000000000000000000000000e06', 30n],
      ['treasury', account(104), 40n],
      ['burn', '0x000000000000000000000000000000000000dead', 10n],
      ['change', account(9), 500n],
    ])
  })

  it('pays every wei: lines sum to what was paid, for any policy, price and weights', () => {
    fc.assert(
      fc.property(policies, weightLists, amounts, amounts, (policy, weights, price, rest) => {
        const contributors = weights.map((_, i) => account(i + 1))
        const paid = price + rest
        const lines = receiptLines({ policy, price, paid, payer: account(9), contributors, weights, accounts })
        expect(lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(paid)
        expect(lines.every(line => line.amount >= 0n)).toBe(true)
        expect(lines.filter(line => line.role === 'data')).toHaveLength(weights.length)
        for (const role of policyRoles.slice(1)) {
          expect(lines.some(line => line.role === role)).toBe(policy[role] > 0)
        }
        expect(lines.some(line => line.role === 'change')).toBe(rest > 0n)
      }),
    )
  })

  it('refuses a price above what was paid, and weights that are not one for each contributor', () => {
    const good = { policy: genesisPolicy, price: 1n, paid: 1n, payer: account(9), accounts }
    expect(() => receiptLines({ ...good, price: 2n, contributors: [account(1)], weights: [1n] })).toThrow(
      expect.objectContaining({ code: 'client/bad-price' }),
    )
    expect(() => receiptLines({ ...good, contributors: [account(1)], weights: [1n, 1n] })).toThrow(
      expect.objectContaining({ code: 'client/bad-weights' }),
    )
    expect(() => receiptLines({ ...good, contributors: [account(1)], weights: [0n] })).toThrow(
      expect.objectContaining({ code: 'base/bad-split' }),
    )
  })

  it('gives a failed answer’s payer everything back in one line', () => {
    expect(failedLines({ paid: 7n, payer: account(9) })).toEqual([{ role: 'change', account: account(9), amount: 7n }])
  })

  it('binds place, role, account and amount of every line under one root', () => {
    const lines = [
      { role: 'data', account: account(1), amount: 5n },
      { role: 'change', account: account(2), amount: 6n },
    ] as const
    const encoded = encodeAbiParameters(
      [{ type: 'uint256' }, { type: 'uint8' }, { type: 'address' }, { type: 'uint256' }],
      [1n, 7, account(2), 6n],
    )
    expect(bytesToHex(lineLeaves(lines)[1]!)).toBe(encoded)
    const proof = merkleProof(lineLeaves(lines), 1)
    expect(verifyMerkleProof({ root: linesRoot(lines), data: hexToBytes(encoded), proof })).toBe(true)
    expect(linesRoot([lines[1], lines[0]])).not.toEqual(linesRoot(lines))
  })

  it('prices by tokens', () => {
    expect(priceOf({ basePrice: 10n, tokenPrice: 3n, tokens: 7 })).toBe(31n)
  })
})

describe('payouts', () => {
  const payoutsArbitrary = fc
    .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
    .chain(ids =>
      fc
        .array(fc.bigInt({ min: 1n, max: 10n ** 27n }), { minLength: ids.length, maxLength: ids.length })
        .map(sums =>
          addLines({ previous: [], lines: ids.map((id, i) => ({ account: account(id), amount: sums[i]! })) }),
        ),
    )

  it('add up line by line, whatever the spelling of an account, and leave out who has nothing', () => {
    expect(
      addLines({
        previous: [{ account: '0x00000000000000000000000000000000000000aa', cumulative: 5n }],
        lines: [
          { account: '0x00000000000000000000000000000000000000AA', amount: 2n },
          { account: account(1), amount: 0n },
          { account: account(2), amount: 1n },
        ],
      }),
    ).toEqual([
      { account: account(2), cumulative: 1n },
      { account: '0x00000000000000000000000000000000000000aa', cumulative: 7n },
    ])
  })

  it('hash a leaf as Solidity does', () => {
    const leaf = payoutLeaf({ account: account(5), cumulative: 77n }, domain)
    const encoded = encodeAbiParameters(
      [{ type: 'uint256' }, { type: 'address' }, { type: 'address' }, { type: 'uint256' }],
      [4267n, domain.settlement, account(5), 77n],
    )
    expect(bytesToHex(leaf.hash)).toBe(viemKeccak(viemKeccak(encoded)))
  })

  it('make one tree, whatever tree it grew out of', () => {
    fc.assert(
      fc.property(payoutsArbitrary, payoutsArbitrary, (before, payouts) => {
        const previous = { payouts: before, tree: payoutTree({ payouts: before, domain }) }
        const mixed = addLines({
          previous: before,
          lines: payouts.map(p => ({ account: p.account, amount: p.cumulative })),
        })
        for (const next of [payouts, mixed, before]) {
          expect(payoutTree({ payouts: next, domain, previous })).toEqual(payoutTree({ payouts: next, domain }))
        }
      }),
      { seed: 4267 },
    )
  })

  it('are each provable under the root, whose sum is the total', () => {
    fc.assert(
      fc.property(payoutsArbitrary, payouts => {
        const root = payoutRoot({ payouts, domain })
        expect(root.sum).toBe(payouts.reduce((sum, payout) => sum + payout.cumulative, 0n))
        for (const payout of payouts) {
          const proof = claimProof({ epoch: 1, account: payout.account, payouts, domain })!
          const siblings = proof.siblingHashes.map((hash, i) => ({
            hash: hexToBytes(hash),
            sum: proof.siblingSums[i]!,
          }))
          const leaf = payoutLeaf(payout, domain)
          expect(verifySumProof({ root, leaf, proof: { index: proof.index, siblings } })).toBe(true)
          const richer = payoutLeaf({ ...payout, cumulative: payout.cumulative + 1n }, domain)
          expect(verifySumProof({ root, leaf: richer, proof: { index: proof.index, siblings } })).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are refused out of order, twice, or at 0', () => {
    const refuse = (payouts: { account: Address; cumulative: bigint }[]) =>
      expect(() => payoutRoot({ payouts, domain })).toThrow(expect.objectContaining({ code: 'client/bad-payouts' }))
    refuse([
      { account: account(2), cumulative: 1n },
      { account: account(1), cumulative: 1n },
    ])
    refuse([
      { account: account(1), cumulative: 1n },
      { account: account(1), cumulative: 1n },
    ])
    refuse([{ account: account(1), cumulative: 0n }])
  })

  it('have no proof for a stranger', () => {
    expect(claimProof({ epoch: 1, account: account(4), payouts: [], domain })).toBeNull()
  })
})

describe('digests', () => {
  const digits = (text: string) => bytesToHex(sha256(utf8(text))).slice(2)

  it('name a model by its files, whatever their order', () => {
    const text = `{"config.json":"${digits('a')}","model.safetensors":"${digits('b')}","tokenizer.json":"${digits('c')}"}`
    expect(
      baseDigest({
        'tokenizer.json': `0x${digits('c')}`,
        'config.json': digits('a'),
        'model.safetensors': digits('b'),
      }),
    ).toEqual(sha256(utf8(text)))
    expect(cidOf(utf8(text))).toMatch(/^bafkrei/)
  })

  it('refuse a missing file', () => {
    expect(() => adapterDigest({ 'adapter_config.json': digits('a') } as never)).toThrow(
      expect.objectContaining({ code: 'client/bad-digest', facts: { file: 'adapter_model.safetensors' } }),
    )
  })

  it('of an opening need its salt', () => {
    const salt = bytesToHex(keccak256(utf8('salt')))
    const messages = [{ role: 'user', content: 'hé' }]
    const expected = keccak256(Uint8Array.from([...hexToBytes(salt), ...utf8('[{"content":"hé","role":"user"}]')]))
    expect(inputHash({ salt, messages: [{ ...messages[0]!, name: 'ignored' } as never] })).toEqual(expected)
    expect(outputHash({ salt, answer: 'ok' })).toEqual(keccak256(Uint8Array.from([...hexToBytes(salt), ...utf8('ok')])))
    expect(outputHash({ salt: bytesToHex(new Uint8Array(32)), answer: 'ok' })).not.toEqual(
      outputHash({ salt, answer: 'ok' }),
    )
  })

  it('use the words that Solidity uses', () => {
    expect(bytesToHex(abiWords(uintWord(3), addressWord(account(7))))).toBe(
      encodeAbiParameters([{ type: 'uint256' }, { type: 'address' }], [3n, account(7)]),
    )
  })
})
