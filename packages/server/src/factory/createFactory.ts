import { randomBytes, randomInt } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type AuditMeasures,
  type AuditReport,
  type AuditRun,
  auditReportSchema,
  auditTrainings,
  defaultMeasures,
} from '@openledger/attribution'
import { type Address, BaseError, canonicalJson, type Hex, type Log, utf8 } from '@openledger/base'
import {
  type Audit,
  fromWire,
  isFinished,
  type Job,
  type JobEvent,
  type JobRequest,
  type JobStatus,
  jobEventSchema,
  jobSchema,
  paidJobId,
  type TrainingQuote,
  type TrainingRecord,
  toWire,
} from '@openledger/client'
import {
  checkTargets,
  defaultHyper,
  encodeSamples,
  Hyper,
  linearNames,
  loraOf,
  type ModelCard,
  planRun,
} from '@openledger/engine'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { isPrivateModel } from '../datanets/privacy.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Store } from '../store/openStore.ts'
import type { Trainer } from '../trainer/createTrainer.ts'
import type { Escrow, PaidJobs } from './createEscrow.ts'
import { assertBegins, assertLineData, assertSameAdapter, hyperOfParent, type Parent, readParent } from './Parent.ts'
import { type JobRelease, prepareRun, resolveReleases } from './prepareRun.ts'
import { readRun } from './readRun.ts'
import { runJob } from './runJob.ts'
import { auditCount, describeAudit, trainedTokens } from './trainedTokens.ts'
import { trainingDescriptor } from './trainingDescriptor.ts'
import { mostHeldBack } from './trainingSet.ts'

export type Factory = Awaited<ReturnType<typeof createFactory>>

const recordSchema = z.object({
  job: jobSchema,
  /** Number of the escrow that pays for it. */
  escrow: z.nullable(z.int()).default(null),
  releases: z.array(z.object({ id: z.int(), datanet: z.int(), root: z.string(), manifest: z.string() })),
})
type JobRecord = { job: Job; escrow: number | null; releases: JobRelease[] }

/** Jobs that may wait at once. */
const maxWaiting = 16

/**
 * The ModelFactory: fine-tuning jobs, one at a time on an engine of their own, and audits of finished ones when nothing
 * else is to do. (One closure over one queue: jobs, audits and their events share its state, so the file is long.) A job survives a restart and goes on from its last checkpoint to the same bytes.
 */
