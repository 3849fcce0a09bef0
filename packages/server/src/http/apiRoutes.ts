import { BaseError, type Hex } from '@openledger/base'
import {
  accessHeaderName,
  accountSchema,
  accountScoreSchema,
  batchPageSchema,
  chainEventPageSchema,
  channelViewSchema,
  clusterPageSchema,
  contributionCheckRequestSchema,
  contributionCheckSchema,
  datanetPageSchema,
  datanetSchema,
  epochPageSchema,
  epochSchema,
  faucetRequestSchema,
  faucetResultSchema,
  hostedModelSchema,
  jobEventSchema,
  jobRequestSchema,
  jobSchema,
  licencePageSchema,
  modelPageSchema,
  modelSchema,
  networkViewSchema,
  pageOf,
  previewRequestSchema,
  previewSchema,
  receiptPageSchema,
  receiptViewSchema,
  reviewCasePageSchema,
  reviewCaseSchema,
  reviewerPageSchema,
  scoreRootPageSchema,
  settleResultSchema,
  stakeViewSchema,
  statusSchema,
  toWire,
  trainingQuoteSchema,
  uploadRequestSchema,
  uploadSchema,
} from '@openledger/client'
import { datanetsAbi } from '@openledger/contracts'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import type { Channels } from '../channels/createChannels.ts'
import { assertReadable } from '../datanets/assertReadable.ts'
import { checkContribution } from '../datanets/checkContribution.ts'
import { computeRelease } from '../datanets/computeRelease.ts'
import { readEnsembleTexts } from '../factory/ModelFiles.ts'
import type { Faucet } from '../faucet/createFaucet.ts'
import type { Hosting } from '../hosting/createHosting.ts'
import type { Payments } from '../inference/createPayments.ts'
import type { Journal } from '../journal/openJournal.ts'
import { buildBundle } from '../settlement/buildBundle.ts'
import type { Validators } from '../settlement/readFinality.ts'
import type { Uploads } from '../store/openUploads.ts'
import type { Tuning } from '../tuning/createTuning.ts'
import { watchValidators } from '../validators/watchValidators.ts'
import { getAccount } from '../views/accounts.ts'
import { listClusters } from '../views/clusters.ts'
import { getDatanet, listBatches, listDatanets } from '../views/datanets.ts'
import { getEpoch, listEpochs } from '../views/epochs.ts'
import { listEvents } from '../views/events.ts'
import { listLicenceTerms } from '../views/licences.ts'
import { getModel, listModels } from '../views/models.ts'
import { getNetworkView } from '../views/network.ts'
import { getReceipt, keptReceipt, listReceipts, openingOf } from '../views/receipts.ts'
import { getReview, listReviewers, listReviews, listScoreRoots, reviewStateSchema } from '../views/reviews.ts'
import { getStakeView } from '../views/stakes.ts'
import { getStatus } from '../views/status.ts'
import type { View } from '../views/View.ts'
import { ownerOf, readerOf } from './owners.ts'
import { parseBody, parseValue } from './parseBody.ts'

const address = faucetRequestSchema.shape.address
const hash32 = z.string().regex(/^0x[0-9a-fA-F]{64}$/, 'expected 0x and 64 hexadecimal digits')
const id = z.codec(z.string().regex(/^\d{1,15}$/, 'expected a whole number'), z.int(), {
  decode: Number,
  encode: String,
})
const contentName = z.string().regex(/^bafkrei[a-z2-7]{52}$/, 'expected a content name that starts with bafkrei')

