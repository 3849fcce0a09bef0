import { setImmediate } from 'node:timers/promises'
import { BaseError } from '@openledger/base'
import type { Generation } from '../decoding/Generation.ts'
import type { Tokenizer } from '../tokenizer/Tokenizer.ts'
import { fetchAdapters } from './admit.ts'
import type { BatchModel } from './BatchModel.ts'
import { describeServing } from './describeServing.ts'
import type { MemoryBudget } from './MemoryBudget.ts'
import { createPrefixCache, pageKeys } from './PrefixCache.ts'
import { createRowTable } from './RowTable.ts'
import { readPrompts } from './readPrompts.ts'
import { createSequence, reasonToEnd, type Sequence } from './Sequence.ts'
import type { ServeRequest } from './ServeRequest.ts'
import {
  endSequence,
  outOfMemory,
  ownAdapterBytes,
  rowBytes,
  type ServingBank,
  type ServingLimits,
  type ServingState,
} from './ServingState.ts'
import type { ServingStats } from './ServingStats.ts'
import { createTotals } from './ServingTotals.ts'
import { createThroughput } from './Throughput.ts'
import { createVirtualCounters } from './VirtualCounters.ts'
import { createWaitingLine } from './WaitingLine.ts'
import { writeTokens } from './writeTokens.ts'

/** Answers any number of requests at once with one model. Lives in one thread. */
export type Scheduler = {
  /**
   * @throws engine/prompt-too-long; engine/busy at once where the line is full; engine/deadline; engine/serving-memory;
   *   engine/closed; the signal's reason; what the bank throws; what the request's own hooks throw
   */
  generate: (request: ServeRequest) => Promise<Generation>
  stats: () => ServingStats
  /** Takes no more requests, and waits for those that it has. */
  drain: () => Promise<void>
}

/**
 * Continuous batching with chunked prefill (Yu et al. 2022; Agrawal et al. 2024): each step first reads prompts for as
 * many tokens as the rows that write leave of `stepTokens`, one page at least, then writes one token in every row that
 * writes. A long prompt holds others up by a page a step, and a row is taken by the next request in the step in which it
 * became free.
 *
 * What a request computes does not depend on what else runs (see `BatchModel`), so that its answer is, bit for bit, the
 * one that it gets alone.
 *
 * @param turn runs a step when it may have the model to itself
 */
