import { createHmac } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Address, BaseError, type Hex, hexToBytes, type Log, parseOpen } from '@openledger/base'
import { getParameter } from '@openledger/client'
import { createEngine } from '@openledger/engine'
import { eq } from 'drizzle-orm'
import { type BackendsConfig, backendsConfig } from './backends/BackendConfig.ts'
import { openBackends } from './backends/openBackends.ts'
import { readAdapterFiles } from './backends/readAdapterFiles.ts'
import { createChannels } from './channels/createChannels.ts'
import { createWatchtower, type WatchtowerStep } from './channels/createWatchtower.ts'
import { openDatabase } from './database/openDatabase.ts'
import * as t from './database/schema.ts'
import { attachContent } from './datanets/attachContent.ts'
import { learnNames } from './datanets/learnNames.ts'
import { createEscrow, type EscrowStep, type TrainingOffer } from './factory/createEscrow.ts'
import { createFactory } from './factory/createFactory.ts'
import { createForgetter } from './factory/forgetExamples.ts'
import { createFaucet } from './faucet/createFaucet.ts'
import { type FileQuota, openFiles } from './files/openFiles.ts'
import { openFileUploads } from './files/openFileUploads.ts'
import { createHosting } from './hosting/createHosting.ts'
import { createPaidAdapters } from './hosting/createPaidAdapters.ts'
import { createGateway } from './http/createGateway.ts'
import { startIndexer } from './indexer/startIndexer.ts'
import { createInference } from './inference/createInference.ts'
import { createPayments } from './inference/createPayments.ts'
import { createSharing } from './inference/createSharing.ts'
import { createIssuer } from './inference/issueReceipt.ts'
import { openJournal } from './journal/openJournal.ts'
import { createKeys } from './keys/createKeys.ts'
import { createLimits } from './keys/limits.ts'
import { openLedger } from './ledger/openLedger.ts'
import { createOperations } from './operations/createOperations.ts'
import { inSpan } from './operations/tracing/inSpan.ts'
import { traceLog } from './operations/tracing/traceLog.ts'
import { createReputation } from './reputation/createReputation.ts'
import { createSettlement, type SettlementStep } from './settlement/createSettlement.ts'
import { createEvidenceTaker } from './settlement/evidence.ts'
import { indexReceipts } from './settlement/indexReceipts.ts'
import type { Validators } from './settlement/readFinality.ts'
import { openStore } from './store/openStore.ts'
import { openUploads } from './store/openUploads.ts'
import { createTrainer } from './trainer/createTrainer.ts'
import { createTuning, type TuningQuota } from './tuning/createTuning.ts'
import { createKeyWallets } from './tuning/keyWallets.ts'
import { validationOf } from './tuning/validationOf.ts'
import type { View } from './views/View.ts'
import { createWeigher } from './weigher/createWeigher.ts'

export type Services = Awaited<ReturnType<typeof createServices>>

/**
 * Opens every service over one data folder and one chain, in the order in which they need each other, and the gateway
 * over them.
 *
 * @example
 * const services = await createServices({ dataDir, chainUrl: chain.url, modelDir, keys: { operator, faucet }, epochSeconds: 15, log })
 * const { url } = await startServer({ gateway: services.gateway, rpc: chain, port: 4267, log })
 * await services.close()
 */
