import { create } from '@bufbuild/protobuf'
import { timestampFromMs } from '@bufbuild/protobuf/wkt'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, type Hex, sha256, utf8 } from '@openledger/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Proposal,
  ProposalSchema,
  SignedMsgType,
  type Vote,
  VoteSchema,
} from '../bridge/generated/tendermint/types/types_pb.js'
import { voteFor } from '../testing/voteFor.ts'
import { createSigner } from './createSigner.ts'
import { decodeSigningState, encodeSigningState, nothingSigned, type SigningState, signedUpTo } from './SigningState.ts'
import { extensionSignBytes, proposalSignBytes, voteSignBytes } from './signBytes.ts'

const secret: Hex = `0x${'17'.repeat(32)}`
const chainId = 'test_chain_id'

function proposal({ height = 1, round = 0, block = 1, at = 1_000 }): Proposal {
  const { blockId, timestamp } = voteFor({ block, at })
  return create(ProposalSchema, {
    ...{ type: SignedMsgType.PROPOSAL, height: BigInt(height), round, polRound: -1, blockId, timestamp },
  })
}

function signerFrom(state: SigningState = nothingSigned) {
  const saved: SigningState[] = []
  return { saved, ...createSigner({ secret, chainId, state, save: next => saved.push(next) }) }
}

test('what is signed is what CometBFT signs', () => {
  // The vectors of CometBFT's own test of its votes (types/vote_test.go, v0.38.19).
  const noTime = '2a0b088092b8c398feffffff01'
  const place = '110100000000000000190100000000000000'
  const vectors: [Partial<Vote>, string, string][] = [
    [{}, '', `0d${noTime}`],
    [{ height: 1n, round: 1, type: SignedMsgType.PRECOMMIT }, '', `210802${place}${noTime}`],
    [{ height: 1n, round: 1, type: SignedMsgType.PREVOTE }, '', `210801${place}${noTime}`],
    [{ height: 1n, round: 1 }, '', `1f${place}${noTime}`],
    [{ height: 1n, round: 1 }, chainId, `2e${place}${noTime}320d746573745f636861696e5f6964`],
    [
      { height: 1n, round: 1, extension: utf8('extension') },
      chainId,
      `2e${place}${noTime}320d746573745f636861696e5f6964`,
    ],
  ]
  for (const [fields, chain, bytes] of vectors)
    expect(bytesToHex(voteSignBytes(create(VoteSchema, fields as never), chain))).toBe(`0x${bytes}`)
})

test('signatures verify under the key, and only non-nil precommits sign an extension', () => {
  const { signVote, signProposal, publicKey } = signerFrom()
  const holds = (signature: Uint8Array, bytes: Uint8Array) =>
    secp256k1.verify(signature, sha256(bytes), publicKey, { prehash: false, lowS: true })
  const proposed = signProposal(proposal({}))
  expect(holds(proposed.signature, proposalSignBytes(proposed, chainId))).toBe(true)
  const prevote = signVote(voteFor({}))
  expect(holds(prevote.signature, voteSignBytes(prevote, chainId))).toBe(true)
  expect(prevote.extensionSignature).toHaveLength(0)
  const precommit = signVote(voteFor({ precommit: true }))
  expect(holds(precommit.extensionSignature, extensionSignBytes(precommit, chainId))).toBe(true)
  const nil = signVote(voteFor({ round: 1, precommit: true, block: 0 }))
  expect(nil.extensionSignature).toHaveLength(0)
  const extended = create(VoteSchema, { ...voteFor({ height: 2 }), extension: utf8('x') })
  expect(() => signVote(extended)).toThrow(/extends nothing/)
})

test('the same step gives the same signature, also at another time; another block is refused', () => {
  const { signVote, signProposal, saved } = signerFrom()
  const first = signVote(voteFor({ height: 5, at: 1_000 }))
  const again = signVote(voteFor({ height: 5, at: 9_000 }))
  expect(again.signature).toEqual(first.signature)
  expect(again.timestamp).toEqual(first.timestamp)
  expect(saved).toHaveLength(1)
  expect(() => signVote(voteFor({ height: 5, block: 2 }))).toThrow(
    expect.objectContaining({ code: 'chain/would-sign-twice' }),
  )
  expect(() => signVote(voteFor({ height: 5, block: 0 }))).toThrow(/Something else/)
  signProposal(proposal({ height: 6, at: 1_000 }))
  expect(signProposal(proposal({ height: 6, at: 2_000 })).timestamp).toEqual(timestampFromMs(1_000))
  expect(() => signProposal(proposal({ height: 6, block: 2 }))).toThrow(/Something else/)
})

test('no two signatures of one step are for different things, whatever is asked in whatever order, over restarts', () => {
  const asked = fc.record({
    kind: fc.constantFrom('proposal', 'prevote', 'precommit'),
    height: fc.integer({ min: 1, max: 3 }),
    round: fc.integer({ min: 0, max: 2 }),
    block: fc.integer({ min: 0, max: 2 }),
    at: fc.constantFrom(1_000, 2_000),
    restart: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 40 }), questions => {
      let file = encodeSigningState(nothingSigned)
      const open = () =>
        createSigner({
          ...{ secret, chainId, state: decodeSigningState(file) },
          save: next => {
            file = encodeSigningState(next)
          },
        })
      let signer = open()
      const signed = new Map<string, string>()
      let last = ''
      for (const { kind, restart, ...of } of questions) {
        if (restart) signer = open()
        const step = ['proposal', 'prevote', 'precommit'].indexOf(kind)
        const place = `${of.height}/${of.round}/${step}`
        try {
          const { signature } =
            kind === 'proposal'
              ? signer.signProposal(proposal(of))
              : signer.signVote(voteFor({ ...of, precommit: kind === 'precommit' }))
          const text = bytesToHex(signature)
          expect(signed.get(place) ?? text).toBe(text)
          expect(place >= last).toBe(true)
          signed.set(place, text)
          last = place
        } catch (error) {
          expect(error).toMatchObject({ code: 'chain/would-sign-twice' })
        }
      }
    }),
    { seed: 20_261_122, numRuns: 200 },
  )
})

test('nothing is signed that could not be kept, nor up to a height that may have been signed elsewhere', () => {
  const full = createSigner({
    ...{ secret, chainId, state: nothingSigned },
    save: () => {
      throw new Error('the disk is full')
    },
  })
  expect(() => full.signVote(voteFor({}))).toThrow('the disk is full')
  const { signVote } = signerFrom(signedUpTo(100n))
  expect(() => signVote(voteFor({ height: 100, round: 2 ** 31 - 1, precommit: true }))).toThrow(/not known/)
  expect(() => signVote(voteFor({ height: 99 }))).toThrow(/before the last step/)
  expect(signVote(voteFor({ height: 101 })).signature).toHaveLength(64)
})

test('a state is read as CometBFT writes it, and a damaged one refuses', () => {
  const theirs = '{ "height": "12", "round": 0, "step": 3, "signature": "AQI=", "signbytes": "0A0B" }'
  expect(decodeSigningState(theirs)).toEqual({
    ...{ height: 12n, round: 0, step: 3, signature: Uint8Array.of(1, 2), signBytes: Uint8Array.of(10, 11) },
  })
  expect(decodeSigningState('{ "height": "0", "round": 0, "step": 0 }')).toEqual(nothingSigned)
  for (const damaged of ['', '{}', '{"height":"-1","round":0,"step":0}', theirs.slice(0, 40)])
    expect(() => decodeSigningState(damaged)).toThrow(
      expect.objectContaining({ code: 'chain/signing-state-unreadable' }),
    )
})
