import { randomBytes, randomInt } from 'node:crypto'
import { type Address, BaseError, formatOpen, type Log, parseOpen } from '@openledger/base'
import {
  isFinished,
  type Job,
  type JobRequest,
  jobQuoteArgument,
  paidJobId,
  type TrainingRecord,
  type TuningRequest,
} from '@openledger/client'
import { datanetsAbi, jobsAbi } from '@openledger/contracts'
import { and, eq } from 'drizzle-orm'
import type { Abi } from 'viem'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Factory } from '../factory/createFactory.ts'
import { trainedTokens } from '../factory/trainedTokens.ts'
import type { Files } from '../files/openFiles.ts'
import { readTrainingFile } from '../files/readTrainingFile.ts'
import { findModel, type ModelRow, rootOf, slugsOf } from '../inference/findModel.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Ledger } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import type { KeyWallets } from './keyWallets.ts'
import { publishFile, publishGas } from './publishFile.ts'
import { registerGas, registerModel } from './registerModel.ts'
import { resolveHyper } from './resolveHyper.ts'
import { resultsCsv } from './resultsCsv.ts'
import { moveTuning, openStates, readTuning, type TuningRecord, writeTuning } from './TuningRecord.ts'

export type Tuning = ReturnType<typeof createTuning>

/** Examples that a job needs at least, as at OpenAI. */
const leastExamples = 10
/** Gas of `Jobs.fund`, rounded up. */
const fundGas = 600_000n
const defaultPrice = { base: parseOpen('0.001'), token: parseOpen('0.0001') }

/** What one owner may have under way, and may begin in a day. */
export type TuningQuota = { open: number; perDay: number }

/**
 * Fine-tuning for owners of keys: publishes what they uploaded, pays from the key's wallet, hands the job to the
 * factory, and registers the model that comes of it. The factory knows nothing of keys: to it this is one more builder.
 *
 * Where a job stands is in the journal; each step of it looks at the chain first for whether it was done. A process that
 * dies between two of them goes on where it was, and pays and publishes nothing twice. (One closure over one queue: how a
 * job is prepared, followed, registered and refunded stands here in the order in which it happens, so the file is long.)
 */
