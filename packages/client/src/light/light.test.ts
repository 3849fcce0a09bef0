import { readFileSync } from 'node:fs'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, type Hex, keccak256, sha256, utf8 } from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulateValidators } from '../testing/simulateValidators.ts'
import { fromWire, toWire } from '../wire/wire.ts'
import { headerHash, validatorsHash } from './canonical.ts'
import { createCometSource } from './createCometSource.ts'
import { followHeaders, verifyPath } from './followHeaders.ts'
import { type LightBlock, lightBlockSchema } from './LightBlock.ts'
import { readConsensusGenesis } from './readConsensusGenesis.ts'
import { verifyFinality } from './verifyFinality.ts'
import { type TrustRule, verifyHeader } from './verifyHeader.ts'

/**
 * Four validators on CometBFT 0.38.19 with secp256k1 keys of power 10, 20, 30 and 40. The second's power became 90, the first
 * was stopped, and the third and fourth were removed before height 80.
 */
const recorded = JSON.parse(readFileSync(new URL('./recordedNetwork.json', import.meta.url), 'utf8')) as {
  chainId: string
  hash: Hex
  blocks: { signed_header: { header: { height: string } } }[]
}
const read = (height: number) =>
  fromWire(
    lightBlockSchema,
    structuredClone(recorded.blocks.find(block => block.signed_header.header.height === String(height))),
  )
const trusted = { height: 1n, hash: recorded.hash }
const rule: TrustRule = {
  chainId: recorded.chainId,
  now: Date.parse('2026-11-22T02:00:00Z'),
  trustingPeriod: 100 * 86_400,
  clockDrift: 10,
}
const source = { lightBlock: async (height: bigint) => read(Number(height)) }
const refused = (reason: string) => expect.objectContaining({ code: 'client/light-refused', message: reason })

describe('headers of a real network', () => {
  test('are followed from the first by as few as show who signs now', async () => {
    const { blocks, signed } = await followHeaders({ source, trusted, target: 80n, rule })
    expect(blocks.map(({ signed_header: { header } }) => header.height)).toEqual([1n, 40n, 60n, 80n])
    expect(signed).toEqual({ signers: 1, validators: 2, power: 90n, total: 100n })
    expect(verifyPath({ blocks, trusted, rule })).toEqual(signed)
  })
  test('are verified one after the other by what the one before announced', () => {
    expect(verifyHeader(read(1), read(2), rule)).toMatchObject({ power: 100n, total: 100n })
    expect(verifyHeader(read(40), read(41), rule)).toMatchObject({
      signers: 3,
      validators: 4,
      power: 160n,
      total: 170n,
    })
  })
  test('are too far where the trusted power has gone', () => {
    expect(() => verifyHeader(read(1), read(80), rule)).toThrow(
      refused('A third of the trusted validators’ power or less signed this header.'),
    )
  })
  test('are the same JSON when they are written again', () => {
    for (const block of recorded.blocks) {
      const again = toWire(lightBlockSchema, fromWire(lightBlockSchema, block))
      expect(again).toEqual(block)
    }
  })
  test('begin with the validators that the genesis names', () => {
    const { validators } = toWire(lightBlockSchema, read(1))
    // As a person writes them: in any order.
    const named = validators.map(({ pub_key, voting_power: power }) => ({ pub_key, power, name: 'v' })).reverse()
    const genesis = { chain_id: recorded.chainId, initial_height: '1', validators: named }
    const known = readConsensusGenesis(genesis)
    expect(verifyPath({ blocks: [1, 40, 60, 80].map(read), trusted: known.trusted, rule })).toMatchObject({
      signers: 1,
    })
    const others = { ...genesis, validators: named.slice(1) }
    expect(() => verifyPath({ blocks: [read(1)], trusted: readConsensusGenesis(others).trusted, rule })).toThrow(
      refused('The first header is not the trusted one.'),
    )
    expect(() => readConsensusGenesis({ chain_id: 'x', validators: [] })).toThrow(/shape/)
  })
  test('hash to what the validators signed, and so do their sets', () => {
    for (const height of [1, 2, 20, 40, 41, 60, 80]) {
      const { signed_header: signed, validators } = read(height)
      expect(headerHash(signed.header)).toEqual(signed.commit.block_id.hash)
      expect(validatorsHash(validators)).toEqual(signed.header.validators_hash)
    }
  })
})