export function createScheduler(options: createScheduler.Options): Scheduler {
  const { model, bank, budget, tokenizer, now = Date.now, turn = work => work() } = options
  const limits: ServingLimits = {
    pageTokens: options.pageTokens ?? 32,
    stepTokens: options.stepTokens ?? 128,
    preemptTokens: options.preemptTokens ?? 4096,
    loads: options.loads ?? Math.max(8, model.rows >> 1),
    maxWaiting: options.maxWaiting ?? 1024,
  }
  const counters = createVirtualCounters(options)
  const throughput = createThroughput()
  const line = createWaitingLine({
    counters,
    affinityTokens: options.affinityTokens ?? 1024,
    passes: options.passes ?? 16,
    maxCount: limits.maxWaiting,
    maxTokens: options.maxWaitingTokens ?? Number.POSITIVE_INFINITY,
    retryAfter: throughput.secondsFor,
  })
  const rows = createRowTable(model)
  const prefixes = createPrefixCache(budget)
  const totals = createTotals()
  let woken = Promise.withResolvers<void>()
  const wake = () => woken.resolve()
  const state: ServingState = {
    ...{ model, bank, budget, counters, line, rows, prefixes, totals, limits },
    isShort: false,
    wake,
  }
  const rereads = Array.from({ length: model.positions }, (_, i) => i + 1).filter(model.mustReread)
  let arrivals = 0
  let loop: Promise<void> | undefined
  let isClosed = false

  const endThose = () => {
    const time = now()
    for (const sequence of [...rows.all(), ...line.all()]) {
      const reason = reasonToEnd(sequence, time)
      if (reason) endSequence(state, sequence, reason)
    }
  }
  /** @returns whether anything was computed */
  const step = async (): Promise<boolean> => {
    const started = now()
    endThose()
    const read = await readPrompts(state, Math.max(limits.pageTokens, limits.stepTokens - rows.writing().length))
    const written = await writeTokens(state)
    if (read + written === 0) return false
    throughput.add(read + written, now() - started)
    options.onStep?.(state)
    return true
  }
  const run = async () => {
    while (rows.all().length + line.count() > 0) {
      woken = Promise.withResolvers<void>()
      // Messages come in between steps: a thread that computes all the time would hear of no one who leaves.
      const worked = await turn(step).catch(failAll)
      if (!worked) await somethingNew()
      await setImmediate()
    }
    loop = undefined
  }
  /** What no single request is to blame for ends all of them, and the next ones are tried. */
  const failAll = (error: unknown) => {
    for (const sequence of [...rows.all(), ...line.all()]) endSequence(state, sequence, { kind: 'failed', error })
    return true
  }
  /** Nothing can be computed before an adapter comes, but someone may leave, or run out of time. */
  const somethingNew = async () => {
    let first = Number.POSITIVE_INFINITY
    for (const { request } of [...rows.all(), ...line.all()]) first = Math.min(first, request.deadline ?? first)
    const timer = setTimeout(wake, Math.max(1, Math.min(first - now(), 1000)))
    await woken.promise
    clearTimeout(timer)
  }
  const start = () => {
    loop ??= run()
  }
  const enter = (request: ServeRequest): Sequence => {
    const { ids, adapter } = request
    checkRequest(request)
    // How the positions of a prompt turn may depend on its length, and then so do its pages.
    const owner = `${adapter?.digest ?? 'base'}/${rereads.filter(length => length <= ids.length).length}`
    // An adapter that came with its request is no one else's. The last token is always read, for its logits.
    const shared = adapter && 'data' in adapter ? [] : ids.slice(0, -1)
    const keys = pageKeys(owner, shared, limits.pageTokens)
    const sequence = createSequence(request, { tokenizer, arrival: arrivals++, pageKeys: keys })
    const most = rowBytes(state, Math.min(model.positions, ids.length + request.maxTokens)) + ownAdapterBytes(sequence)
    if (most > budget.total) throw outOfMemory(state, most)
    line.enter(sequence)
    return sequence
  }
  const checkRequest = ({ ids, adapter }: ServeRequest) => {
    if (isClosed) throw new BaseError('The engine was closed.', { code: 'engine/closed' })
    if (ids.length === 0 || ids.length >= model.positions)
      throw new BaseError('The prompt does not fit the model.', {
        code: 'engine/prompt-too-long',
        facts: { tokens: ids.length, limit: model.positions - 1 },
        hint: 'Shorten the conversation.',
      })
    if (adapter && !('data' in adapter) && !bank)
      throw new BaseError('This engine has no bank of adapters.', {
        code: 'engine/adapter-unknown',
        facts: { digest: adapter.digest },
      })
  }
  return {
    async generate(request) {
      request.signal?.throwIfAborted()
      let sequence: Sequence
      try {
        sequence = enter(request)
      } catch (error) {
        totals.ended.refused++
        throw error
      }
      if (sequence.request.adapter && bank) fetchAdapters(state)
      request.signal?.addEventListener('abort', wake)
      wake()
      start()
      return sequence.settle.promise.finally(() => request.signal?.removeEventListener('abort', wake))
    },
    stats: () => describeServing(state),
    async drain() {
      isClosed = true
      await loop
      prefixes.clear()
    },
  }
}

export declare namespace createScheduler {
  type Options = {
    model: BatchModel
    /** Without one, adapters come with the requests. */
    bank?: ServingBank | undefined
    /** Shared with the bank: rows, pages and adapters take what they need of it. */
    budget: MemoryBudget
    tokenizer: Pick<Tokenizer, 'stream'>
    turn?: ((step: () => Promise<boolean>) => Promise<boolean>) | undefined
    /** How far a tenant may be ahead, in weighted tokens, and still go first because its adapter runs. */
    affinityTokens?: number | undefined
    /** How often a request may be passed for that. */
    passes?: number | undefined
    /** Prompts and longest answers of all that wait. */
    maxWaitingTokens?: number | undefined
    /** Milliseconds since 1970. */
    now?: (() => number) | undefined
    /** Sees everything after each step. */
    onStep?: ((state: ServingState) => void) | undefined
  } & Partial<ServingLimits> &
    createVirtualCounters.Options
}
