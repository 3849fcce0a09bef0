import type { Executor } from '../database/openDatabase.ts'
import { datanets, licences } from './datanets.ts'
import type { Followed, IndexedEvent } from './Followed.ts'
import { models } from './models.ts'
import { reputation, reviews } from './reviews.ts'
import { settlement, wopen } from './settlement.ts'
import { staking } from './staking.ts'
import { dataAccess, fees, hosting, jobs, operators } from './work.ts'

/** Contracts whose events are kept, by address in lower case. */
export const contracts: ReadonlyMap<string, Followed> = new Map(
  [
    ...[datanets, licences, models, settlement, wopen, reviews, reputation, staking],
    ...[operators, jobs, fees, hosting, dataAccess],
  ].map(followed => [followed.address, followed]),
)

/** Applies one event to the tables. Events that no table follows are kept and pass. */
export async function applyEvent(db: Executor, event: IndexedEvent): Promise<void> {
  await contracts.get(event.address)?.handlers[event.name]?.(db, event.args as never, event)
}
