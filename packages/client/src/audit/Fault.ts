import type { Address, Hex } from '@openledger/base'
import type { Abi } from 'viem'

/** A transaction that has the pending epoch cancelled, and its bond slashed, for what is wrong with it. */
export type Challenge = { to: Address; abi: Abi; functionName: string; args: readonly unknown[] }

/** Something wrong with an epoch. */
export type Fault = {
  /** What the chain calls it when it cancels the epoch for it. */
  fault: string
  /** In one sentence, for people. */
  title: string
  /** Position of the payment that it concerns, where it is one's. */
  payment?: number
  /** Place of the line among the payment's lines. */
  line?: number
  /** Digest of the receipt, where it concerns an answer. */
  receipt?: Hex
  /**
   * What proves it. Where nothing does at once, because the files do not show enough, `question` says what to ask the
   * proposer for on chain: what is not shown in time cancels the epoch, too.
   */
  challenge?: Challenge
  question?: Question
}

/** Pieces of an epoch that can be asked for, in the order of the contract's enum. */
export const pieces = ['chunk', 'payment', 'line', 'weight'] as const

/** `index` counts chunks, payments or lines; of a weight it names the payment, and `place` the weight. */
export type Question = { piece: (typeof pieces)[number]; index: number; place: number }