export async function createFactory({
  db,
  store,
  journal,
  model,
  trainer,
  log,
  dir,
  index,
  audits = { subsets: 8 },
  leastContributors,
  escrow,
  memoryBytes = () => process.availableMemory(),
  validationOf = async () => undefined,
  now = () => Math.floor(Date.now() / 1000),
}: createFactory.Options) {
  await mkdir(dir, { recursive: true })
  const dirOf = (id: string) => join(dir, id)
  const running = new Map<string, AbortController>()
  /** Resolves when a running job has stopped, for whatever reason. */
  const ended = new Map<string, Promise<void>>()
  /** Running jobs that are to be paused, not ended. */
  const pausing = new Set<string>()
  const finishers = new Set<(id: string) => void>()
  const listeners = new Map<string, Set<() => void>>()
  const histories = new Map<string, JobEvent[]>()
  const progress = new Map<string, Job['progress']>()
  const toAudit: string[] = []
  /** Why running jobs are ended whose money went back. */
  const lost = new Map<string, BaseError>()
  let auditing: { id: string; abort: AbortController } | undefined
  let closed = false

  const load = (id: string): JobRecord => {
    const row = /^[0-9a-z-]{1,64}$/.test(id) ? journal.jobs.get(id) : undefined
    if (!row)
      throw new BaseError('There is no such job.', {
        code: 'factory/unknown-job',
        facts: { job: id.slice(0, 64) },
        hint: 'List them: GET /api/jobs.',
      })
    return parse(row.body)
  }
  const parse = (body: string): JobRecord => fromWire(recordSchema, JSON.parse(body), { what: 'job' }) as JobRecord
  const save = ({ job, escrow: number, releases }: JobRecord): void =>
    journal.jobs.save({
      id: job.id,
      state: job.status,
      body: JSON.stringify(
        toWire(recordSchema, { job: { ...job, progress: null, model: null, escrow: null }, escrow: number, releases }),
      ),
      createdAt: job.createdAt,
    })
  /** Every event of a job so far; read from its folder once, then kept. */
  const historyOf = (id: string): JobEvent[] => {
    const known = histories.get(id)
    if (known) return known
    const path = join(dirOf(id), 'events.jsonl')
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
    const events: JobEvent[] = []
    for (const line of lines) {
      try {
        if (line !== '') events.push(fromWire(jobEventSchema, JSON.parse(line), { what: 'event' }))
      } catch {} // the last line of a process that was killed
    }
    histories.set(id, events)
    return events
  }
  const emit = (id: string, event: JobEvent): void => {
    const history = historyOf(id)
    history.push(event)
    appendFileSync(join(dirOf(id), 'events.jsonl'), `${JSON.stringify(toWire(jobEventSchema, event))}\n`)
    for (const listener of listeners.get(id) ?? []) listener()
  }
  const move = async (record: JobRecord, status: JobStatus, change: Partial<Job> = {}): Promise<void> => {
    Object.assign(record.job, change, { status })
    save(record)
    emit(record.job.id, { type: 'status', at: now(), status })
    if (isFinished(status)) {
      progress.delete(record.job.id)
      emit(record.job.id, { type: 'job', at: now(), job: await view(record) })
      for (const told of finishers) told(record.job.id)
    }
  }
  /** The job with what is not written down: how far it is, and the model that it became. */
  const view = async ({ job, escrow: number }: JobRecord): Promise<Job> => {
    const paid = number === null ? null : await escrow.stateOf(number)
    const shown: Job = { ...job, progress: progress.get(job.id) ?? null, model: null, escrow: paid }
    if (!job.result) return shown
    const { descriptor, adapterDigest } = job.result
    const where = and(
      eq(t.models.descriptor, descriptor),
      eq(t.models.digest, adapterDigest),
      eq(t.models.name, job.name),
    )
    const [model] = await db.select({ id: t.models.id }).from(t.models).where(where)
    return model ? { ...shown, model: Number(model.id) } : shown
  }

  /** Records in tokens, those that fit; undefined where there are none. */
  const samplesOf = (records: readonly TrainingRecord[] | undefined, hyper: Hyper) =>
    records?.flatMap(record => {
      try {
        return encodeSamples(model.tokenizer, record, hyper)
      } catch (error) {
        if (BaseError.is(error, 'engine/record-too-long') || BaseError.is(error, 'engine/no-answer')) return []
        throw error
      }
    })

  const perform = async (record: JobRecord): Promise<void> => {
    const { job, releases } = record
    const abort = new AbortController()
    running.set(job.id, abort)
    auditing?.abort.abort()
    let lastStep = -1
    try {
      await mkdir(dirOf(job.id), { recursive: true })
      await move(record, 'running', { startedAt: job.startedAt ?? now() })
      // What is retired by now could not be registered as a parent any more. Of a paid job the node has answered for that.
      if (record.escrow === null) await assertBegins({ db, model, id: job.base, account: job.builder })
      const hyper = Hyper.parse(job.hyper)
      const result = await runJob({
        ...{ db, store, model, base: job.base, trainer, hyper, seed: job.seed, releases, log, index },
        runDir: join(dirOf(job.id), 'run'),
        validation: samplesOf(await validationOf(job.id), hyper),
        signal: abort.signal,
        onProgress(report) {
          progress.set(job.id, report)
          const at = report.stage === 'training' ? report.step : Math.floor((20 * report.step) / report.steps)
          if (at === lastStep && report.stage !== 'storing' && report.evalLoss === undefined) return
          lastStep = at
          emit(job.id, { type: 'step', at: now(), ...report })
        },
      })
      const made = { ...result, parentId: BigInt(job.base), parents: [] }
      if (await isPrivateModel(db, made)) journal.privateContent.add(weightsOf(result.files), job.builder)
      await move(record, 'succeeded', { result, finishedAt: now() })
      if (audits) toAudit.push(job.id)
      if (record.escrow !== null)
        void escrow.keep().catch(error => log.warn('a delivery waits', { job: job.id, error }))
    } catch (error) {
      if (closed) return // it goes on after the restart
      const late = lost.get(job.id)
      if (late) return move(record, 'failed', { error: late.toJSON(), finishedAt: now() })
      if (abort.signal.aborted && pausing.has(job.id)) return move(record, 'paused')
      if (abort.signal.aborted) return move(record, 'cancelled', { finishedAt: now() })
      const known = BaseError.is(error)
        ? error
        : new BaseError('The job failed.', {
            code: 'factory/failed',
            facts: { reason: String((error as Error).message) },
            cause: error,
          })
      if (known === error)
        log.warn('a fine-tuning job failed', { job: job.id, code: known.code, reason: known.message })
      else log.error('a fine-tuning job failed', { job: job.id, error })
      await move(record, 'failed', { error: known.toJSON(), finishedAt: now() })
    } finally {
      running.delete(job.id)
      pausing.delete(job.id)
    }
  }

  const auditPath = (id: string) => join(dirOf(id), 'audit-runs.json')
  /** Measures how well a finished run's attribution agrees with retraining; stops where a job wants the engine. */
  const performAudit = async (id: string): Promise<void> => {
    if (!audits) return
    const record = load(id)
    const { job, releases } = record
    if (!job.result || job.result.audit) return
    const abort = new AbortController()
    auditing = { id, abort }
    const done: AuditRun[] = await readFile(auditPath(id), 'utf8').then(
      text => JSON.parse(text) as AuditRun[],
      () => [],
    )
    try {
      const hyper = Hyper.parse(job.hyper)
      const { base, seed } = job
      const run = await prepareRun({ db, store, model, base, releases, hyper, seed, log })
      const needed = await leastContributors()
      if (run.held.length === 0 || run.accounts.length < needed) {
        emit(id, {
          type: 'message',
          at: now(),
          level: 'info',
          message: `Not audited: it takes 40 records of at least ${needed} contributors; here are ${run.samples.length} of ${run.accounts.length}.`,
        })
        return
      }
      const { samples, owners, accounts } = run
      const report: AuditReport = await trainer.audit(
        {
          ...(await readRun({ store, files: job.result.files })),
          set: { samples, owners, accounts },
          queries: run.held,
          ...extentOf(audits, accounts.length),
          ...{ hyper, done, seed, initial: (await readParent({ db, store, id: base }))?.files },
        },
        {
          signal: abort.signal,
          onEvent(event) {
            if ('run' in event) {
              done.push(event.run)
              void writeFile(auditPath(id), JSON.stringify(done))
              return
            }
            const report = {
              stage: 'audit' as const,
              step: event.done,
              steps: event.total,
              loss: null,
              tokensPerSecond: null,
            }
            progress.set(id, report)
            emit(id, { type: 'step', at: now(), ...report })
          },
        },
      )
      const file = await store.put(utf8(canonicalJson(auditReportSchema.parse(report))))
      const result = { ...job.result, audit: { ...auditView(report), file, at: now() } }
      job.result = result
      save(record)
      progress.delete(id)
      emit(id, { type: 'job', at: now(), job: await view(record) })
      await rm(auditPath(id), { force: true })
      log.info('audited a model', { job: id, lds: report.lds, weak: report.weak })
    } catch (error) {
      progress.delete(id)
      if (abort.signal.aborted) {
        if (!closed) toAudit.push(id)
        return
      }
      log.warn('an audit failed', { job: id, error })
      emit(id, {
        type: 'message',
        at: now(),
        level: 'warn',
        message: `The audit failed: ${(error as Error).message}`,
      })
    } finally {
      auditing = undefined
    }
  }

  let loop: Promise<void> | undefined
  const work = async (): Promise<void> => {
    while (!closed) {
      const next = journal.jobs
        .all()
        .filter(({ state, body }) => {
          // What is paid for does not begin before the node has bonded for it.
          if (state === 'validating_files') return parse(body).escrow === null
          return state === 'queued' || state === 'running'
        })
        .at(-1)
      if (next) {
        const record = parse(next.body)
        const done = perform(record)
        ended.set(record.job.id, done)
        await done.finally(() => ended.delete(record.job.id))
      } else {
        const id = toAudit.shift()
        if (id === undefined) return
        await performAudit(id)
      }
    }
  }
  const wake = (): void => {
    loop ??= work()
      .catch(error => log.error('the factory stopped', { error }))
      .finally(() => {
        loop = undefined
      })
  }
  for (const row of journal.jobs.all()) {
    const { job } = parse(row.body)
    if (audits && job.status === 'succeeded' && job.result && !job.result.audit) toAudit.push(job.id)
  }
  wake()

  /** All numbers of a run of which some are told; those of its adapter are the parent's where it begins from a fine-tune. */
  const hyperOf = async ({ base, hyper }: Pick<JobRequest, 'base' | 'hyper'>): Promise<Hyper> =>
    resolveHyper(model, { hyper, parent: await readParent({ db, store, id: base }) })
  /** Writes a job down, in the state that comes before all work. */
  const note = async ({ id, request, seed, releases, escrow: number }: NewJob): Promise<JobRecord> => {
    const record: JobRecord = {
      releases,
      escrow: number,
      job: {
        id,
        object: 'fine_tuning.job',
        status: 'validating_files',
        name: request.name,
        base: request.base,
        datanets: request.datanets,
        builder: request.builder,
        hyper: await hyperOf(request),
        seed,
        createdAt: now(),
        startedAt: null,
        finishedAt: null,
        progress: null,
        result: null,
        model: null,
        error: null,
        escrow: null,
      },
    }
    await mkdir(dirOf(id), { recursive: true })
    save(record)
    emit(id, { type: 'status', at: now(), status: 'validating_files' })
    return record
  }
  const assertRoom = (): void => {
    const waiting = journal.jobs.all().filter(row => row.state === 'queued' || row.state === 'validating_files').length
    if (waiting < maxWaiting) return
    throw new BaseError('The queue of this node is full.', {
      code: 'factory/queue-full',
      facts: { waiting, limit: maxWaiting },
      hint: 'Try again when some jobs are done.',
    })
  }
  const counted = new Map<string, { tokens: number; contributors: number }>()
  /** Tokens of all records that fit, once over, and whose they are; a run of them must fit into memory. */
  const countData = async (base: number, releases: readonly JobRelease[], hyper: Hyper) => {
    const key = canonicalJson([base, releases.map(({ id }) => id), hyper])
    const known = counted.get(key)
    if (known !== undefined) return known
    const run = await prepareRun({ db, store, model, base, releases, hyper, seed: 0, log })
    const { samples, held, stopping, accounts } = run
    planRun({ model, hyper, samples, memoryBytes: memoryBytes() })
    const all = [...samples, ...[...held, ...stopping].map(({ sample }) => sample)]
    const tokens = all.reduce((sum, { ids }) => sum + ids.length, 0)
    const found = { tokens, contributors: accounts.length }
    counted.set(key, found)
    for (const old of [...counted.keys()].slice(0, -64)) counted.delete(old)
    return found
  }
  const ofEscrow = (number: number): JobRecord | undefined => {
    const row = journal.jobs.get(paidJobId(number))
    return row && parse(row.body)
  }
  const paid: PaidJobs = {
    has: number => ofEscrow(number) !== undefined,
    async admit({ escrow: number, request, seed, releases }) {
      if (!ofEscrow(number)) await note({ id: paidJobId(number), request, seed, releases, escrow: number })
    },
    async isTrainable(number) {
      const { job, releases } = ofEscrow(number)!
      const { base, hyper, seed } = job
      const prepare = async () => {
        await assertBegins({ db, model, id: base, account: job.builder })
        await readParent({ db, store, id: base })
        await prepareRun({ db, store, model, base, releases, hyper: Hyper.parse(hyper), seed, log })
      }
      return prepare().then(
        () => true,
        error => {
          log.warn('what a paid job trains on cannot be read', { job: job.id, error })
          return false
        },
      )
    },
    async start(number) {
      const record = ofEscrow(number)!
      if (record.job.status !== 'validating_files') return
      await move(record, 'queued')
      wake()
    },
    isTurn: number =>
      !journal.jobs.all().some(({ state, body }) => {
        if (state === 'queued' || state === 'running') return true
        return state === 'validating_files' && (parse(body).escrow ?? number) < number
      }),
    async unpause(number) {
      const record = ofEscrow(number)
      if (record?.job.status !== 'paused') return
      const message = 'Goes on by itself: half of the time in which it has to be delivered is over.'
      emit(record.job.id, { type: 'message', at: now(), level: 'warn', message })
      await move(record, 'queued')
      wake()
    },
    isCancelled: number => ofEscrow(number)?.job.status === 'cancelled',
    async abandon(number, error) {
      const record = ofEscrow(number)
      if (!record || isFinished(record.job.status)) return
      lost.set(record.job.id, error)
      const abort = running.get(record.job.id)
      if (abort) abort.abort()
      else await move(record, 'failed', { error: error.toJSON(), finishedAt: now() })
    },
    resultOf: number => ofEscrow(number)?.job.result ?? undefined,
  }
  escrow.serve(paid)

  return {
    /**
     * What a job would train on, and what it costs, before it is taken: signed, where it costs anything.
     *
     * @throws what `resolveReleases` and `prepareRun` throw, `factory/queue-full`, `factory/too-many-quotes`
     */
    async quote(request: JobRequest): Promise<TrainingQuote> {
      // Who it is for shows itself by paying; a quote tells nothing of what is trained on.
      const account = request.builder
      const releases = await resolveReleases({ db, store, model, request, account, at: now() })
      const ids = releases.map(({ id }) => BigInt(id))
      const rows = await db.select().from(t.releases).where(inArray(t.releases.id, ids)).orderBy(asc(t.releases.id))
      const hyper = await hyperOf(request)
      const shown = {
        releases: rows.map(row => ({
          id: Number(row.id),
          datanet: Number(row.datanetId),
          batches: row.batchCount,
          root: row.root as Hex,
        })),
        hyper,
      }
      const asked = hyper.auditAdapters ?? 0
      const auditNote = async () => {
        const { contributors } = await countData(request.base, releases, hyper)
        const count = auditCount(hyper, contributors)
        return count > 0 ? ` ${describeAudit({ count, contributors })}` : ' Too few contributors for audit adapters.'
      }
      if (!escrow.isPaid)
        return {
          price: 0n,
          note: `Training is free of charge on this node: nothing is taken and no escrow is opened.${asked > 0 ? await auditNote() : ''}`,
          ...shown,
          escrow: null,
        }
      assertRoom()
      const { tokens: once, contributors } = await countData(request.base, releases, hyper)
      const tokens = Math.ceil(once * hyper.epochs)
      const price = escrow.priceOf(trainedTokens({ tokens, hyper, contributors }))
      const parent = await readParent({ db, store, id: request.base })
      const seed = request.seed ?? randomInt(2 ** 31)
      const descriptor = trainingDescriptor({ model, parent, releases, seed, hyper })
      const signed = await escrow.quote({ request, descriptor, releases, price })
      const early = hyper.earlyStoppingPatience > 0 ? ` ${wholePrice}` : ''
      const note = `The price goes into escrow, is split when the job is delivered and unchallenged, and comes back when it is not.${early}${asked > 0 ? await auditNote() : ''}`
      return { price, note, ...shown, escrow: { descriptor, tokens, ...signed } }
    },
    isPaid: escrow.isPaid,
    /** Brings paid jobs as far as they go now. */
    keepEscrow: escrow.keep,
    /** Tells of every job that is finished; the answer ends it. */
    onFinished(told: (id: string) => void): () => void {
      finishers.add(told)
      return () => void finishers.delete(told)
    },
    /** All numbers of a run from a model of which some are told. @throws `factory/bad-hyper`, `factory/other-adapter` */
    assertHyper: hyperOf,
    /** That a job of an account may begin from a model and train on these Datanets. @throws what `assertBegins`, `assertLineData` and `readParent` throw */
    async assertBegins({
      base,
      datanets,
      account,
    }: Pick<CountOptions, 'base' | 'datanets' | 'account'>): Promise<void> {
      await assertLineData({ db, row: await assertBegins({ db, model, id: base, account }), datanets })
      await readParent({ db, store, id: base })
    },
    /** Wei for training on so many tokens. */
    priceOf: (tokens: number): bigint => (escrow.isPaid ? escrow.priceOf(tokens) : 0n),
    /** Tokens of the latest releases of Datanets, and of an account's own records beside them, once over; and whose they are. */
    async countTokens({ base, datanets, records, hyper, account }: CountOptions) {
      const own = samplesOf(records, hyper) ?? []
      const tokens = own.reduce((sum, { ids }) => sum + ids.length, 0)
      const owners = own.length > 0 ? 1 : 0
      if (datanets.length === 0) return { tokens, contributors: owners }
      const request = { base, datanets: [...datanets] }
      const releases = await resolveReleases({ db, store, model, request, account, at: now() })
      const found = await countData(base, releases, hyper)
      return { tokens: tokens + found.tokens, contributors: owners + found.contributors }
    },
    /** Records of the live batches of some Datanets. @throws `datanets/unknown-datanet` */
    async countRecords(datanets: readonly number[]): Promise<number> {
      if (datanets.length === 0) return 0
      const ids = datanets.map(BigInt)
      const nets = await db.select({ id: t.datanets.id }).from(t.datanets).where(inArray(t.datanets.id, ids))
      const missing = ids.filter(id => !nets.some(net => net.id === id))
      if (missing.length > 0)
        throw new BaseError('There is no such Datanet.', {
          code: 'datanets/unknown-datanet',
          facts: { datanet: missing.join(', ') },
        })
      const rows = await db
        .select({ count: t.batches.count })
        .from(t.batches)
        .where(and(inArray(t.batches.datanetId, ids), eq(t.batches.live, true)))
      return rows.reduce((sum, { count }) => sum + count, 0)
    },
    /**
     * Takes a job that is free of charge. The answer says where it stands; the events tell the rest. A job whose id is
     * told is taken once, however often it is asked for.
     */
    async create(request: JobRequest, { id: given, account }: CreateOptions = {}): Promise<Job> {
      if (given !== undefined && journal.jobs.get(given)) return view(load(given))
      if (escrow.isPaid)
        throw new BaseError('Training is paid for on this node.', {
          code: 'factory/payment-required',
          hint: 'Ask for a quote (POST /api/jobs/quote) and fund it in Jobs; the job starts by itself.',
        })
      const releases = await resolveReleases({ db, store, model, request, account, at: now() })
      assertRoom()
      const id = given ?? `ftjob-${randomBytes(10).toString('hex')}`
      const seed = request.seed ?? randomInt(2 ** 31)
      const record = await note({ id, request, seed, releases, escrow: null })
      await move(record, 'queued')
      wake()
      return view(record)
    },
    get: async (id: string): Promise<Job> => view(load(id)),
    list: async (limit = 100): Promise<Job[]> =>
      Promise.all(
        journal.jobs
          .all()
          .slice(0, limit)
          .map(row => view(parse(row.body))),
      ),
    /** How far the audit of the run with this training descriptor is; null where none runs or waits. */
    auditProgress(descriptor: string | null): { done: number; of: number } | null {
      const ids = auditing ? [auditing.id, ...toAudit] : toAudit
      const id = ids.find(one => load(one).job.result?.descriptor === descriptor)
      if (descriptor === null || id === undefined || !audits) return null
      const report = progress.get(id)
      if (report?.stage === 'audit') return { done: report.step, of: report.steps }
      const { contributors } = load(id).job.result!
      const extent = extentOf(audits, contributors)
      return { done: 0, of: 1 + auditTrainings({ contributors, queries: mostHeldBack, ...extent }) }
    },
    /** Stops a job that is not finished; a finished one stays as it is. */
    async cancel(id: string): Promise<Job> {
      const record = load(id)
      if (isFinished(record.job.status)) return view(record)
      // Until the node has bonded for it, what is paid for is declined, and its price goes back whole.
      if (record.escrow !== null && record.job.status !== 'validating_files')
        throw new BaseError('A job that is paid for is not cancelled once it was taken: its node has bonded for it.', {
          code: 'factory/paid',
          facts: { job: id, escrow: record.escrow },
          hint: 'It is delivered, or refunded at its deadline.',
        })
      const abort = running.get(id)
      if (abort) {
        abort.abort()
        return view(record)
      }
      await move(record, 'cancelled', { finishedAt: now() })
      if (record.escrow !== null) void escrow.keep().catch(error => log.warn('a refund waits', { job: id, error }))
      return view(record)
    },
    /**
     * Stops a job where it can go on later, and gives its place to the next one. One that is paid for goes on by itself
     * when half of the time in which it has to be delivered is over.
     *
     * @throws `factory/not-pausable` for one that has not begun to wait or run, or is finished
     */
    async pause(id: string): Promise<Job> {
      const record = load(id)
      const { status } = record.job
      if (status === 'paused') return view(record)
      if (status !== 'queued' && status !== 'running')
        throw new BaseError('This job cannot be paused now.', {
          code: 'factory/not-pausable',
          facts: { job: id, status },
          hint: 'Jobs that wait or run can be paused.',
        })
      const abort = running.get(id)
      if (!abort) {
        await move(record, 'paused')
        return view(record)
      }
      pausing.add(id)
      abort.abort()
      await ended.get(id)
      return view(load(id))
    },
    /** Lets a paused job go on, to the same bytes; it waits for its turn. @throws `factory/not-paused` */
    async resume(id: string): Promise<Job> {
      const record = load(id)
      const { status } = record.job
      if (status === 'queued' || status === 'running') return view(record)
      if (status !== 'paused')
        throw new BaseError('This job is not paused.', { code: 'factory/not-paused', facts: { job: id, status } })
      await move(record, 'queued')
      wake()
      return view(record)
    },
    /** Tells when something has happened to a job; the answer ends it. */
    onEvent(id: string, told: () => void): () => void {
      const mine = listeners.get(id) ?? new Set()
      listeners.set(id, mine.add(told))
      return () => void mine.delete(told)
    },
    /** What has happened to a job so far. */
    history: (id: string): readonly JobEvent[] => historyOf(load(id).job.id),
    /** Events of a job from number `from` on, past ones first; ends when the job and its audit are done. */
    async *events(
      id: string,
      { signal, from = 0 }: { signal: AbortSignal; from?: number },
    ): AsyncGenerator<{ number: number; event: JobEvent }> {
      load(id)
      const history = historyOf(id)
      const mine = listeners.get(id) ?? new Set()
      listeners.set(id, mine)
      for (let number = from; !signal.aborted && !closed; ) {
        const event = history[number]
        if (event) {
          yield { number, event }
          number++
          continue
        }
        if (isFinished(load(id).job.status) && auditing?.id !== id && !toAudit.includes(id)) return
        const next = Promise.withResolvers<void>()
        mine.add(next.resolve)
        signal.addEventListener('abort', () => next.resolve(), { once: true })
        const timer = setTimeout(next.resolve, 5_000)
        await next.promise
        clearTimeout(timer)
        mine.delete(next.resolve)
      }
    },
    /** Resolves when nothing is running or waiting; for tests and for a node that seeds its demo. */
    async idle(): Promise<void> {
      while (loop) await loop
    },
    async close() {
      closed = true
      for (const abort of running.values()) abort.abort()
      auditing?.abort.abort()
      await loop
    },
  }
}