/** Everything under `/api`: what the web app, the command line and the SDK read and ask for. */
export function apiRoutes(services: apiRoutes.Options): Hono {
  const { view, uploads, payments, channels, journal, faucet, sync, settleNow, track } = services
  const { store, db, factory, inference, ledger } = view
  const app = new Hono()
  const idOf = (context: Context, name = 'id') => parseValue(id, context.req.param(name), name)

  app.get('/status', async context => {
    await sync()
    return context.json(
      toWire(
        statusSchema,
        await getStatus(view, {
          ...services.about,
          faucet: faucet !== undefined,
          validators: services.validators !== undefined,
        }),
      ),
    )
  })

  const watch = services.validators && watchValidators(services.validators)
  app.get('/network', async context => {
    if (watch === undefined) {
      throw new BaseError('This node seals its own blocks: there are no validators behind it.', {
        code: 'server/no-validators',
        hint: 'A network of them: openledger network init (docs/NETWORK.md).',
      })
    }
    return context.json(toWire(networkViewSchema, await getNetworkView(view, watch)))
  })

  app.get('/datanets', async context => {
    await sync()
    return context.json(toWire(datanetPageSchema, { items: await listDatanets(view), next: null }))
  })
  app.get('/datanets/:id', async context => {
    await sync()
    return context.json(toWire(datanetSchema, await getDatanet(view, idOf(context))))
  })
  app.get('/datanets/:id/batches', async context => {
    await sync()
    const datanet = idOf(context)
    await getDatanet(view, datanet)
    return context.json(toWire(batchPageSchema, { items: await listBatches(view, datanet), next: null }))
  })
  // What `Datanets.publishRelease` takes for the batches that are live now; the curator signs it.
  app.post('/datanets/:id/release', async context => {
    await sync()
    const datanet = idOf(context)
    await getDatanet(view, datanet)
    return context.json(await computeRelease({ db, store, datanet }))
  })
  app.get('/licences', async context => {
    await sync()
    return context.json(toWire(licencePageSchema, { items: await listLicenceTerms(view), next: null }))
  })

  app.get('/models', async context => {
    await sync()
    return context.json(toWire(modelPageSchema, { items: await listModels(view), next: null }))
  })
  app.get('/models/:id', async context => {
    await sync()
    return context.json(toWire(modelSchema, await getModel(view, idOf(context))))
  })

  app.get('/models/:id/clusters', async context => {
    await sync()
    const { cursor } = context.req.query()
    const from = cursor === undefined ? 0 : Number(parseValue(id, cursor, 'cursor'))
    return context.json(toWire(clusterPageSchema, await listClusters(view, { id: idOf(context), cursor: from })))
  })

  // Records that are not given yet: looked at, and not kept.
  app.post('/models/:id/preview', async context => {
    const { records } = await parseBody(context, previewRequestSchema, { what: 'preview', limit: 4 * 1024 * 1024 })
    await sync()
    const found = await track(inference.preview({ model: BigInt(idOf(context)), records }))
    return context.json(toWire(previewSchema, found))
  })

  app.get('/hosting', async context => {
    await sync()
    const items = await services.hosting.list()
    return context.json(toWire(pageOf(hostedModelSchema), { items, next: null }))
  })

  app.get('/events', async context => {
    await sync()
    const { contract, name, account, cursor } = context.req.query()
    const page = await listEvents(view, {
      ...{ contract, name, cursor },
      account: account === undefined ? undefined : parseValue(address, account, 'account'),
    })
    return context.json(toWire(chainEventPageSchema, page))
  })

  app.get('/receipts', async context => {
    const { account, model, cursor } = context.req.query()
    const page = await listReceipts(view, {
      account: account === undefined ? undefined : parseValue(address, account, 'account'),
      model: model === undefined ? undefined : parseValue(id, model, 'model'),
      cursor,
    })
    return context.json(toWire(receiptPageSchema, page))
  })
  const receiptOf = (context: Context) => parseValue(hash32, context.req.param('id'), 'receipt').toLowerCase() as Hex
  const saltOf = (context: Context) => {
    const salt = context.req.query('salt')
    return salt === undefined ? undefined : (parseValue(hash32, salt, 'salt').toLowerCase() as Hex)
  }
  app.get('/receipts/:id', async context =>
    context.json(toWire(receiptViewSchema, await getReceipt(view, receiptOf(context), saltOf(context)))),
  )
  app.get('/receipts/:id/bundle', async context => {
    const kept = keptReceipt(view, receiptOf(context))
    const opening = openingOf(kept, saltOf(context))
    const from = context.req.query('trusted')
    const bundle = await buildBundle({
      ...{ ledger, journal, store, kept, opening, validators: services.validators },
      ...(from !== undefined && { from: BigInt(parseValue(id, from, 'trusted')) }),
      indexOf: async model => (await inference.load(await inference.find(model))).index,
      ensembleOf: async model => readEnsembleTexts(store, (await inference.find(model)).metadata),
    })
    context.header('content-disposition', `attachment; filename="receipt-${kept.id.slice(2, 14)}.json"`)
    return context.json(bundle)
  })

  app.get('/channels/:id', async context => {
    const channel = parseValue(hash32, context.req.param('id'), 'channel').toLowerCase() as Hex
    return context.json(toWire(channelViewSchema, await channels.view(channel)))
  })

  app.get('/epochs', async context => {
    await sync()
    return context.json(toWire(epochPageSchema, { items: await listEpochs(view), next: null }))
  })
  app.get('/epochs/:id', async context => {
    await sync()
    return context.json(toWire(epochSchema, await getEpoch(view, idOf(context))))
  })
  app.post('/settle', async context => {
    const epoch = await track(settleNow())
    await sync()
    return context.json(toWire(settleResultSchema, { epoch: epoch === undefined ? null : await getEpoch(view, epoch) }))
  })
  app.get('/accounts/:address', async context => {
    await sync()
    return context.json(
      toWire(accountSchema, await getAccount(view, parseValue(address, context.req.param('address'), 'address'))),
    )
  })
  app.get('/stakes/:address', async context => {
    await sync()
    const account = parseValue(address, context.req.param('address'), 'address')
    return context.json(toWire(stakeViewSchema, await getStakeView(view, account)))
  })

  app.get('/reviews', async context => {
    await sync()
    const { reviewer, state, cursor } = context.req.query()
    const page = await listReviews(view, {
      reviewer: reviewer === undefined ? undefined : parseValue(address, reviewer, 'reviewer'),
      state: state === undefined ? undefined : parseValue(reviewStateSchema, state, 'state'),
      before: cursor === undefined ? undefined : parseValue(id, cursor, 'cursor'),
    })
    return context.json(toWire(reviewCasePageSchema, page))
  })
  app.get('/reviews/:id', async context => {
    await sync()
    return context.json(toWire(reviewCaseSchema, await getReview(view, idOf(context))))
  })
  app.get('/reviewers/:domain', async context => {
    await sync()
    const items = await listReviewers(view, idOf(context, 'domain'))
    return context.json(toWire(reviewerPageSchema, { items, next: null }))
  })
  app.get('/reputation/:domain', async context => {
    await sync()
    const items = await listScoreRoots(view, idOf(context, 'domain'))
    return context.json(toWire(scoreRootPageSchema, { items, next: null }))
  })
  app.get('/reputation/:domain/:account', async context => {
    const account = parseValue(address, context.req.param('account'), 'account')
    const epoch = context.req.query('epoch')
    const score = await view.reputation.proofOf({
      domain: idOf(context, 'domain'),
      epoch: epoch === undefined ? undefined : parseValue(id, epoch, 'epoch'),
      account,
    })
    return context.json(toWire(accountScoreSchema.nullable(), score))
  })

  app.post('/uploads', async context => {
    const declared = await parseBody(context, uploadRequestSchema, { what: 'upload' })
    const upload = await uploads.create(declared)
    return context.json(toWire(uploadSchema, { ...upload, cid: upload.cid ?? null }), 201)
  })
  app.get('/uploads/:id', async context => {
    const upload = await uploads.get(context.req.param('id'))
    return context.json(toWire(uploadSchema, { ...upload, cid: upload.cid ?? null }))
  })
  app.patch('/uploads/:id', async context => {
    const offset = parseValue(id, context.req.header('upload-offset'), 'upload-offset')
    const body = (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>
    const upload = await track(uploads.append(context.req.param('id'), offset, body))
    return context.json(toWire(uploadSchema, { ...upload, cid: upload.cid ?? null }))
  })
  app.get('/content/:cid', async context => {
    const cid = parseValue(contentName, context.req.param('cid'), 'cid')
    await sync()
    const header = context.req.header(accessHeaderName)
    const owner = journal.privateContent.ownerOf(cid)
    const keyed = readerOf(context, payments)
    const now = Math.floor(Date.now() / 1000)
    const isOpen = await assertReadable({ db, ledger, cid, header, owner, keyed, now })
    const { size, body } = await store.stream(cid)
    return context.body(body, 200, {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'cache-control': isOpen ? 'public, max-age=31536000, immutable' : 'private, no-store',
      etag: `"${cid}"`,
      // Strangers uploaded it: never let a browser run it.
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment',
    })
  })
  app.post('/contributions/check', async context => {
    const request = await parseBody(context, contributionCheckRequestSchema, { what: 'contribution' })
    await sync()
    const gasPrice = await ledger.client.getGasPrice()
    const costOf = (datanet: number) =>
      ledger.client.readContract({
        address: ledger.addresses.datanets,
        abi: datanetsAbi,
        functionName: 'costOf',
        args: [BigInt(datanet)],
      })
    const { check, fee } = await track(checkContribution({ db, store, gasPrice, costOf, ...request }))
    return context.json({ ...toWire(contributionCheckSchema, check), fee: fee.toString() })
  })

  app.get('/jobs', async context => {
    await sync()
    return context.json({ items: (await factory.list()).map(job => toWire(jobSchema, job)), next: null })
  })
  app.post('/jobs/quote', async context => {
    const request = await parseBody(context, jobRequestSchema, { what: 'job' })
    await sync()
    return context.json(toWire(trainingQuoteSchema, await track(factory.quote(request))))
  })
  app.post('/jobs', async context => {
    const request = await parseBody(context, jobRequestSchema, { what: 'job' })
    await sync()
    return context.json(toWire(jobSchema, await factory.create(request)), 201)
  })
  app.get('/jobs/:id', async context => {
    await sync()
    return context.json(toWire(jobSchema, await factory.get(context.req.param('id'))))
  })
  for (const verb of ['cancel', 'pause', 'resume'] as const)
    app.post(`/jobs/:id/${verb}`, async context => {
      const id = context.req.param('id')
      // A job that was asked for with a key obeys that key alone.
      const owner = services.tuning.ownerOf(id)
      if (owner !== undefined && ownerOf(context, payments) !== owner)
        throw new BaseError('This job belongs to another key.', { code: 'factory/not-yours', facts: { job: id } })
      return context.json(toWire(jobSchema, await factory[verb](id)))
    })
  app.get('/jobs/:id/events', async context => {
    const job = await factory.get(context.req.param('id'))
    const last = Number(context.req.header('last-event-id') ?? -1)
    context.header('x-accel-buffering', 'no')
    return streamSSE(context, async sse => {
      const abort = new AbortController()
      sse.onAbort(() => abort.abort())
      const from = Number.isInteger(last) && last >= 0 ? last + 1 : 0
      for await (const { number, event } of factory.events(job.id, { signal: abort.signal, from }))
        await sse.writeSSE({
          id: String(number),
          event: event.type,
          data: JSON.stringify(toWire(jobEventSchema, event)),
        })
    })
  })

  const local = (): Faucet => {
    if (faucet) return faucet
    throw new BaseError('This is not a local network: coins are not given away here.', { code: 'server/local-only' })
  }
  app.post('/faucet', async context => {
    const { address } = await parseBody(context, faucetRequestSchema, { limit: 1024, what: 'request' })
    return context.json(toWire(faucetResultSchema, await track(local().give(address))))
  })
  return app
}

export declare namespace apiRoutes {
  type Options = {
    view: View
    uploads: Uploads
    payments: Payments
    channels: Channels
    journal: Journal
    hosting: Hosting
    /** Who makes blocks final, on a network that has validators. */
    validators?: Validators | undefined
    tuning: Tuning
    /** Only on a local network. */
    faucet: Faucet | undefined
    about: { version: string; everySeconds: number | null }
    /** Brings the tables to the chain's head. */
    sync: () => Promise<unknown>
    /** Settles what is open; the number of the last epoch that became final, where one did. */
    settleNow: () => Promise<number | undefined>
    /** Keeps the process open until the work is done. */
    track: <T>(work: Promise<T>) => Promise<T>
  }
}