describe('a header is refused', () => {
  const cases: [string, string, (block: LightBlock) => void][] = [
    ['whose time was changed', 'The commit is not to this header.', b => b.signed_header.header.time.nanos++],
    ['with another application hash', 'The commit is not to this header.', b => flip(b.signed_header.header.app_hash)],
    [
      'of another chain',
      'The header is of another chain.',
      b => {
        b.signed_header.header.chain_id = 'light-tess'
      },
    ],
    ['with a forged signature', 'A signature is not its validator’s.', b => flip(voteOf(b, 0).signature)],
    ['with a signature of another round', 'A signature is not its validator’s.', b => b.signed_header.commit.round++],
    ['with a moved timestamp', 'A signature is not its validator’s.', b => voteOf(b, 0).timestamp.nanos++],
    [
      'with a signature that counts twice',
      'A signature stands in another validator’s place.',
      b => b.signed_header.commit.signatures.splice(1, 1, voteOf(b, 0)),
    ],
    [
      'with more places than validators',
      'The commit has not one place for each validator.',
      b => b.signed_header.commit.signatures.push(voteOf(b, 0)),
    ],
    [
      'with another validator',
      'These validators are not those that the header names.',
      b => flip(b.validators[0]!.pub_key.value),
    ],
    [
      'with more power for a validator',
      'These validators are not those that the header names.',
      b => b.validators[3]!.voting_power++,
    ],
    ['with a false address', 'A validator’s address is not that of its key.', b => flip(b.validators[0]!.address)],
    [
      'that too few signed',
      'Two thirds of the validators’ power or less signed this block.',
      b => {
        for (const place of [0, 1]) b.signed_header.commit.signatures[place] = { block_id_flag: 1 }
      },
    ],
    [
      'whose commit is to another height',
      'The commit is to another height.',
      b => {
        b.signed_header.commit.height++
      },
    ],
  ]
  test.each(cases)('%s', (_, reason, change) => {
    const block = read(20)
    expect(() => verifyHeader(read(1), block, rule)).not.toThrow()
    change(block)
    expect(() => verifyHeader(read(1), block, rule)).toThrow(refused(reason))
  })
  test('by a header older than the trusting period', () => {
    expect(() => verifyHeader(read(20), read(40), { ...rule, trustingPeriod: 60 })).toThrow(
      refused('The trusted header is older than the trusting period: those who signed it may have left.'),
    )
  })
  test('from the future, and from the past', () => {
    const then = Date.parse('2026-11-01T00:01:00Z')
    expect(() => verifyHeader(read(1), read(2), { ...rule, now: then })).toThrow(
      refused('The header’s time lies in the future.'),
    )
    expect(() => verifyHeader(read(40), read(20), rule)).toThrow(
      refused('The header is not later than the trusted one.'),
    )
  })
  test('where the start is not the trusted one', async () => {
    const other = { height: 1n, hash: bytesToHex(sha256(utf8('another'))) }
    await expect(followHeaders({ source, trusted: other, target: 80n, rule })).rejects.toThrow(
      refused('The first header is not the trusted one.'),
    )
  })
  test('with a signature in its other form', () => {
    const block = read(20)
    const vote = voteOf(block, 0)
    const { r, s } = secp256k1.Signature.fromBytes(vote.signature)
    const order = secp256k1.Point.Fn.ORDER
    vote.signature = new secp256k1.Signature(r, order - s).toBytes()
    expect(() => verifyHeader(read(1), block, rule)).toThrow(refused('A signature is not its validator’s.'))
  })
})

