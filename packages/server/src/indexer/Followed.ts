import type { Address } from '@openledger/base'
import type { Abi, ContractEventName, GetEventArgs } from 'viem'
import type { Executor } from '../database/openDatabase.ts'

/** An event as it is kept: arguments in JSON, integers as decimal strings, addresses in lower case. */
export type IndexedEvent = {
  block: number
  position: number
  transaction: string
  at: number
  address: string
  name: string
  args: Record<string, unknown>
}

/** A value in the form in which events are kept. */
type Stored<Value> = Value extends bigint
  ? string
  : Value extends readonly (infer Item)[]
    ? Stored<Item>[]
    : Value extends object
      ? { [Name in keyof Value]: Stored<Value[Name]> }
      : Value

/** The arguments of an event by the names that its contract gives them. */
export type EventArguments<abi extends Abi, name extends ContractEventName<abi>> = Stored<
  GetEventArgs<abi, name, { EnableUnion: false; IndexedOnly: false; Required: true }>
>

type Handlers<abi extends Abi> = {
  [name in ContractEventName<abi>]?: (
    db: Executor,
    args: EventArguments<abi, name>,
    event: IndexedEvent,
  ) => Promise<unknown>
}

/** A contract whose events are kept, and what they do to the tables. */
export type Followed = {
  address: Address
  abi: Abi
  handlers: Readonly<Record<string, (db: Executor, args: never, event: IndexedEvent) => Promise<unknown>>>
}

/**
 * What each event of a contract does to the tables. Handlers see only the stored form, so that replaying the stored
 * events after a reorganisation, or all logs after the database was lost, gives the same rows.
 */
export function follow<const abi extends Abi>(address: Address, abi: abi, handlers: Handlers<abi>): Followed {
  return { address: address.toLowerCase() as Address, abi, handlers: handlers as Followed['handlers'] }
}

/** Where a row comes from. */
export function origin({ block, transaction, at }: IndexedEvent) {
  return { block, transaction, at }
}

/** A number as somebody claims it on chain, as far as its column holds it: nobody's claim stops the indexer. */
export function held(claimed: string | number, most = Number.MAX_SAFE_INTEGER): number {
  return Math.min(Number(claimed), most)
}