export function createTuning({
  db,
  store,
  ledger,
  journal,
  files,
  factory,
  wallets,
  operator,
  sync,
  quota = { open: 4, perDay: 50 },
  retryMilliseconds = 5_000,
  now = () => Math.floor(Date.now() / 1000),
  log,
}: createTuning.Options) {
  const rows = journal.tunings
  /** Who waits for what happens to a job. */
  const listeners = new Map<string, Set<() => void>>()
  const save = (record: TuningRecord): TuningRecord => {
    rows.save(writeTuning(record))
    for (const told of listeners.get(record.id) ?? []) told()
    return record
  }
  const read = (id: string): TuningRecord => readTuning(rows.get(id)!)
  const all = (owner: Address): TuningRecord[] => rows.ofOwner(owner).map(readTuning)
  const get = (owner: Address, id: string): TuningRecord => {
    const row = rows.get(id)
    if (row && row.owner === owner) return readTuning(row)
    throw new BaseError(`There is no fine-tuning job “${id.slice(0, 64)}” of this key.`, {
      code: 'tuning/unknown-job',
      facts: { param: 'fine_tuning_job_id' },
      hint: 'GET /v1/fine_tuning/jobs lists them.',
    })
  }
  const isOpen = ({ state }: TuningRecord) => openStates.includes(state)
  const assertQuota = (owner: Address): void => {
    const mine = all(owner)
    const open = mine.filter(isOpen).length
    const today = mine.filter(({ createdAt }) => createdAt > now() - 86_400).length
    if (open < quota.open && today < quota.perDay) return
    throw new BaseError('This key has as many fine-tuning jobs as it may.', {
      code: 'tuning/quota',
      facts: { open, mostOpen: quota.open, today, mostToday: quota.perDay },
      hint: 'Wait until one is done, or cancel one.',
    })
  }
  /** The model that a job begins from: a base or a fine-tune, as `/v1/models` lists it. */
  const findStart = async (owner: Address, name: string, datanets: readonly number[]) => {
    await sync()
    const job = rows.get(name)
    if (job?.owner === owner)
      throw new BaseError(`“${name}” is a job, not a model; it is ${readTuning(job).state}.`, {
        code: 'tuning/not-a-model',
        facts: { param: 'model', state: readTuning(job).state },
        hint: 'Wait until it has succeeded, and name its fine_tuned_model.',
      })
    const found = await findModel(db, name).catch(naming('model'))
    const base = Number(found.model.id)
    await factory.assertBegins({ base, datanets, account: owner }).catch(naming('model'))
    return found
  }

  /** The base model's name, which a fine-tune of a fine-tune goes by, too, as at OpenAI. */
  const baseSlugOf = async (model: ModelRow): Promise<string> => {
    const models = await db.select().from(t.models)
    return slugsOf(models).get(rootOf(model, models))!
  }

  /** What the factory is asked for. */
  const requestOf = (record: TuningRecord, datanets: readonly number[], hyper: JobRequest['hyper']): JobRequest => ({
    ...{ base: record.base, datanets: [...datanets], name: record.name, hyper, seed: record.seed },
    builder: record.owner,
  })

  /** Publishes, pays and hands over. Every line may run again. */
  const prepare = async (start: TuningRecord): Promise<void> => {
    let record = start
    const stop = (): boolean => {
      record = read(record.id)
      if (!record.cancelling) return false
      save(moveTuning(record, 'cancelled', { finishedAt: now() }))
      return true
    }
    if (record.hyper === null) {
      let examples = 0
      for (const id of record.files) examples += files.get(record.owner, id).examples
      if (record.files.length > 0 && examples < leastExamples)
        throw new BaseError(`The training file has ${examples} examples, but a job needs ${leastExamples}.`, {
          code: 'tuning/too-few-examples',
          facts: { param: 'training_file', examples, least: leastExamples },
        })
      examples += await factory.countRecords(record.datanets)
      const { resolved, hyper } = resolveHyper({ given: record.given, own: record.extras.hyper, examples })
      record = save({ ...record, resolved, hyper })
    }
    const datanets = [...record.datanets]
    for (const id of record.files) {
      if (stop()) return
      const file = files.get(record.owner, id)
      datanets.push(await publishFile({ db, store, ledger, journal, files, wallets, sync, file }))
    }
    if (stop()) return
    const request = requestOf(record, datanets, record.hyper!)
    const job = factory.isPaid
      ? await pay(record, request)
      : (await factory.create(request, { id: record.id, account: record.owner })).id
    const submitted = save(moveTuning(read(record.id), 'submitted', { job }))
    // Whoever cancelled meanwhile was told that it would be.
    await follow(submitted)
  }

  /** Puts the price into escrow, once, and within the budget. Gives the id of the job that it starts. */
  const pay = async (record: TuningRecord, request: JobRequest): Promise<string> => {
    const { owner, extras } = record
    const funded = async (nonce: bigint) => {
      await sync()
      const mine = and(eq(t.escrows.buyer, owner), eq(t.escrows.nonce, nonce))
      const [row] = await db.select({ id: t.escrows.id }).from(t.escrows).where(mine)
      return row?.id
    }
    const known = record.quote?.quote
    const escrowed = known && (await funded(known.nonce))
    if (escrowed !== undefined) return paidJobId(escrowed)
    // A quote that was sent once may still be on its way: while it holds no other one is paid, and it funds one job.
    const { timestamp } = await ledger.client.getBlock({ blockTag: 'latest' })
    const holds = known !== undefined && known.expiry >= Math.max(now(), Number(timestamp))
    if (!holds) {
      const { price, escrow } = await factory.quote(request)
      if (extras.budget !== undefined && price > extras.budget)
        throw new BaseError('Training costs more than the budget of the job; nothing was paid.', {
          code: 'tuning/over-budget',
          facts: { param: 'openledger.budget', price: formatOpen(price), budget: formatOpen(extras.budget) },
          hint: 'Allow more, or train on less.',
        })
      save({ ...read(record.id), quote: { quote: escrow!.quote, signature: escrow!.signature } })
    }
    const { quote, signature } = read(record.id).quote!
    await wallets.provide(owner, quote.price + (await wallets.gas(fundGas)))
    await wallets.sender(owner).send({
      ...{ address: ledger.addresses.jobs, abi: jobsAbi as Abi },
      ...{ functionName: 'fund', args: [jobQuoteArgument(quote), signature], value: quote.price },
    })
    const number = await funded(quote.nonce)
    if (number === undefined) throw new BaseError('The escrow is not there.', { code: 'tuning/not-funded' })
    void factory.keepEscrow()
    return paidJobId(number)
  }

  /** Follows the factory's job, and registers its model when it is done. */
  const follow = async (record: TuningRecord): Promise<void> => {
    const job = await factory.get(record.job!).catch((error: unknown) => {
      // A funded job is written down by the node's keeper, in a moment.
      if (BaseError.is(error, 'factory/unknown-job')) return undefined
      throw error
    })
    if (!job) throw new BaseError('The job is not written down yet.', { code: 'tuning/not-admitted' })
    if (record.cancelling && !isFinished(job.status)) {
      save({ ...record, cancelling: false })
      await factory.cancel(job.id).catch(error => log.info('a job was not cancelled', { job: record.id, error }))
      return
    }
    if (!isFinished(job.status)) return
    if (job.status === 'cancelled') return void save(moveTuning(record, 'cancelled', { finishedAt: now() }))
    if (job.status === 'failed') {
      const { code = 'factory/failed', message = 'The job failed.' } = job.error ?? {}
      return void save(
        moveTuning(record, 'failed', { error: { code, message, param: paramOf(code) }, finishedAt: now() }),
      )
    }
    await register(save(moveTuning(record, 'registering')), job)
  }

  const register = async (record: TuningRecord, job: Job): Promise<void> => {
    const { owner, base, name, extras } = record
    let { resultFiles } = record
    if (resultFiles.length === 0) {
      const bytes = resultsCsv(factory.history(job.id))
      const file = { owner, filename: 'step_metrics.csv', purpose: 'fine-tune-results' as const, bytes }
      const kept = await files.create(file).catch((error: unknown) => {
        // No room for it: the model is worth more.
        if (!BaseError.is(error, 'files/quota')) throw error
        return undefined
      })
      resultFiles = kept ? [kept.id] : []
      save({ ...record, resultFiles })
    }
    const price = extras.price ?? defaultPrice
    await registerModel({ db, ledger, wallets, sync, owner, operator, base, name, result: job.result!, price })
    save(moveTuning(read(record.id), 'succeeded', { finishedAt: now() }))
  }

  /** One job as far as it goes now. What cannot be done for reasons of its own ends it; all else is tried again. */
  const advance = async (id: string): Promise<void> => {
    const record = read(id)
    try {
      if (record.state === 'preparing') await prepare(record)
      else if (record.state === 'submitted') await follow(record)
      else if (record.state === 'registering') await register(record, await factory.get(record.job!))
    } catch (error) {
      if (closed) return
      const known = BaseError.is(error) ? error : undefined
      if (!known || isPassing(known)) {
        if (known?.code === 'tuning/not-admitted') log.debug('a fine-tuning job waits to be admitted', { job: id })
        else log.warn('a fine-tuning job waits', { job: id, error })
        throw error
      }
      log.warn('a fine-tuning job failed', { job: id, code: known.code, reason: known.message })
      const param = String(known.facts.param ?? paramOf(known.code) ?? '') || null
      const { code, message } = known
      save(moveTuning(read(id), 'failed', { error: { code, message, param }, finishedAt: now() }))
    }
  }

  let closed = false
  let again = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const work = async (): Promise<void> => {
    let waits = false
    while (again && !closed) {
      again = false
      for (const row of rows.open(openStates)) {
        if (closed) return
        await advance(row.id).catch(() => {
          waits = true
        })
      }
      await clear().catch(error => {
        waits = true
        log.warn('deleted files wait to be erased', { error })
      })
      await collectRefunds().then(
        some => {
          waits ||= some
        },
        error => {
          waits = true
          log.warn('refunds wait to be taken back', { error })
        },
      )
    }
    if (!waits || closed) return
    clearTimeout(timer)
    timer = setTimeout(wake, retryMilliseconds)
    timer.unref()
  }
  const wake = (): void => {
    if (closed) return
    again = true
    running ??= work()
      .catch(error => log.error('fine-tuning jobs could not be looked at', { error }))
      .finally(() => {
        running = undefined
        if (again) wake()
      })
  }

  /** Takes refunds of ended escrows back into the wallets that paid. Tells whether some escrow is still open. */
  const collectRefunds = async (): Promise<boolean> => {
    let waits = false
    for (const row of rows.open(['failed', 'cancelled', 'succeeded'])) {
      const record = readTuning(row)
      if (record.quote === null || record.escrowEnded) continue
      const mine = and(eq(t.escrows.buyer, record.owner), eq(t.escrows.nonce, record.quote.quote.nonce))
      const [escrow] = await db.select({ state: t.escrows.state }).from(t.escrows).where(mine)
      // A quote that nobody funded may still be, by a transaction that is on its way.
      const isOpen = escrow
        ? escrow.state !== 'paid' && escrow.state !== 'refunded'
        : record.quote.quote.expiry >= now()
      if (isOpen) {
        waits = true
        continue
      }
      if (escrow?.state === 'refunded') await withdraw(record.owner)
      save({ ...read(record.id), escrowEnded: true })
    }
    return waits
  }
  const withdraw = async (owner: Address): Promise<void> => {
    const jobs = { address: ledger.addresses.jobs, abi: jobsAbi } as const
    const credit = await ledger.client.readContract({ ...jobs, functionName: 'creditOf', args: [owner] })
    if (credit === 0n) return
    await wallets.provide(owner, await wallets.gas(200_000n))
    const args = [owner, credit]
    await wallets.sender(owner).send({ ...jobs, abi: jobsAbi as Abi, functionName: 'withdraw', args })
  }

  /** Erases what was published of files that are deleted: their batches are tombstoned, and the store forgets them. */
  const clear = async (): Promise<void> => {
    for (const id of files.expired()) if (!isUsed(id)) await files.drop(id)
    for (const file of journal.files.all()) {
      if (file.state !== 'deleted') continue
      const root = file.batch === null ? undefined : (JSON.parse(file.batch) as { root: string; file: string })
      const [batch] = root ? await db.select().from(t.batches).where(eq(t.batches.root, root.root)) : []
      if (batch && !batch.tombstoned) {
        const { datanets: address } = ledger.addresses
        await wallets.provide(file.owner, await wallets.gas(200_000n))
        await wallets.sender(file.owner).send({
          ...{ address, abi: datanetsAbi as Abi, functionName: 'tombstone', args: [batch.id, 1] },
        })
        await sync()
      } else if (root && !batch) await store.erase(root.file)
      journal.files.forget(file.id)
    }
  }
  const isUsed = (file: string): boolean =>
    rows.open(openStates).some(row => {
      const { files: used, validationFile } = readTuning(row)
      return used.includes(file) || validationFile === file
    })

  /** The model's number and the name to ask it by, once it is registered. */
  const modelOf = async (record: TuningRecord): Promise<{ id: number; slug: string } | null> => {
    if (record.state !== 'succeeded') return null
    const models = await db.select().from(t.models)
    const found = models.find(({ name, owner }) => name === record.name && owner === record.owner)
    return found ? { id: Number(found.id), slug: slugsOf(models).get(found.id)! } : null
  }

  const forget = factory.onFinished(() => wake())
  wake()

  return {
    get,
    list: all,
    /** Takes a job. What it is made of is looked at afterwards, in `validating_files`. */
    async create(owner: Address, request: TuningRequest): Promise<TuningRecord> {
      assertSupported(request)
      assertQuota(owner)
      const { trained, datanets } = readTrainingFileName(request)
      const { model } = await findStart(owner, request.model, datanets)
      const base = Number(model.id)
      for (const id of trained) assertTrains(files, { owner, id, param: 'training_file' })
      const { validation_file: held } = request
      if (held !== undefined) assertTrains(files, { owner, id: held, param: 'validation_file' })
      const own = request.openledger?.hyper ?? {}
      await factory.assertHyper({ base, hyper: own })
      const publishing = trained.length > 0 ? await wallets.gas(publishGas) : 0n
      const id = `ftjob-${randomBytes(12).toString('hex')}`
      await wallets.assertHolds(owner, publishing + (await wallets.gas(registerGas)))
      const { method, hyperparameters, openledger = {} } = request
      const record: TuningRecord = {
        ...{ id, owner, createdAt: now(), state: 'preparing', job: null },
        ...{ model: request.model, base, trainingFile: request.training_file },
        validationFile: request.validation_file ?? null,
        ...{ files: trained, datanets, suffix: request.suffix ?? null, metadata: request.metadata ?? null },
        given: method?.supervised?.hyperparameters ?? hyperparameters ?? {},
        extras: { ...openledger, hyper: own },
        seed: request.seed ?? randomInt(2 ** 31),
        name: nameOf({ slug: await baseSlugOf(model), owner, suffix: request.suffix, id }),
        ...{ resolved: null, hyper: null, quote: null, escrowEnded: false, cancelling: false },
        ...{ resultFiles: [], finishedAt: null, error: null },
      }
      save(record)
      wake()
      return record
    },
    /**
     * What a job would cost, and be made with. Nothing is published, kept or paid.
     *
     * @throws what `create` throws, and for data that cannot be trained on
     */
    async quote(owner: Address, request: TuningRequest) {
      assertSupported(request)
      const { trained, datanets } = readTrainingFileName(request)
      const { model } = await findStart(owner, request.model, datanets)
      const base = Number(model.id)
      const records: TrainingRecord[] = []
      for (const id of trained) {
        assertTrains(files, { owner, id, param: 'training_file' })
        records.push(...(await readTrainingFile(await files.read(files.get(owner, id)))))
      }
      const examples = records.length + (await factory.countRecords(datanets))
      const { method, hyperparameters, openledger } = request
      const given = method?.supervised?.hyperparameters ?? hyperparameters ?? {}
      const { hyper: told } = resolveHyper({ given, own: openledger?.hyper, examples })
      const hyper = await factory.assertHyper({ base, hyper: told })
      const data = await factory.countTokens({ base, datanets, records, hyper, account: owner })
      const tokens = Math.ceil(data.tokens * hyper.epochs)
      const publishing = trained.length > 0 ? publishGas : 0n
      const fees = await wallets.gas(publishing + registerGas + (factory.isPaid ? fundGas : 0n))
      return { examples, tokens, price: factory.priceOf(trainedTokens({ ...data, tokens, hyper })), fees, hyper }
    },
    /** Ends a job that is not finished. @throws `tuning/finished`, and what the factory's `cancel` throws */
    async cancel(owner: Address, id: string): Promise<TuningRecord> {
      const record = get(owner, id)
      if (record.state === 'preparing') {
        save({ ...record, cancelling: true })
        wake()
        return read(id)
      }
      if (record.state !== 'submitted') throw finished(record, 'cancelled')
      await factory.cancel(record.job!).catch((error: unknown) => {
        if (!BaseError.is(error, 'factory/unknown-job')) throw error
        save({ ...record, cancelling: true })
      })
      wake()
      return read(id)
    },
    async pause(owner: Address, id: string): Promise<TuningRecord> {
      const record = get(owner, id)
      if (record.state !== 'submitted') throw finished(record, 'paused')
      await factory.pause(record.job!)
      return read(id)
    },
    async resume(owner: Address, id: string): Promise<TuningRecord> {
      const record = get(owner, id)
      if (record.state !== 'submitted') throw finished(record, 'resumed')
      await factory.resume(record.job!)
      return read(id)
    },
    /** A job each time that something has happened to it, until it is finished. */
    async *follow(owner: Address, id: string, signal: AbortSignal): AsyncGenerator<TuningRecord> {
      const mine = listeners.get(id) ?? new Set()
      listeners.set(id, mine)
      while (!signal.aborted && !closed) {
        const next = Promise.withResolvers<void>()
        const record = get(owner, id)
        mine.add(next.resolve)
        signal.addEventListener('abort', () => next.resolve(), { once: true })
        const leave = record.job === null ? () => {} : factory.onEvent(record.job, next.resolve)
        try {
          yield record
          if (!isOpen(record)) return
          // A job that is paid for has no events before the keeper has written it down.
          const timer = setTimeout(next.resolve, 1_000)
          await next.promise
          clearTimeout(timer)
        } finally {
          leave()
          mine.delete(next.resolve)
        }
      }
    },
    /** Whose job of the factory this is; undefined for one that was not asked for by API. */
    ownerOf: (job: string): Address | undefined => rows.ofJob(job)?.owner,
    modelOf,
    /** The job that made a model of this owner, by the model's name. @throws `tuning/unknown-model` */
    async findModel(owner: Address, name: string): Promise<TuningRecord> {
      for (const record of all(owner)) if ((await modelOf(record))?.slug === name) return record
      throw new BaseError(`There is no fine-tuned model “${name.slice(0, 110)}” of this key.`, {
        code: 'tuning/unknown-model',
        facts: { param: 'fine_tuned_model_checkpoint' },
        hint: 'Name it as fine_tuned_model of its job says. Only models are shared, not the checkpoints before the last.',
      })
    },
    /**
     * Deletes a file: its bytes at once, and what was published of it as soon as the chain has taken that.
     *
     * @throws `files/in-use` while a job trains on it
     */
    async removeFile(owner: Address, id: string): Promise<void> {
      files.get(owner, id)
      if (isUsed(id))
        throw new BaseError('A fine-tuning job still needs this file.', {
          code: 'files/in-use',
          facts: { param: 'file_id' },
          hint: 'Cancel the job, or wait until it is done.',
        })
      await files.drop(id)
      wake()
    },
    /** Resolves when nothing is under way; for tests. */
    async idle(): Promise<void> {
      while (running) await running
    },
    wake,
    async close(): Promise<void> {
      closed = true
      forget()
      clearTimeout(timer)
      await running
    },
  }
}

