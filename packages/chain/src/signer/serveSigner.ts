import { connect, type Socket } from 'node:net'
import { create } from '@bufbuild/protobuf'
import { sizeDelimitedDecodeStream, sizeDelimitedEncode } from '@bufbuild/protobuf/wire'
import { BaseError, type Log } from '@openledger/base'
import { PublicKeySchema } from '../bridge/generated/tendermint/crypto/keys_pb.js'
import {
  type Message,
  MessageSchema,
  PingResponseSchema,
  PubKeyResponseSchema,
  type RemoteSignerError,
  RemoteSignerErrorSchema,
  SignedProposalResponseSchema,
  SignedVoteResponseSchema,
} from '../bridge/generated/tendermint/privval/types_pb.js'
import { ProposalSchema, VoteSchema } from '../bridge/generated/tendermint/types/types_pb.js'
import type { Signer } from './createSigner.ts'

/** Bytes of the largest message, as CometBFT limits it. */
const messageBytes = 10 * 1024

/** Milliseconds between two attempts to reach the consensus. */
const pause = 100

/**
 * Signs for a CometBFT (0.38) that listens at its `priv_validator_laddr`: connects to its unix socket, again whenever it
 * is gone, and answers its remote signer protocol. The protocol knows no authentication on a unix socket: the folder
 * must be the validator's own.
 *
 * What the signer refuses is told to the consensus as an error, which lets the step pass unsigned and goes on.
 */
export function serveSigner({ path, signer, onSigned, log }: serveSigner.Options): { close: () => void } {
  let closed = false
  let socket: Socket | undefined
  void run()
  return {
    close: () => {
      closed = true
      socket?.destroy()
    },
  }

  async function run(): Promise<void> {
    while (!closed) {
      try {
        socket = await open(path)
        log?.info('signs for the consensus', { path })
        for await (const { sum } of sizeDelimitedDecodeStream(MessageSchema, socket, { readMaxBytes: messageBytes })) {
          const answer = create(MessageSchema, { sum: respond(sum) })
          socket.write(sizeDelimitedEncode(MessageSchema, answer))
        }
        log?.info('the consensus has gone')
      } catch (error) {
        log?.debug('the consensus is not there', { reason: (error as Error).message })
      }
      socket?.destroy()
      if (!closed) await new Promise(resolve => setTimeout(resolve, pause))
    }
  }

  function respond(asked: Message['sum']): Message['sum'] {
    switch (asked.case) {
      case 'pingRequest':
        return { case: 'pingResponse', value: create(PingResponseSchema) }
      case 'pubKeyRequest': {
        const pubKey = create(PublicKeySchema, { sum: { case: 'secp256k1', value: signer.publicKey } })
        const { chainId } = asked.value
        const value = create(PubKeyResponseSchema, {
          pubKey,
          ...(chainId !== signer.chainId && { error: problem(otherChain(chainId)) }),
        })
        return { case: 'pubKeyResponse', value }
      }
      case 'signVoteRequest': {
        const { vote = create(VoteSchema), chainId } = asked.value
        const { signed = create(VoteSchema), error } = attempt(chainId, () => signer.signVote(vote))
        const value = create(SignedVoteResponseSchema, { vote: signed, ...(error && { error }) })
        return { case: 'signedVoteResponse', value }
      }
      case 'signProposalRequest': {
        const { proposal = create(ProposalSchema), chainId } = asked.value
        const { signed = create(ProposalSchema), error } = attempt(chainId, () => signer.signProposal(proposal))
        const value = create(SignedProposalResponseSchema, { proposal: signed, ...(error && { error }) })
        return { case: 'signedProposalResponse', value }
      }
      default:
        throw new BaseError('The consensus asked its signer what it does not know.', {
          code: 'chain/signer-unknown-call',
          facts: { call: String(asked.case) },
        })
    }
  }

  /** What was signed, or why it was not. */
  function attempt<T extends { height: bigint; round: number }>(
    chainId: string,
    sign: () => T,
  ): { signed?: T; error?: RemoteSignerError } {
    try {
      if (chainId !== signer.chainId) throw otherChain(chainId)
      const signed = sign()
      onSigned?.({ height: Number(signed.height), round: signed.round })
      return { signed }
    } catch (error) {
      log?.error('did not sign', { error })
      return { error: problem(error as Error) }
    }
  }

  function otherChain(chainId: string): BaseError {
    return new BaseError('This key signs for another chain.', {
      code: 'chain/sign-request-malformed',
      facts: { asked: chainId.slice(0, 60), signs: signer.chainId },
    })
  }
}

export declare namespace serveSigner {
  type Options = {
    /** The unix socket at which the consensus listens. */
    path: string
    signer: Signer
    /** Hears of every signature that has left. */
    onSigned?: (at: { height: number; round: number }) => void
    log?: Log | undefined
  }
}

function problem({ message }: Error): RemoteSignerError {
  return create(RemoteSignerErrorSchema, { code: 1, description: message.slice(0, 200) })
}

function open(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path })
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
    socket.on('error', () => {})
  })
}
