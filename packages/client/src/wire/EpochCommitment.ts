import { abiWords, bytesToHex, type Hex, hexToBytes, keccak256, uintWord } from '@openledger/base'
import * as z from 'zod'
import { hash32, wei, whole } from './scalars.ts'

/** An epoch as it is proposed: the roots of its three Merkle-sum trees with their counts, its money, its files. */
export const epochCommitmentSchema = z.strictObject({
  epoch: whole,
  receiptsRoot: hash32,
  linesRoot: hash32,
  payoutRoot: hash32,
  /** Wei earned by everybody since the beginning, and how much of it by this epoch. */
  total: wei,
  added: wei,
  receiptCount: whole,
  lineCount: whole,
  payoutCount: whole,
  /** The last payment of Fees that this epoch or an earlier one settles. */
  lastPayment: whole,
  /** sha-256 of the epoch file. */
  data: hash32,
  /** Merkle root over the archive's chunks, and the archive's length in bytes. */
  chunksRoot: hash32,
  size: whole,
})

export type EpochCommitment = z.output<typeof epochCommitmentSchema>

/** Its fields in the order in which Solidity encodes them. */
const fields = [
  'epoch',
  'receiptsRoot',
  'linesRoot',
  'payoutRoot',
  'total',
  'added',
  'receiptCount',
  'lineCount',
  'payoutCount',
  'lastPayment',
  'data',
  'chunksRoot',
  'size',
] as const satisfies (keyof EpochCommitment)[]

/** `keccak(abi(epoch))`: what Settlement keeps of it. */
export function epochHash(commitment: EpochCommitment): Hex {
  const words = fields.map(name => {
    const value = commitment[name]
    return typeof value === 'string' ? hexToBytes(value) : uintWord(value)
  })
  return bytesToHex(keccak256(abiWords(...words)))
}

/** The `Epoch` struct as calls of Settlement take it. */
export function epochArgument(commitment: EpochCommitment) {
  return {
    ...commitment,
    epoch: BigInt(commitment.epoch),
    receiptCount: BigInt(commitment.receiptCount),
    lineCount: BigInt(commitment.lineCount),
    payoutCount: BigInt(commitment.payoutCount),
    lastPayment: BigInt(commitment.lastPayment),
    size: BigInt(commitment.size),
  }
}

/** The other way: an `Epoch` struct as events of Settlement carry it. */
export function epochFromArgument(argument: ReturnType<typeof epochArgument>): EpochCommitment {
  return {
    ...argument,
    epoch: Number(argument.epoch),
    receiptCount: Number(argument.receiptCount),
    lineCount: Number(argument.lineCount),
    payoutCount: Number(argument.payoutCount),
    lastPayment: Number(argument.lastPayment),
    size: Number(argument.size),
  }
}