export async function createServices({
  dataDir,
  chainUrl,
  validators,
  modelDir,
  webDir,
  keys,
  epochSeconds = 30,
  reputationEvery = epochSeconds === null ? null : 10,
  version = '0.1.0',
  names = {},
  demo,
  threads = 1,
  limits = {},
  weights,
  backend,
  serving: servingOptions = {},
  sampling,
  factory: factoryOptions = {},
  channels: channelOptions = {},
  training = { tokenPrice: 0n, leastPrice: 0n },
  backends = {},
  onSettlementStep,
  onEscrowStep,
  log: plainLog,
}: createServices.Options) {
  const log = traceLog(plainLog)
  await mkdir(dataDir, { recursive: true })
  const opened: (() => Promise<unknown> | unknown)[] = []
  const close = async () => {
    for (const shut of opened.splice(0).reverse())
      await Promise.resolve(shut()).catch(error => log.warn('a service did not close well', { error }))
  }
  try {
    const store = await openStore({ dir: join(dataDir, 'store') })
    const uploads = await openUploads({ store, ...(limits.uploadBytes !== undefined && { limit: limits.uploadBytes }) })
    const journal = await openJournal({ path: join(dataDir, 'ledger.sqlite') })
    opened.push(() => journal.close())
    const database = await openDatabase({ dir: join(dataDir, 'index') })
    opened.push(database.close)
    const { db } = database
    const givenNames = new Map(
      Object.entries({ ...names, ...demo?.names }).map(([who, name]) => [who.toLowerCase(), name]),
    )
    const knownNames = new Map(givenNames)
    const ledger = await openLedger({ url: chainUrl })
    journal.bindTo(`${ledger.chainId} ${ledger.genesis}`)
    const operator = ledger.sender(keys.operator)
    const account = operator.account.address.toLowerCase() as Address
    const forgetExamples = createForgetter({ db, store })
    const indexer = await startIndexer({
      client: ledger.client,
      db,
      log: log.child('indexer'),
      onBatch: async () => {
        await attachContent({ db, store, log: log.child('datanets') })
        await forgetExamples()
        await learnNames({ db, given: givenNames, names: knownNames })
      },
    })
    opened.push(indexer.close)
    // Content may have come since it was last looked for.
    await attachContent({ db, store, log: log.child('datanets'), states: ['pending', 'missing'] })
    await learnNames({ db, given: givenNames, names: knownNames })
    await indexReceipts({ db, journal })

    const [serving, trainer] = await Promise.all([
      createEngine({
        ...{ modelDir, threads, weights, backend },
        serving: {
          ...{ adaptersDir: join(dataDir, 'adapters'), adaptersDiskBytes: limits.adapterBytes },
          ...servingOptions,
        },
      }),
      createTrainer({ modelDir, threads }),
    ])
    opened.push(
      () => serving.close(),
      () => trainer.close(),
    )
    const domain = { chainId: ledger.chainId, settlement: ledger.addresses.settlement as Address }
    const keySecret = createHmac('sha256', hexToBytes(keys.keys ?? keys.operator))
      .update('openledger prepaid keys')
      .digest()
    const watchtower = createWatchtower({
      ...{ ledger, journal, operator },
      ...(channelOptions.watchSeconds !== undefined && { watchSeconds: channelOptions.watchSeconds }),
      afterStep: channelOptions.onStep,
      log: log.child('watchtower'),
    })
    opened.push(watchtower.close)
    const channels = createChannels({
      ...{ ledger, journal, operator },
      withdrawDelay: channelOptions.withdrawDelay ?? 86_400,
      log: log.child('channels'),
    })
    const settlement = createSettlement({
      ...{ ledger, journal, store, operator, epochSeconds },
      log: log.child('settlement'),
      takeEvidence: createEvidenceTaker({ ledger, journal, store }),
      fund: watchtower.fund,
      afterStep: onSettlementStep,
    })
    opened.push(settlement.close)
    const reputation = createReputation({
      ...{ ledger, db, store, scorekeeper: operator, sync: indexer.sync },
      everyEpochs: reputationEvery,
      everySeconds: epochSeconds,
      log: log.child('reputation'),
    })
    opened.push(reputation.close)
    const apiKeys = createKeys({ journal, keySecret })
    // What an earlier life of the process held for answers that it did not finish.
    journal.keys.releaseAll()
    const keyLimits = createLimits({ journal })
    const payments = createPayments({
      ledger,
      journal,
      operator,
      keys: apiKeys,
      claimFor: who => settlement.claimFor(who),
      log: log.child('payments'),
    })
    const hosting = createHosting({ db, store, ledger, operator, log: log.child('hosting') })
    opened.push(hosting.close)
    const paidAdapters = createPaidAdapters({ db, engine: serving, paid: hosting.paid, log: log.child('hosting') })
    opened.push(paidAdapters.close)
    const router = await openBackends({
      rows: servingOptions.rows,
      engine: serving,
      config: backendsConfig.parse(backends),
      files: digest => readAdapterFiles(digest, { db, store }),
      log: log.child('backends'),
    })
    opened.push(router.close)
    const operations = createOperations({
      ...{ journal, head: indexer.head, router, stats: serving.serving },
      arithmetic: { backend: `onnxruntime-${serving.backend}`, weights: serving.weights },
    })
    opened.push(operations.close)
    const weigher = createWeigher()
    opened.push(weigher.close)
    const issueOne = createIssuer({ journal, store, operator, channels, domain })
    const answering = createInference({
      ...{ db, store, ledger, journal, operator, payments, channels },
      limits: keyLimits,
      router: { ...router, generate: operations.generate(router.generate) },
      weigher: { ...weigher, weigh: (...all) => inSpan('attribution.weigh', {}, () => weigher.weigh(...all)) },
      paidModels: hosting.paid,
      sharing: createSharing({ db, journal }),
      engine: {
        ...serving,
        gradients: options => inSpan('attribution.gradients', {}, () => serving.gradients(options)),
      },
      log: log.child('inference'),
      issue: async facts => {
        const began = performance.now()
        const issued = await inSpan('inference.receipt', {}, () => issueOne(facts))
        operations.meters.receipt((performance.now() - began) / 1000)
        await indexReceipts({ db, journal }).catch(error => log.warn('a receipt waits to be indexed', { error }))
        return issued
      },
      concurrent: limits.concurrent ?? servingOptions.rows ?? 32,
      waiting: limits.waiting ?? servingOptions.maxWaiting ?? 1024,
      ...(limits.linger !== undefined && { linger: limits.linger }),
      sampling,
    })
    const inference = operations.inference(answering)
    const refunded = await inference.recover()
    if (refunded > 0) log.info('refunded answers that an earlier stop had cut off', { receipts: refunded })
    const fileLimit = limits.fileBytes ?? 32 * 1024 * 1024
    const files = await openFiles({ dir: join(dataDir, 'files'), journal, quota: limits.files })
    const fileUploads = await openFileUploads({
      dir: join(dataDir, 'files', 'parts'),
      ...{ journal, files, limit: fileLimit },
    })
    const escrow = await createEscrow({
      ...{ db, ledger, journal, operator, offer: training },
      log: log.child('escrow'),
      afterStep: onEscrowStep,
    })
    const factory = await createFactory({
      escrow,
      ...{ db, store, journal, trainer, model: serving.model, ...factoryOptions },
      log: log.child('factory'),
      dir: join(dataDir, 'jobs'),
      validationOf: job => validationOf(job, { db, journal, files }),
      leastContributors: async () => Number(await getParameter({ chain: ledger.client }, 'audit.leastContributors')),
    })
    opened.push(factory.close, escrow.close)
    const wallets = createKeyWallets({
      ...{ ledger, keys: apiKeys, operator },
      claimFor: who => settlement.claimFor(who),
      log: log.child('tuning'),
    })
    const tuning = createTuning({
      ...{ db, store, ledger, journal, files, factory, wallets, operator: account, sync: indexer.sync },
      quota: limits.tuning,
      log: log.child('tuning'),
    })
    opened.push(tuning.close)
    const faucet = keys.faucet
      ? createFaucet({
          ledger,
          journal,
          sender: ledger.sender(keys.faucet),
          amount: limits.faucetAmount ?? parseOpen('5'),
        })
      : undefined

    const lower = (addresses: readonly string[]) => addresses.map(one => one.toLowerCase())
    const view: View = {
      ...{ db, store, journal, ledger, settlement, reputation, inference, factory, operator: account },
      names: knownNames,
      demoAccounts: new Set(lower(demo?.accounts ?? [])),
    }

    let closing = false
    const work = new Set<Promise<unknown>>()
    const track = <T>(promise: Promise<T>): Promise<T> => {
      if (closing) {
        promise.catch(() => {})
        throw new BaseError('This node is closing.', { code: 'server/closing', hint: 'Try again when it is up.' })
      }
      const done = promise.catch(() => {}).finally(() => work.delete(done))
      work.add(done)
      return promise
    }
    const settleNow = async (): Promise<number | undefined> => {
      await inference.recover()
      return (await settlement.settle())?.epoch
    }
    const gateway = createGateway({
      ...{
        validators,
        view,
        uploads,
        channels,
        hosting,
        payments,
        journal,
        faucet,
        files,
        fileUploads,
        fileLimit,
        tuning,
        inference,
        operations,
        engine: serving,
        settleNow,
        track,
        webDir,
        log: log.child('http'),
      },
      limits: keyLimits,
      newKeys: { limit: limits.keyAmount ?? parseOpen('5'), perHour: 60 },
      about: { version, everySeconds: epochSeconds },
      sync: indexer.sync,
    })
    return {
      ...{
        gateway,
        store,
        uploads,
        journal,
        db,
        ledger,
        indexer,
        payments,
        channels,
        watchtower,
        inference,
        operations,
        settlement,
        reputation,
        factory,
        escrow,
        files,
        tuning,
        hosting,
        faucet,
        view,
        router,
        settleNow,
      },
      operator: account,
      /** The engine that answers, with the base model’s card. */
      engines: { serving },
      /** Batches on chain whose bytes are not here yet are looked for again; call it after content was added by hand. */
      async refreshContent() {
        await indexer.sync()
        await attachContent({ db, store, log, states: ['pending', 'missing'] })
      },
      /** Whether the chain's base model of this digest is registered, and under which id. */
      async baseModel(): Promise<number | undefined> {
        await indexer.sync()
        const [row] = await db
          .select({ id: t.models.id })
          .from(t.models)
          .where(eq(t.models.digest, serving.model.digest))
        return row ? Number(row.id) : undefined
      },
      /** Finishes the answers at hand, stops jobs where they can go on later, and closes everything. */
      async close() {
        closing = true
        inference.end()
        await Promise.race([Promise.all(work), new Promise(resolve => setTimeout(resolve, 10_000).unref())])
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

export declare namespace createServices {
  type Options = {
    /** One folder for everything; whoever calls holds its lock. */
    dataDir: string
    /** JSON-RPC of the chain over HTTP. */
    chainUrl: string
    /** Who makes blocks final, on a network that has validators: bundles then show it. */
    validators?: Validators | undefined
    /** Folder of the base model. */
    modelDir: string
    /** Folder of the built web app. */
    webDir?: string | undefined
    keys: {
      /** Serves answers, signs receipts, collects payments and proposes epochs. */
      operator: Hex
      /** Gives test coins; only on a local network. */
      faucet?: Hex | undefined
      /** From it the wallets behind prepaid keys are derived; the operator's where absent. */
      keys?: Hex | undefined
    }
    /** Seconds between two epochs; null: only on demand. */
    epochSeconds?: number | null
    /** Payout epochs between two roots of Reputation; null: none are posted. */
    reputationEvery?: number | null
    version?: string
    /** Names that accounts go by, by address. */
    names?: Readonly<Record<string, string>>
    /** Who seeded the demo, so that what they made is marked. */
    demo?: { accounts: readonly string[]; names?: Readonly<Record<string, string>> } | undefined
    /** Threads of each of the two engines. */
    threads?: number
    limits?: {
      uploadBytes?: number
      concurrent?: number
      waiting?: number
      /** Seconds that an answer goes on when its asker's connection broke before the first word. */
      linger?: number
      /** Wei of one faucet grant, and of one prepaid key. */
      faucetAmount?: bigint
      keyAmount?: bigint
      /** What adapters may take on disk, ready to be served; those used last, and those that rent is paid for, stay. */
      adapterBytes?: number
      /** Largest training file, in bytes, and what one key may keep and have under way. */
      fileBytes?: number
      files?: FileQuota
      tuning?: TuningQuota
    }
    /** What answers are computed with, and where; training and audits stay float32 on the processor. */
    weights?: createEngine.Options['weights'] | undefined
    backend?: createEngine.Options['backend'] | undefined
    /** How many answers at once, in what memory, by which shares; as the engine takes them. */
    serving?: NonNullable<createEngine.Options['serving']>
    /** How many answers may be paid by the weights of one that is drawn, and the seconds that they wait for it. */
    sampling?: Parameters<typeof createInference>[0]['sampling']
    factory?: Pick<Parameters<typeof createFactory>[0], 'index' | 'audits'>
    /** Payment channels: their payers' delay and how often they are watched, in seconds. */
    channels?: {
      withdrawDelay?: number
      watchSeconds?: number | null
      onStep?: ((step: WatchtowerStep) => void) | undefined
    }
    /** What training costs here; free unless told. */
    training?: TrainingOffer
    /** Servers that answer beside the engine of this node, or instead of it. */
    backends?: Partial<BackendsConfig> | undefined
    /** For tests that end the process between two steps. */
    onSettlementStep?: ((step: SettlementStep) => void) | undefined
    onEscrowStep?: ((step: EscrowStep) => void) | undefined
    log: Log
  }
}
