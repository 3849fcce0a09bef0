import { create } from '@bufbuild/protobuf'
import { BaseError, bytesToHex, type Hex, hexToBytes } from '@openledger/base'
import { addresses, validatorSetAbi } from '@openledger/contracts'
import { decodeFunctionResult, encodeFunctionData } from 'viem'
import type { ExecutionClient } from './ExecutionClient.ts'
import { type ValidatorUpdate, ValidatorUpdateSchema } from './generated/tendermint/abci/types_pb.js'
import { PublicKeySchema } from './generated/tendermint/crypto/keys_pb.js'

/** Gas of a question: below what an execution client gives a call by default, and the same on all of them. */
const gas: Hex = '0x1c9c380'

/** A validator as the consensus names it in a commit: its address of 20 bytes, and its power. */
export type Member = { address: Uint8Array; power: bigint }

/**
 * Asks the contract `ValidatorSet` what the consensus has to change in its set of validators after a block.
 *
 * Everything that the answer follows from is the same for all: the state after the block, and the set that the consensus
 * names itself in the last commit. Nothing is kept, so a block that is replayed gives the same answer. Whoever cannot
 * ask must not guess: what fails, fails the block. A network without the contract has the validators of its genesis.
 */
export function followStaking(client: ExecutionClient) {
  /** Blocks of an epoch, which never change; 0 where there is no such contract. */
  let epoch: number | undefined

  return async function updatesAfter(
    block: { number: number; hash: Hex },
    members: readonly Member[],
  ): Promise<ValidatorUpdate[]> {
    epoch ??= await readEpoch()
    if (epoch === 0 || block.number % epoch !== 0) return []
    const current = members
      .map(({ address, power }) => ({ id: bytesToHex(address), power }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    const data = await read(
      { blockHash: block.hash },
      encodeFunctionData({ abi: validatorSetAbi, functionName: 'updates', args: [current] }),
    )
    return decodeFunctionResult({ abi: validatorSetAbi, functionName: 'updates', data }).map(({ pubkey, power }) =>
      create(ValidatorUpdateSchema, {
        pubKey: create(PublicKeySchema, { sum: { case: 'secp256k1', value: hexToBytes(pubkey) } }),
        power,
      }),
    )
  }

  /** At the head, whose state is there: it is the same after every block. */
  async function readEpoch(): Promise<number> {
    const answer = await read('latest', encodeFunctionData({ abi: validatorSetAbi, functionName: 'epochBlocks' }))
    return answer === '0x' ? 0 : Number(answer)
  }

  async function read(block: 'latest' | { blockHash: Hex }, data: Hex): Promise<Hex> {
    const answer = await client.call<Hex>('eth_call', { to: addresses.validatorSet, data, gas }, block)
    if (typeof answer === 'string' && /^0x(?:[0-9a-f]{2})*$/i.test(answer)) return answer
    throw new BaseError('The execution client answers what is no result of a call.', {
      code: 'chain/engine-refused',
      facts: { method: 'eth_call', answer: String(answer).slice(0, 200) },
    })
  }
}
