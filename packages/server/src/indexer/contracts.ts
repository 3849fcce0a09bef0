import {
  addresses,
  agentGuardAbi,
  agentIdentityAbi,
  agentValidationAbi,
  availabilityAbi,
  bisectionAbi,
  chamberAbi,
  disputesAbi,
  openCircleAbi,
  openGovernorAbi,
  parametersAbi,
  timelockControllerAbi,
  treasuryAbi,
} from '@openledger/contracts'
import type { Executor } from '../database/openDatabase.ts'
import { datanets, licences } from './datanets.ts'
import { type Followed, follow, type IndexedEvent } from './Followed.ts'
import { models } from './models.ts'
import { reputation, reviews } from './reviews.ts'
import { settlement, wopen } from './settlement.ts'
import { staking } from './staking.ts'
import { dataAccess, fees, hosting, jobs, operators } from './work.ts'

/** Contracts that are read from the chain itself wherever their state is wanted: of them only the history is kept. */
const history = [
  follow(addresses.governor, openGovernorAbi, {}),
  follow(addresses.timelock, timelockControllerAbi, {}),
  follow(addresses.chamber, chamberAbi, {}),
  follow(addresses.parameters, parametersAbi, {}),
  follow(addresses.treasury, treasuryAbi, {}),
  follow(addresses.openCircle, openCircleAbi, {}),
  follow(addresses.agentIdentity, agentIdentityAbi, {}),
  follow(addresses.agentValidation, agentValidationAbi, {}),
  follow(addresses.agentGuard, agentGuardAbi, {}),
  follow(addresses.disputes, disputesAbi, {}),
  follow(addresses.bisection, bisectionAbi, {}),
  follow(addresses.availability, availabilityAbi, {}),
]

/** Contracts whose events are kept, by address in lower case. */
export const contracts: ReadonlyMap<string, Followed> = new Map(
  [
    ...[datanets, licences, models, settlement, wopen, reviews, reputation, staking],
    ...[operators, jobs, fees, hosting, dataAccess],
    ...history,
  ].map(followed => [followed.address, followed]),
)

/** Applies one event to the tables. Events that no table follows are kept and pass. */
export async function applyEvent(db: Executor, event: IndexedEvent): Promise<void> {
  await contracts.get(event.address)?.handlers[event.name]?.(db, event.args as never, event)
}
