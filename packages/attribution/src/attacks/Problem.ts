import type { Address } from '@openledger/base'
import type { Message } from '@openledger/engine'

/** A record as somebody registered it: whose, and a conversation whose last turn is learned. */
export type OwnedRecord = { account: Address; messages: readonly Message[] }

/**
 * An honest world: records in the order of their registration, and the questions that will be paid for with the answers
 * that are given to them.
 */
export type Problem = {
  records: readonly OwnedRecord[]
  queries: readonly (readonly Message[])[]
}

/** A world after an attack, and every account that the attacker holds in it. */
export type Attacked = { problem: Problem; accounts: readonly Address[] }

/** Accounts of a problem in the order of their first record. */
export function accountsOf({ records }: Pick<Problem, 'records'>): Address[] {
  return [...new Set(records.map(({ account }) => account))]
}

/** A fresh account of the attacker's. */
export function shellAccount(n: number): Address {
  return `0x5e11${n.toString(16).padStart(36, '0')}`
}
