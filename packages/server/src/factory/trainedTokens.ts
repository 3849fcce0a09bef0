import { mostHalves, settledShare } from '@openledger/base'
import type { Hyper } from '@openledger/engine'

/** How many audit adapters a job trains: no more than its contributors have different halves. */
export function auditCount({ auditAdapters = 0 }: Pick<Hyper, 'auditAdapters'>, contributors: number): number {
  return Math.min(auditAdapters, mostHalves(contributors))
}

/**
 * Tokens that a job trains on, its audit adapters included: each of K trains on half of the contributors, so that they cost
 * K/2 trainings of the whole.
 */
export function trainedTokens({ tokens, hyper, contributors }: trainedTokens.Options): number {
  return Math.ceil(tokens * (1 + auditCount(hyper, contributors) / 2))
}

export declare namespace trainedTokens {
  type Options = { tokens: number; hyper: Pick<Hyper, 'auditAdapters'>; contributors: number }
}

/**
 * What a buyer reads of an audit ensemble before it is paid for: its price, and whether it is worth it, by the part of
 * the spread of contributors' values around their influence that so many losses settle.
 */
export function describeAudit({ count, contributors }: { count: number; contributors: number }): string {
  const settled = Math.round(100 * settledShare({ count, units: contributors }))
  const verdict =
    settled >= 30
      ? 'worth it where answers decide over money'
      : `worth it with fewer contributors or more adapters: what one pays for is ${settled} points`
  return `${count} audit adapters cost ${count / 2} more trainings, and settle about ${settled} % of what influence leaves open for ${contributors} contributors: ${verdict}.`
}
