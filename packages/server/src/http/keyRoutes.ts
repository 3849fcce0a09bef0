import { BaseError } from '@openledger/base'
import {
  allRights,
  type KeyRights,
  type KeyRightsChange,
  keyChangeSchema,
  keyListSchema,
  keyRequestSchema,
  keyResultSchema,
  keySchema,
  toWire,
} from '@openledger/client'
import { type Context, Hono } from 'hono'
import type { Faucet } from '../faucet/createFaucet.ts'
import type { Payments } from '../inference/createPayments.ts'
import { findModel } from '../inference/findModel.ts'
import type { ApiKey } from '../journal/rows.ts'
import { idOf } from '../keys/createKeys.ts'
import type { View } from '../views/View.ts'
import { bearerOf } from './owners.ts'
import { parseBody } from './parseBody.ts'

/**
 * `/api/keys`: prepaid keys. Without a bearer, a new one, which the node funds on a local network. With one, keys under
 * it, which pay from its wallet within the rights that it gives them: it lists, changes and revokes them.
 */
export function keyRoutes({ view, payments, faucet, newKeys, sync, track }: keyRoutes.Options): Hono {
  const { db, journal } = view
  const { keys } = payments
  const app = new Hono()
  const ownerOf = (context: Context): ApiKey => keys.owner(bearerOf(context))

  /** Rights with some of them changed; models are written down by their ids. */
  const change = async (rights: KeyRights, { models, ...limits }: KeyRightsChange = {}): Promise<KeyRights> => {
    const changed = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined))
    if (models === undefined) return { ...rights, ...changed }
    await sync()
    const ids = models && (await Promise.all(models.map(async name => (await findModel(db, String(name))).model.id)))
    return { ...rights, ...changed, models: ids && [...new Set(ids.map(Number))] }
  }

  const local = (): Faucet => {
    if (faucet) return faucet
    throw new BaseError('This is not a local network: coins are not given away here.', { code: 'server/local-only' })
  }

  app.post('/', async context => {
    const owner = context.req.header('authorization') === undefined ? undefined : ownerOf(context)
    const { name, rights: wanted } = await parseBody(context, keyRequestSchema, { limit: 64 * 1024, what: 'request' })
    const rights = await change(allRights, wanted)
    const limit = owner ? 0n : newKeys.limit
    const giver = owner ? undefined : local()
    if (giver) {
      const made = journal.keys.createdSince(Math.floor(Date.now() / 1000) - 3600)
      if (made >= newKeys.perHour)
        throw new BaseError('No more keys are made this hour.', {
          code: 'faucet/spent',
          facts: { made, limit: newKeys.perHour },
          hint: 'Try again later.',
        })
    }
    const { secret, key } = keys.draw({ name, limit, parent: owner, rights })
    if (giver) await track(giver.fundKey(key.address, limit))
    journal.keys.add(key)
    const { address: account, createdAt: at } = key
    const balance = owner ? await payments.balanceOf(account) : limit
    return context.json(
      toWire(keyResultSchema, { id: idOf(key), key: secret, name, account, balance, rights, at }),
      201,
    )
  })
  app.get('/', context => {
    const items = keys.list(ownerOf(context)).map(keys.describe)
    return context.json(toWire(keyListSchema, { items, next: null }))
  })
  app.get('/:id', context => {
    const key = keys.get(ownerOf(context), context.req.param('id'))
    return context.json(toWire(keySchema, keys.describe(key)))
  })
  app.patch('/:id', async context => {
    const owner = ownerOf(context)
    const { name, rights } = await parseBody(context, keyChangeSchema, { limit: 64 * 1024, what: 'request' })
    const key = keys.get(owner, context.req.param('id'))
    journal.keys.update(key.hash, { label: name ?? key.label, rights: await change(key.rights, rights) })
    return context.json(toWire(keySchema, keys.describe(journal.keys.get(key.hash)!)))
  })
  app.delete('/:id', context => {
    const key = keys.get(ownerOf(context), context.req.param('id'))
    journal.keys.revoke(key.hash)
    return context.json(toWire(keySchema, keys.describe(journal.keys.get(key.hash)!)))
  })
  return app
}

export declare namespace keyRoutes {
  type Options = {
    view: View
    payments: Payments
    /** Only on a local network. */
    faucet: Faucet | undefined
    /** What is given to a new key that nobody owns, in wei, and how many of them are made in an hour. */
    newKeys: { limit: bigint; perHour: number }
    sync: () => Promise<unknown>
    track: <T>(work: Promise<T>) => Promise<T>
  }
}