export declare namespace createTuning {
  type Options = {
    db: Database
    store: Store
    ledger: Ledger
    journal: Journal
    files: Files
    factory: Factory
    wallets: KeyWallets
    /** Who serves the models. */
    operator: Address
    /** Brings the tables to the chain's head. */
    sync: () => Promise<unknown>
    quota?: TuningQuota | undefined
    retryMilliseconds?: number
    now?: () => number
    log: Log
  }
}

/** Codes that say that it may go better another time. */
const passing = [
  'tuning/not-admitted',
  'ledger/not-sent',
  'factory/queue-full',
  'factory/bond-too-small',
  'factory/too-many-quotes',
]

function isPassing({ code }: BaseError): boolean {
  return passing.includes(code)
}

/** The parameter at fault, where it is one. */
function paramOf(code: string): string | null {
  return /^(datanets|files|engine)\//.test(code) || code === 'factory/no-records' ? 'training_file' : null
}

function finished({ id, state }: TuningRecord, what: string): BaseError {
  return new BaseError(`This fine-tuning job cannot be ${what} now.`, {
    code: 'tuning/finished',
    facts: { job: id, state },
  })
}

/** What OpenAI's API can ask for and this node cannot do is named, never passed over. */
function assertSupported({ method, integrations }: TuningRequest): void {
  const refuse = (message: string, param: string) =>
    new BaseError(message, { code: 'tuning/unsupported', facts: { param } })
  if (method !== undefined && method.type !== 'supervised')
    throw refuse(`method.type: “${method.type}” is not done here; expected supervised`, 'method.type')
  const [integration] = integrations ?? []
  if (integration === undefined) return
  const { type } = (integration ?? {}) as { type?: unknown }
  throw refuse(`integrations: there is no integration “${String(type).slice(0, 64)}” here`, 'integrations')
}

