import type { Address } from '@openledger/base'
import { type Attacked, type Problem, shellAccount } from './Problem.ts'

/** Splits its records over several accounts, one after the other: nothing is trained otherwise. */
export function splitAccount({ problem, attacker, accounts }: splitAccount.Options): Attacked {
  const shells = [attacker, ...Array.from({ length: accounts - 1 }, (_, n) => shellAccount(n + 1))]
  let next = 0
  const records = problem.records.map(record =>
    record.account === attacker ? { ...record, account: shells[next++ % shells.length]! } : record,
  )
  return { problem: { ...problem, records }, accounts: shells }
}

export declare namespace splitAccount {
  type Options = {
    problem: Problem
    attacker: Address
    /** As many as it has records: a shell company each, the most that splitting can do. */
    accounts: number
  }
}

/** Several contributors register as one. */
export function mergeAccounts({ problem, members }: { problem: Problem; members: readonly Address[] }): Attacked {
  const [first] = members
  const records = problem.records.map(record =>
    members.includes(record.account) ? { ...record, account: first! } : record,
  )
  return { problem: { ...problem, records }, accounts: members }
}