export declare namespace createFactory {
  type Options = {
    db: Database
    store: Store
    journal: Journal
    /** The base model's card, for its digest and tokenizer. */
    model: ModelCard
    trainer: Trainer
    log: Log
    /** Folder of the jobs' states. */
    dir: string
    index?: Parameters<typeof runJob>[0]['index']
    /** Halves that an audit retrains, and what it measures beside (`defaultMeasures` where not told); null: no audits. */
    audits?: Audits | null
    /** Carries the jobs that are paid for. */
    escrow: Escrow
    /** How many contributors' data a model must hold to be audited: a parameter that holders govern. */
    leastContributors: () => Promise<number>
    /** What a run may take; what is free unless told. */
    memoryBytes?: () => number
    /** What a job's owner gave to measure it with, if anything. */
    validationOf?: (job: string) => Promise<readonly TrainingRecord[] | undefined>
    now?: () => number
  }
}

type CountOptions = {
  base: number
  datanets: readonly number[]
  records: readonly TrainingRecord[]
  hyper: Hyper
  account: Address
}

type CreateOptions = {
  id?: string | undefined
  /** Who has shown to be the caller: its private data may be trained on. */
  account?: Address | undefined
}

type NewJob = { id: string; request: JobRequest; seed: number; releases: JobRelease[]; escrow: number | null }