/** What `training_file` names: a file, or Datanets (`datanet:1,4`); `openledger.datanets` adds to either. */
function readTrainingFileName({ training_file: name, openledger }: TuningRequest) {
  const nets = /^datanet:(\d{1,9}(?:,\d{1,9}){0,63})$/.exec(name)?.[1]?.split(',').map(Number)
  const datanets = [...new Set([...(nets ?? []), ...(openledger?.datanets ?? [])])]
  return { trained: nets ? [] : [name], datanets }
}

/** That a file is there, is this owner's, and was uploaded to train on. */
function assertTrains(files: Files, { owner, id, param }: { owner: Address; id: string; param: string }): void {
  const find = () => {
    try {
      return files.get(owner, id)
    } catch (error) {
      return naming(param)(error)
    }
  }
  if (find().purpose === 'fine-tune') return
  throw new BaseError(`“${id}” was not uploaded to train on.`, { code: 'files/wrong-purpose', facts: { param } })
}

/** Says of an error which parameter it is about. */
function naming(param: string): (error: unknown) => never {
  return error => {
    if (!BaseError.is(error)) throw error
    const { message, code, facts, hint } = error
    throw new BaseError(message, {
      ...{ code, facts: { ...facts, param }, cause: error },
      ...(hint === undefined ? {} : { hint }),
    })
  }
}

/** The model's name on chain, in OpenAI's form. At most 100 bytes. */
function nameOf({
  slug,
  owner,
  suffix = '',
  id,
}: {
  slug: string
  owner: string
  suffix?: string | undefined
  id: string
}): string {
  return `ft:${slug.slice(0, 16)}:${owner.slice(2, 8)}:${suffix}:${id.slice(-8)}`
}
