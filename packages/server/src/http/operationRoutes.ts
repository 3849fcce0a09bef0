import { servingSchema, toWire } from '@openledger/client'
import { inArray } from 'drizzle-orm'
import { Hono } from 'hono'
import * as t from '../database/schema.ts'
import type { Operations } from '../operations/createOperations.ts'
import { named, type View } from '../views/View.ts'

/**
 * What watches a node: `/healthz` (the process answers), `/readyz` (it takes new work; 503 while draining), `/metrics` for
 * Prometheus, and `/api/serving` for the live page.
 */
export function operationRoutes({ view, operations }: operationRoutes.Options): Hono {
  const app = new Hono()
  const { gate } = operations
  app.get('/healthz', context => context.json({ status: gate.state() === 'open' ? 'ok' : gate.state() }))
  app.get('/readyz', context => {
    const state = gate.state()
    if (state === 'open') return context.json({ status: 'ready' })
    context.header('retry-after', String(gate.retryAfterSeconds()))
    return context.json({ status: state }, 503)
  })
  app.get('/metrics', async context =>
    context.text(await operations.meters.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )
  const names = {
    models: async (ids: readonly number[]) => {
      const rows = await view.db
        .select({ id: t.models.id, name: t.models.name })
        .from(t.models)
        .where(inArray(t.models.id, ids.map(BigInt)))
      return new Map(rows.map(({ id, name }) => [Number(id), name]))
    },
    account: (account: string) => named(view, 'name', account),
  }
  app.get('/api/serving', async context => context.json(toWire(servingSchema, await operations.view(names))))
  return app
}

export declare namespace operationRoutes {
  type Options = { view: View; operations: Operations }
}
