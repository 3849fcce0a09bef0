import type { Address } from '@openledger/base'
import type { Database } from '../database/openDatabase.ts'
import type { Factory } from '../factory/createFactory.ts'
import type { Inference } from '../inference/createInference.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Ledger } from '../ledger/openLedger.ts'
import type { Reputation } from '../reputation/createReputation.ts'
import type { Settlement } from '../settlement/createSettlement.ts'
import type { Store } from '../store/openStore.ts'

/** What the views read from. They change nothing. */
export type View = {
  db: Database
  store: Store
  journal: Journal
  ledger: Ledger
  settlement: Settlement
  reputation: Reputation
  inference: Inference
  factory: Factory
  operator: Address
  /** Names that accounts go by here, by address in lower case. */
  names: ReadonlyMap<string, string>
  /** Accounts of the demo, in lower case: what they made is marked so. */
  demoAccounts: ReadonlySet<string>
}

/** `{ [key]: name }` where the account has a name. */
export function named<Key extends string>(
  { names }: Pick<View, 'names'>,
  key: Key,
  account: string,
): Partial<Record<Key, string>> {
  const name = names.get(account.toLowerCase())
  return (name === undefined ? {} : { [key]: name }) as Partial<Record<Key, string>>
}