/** Names in the store of what a model learnt: files that no other run makes. */
function weightsOf(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([name, cid]) =>
    /(^|\/)((adapter_model|optimizer)\.safetensors|scores\.i64|index\.bin|records\.bin)$/.test(name) ? [cid] : [],
  )
}

/** What a buyer reads whose run may stop early. */
const wholePrice =
  'It is the price of all steps, and stays that where the run stops early: the escrow knows no part of a price.'

function resolveHyper(
  model: ModelCard,
  { hyper, parent }: { hyper: JobRequest['hyper']; parent?: Parent | undefined },
) {
  if (parent) assertSameAdapter({ model, parent, asked: hyper })
  const given = Object.fromEntries(Object.entries(hyper).filter(([, value]) => value !== undefined))
  const usual = parent ? hyperOfParent(parent.config) : { targets: linearNames(model.config) }
  const parsed = Hyper.safeParse({ ...defaultHyper, ...usual, ...given })
  if (!parsed.success)
    throw new BaseError('These hyper-parameters cannot be trained with.', {
      code: 'factory/bad-hyper',
      facts: Object.fromEntries(parsed.error.issues.slice(0, 5).map(issue => [issue.path.join('.'), issue.message])),
    })
  try {
    checkTargets(model.config, loraOf(parsed.data))
  } catch (cause) {
    throw new BaseError('These hyper-parameters cannot be trained with.', {
      code: 'factory/bad-hyper',
      facts: cause instanceof BaseError ? cause.facts : {},
      hint: 'Name linear layers that the model has.',
      cause,
    })
  }
  if (parsed.data.quarantine !== undefined && parsed.data.scoreSteps === 0)
    throw new BaseError('A quarantine goes by in-run scores, and none are measured.', {
      code: 'factory/bad-hyper',
      facts: { quarantine: parsed.data.quarantine, scoreSteps: 0 },
      hint: 'Set scoreSteps, to 8 for instance.',
    })
  return { ...parsed.data, maxLength: Math.min(parsed.data.maxLength, model.config.maxPositions) }
}

