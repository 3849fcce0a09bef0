import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Operations } from '../operations/createOperations.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Code of the error that was the answer. */
    errorCode: string
  }
}

/** Counts every request, and refuses what would change something once the gate is closed. */
export function observeRequests({ gate, meters }: Pick<Operations, 'gate' | 'meters'>): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req
    const isSafe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
    if (!isSafe) gate.assertOpen()
    await next()
    const { status } = context.res
    meters.request({ method, route: routeOf(context), status })
    const code = context.get('errorCode')
    if (code !== undefined) meters.refused(code)
    // Who is told to close its connection opens the next one elsewhere.
    if (gate.state() !== 'open') context.res.headers.set('connection', 'close')
  }
}

/** The route's pattern, never the path: a label takes as many values as there are routes. */
function routeOf(context: Context): string {
  const route = routePath(context, -1)
  return route.includes('*') ? 'other' : route
}
