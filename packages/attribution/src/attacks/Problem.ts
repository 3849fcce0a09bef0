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

/**
 * What an attacker may do, said before it is done: how many records it may register beyond its own, and what it knows.
 * `own`: its own records. `public`: also what others registered before it. `shadow`: also questions like those that will be
 * asked, and a model of its own to try on.
 */
export type Budget = { extraRecords: number; accounts: number; knowledge: 'own' | 'public' | 'shadow' }

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