/** How many different halves there are of so many contributors, as far as an audit could ask. */
function halvesOf(contributors: number): number {
  const half = Math.floor(contributors / 2)
  let count = 1
  for (let i = 1; i <= half; i++) count = (count * (contributors - half + i)) / i
  return Math.max(2, Math.floor(count / 2))
}

type Audits = { subsets: number; measures?: Partial<AuditMeasures> }

/** What an audit of so many contributors' model retrains and measures. */
function extentOf({ subsets, measures }: Audits, contributors: number) {
  return { subsets: Math.min(subsets, halvesOf(contributors)), measures: { ...defaultMeasures, ...measures } }
}

/** The part of a report that models show. */
export function auditView(report: AuditReport): Audit {
  const { lds, low, high, baselines, subsets, queries, weak, leaveOneOut, brittleness, mislabels, runs } = report
  const clip = (value: number) => Math.max(-1, Math.min(1, value))
  const within = <Figure extends { low: number; high: number }>(figure: Figure): Figure => ({
    ...figure,
    ...{ low: clip(figure.low), high: clip(figure.high) },
  })
  return {
    ...within({ lds, low, high }),
    baselines: baselines.map(within),
    ...{ subsets, queries, weak },
    leaveOneOut: leaveOneOut && {
      ...within(leaveOneOut),
      contributors: leaveOneOut.contributors.length,
      baselines: leaveOneOut.baselines.map(within),
    },
    brittleness,
    mislabels,
    trainings: runs.length + (mislabels?.trainings ?? 0),
  }
}
