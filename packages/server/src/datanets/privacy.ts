import { type Address, BaseError, sameHex } from '@openledger/base'
import { and, eq, inArray } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'

/**
 * The highest access price that there is, more than all OPEN: the data of such a Datanet is its curator's own. It is
 * shown to nobody else, nobody else trains on it here, and what was trained on it answers its owner alone, and whom the
 * owner shares it with.
 */
export const notForSale = (1n << 96n) - 1n

/** Whether a model was trained on somebody's private data. */
export async function isPrivateModel(
  db: Executor,
  { releaseIds }: { releaseIds: readonly (number | string)[] },
): Promise<boolean> {
  if (releaseIds.length === 0) return false
  const found = await db
    .select({ id: t.releases.id })
    .from(t.releases)
    .innerJoin(t.datanets, eq(t.datanets.id, t.releases.datanetId))
    .where(and(inArray(t.releases.id, releaseIds.map(BigInt)), eq(t.datanets.accessPrice, notForSale)))
    .limit(1)
  return found.length > 0
}

/**
 * That an account may train on these Datanets.
 *
 * @param account who is known to ask; undefined where nobody has shown who it is
 * @throws `datanets/private`
 */
export function assertMayTrain(nets: readonly Owned[], account: Address | undefined): void {
  const closed = nets.find(
    ({ curator, accessPrice }) =>
      accessPrice === notForSale && (account === undefined || !sameHex(curator as Address, account)),
  )
  if (!closed) return
  throw new BaseError('This Datanet is private: its owner alone trains on it.', {
    code: 'datanets/private',
    facts: { datanet: closed.id },
    hint: 'Its owner uses the fine-tuning API with the key that the data belongs to.',
  })
}

type Owned = { id: bigint; curator: string; accessPrice: bigint }
