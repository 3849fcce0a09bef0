import { BaseError } from '@openledger/base'
import { toWire, tuningQuoteSchema, tuningRequestSchema } from '@openledger/client'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { readModelMetadata } from '../factory/ModelFiles.ts'
import type { Payments } from '../inference/createPayments.ts'
import type { Tuning } from '../tuning/createTuning.ts'
import type { TuningRecord } from '../tuning/TuningRecord.ts'
import { checkpointViews, eventViews, jobView, type TuningFacts } from '../tuning/tuningViews.ts'
import type { View } from '../views/View.ts'
import { listPage } from './listPage.ts'
import { answerOnce, ownerOf, type Underway } from './owners.ts'
import { jsonOf, parseParameters, readBytes } from './parseBody.ts'

const bodyLimit = 64 * 1024

/** OpenAI's `/v1/fine_tuning/jobs`: jobs of the account behind one key. */
export function tuningRoutes({ view, tuning, payments, track }: tuningRoutes.Options) {
  const { factory, journal, store } = view
  const app = new Hono()
  const underway: Underway = new Set()

  const factsOf = async (record: TuningRecord): Promise<TuningFacts> => {
    const { job: id } = record
    const job = id === null ? undefined : await factory.get(id).catch(() => undefined)
    const metadata = job?.result && (await readModelMetadata(store, job.result.metadata).catch(() => undefined))
    return {
      ...{ record, job, model: await tuning.modelOf(record) },
      events: job ? factory.history(job.id) : [],
      contributors: (metadata?.contributors ?? []) as TuningFacts['contributors'],
    }
  }
  const find = (context: Context): TuningRecord => tuning.get(ownerOf(context, payments), context.req.param('id') ?? '')
  const shown = async (record: TuningRecord) => jobView(await factsOf(record))

  app.post('/', async context => {
    const owner = ownerOf(context, payments)
    const body = await readBytes(context, bodyLimit)
    return answerOnce(context, {
      ...{ journal, underway, owner, body },
      work: async () => {
        const request = parseParameters(tuningRequestSchema, jsonOf(body))
        return shown(await track(tuning.create(owner, request)))
      },
    })
  })
  // Ours: what it would cost.
  app.post('/quote', async context => {
    const owner = ownerOf(context, payments)
    const request = parseParameters(tuningRequestSchema, jsonOf(await readBytes(context, bodyLimit)))
    const quote = await track(tuning.quote(owner, request))
    return context.json(toWire(tuningQuoteSchema, { object: 'fine_tuning.job.quote', ...quote }))
  })
  app.get('/', async context => {
    const owner = ownerOf(context, payments)
    const wanted = metadataFilter(context)
    const records = tuning.list(owner).filter(({ metadata }) => wanted(metadata))
    const page = listPage(context, records)
    return context.json({ ...page, data: await Promise.all(page.data.map(shown)) })
  })
  app.get('/:id', async context => context.json(await shown(find(context))))
  for (const verb of ['cancel', 'pause', 'resume'] as const)
    app.post(`/:id/${verb}`, async context => {
      const { owner, id } = find(context)
      const record = await track(tuning[verb](owner, id))
      return context.json(await shown(record))
    })

  app.get('/:id/events', async context => {
    const record = find(context)
    if (context.req.query('stream') === 'true') return streamEvents(context, record)
    return context.json(listPage(context, eventViews(await factsOf(record))))
  })
  /** The events as they come, the oldest first, until the job is finished. */
  const streamEvents = (context: Context, { owner, id }: TuningRecord) => {
    context.header('x-accel-buffering', 'no')
    return streamSSE(context, async sse => {
      const abort = new AbortController()
      sse.onAbort(() => abort.abort())
      const seen = new Set<string>()
      for await (const record of tuning.follow(owner, id, abort.signal)) {
        for (const event of eventViews(await factsOf(record)).reverse()) {
          if (seen.has(event.id)) continue
          seen.add(event.id)
          await sse.writeSSE({ data: JSON.stringify(event) })
        }
      }
      if (!abort.signal.aborted) await sse.writeSSE({ data: '[DONE]' })
    })
  }
  app.get('/:id/checkpoints', async context =>
    context.json(listPage(context, checkpointViews(await factsOf(find(context))), { limit: 10 })),
  )
  return app
}

export declare namespace tuningRoutes {
  type Options = {
    view: View
    tuning: Tuning
    payments: Payments
    track: <T>(work: Promise<T>) => Promise<T>
  }
}

/** `metadata[k]=v` once or more, or `metadata=null`. */
function metadataFilter(context: Context): (metadata: Record<string, string> | null) => boolean {
  const query = Object.entries(context.req.query())
  const pairs = query.flatMap(([name, value]) => {
    const key = /^metadata\[(.{1,64})\]$/.exec(name)?.[1]
    return key === undefined ? [] : [[key, value] as const]
  })
  const isNull = context.req.query('metadata') === 'null'
  if (isNull && pairs.length > 0)
    throw new BaseError('metadata: either null or pairs', { code: 'server/bad-request', facts: { param: 'metadata' } })
  if (isNull) return metadata => metadata === null
  return metadata => pairs.every(([key, value]) => metadata?.[key] === value)
}
