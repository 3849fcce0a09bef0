import { type Address, BaseError, type Hex } from '@openledger/base'
import type { ChainEvent, Page } from '@openledger/client'
import { addresses } from '@openledger/contracts'
import { and, desc, eq, lt, or, sql } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import { contracts } from '../indexer/contracts.ts'
import { parseCursor } from './parseCursor.ts'
import type { View } from './View.ts'

const pageSize = 100

const names = new Map(Object.entries(addresses).map(([name, address]) => [address.toLowerCase(), name]))

/**
 * What happened on chain, the newest first; of one contract, of one name, or where an account is named.
 *
 * @throws `indexer/unknown-contract`, `server/bad-request`
 */
export async function listEvents({ db }: Pick<View, 'db'>, options: listEvents.Options): Promise<Page<ChainEvent>> {
  const { contract, name, account, cursor } = options
  const events = t.indexerEvents
  const [block, position] = cursor === undefined ? [] : parseCursor(cursor, 9)
  const named = account?.toLowerCase()
  const rows = await db
    .select()
    .from(events)
    .where(
      and(
        contract === undefined ? undefined : eq(events.address, addressOf(contract)),
        name === undefined ? undefined : eq(events.name, name),
        named === undefined
          ? undefined
          : sql`(${events.block}, ${events.position}) in (select block, position from ${t.indexerEventAccounts} where account = ${named})`,
        block !== undefined && position !== undefined
          ? or(lt(events.block, block), and(eq(events.block, block), lt(events.position, position)))
          : undefined,
      ),
    )
    .orderBy(desc(events.block), desc(events.position))
    .limit(pageSize + 1)
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return {
    items: rows.slice(0, pageSize).map(({ address, transaction, ...event }) => ({
      ...event,
      transaction: transaction as Hex,
      contract: names.get(address) ?? address,
    })),
    next: last ? `${last.block}-${last.position}` : null,
  }
}

export declare namespace listEvents {
  type Options = {
    contract?: string | undefined
    name?: string | undefined
    account?: Address | undefined
    cursor?: string | undefined
  }
}

function addressOf(contract: string): string {
  const known = [...contracts.keys()].map(address => names.get(address)!)
  if (known.includes(contract)) return addresses[contract as keyof typeof addresses].toLowerCase()
  throw new BaseError('There is no such contract.', {
    code: 'indexer/unknown-contract',
    facts: { contract: contract.slice(0, 64), known: known.toSorted().join(', ') },
  })
}
