import { type Address, BaseError } from '@openledger/base'
import type { Engine } from '@openledger/engine'
import { asc } from 'drizzle-orm'
import { Hono } from 'hono'
import * as t from '../../database/schema.ts'
import type { Payments } from '../../inference/createPayments.ts'
import { findModel, type ModelRow, slugsOf } from '../../inference/findModel.ts'
import type { View } from '../../views/View.ts'
import { accountOf } from '../owners.ts'

/** OpenAI's `/v1/models`: those that answer here; private ones for whom may ask them. */
export function modelRoutes({ view, engine, payments, sync }: modelRoutes.Options): Hono {
  const app = new Hono()
  const base = engine.model.digest
  const { db, inference } = view

  const isShown = async (row: ModelRow, slug: string, account: Address | undefined) =>
    !row.retired && (await inference.servable(row)) && (await inference.mayAsk(row, slug, account))

  app.get('/', async context => {
    await sync()
    const account = accountOf(context, payments)
    const rows = await db.select().from(t.models).orderBy(asc(t.models.id))
    const slugs = slugsOf(rows)
    const shown = await Promise.all(rows.map(row => isShown(row, slugs.get(row.id)!, account)))
    const data = rows.filter((_, at) => shown[at]).map(row => describe(row, slugs.get(row.id)!, engine))
    return context.json({ object: 'list', data })
  })

  app.get('/:model', async context => {
    await sync()
    const wanted = context.req.param('model')
    const { model, slug } = await findModel(db, wanted, { base })
    if (await isShown(model, slug, accountOf(context, payments))) return context.json(describe(model, slug, engine))
    throw new BaseError(`The model “${wanted.slice(0, 100)}” does not exist.`, {
      code: 'inference/model-not-found',
      facts: { param: 'model' },
    })
  })
  return app
}

export declare namespace modelRoutes {
  type Options = {
    view: View
    /** Knows the base model of this node, and says what it answers with. */
    engine: Pick<Engine, 'model' | 'weights' | 'backend'>
    payments: Payments
    sync: () => Promise<unknown>
  }
}

function describe(row: ModelRow, slug: string, { weights, backend }: Pick<Engine, 'weights' | 'backend'>) {
  return {
    id: slug,
    object: 'model' as const,
    created: row.at,
    owned_by: row.owner,
    openledger: {
      model: Number(row.id),
      name: row.name,
      free: row.parentId === null,
      ...{ weights, backend: `onnxruntime-${backend}` },
      ...(row.parentId !== null && { base_price: row.basePrice.toString(), token_price: row.tokenPrice.toString() }),
    },
  }
}
