import { settledShare } from '@openledger/attribution'
import type { Hyper } from '@openledger/engine'

/**
 * Tokens that a job trains on, its audit adapters included: each of K trains on half of the contributors, so that they cost
 * K/2 trainings of the whole.
 */
export function trainedTokens(tokens: number, { auditAdapters = 0 }: Pick<Hyper, 'auditAdapters'>): number {
  return Math.ceil(tokens * (1 + auditAdapters / 2))
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