describe('an execution block', () => {
  const network = simulateValidators({ count: 4 })
  const block = { number: 6n, hash: bytesToHex(keccak256(utf8('block 6'))) }
  const blocks = [network.block(1n), network.block(7n, { signers: [0, 1, 3] })]
  const start = { height: 1n, hash: bytesToHex(headerHash(blocks[0]!.signed_header.header)) }
  const its = { block, blocks, trusted: start, rule: network.rule }

  test('is final where three of four signed the header that follows it', () => {
    expect(verifyFinality(its)).toMatchObject({ signers: 3, validators: 4, power: 300n, total: 400n, height: 7n })
  })
  test('is not where they signed another block, or another height', () => {
    const other = { ...block, hash: bytesToHex(keccak256(utf8('block 7'))) }
    expect(() => verifyFinality({ ...its, block: other })).toThrow(refused('The validators signed another block.'))
    expect(() => verifyFinality({ ...its, block: { ...block, number: 7n } })).toThrow(
      refused('The last header is not the one that follows the block.'),
    )
  })
  test('is not where a stale set signed, though all of it did', () => {
    // Keys of validators that have left since: they may sign what they like, the trusted set does not know them.
    const stale = simulateValidators({ count: 4, word: 'left ' })
    const forged = stale.block(7n)
    expect(() => verifyFinality({ ...its, blocks: [blocks[0]!, forged] })).toThrow(
      refused('A third of the trusted validators’ power or less signed this header.'),
    )
  })
  test('no byte of a saved header can be changed', () => {
    const text = JSON.stringify(blocks.map(each => toWire(lightBlockSchema, each)))
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 33, max: 126 }), (at, code) => {
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        let saved: unknown
        try {
          saved = JSON.parse(changed)
        } catch {
          return
        }
        const meaning = (value: unknown) => {
          try {
            return JSON.stringify(
              (value as unknown[]).map(each => toWire(lightBlockSchema, fromWire(lightBlockSchema, each))),
            )
          } catch {
            return undefined
          }
        }
        const same = meaning(saved)
        if (same === undefined || same === text) return
        const parsed = (saved as unknown[]).map(each => fromWire(lightBlockSchema, each))
        // What no signature covers may change: another validator's unsigned place, and nothing else.
        expect(() => verifyFinality({ ...its, blocks: parsed })).toThrow()
      }),
      { numRuns: 400, seed: 7 },
    )
  })
})

describe('a validator’s RPC', () => {
  test('gives headers, page by page', async () => {
    const big = simulateValidators({ count: 230 })
    const { signed_header, validators } = toWire(lightBlockSchema, big.block(3n))
    const asked: string[] = []
    const fetch = (async (url: string) => {
      asked.push(new URL(url).pathname)
      const page = Number(new URL(url).searchParams.get('page'))
      const found = validators.slice(100 * (page - 1), 100 * page)
      const result = url.includes('commit') ? { signed_header } : { validators: found, total: '230' }
      return Response.json({ result })
    }) as typeof globalThis.fetch
    const block = await createCometSource({ url: 'http://validator', fetch }).lightBlock(3n)
    expect(block).toEqual(big.block(3n))
    expect(asked).toEqual(['/commit', '/validators', '/validators', '/validators'])
  })
  test('is not believed where it gives another height', async () => {
    const lying = { lightBlock: async () => read(20) }
    await expect(followHeaders({ source: lying, trusted, target: 80n, rule })).rejects.toThrow(
      refused('The source gave another height than was asked for.'),
    )
  })
  test.each([
    ['an error', { error: { data: 'height 9 must be less than 3' } }, 'client/light-missing'],
    ['a header without fields', { result: { signed_header: {}, validators: [], total: '0' } }, 'client/bad-shape'],
  ])('gives %s', async (_, answer, code) => {
    const fetch = (async () => Response.json(answer)) as typeof globalThis.fetch
    await expect(createCometSource({ url: 'http://validator', fetch }).lightBlock(9n)).rejects.toMatchObject({ code })
  })
  test('cannot fill the memory', async () => {
    const fetch = (async () => new Response(new Uint8Array(9 * 2 ** 20))) as typeof globalThis.fetch
    await expect(createCometSource({ url: 'http://validator', fetch }).lightBlock(9n)).rejects.toMatchObject({
      code: 'client/bad-shape',
    })
  })
})

function voteOf(block: LightBlock, place: number) {
  const vote = block.signed_header.commit.signatures[place]!
  if (vote.block_id_flag !== 2) throw new Error('this validator did not sign')
  return vote
}

function flip(bytes: Uint8Array): void {
  bytes[bytes.length - 1]! ^= 1
}
