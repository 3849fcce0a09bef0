import { randomUUID } from 'node:crypto'
import { BaseError, type Log } from '@openledger/base'
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { apiRoutes } from './apiRoutes.ts'
import { errorResponse, toBaseError } from './errors.ts'
import { fileRoutes } from './fileRoutes.ts'
import { keyRoutes } from './keyRoutes.ts'
import { limitHeaderNames, limitHeaders } from './limitHeaders.ts'
import { observeRequests } from './observeRequests.ts'
import { openaiRoutes } from './openai/openaiRoutes.ts'
import { operationRoutes } from './operationRoutes.ts'
import { permissionRoutes } from './permissionRoutes.ts'
import { traceRequests } from './traceRequests.ts'
import { tuningRoutes } from './tuningRoutes.ts'
import { webApp } from './webApp.ts'

/** One app for everything that speaks HTTP: `/api`, `/v1`, and the web app on all other paths. */
export function createGateway({ webDir, log, ...services }: createGateway.Options): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    const given = context.req.header('x-request-id')
    const id = given !== undefined && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID()
    context.header('x-request-id', id)
    await next()
    context.res.headers.set('x-content-type-options', 'nosniff')
    context.res.headers.set('referrer-policy', 'no-referrer')
    context.res.headers.set('x-frame-options', 'DENY')
    log.debug('answered', {
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      request: id,
    })
  })
  app.use(traceRequests())
  app.use(observeRequests(services.operations))
  const open = cors({
    origin: '*',
    allowMethods: ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
    exposeHeaders: [
      ...[
        'PAYMENT-REQUIRED',
        'PAYMENT-RESPONSE',
        'upload-offset',
        'x-request-id',
        'retry-after',
        'retry-after-ms',
        'idempotent-replayed',
      ],
      ...limitHeaderNames,
    ],
    maxAge: 86_400,
  })
  app.use('/api/*', open)
  app.use('/v1/*', open)
  app.onError((thrown, context) => {
    const error = toBaseError(thrown)
    if (error.code === 'server/internal') log.error('a request failed', { path: context.req.path, error: thrown })
    return errorResponse(context, thrown)
  })
  app.use('/v1/*', limitHeaders(services))
  app.route('/api', apiRoutes(services))
  app.route('/api/keys', keyRoutes(services))
  app.route('/v1', openaiRoutes({ ...services, log }))
  app.route('/v1', fileRoutes(services))
  app.route('/v1/fine_tuning/jobs', tuningRoutes(services))
  app.route('/v1/fine_tuning/checkpoints', permissionRoutes(services))
  app.route('/', operationRoutes(services))
  const serve = webDir === undefined ? undefined : webApp({ dir: webDir })
  app.notFound(async context => {
    const { path } = context.req
    const page = /^\/(api|v1|rpc)(\/|$)/.test(path) ? undefined : await serve?.(context)
    if (page) return page
    return errorResponse(
      context,
      new BaseError('There is nothing at this path.', {
        code: 'server/not-found',
        facts: { path: path.slice(0, 200) },
        hint: 'See GET /api/status.',
      }),
    )
  })
  return app
}

export declare namespace createGateway {
  type Options = apiRoutes.Options &
    keyRoutes.Options &
    limitHeaders.Options &
    Omit<openaiRoutes.Options, 'log'> &
    fileRoutes.Options &
    tuningRoutes.Options &
    operationRoutes.Options & {
      log: Log
      /** Folder of the built web app. */
      webDir?: string | undefined
    }
}
