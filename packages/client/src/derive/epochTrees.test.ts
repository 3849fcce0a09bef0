import {
  type Address,
  bytesToHex,
  concatBytes,
  sumRoot,
  sumTreeProof,
  sumTreeRoot,
  utf8,
  verifySumProof,
} from '@openledger/base'
import { settlementAbi } from '@openledger/contracts'
import fc from 'fast-check'
import { encodeAbiParameters, type Hex, keccak256, pad, toHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { genuineBundle } from '../testing/genuineBundle.ts'
import { type EpochCommitment, epochArgument, epochFromArgument, epochHash } from '../wire/EpochCommitment.ts'
import { commitEpoch } from './commitEpoch.ts'
import { archiveChunks, chunkBytes, chunksRoot } from './epochArchive.ts'
import {
  epochLineLeaf,
  epochLines,
  linesTree,
  receiptLeaf,
  receiptsTree,
  type Settled,
  settledOf,
} from './epochTrees.ts'

const account = (n: number): Address => `0x${n.toString(16).padStart(40, '0')}`
const domain = { chainId: 4267, settlement: account(0xe04) }
const word = (n: number): Hex => pad(toHex(n), { size: 32 })
const type = (...types: string[]) => types.map(type => ({ type }))

/** Payments with lines to few accounts, so that accounts meet in many of them. */
const settledArbitrary: fc.Arbitrary<Settled[]> = fc
  .array(
    fc.array(fc.record({ account: fc.integer({ min: 1, max: 5 }).map(account), amount: fc.bigInt(0n, 9n) }), {
      maxLength: 6,
    }),
    { maxLength: 8 },
  )
  .map(lists =>
    lists.map((lines, i) => ({
      source: i % 2 === 0 ? 'answer' : 'fee',
      id: word(i),
      paid: lines.reduce((sum, { amount }) => sum + amount, 0n),
      lines,
    })),
  )

describe('the leaves of an epoch', () => {
  it('hash as EpochLeaves.sol hashes them', () => {
    const receipt = receiptLeaf({ source: 'fee', id: word(7), paid: 5n }, domain)
    const receiptWords = encodeAbiParameters(type('uint256', 'address', 'uint8', 'bytes32'), [
      4267n,
      domain.settlement,
      1,
      word(7),
    ])
    expect([bytesToHex(receipt.hash), receipt.sum]).toEqual([keccak256(keccak256(receiptWords)), 5n])
    const line = epochLineLeaf({ account: account(9), receipt: 3, line: 2, amount: 77n }, domain)
    const lineWords = encodeAbiParameters(type('uint256', 'address', 'address', 'uint64', 'uint64', 'uint256'), [
      4267n,
      domain.settlement,
      account(9),
      3n,
      2n,
      77n,
    ])
    expect([bytesToHex(line.hash), line.sum]).toEqual([keccak256(keccak256(lineWords)), 77n])
  })

  it('stand by account, receipt and line, those of 0 counted though they are none', () => {
    const lines = (...entries: [number, bigint][]) => entries.map(([n, amount]) => ({ account: account(n), amount }))
    const settled: Settled[] = [
      { source: 'answer', id: word(1), paid: 6n, lines: lines([2, 1n], [1, 0n], [1, 2n], [2, 3n]) },
      { source: 'fee', id: word(1), paid: 4n, lines: lines([1, 4n]) },
    ]
    expect(epochLines(settled).map(one => [Number(one.account), one.receipt, one.line, one.amount])).toEqual([
      [1, 0, 2, 2n],
      [1, 1, 0, 4n],
      [2, 0, 0, 1n],
      [2, 0, 3, 3n],
    ])
  })

  it('lose no wei, ascend, and are each provable with everything in front of them', () => {
    fc.assert(
      fc.property(settledArbitrary, settled => {
        const lines = epochLines(settled)
        const tree = linesTree({ lines, domain })
        const root = sumTreeRoot(tree)
        const paid = settled.reduce((sum, one) => sum + one.paid, 0n)
        expect(root.sum).toBe(paid)
        expect(sumTreeRoot(receiptsTree({ settled, domain })).sum).toBe(paid)
        expect(root).toEqual(sumRoot(lines.map(line => epochLineLeaf(line, domain))))
        let before = 0n
        lines.forEach((line, i) => {
          const proof = sumTreeProof(tree, i)
          expect(verifySumProof({ root, leaf: epochLineLeaf(line, domain), proof })).toBe(true)
          const front = proof.siblings.filter((_, level) => (i >> level) % 2 === 1)
          expect(front.reduce((sum, node) => sum + node.sum, 0n)).toBe(before)
          before += line.amount
          const next = lines[i + 1]
          if (next) {
            const key = ({ account, receipt, line }: typeof next) => `${account} ${word(receipt)} ${word(line)}`
            expect(key(line) < key(next)).toBe(true)
          }
        })
      }),
      { seed: 11 },
    )
  })

  it('are refused where a payment is settled twice, though an answer and a fee may have the same id', () => {
    const one: Settled = { source: 'answer', id: word(1), paid: 0n, lines: [] }
    expect(receiptsTree({ settled: [one, { ...one, source: 'fee' }], domain }).count).toBe(2)
    expect(() => receiptsTree({ settled: [one, one], domain })).toThrow(
      expect.objectContaining({ code: 'client/bad-epoch' }),
    )
  })
})

describe('a commitment', () => {
  const commitment: EpochCommitment = {
    ...{ epoch: 1, receiptsRoot: word(2), linesRoot: word(3), payoutRoot: word(4), total: 5n, added: 6n },
    ...{
      receiptCount: 7,
      lineCount: 8,
      payoutCount: 9,
      lastPayment: 10,
      data: word(11),
      chunksRoot: word(12),
      size: 13,
    },
  }

  it('hashes as Solidity encodes the struct, and goes there and back', () => {
    const propose = settlementAbi.find(one => one.type === 'function' && one.name === 'propose')!
    const argument = epochArgument(commitment)
    expect(epochHash(commitment)).toBe(keccak256(encodeAbiParameters(propose.inputs, [argument as never])))
    expect(epochFromArgument(argument)).toEqual(commitment)
    for (const name of Object.keys(commitment) as (keyof EpochCommitment)[]) {
      const value = commitment[name]
      const other = typeof value === 'string' ? word(99) : typeof value === 'bigint' ? value + 1n : value + 1
      expect(epochHash({ ...commitment, [name]: other }), name).not.toBe(epochHash(commitment))
    }
  })

  it('follows from the files alone', async () => {
    const { bundle } = await genuineBundle()
    const { epochFile: file, epochReceipts: receipts } = bundle
    const committed = commitEpoch({ file, receipts, domain: { chainId: 4267, settlement: account(0xe04) } })
    expect(committed.commitment).toEqual(bundle.epoch)
    expect(committed.settled).toEqual(settledOf({ files: receipts, payments: file.payments, domain }))
    expect(committed.commitment.receiptCount).toBe(receipts.length + file.payments.length)
    expect(committed.commitment.added).toBe(committed.settled.reduce((sum, { paid }) => sum + paid, 0n))
    expect(committed.commitment.total).toBe(bundle.previousEpoch!.total + committed.commitment.added)
  })
})

describe('an archive', () => {
  it('is the epoch file and its receipts, each behind a line feed, in chunks that make it up', async () => {
    const { bundle } = await genuineBundle()
    const { archive, commitment } = commitEpoch({ file: bundle.epochFile, receipts: bundle.epochReceipts, domain })
    expect(archive.length).toBe(commitment.size)
    const chunks = archiveChunks(archive)
    expect(concatBytes(...chunks)).toEqual(archive)
    expect(chunks.slice(0, -1).every(({ length }) => length === chunkBytes)).toBe(true)
    expect(chunks.at(-1)!.length).toBeGreaterThan(0)
    const [first, ...rest] = new TextDecoder().decode(archive).split('\n')
    expect(JSON.parse(first!)).toMatchObject({ version: 2, epoch: bundle.epochFile.epoch })
    expect(rest.map(line => JSON.parse(line).receipt.sequence)).toEqual(
      bundle.epochReceipts.map(({ receipt }) => receipt.sequence),
    )
    expect(chunksRoot(archive)).toBe(commitment.chunksRoot)
    expect(chunksRoot(archive.with(5, 0))).not.toBe(commitment.chunksRoot)
    expect(archiveChunks(utf8(''))).toEqual([])
  })
})
