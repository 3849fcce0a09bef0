import { type Address, BaseError, sameHex } from '@openledger/base'
import { and, eq, inArray } from 'drizzle-orm'
import type { Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { lineageOf } from './lineageOf.ts'

/**
 * The highest access price that there is, more than all OPEN: the data of such a Datanet is its curator's own. It is
 * shown to nobody else, nobody else trains on it here, and what was trained on it answers its owner alone, and whom the
 * owner shares it with.
 */
export const notForSale = (1n << 96n) - 1n

/** Whether a model was trained on somebody's private data, or made of a model that was. */
export async function isPrivateModel(db: Executor, model: MadeOf): Promise<boolean> {
  const releaseIds = (await lineageOf(db, model)).flatMap(one => one.releaseIds)
  if (releaseIds.length === 0) return false
  const found = await db
    .select({ id: t.releases.id })
    .from(t.releases)
    .innerJoin(t.datanets, eq(t.datanets.id, t.releases.datanetId))
    .where(and(inArray(t.releases.id, releaseIds.map(BigInt)), eq(t.datanets.accessPrice, notForSale)))
    .limit(1)
  return found.length > 0
}

/** What a model was trained on and made of. */
type MadeOf = { releaseIds: readonly (number | string)[] } & Parameters<typeof lineageOf>[1]

/**
 * That an account may train from a model: anybody from one of open data, its owner alone from a private one.
 *
 * @param account who is known to ask; undefined where nobody has shown who it is
 * @throws `datanets/private-model`
 */
export async function assertMayBegin(
  db: Executor,
  model: MadeOf & { id: bigint; name: string; owner: string },
  account: Address | undefined,
): Promise<void> {
  if (account !== undefined && sameHex(model.owner as Address, account)) return
  if (!(await isPrivateModel(db, model))) return
  throw new BaseError('This model was trained on private data: its owner alone trains from it.', {
    code: 'datanets/private-model',
    facts: { model: model.id, name: model.name },
    hint: 'Its owner uses the fine-tuning API with the key that the model belongs to.',
  })
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
