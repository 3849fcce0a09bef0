import { clone, create } from '@bufbuild/protobuf'
import { BaseError, bytesToHex, equalBytes, type Hex, hexToBytes, sha256 } from '@openledger/base'
import secp256k1 from 'secp256k1'
import {
  type Proposal,
  ProposalSchema,
  SignedMsgType,
  type Vote,
  VoteSchema,
} from '../bridge/generated/tendermint/types/types_pb.js'
import type { SigningState } from './SigningState.ts'
import { extensionSignBytes, isNil, proposalSignBytes, steps, timeOf, voteSignBytes } from './signBytes.ts'

type Timestamp = NonNullable<Vote['timestamp']>

/**
 * A validator's key and the guard in front of it.
 *
 * What is signed only goes forward, by height, round and step. A step is signed once; asked for it again, the same
 * signature is given, also where the question differs by its time alone (CometBFT asks so after a crash), with the time
 * that was signed then. Anything else at or before the last step is refused: these are the rules of CometBFT's own
 * file signer. `save` is called before a signature leaves, and must not return until what it got survives a crash.
 *
 * @example
 * const signer = createSigner({ secret, chainId: 'openledger-4267', state: nothingSigned, save: () => {} })
 * signer.signVote(vote).signature // 64 bytes: r and s
 */
export function createSigner({ secret, chainId, state: before, save }: createSigner.Options): Signer {
  const key = hexToBytes(secret)
  let state = before

  /** Signs the bytes of one step, or finds what was signed there. */
  function signStep(
    at: { height: bigint; round: number; step: number },
    bytesAt: (time?: Timestamp) => Uint8Array,
  ): { signature: Uint8Array; timestamp?: Timestamp | undefined } {
    const order = compare(at, state)
    if (order < 0) throw refused('It lies before the last step that was signed.', at, state)
    const signBytes = bytesAt()
    if (order > 0) {
      const signature = sign(signBytes)
      const next = { ...at, signature, signBytes }
      save(next)
      state = next
      return { signature }
    }
    if (state.signBytes === undefined || state.signature === undefined)
      throw refused('What was signed at this step is not known.', at, state)
    const timestamp = timeOf(state.signBytes, at.step)
    if (equalBytes(state.signBytes, bytesAt(timestamp))) return { signature: state.signature, timestamp }
    throw refused('Something else was signed at this step.', at, state)
  }

  function sign(bytes: Uint8Array): Uint8Array {
    return secp256k1.ecdsaSign(sha256(bytes), key).signature
  }

  return {
    publicKey: secp256k1.publicKeyCreate(key, true),
    chainId,
    signVote: asked => {
      const step = asked.type === SignedMsgType.PREVOTE ? steps.prevote : steps.precommit
      if (step === steps.precommit && asked.type !== SignedMsgType.PRECOMMIT) throw malformed('it is no vote')
      const extends_ = step === steps.precommit && !isNil(asked.blockId)
      if (!extends_ && asked.extension.length > 0) throw malformed('it extends nothing')
      const at = { ...placeOf(asked), step }
      const vote = clone(VoteSchema, asked)
      const { signature, timestamp } = signStep(at, time =>
        voteSignBytes(time === undefined ? vote : create(VoteSchema, { ...vote, timestamp: time }), chainId),
      )
      vote.signature = signature
      if (timestamp !== undefined) vote.timestamp = timestamp
      // Extensions may differ from one answer of the application to the next, so they are signed anew.
      vote.extensionSignature = extends_ ? sign(extensionSignBytes(vote, chainId)) : new Uint8Array()
      return vote
    },
    signProposal: asked => {
      const proposal = clone(ProposalSchema, asked)
      const { signature, timestamp } = signStep({ ...placeOf(asked), step: steps.proposal }, time =>
        proposalSignBytes(
          time === undefined ? proposal : create(ProposalSchema, { ...proposal, timestamp: time }),
          chainId,
        ),
      )
      proposal.signature = signature
      if (timestamp !== undefined) proposal.timestamp = timestamp
      return proposal
    },
  }
}

export declare namespace createSigner {
  type Options = {
    /** The secp256k1 secret. */
    secret: Hex
    /** The consensus chain; its name is part of everything that is signed. */
    chainId: string
    /** What the key has signed last. */
    state: SigningState
    /** Keeps a state for good, or throws; then nothing is signed. */
    save: (state: SigningState) => void
  }
}

export type Signer = {
  /** Compressed, 33 bytes. */
  publicKey: Uint8Array
  chainId: string
  /** @throws BaseError `chain/would-sign-twice`, `chain/sign-request-malformed`, and what `save` throws. */
  signVote: (vote: Vote) => Vote
  signProposal: (proposal: Proposal) => Proposal
}

type Place = Pick<SigningState, 'height' | 'round' | 'step'>

function placeOf({ height, round }: { height: bigint; round: number }): { height: bigint; round: number } {
  if (height <= 0n || round < 0) throw malformed('its height or round is below the first')
  return { height, round }
}

function compare(a: Place, b: Place): number {
  if (a.height !== b.height) return a.height < b.height ? -1 : 1
  return a.round - b.round || a.step - b.step
}

function refused(reason: string, { height, round, step }: Place, state: SigningState): BaseError {
  return new BaseError(`Not signed: ${reason}`, {
    code: 'chain/would-sign-twice',
    facts: {
      asked: `${height}/${round}/${step}`,
      signed: `${state.height}/${state.round}/${state.step}`,
      ...(state.signBytes && { bytes: bytesToHex(sha256(state.signBytes)) }),
    },
    hint: 'A key signs in one place only. After a restore the consensus may be behind what was signed: it catches up.',
  })
}

function malformed(reason: string): BaseError {
  return new BaseError(`The request to sign cannot be right: ${reason}.`, { code: 'chain/sign-request-malformed' })
}
