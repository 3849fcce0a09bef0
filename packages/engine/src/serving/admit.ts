import { endPart, missingAdapter, type Sequence } from './Sequence.ts'
import {
  chargeStart,
  endSequence,
  giveLeaseBack,
  outOfMemory,
  ownAdapterBytes,
  rowBytes,
  type ServingState,
  suspend,
} from './ServingState.ts'

/**
 * Gives a row to the request whose turn it is: where no row is free, one of a tenant that was served much more; where
 * memory is short, it waits until there is some. Its keys and values come from where it was paged out to, or from pages
 * that others with the same adapter and beginning have computed.
 *
 * @returns whether to go on with the next
 */
export function admit(state: ServingState): boolean {
  const { line, rows, totals } = state
  // A row that has to be taken from someone goes to whoever was served least, and to no one else.
  const running = new Set(rows.isFull() ? [] : rows.all().map(adapterOf))
  const turn = line.next({
    isReady: each => missingAdapter(each) === undefined,
    isAffine: each => running.has(adapterOf(each)),
  })
  if (!turn) {
    // Those that come next wait for adapters, and these perhaps for memory that only pages out are kept in.
    if (rows.all().length === 0) freeBlocks(state)
    fetchAdapters(state)
    return false
  }
  const { sequence, passing } = turn
  if (rows.isFull() && !takeRow(state, sequence)) return false
  if (!holdRow(state, sequence)) return false
  state.isShort = false
  if (passing) passing.passed++
  try {
    rows.seat(sequence)
    line.remove(sequence)
    sequence.place = 'seated'
    fillRow(state, sequence)
  } catch (error) {
    endSequence(state, sequence, { kind: 'failed', error })
    return true
  }
  if (sequence.charged === undefined) {
    endPart(sequence, 'queued')
    chargeStart(state, sequence)
    totals.tokens.reused += sequence.length
    totals.prefixes.looked++
    if (sequence.length > 0) totals.prefixes.hit++
  }
  sequence.block = undefined
  if (sequence.length >= sequence.read) rows.promote(sequence)
  fetchAdapters(state)
  return true
}

/** Puts into a row what is known of a sequence's keys and values. */
function fillRow({ model, rows, prefixes, limits }: ServingState, sequence: Sequence): void {
  const row = rows.rowOf(sequence)
  if (sequence.block) {
    model.writeCache(row, 0, sequence.block)
    return
  }
  const pages = prefixes.find(sequence.pageKeys)
  for (const [i, page] of pages.entries()) model.writeCache(row, i * limits.pageTokens, page)
  sequence.length = pages.length * limits.pageTokens
}

/** Whose weights a sequence runs with, for telling equals. */
export function adapterOf({ request, adapter }: Sequence): unknown {
  return request.adapter && 'data' in request.adapter ? adapter : request.adapter?.digest
}

/** Takes a row from the tenant that was served most, where that is much more than the one that waits. */
function takeRow(state: ServingState, { tenant }: Sequence): boolean {
  const { rows, counters, limits } = state
  let richest: Sequence | undefined
  for (const each of rows.writing()) {
    const more = richest ? counters.of(each.tenant) - counters.of(richest.tenant) : 1
    if (more > 0 || (more === 0 && each.seated > richest!.seated)) richest = each
  }
  if (!richest || richest.tenant === tenant) return false
  if (counters.of(richest.tenant) <= counters.of(tenant) + limits.preemptTokens) return false
  suspend(state, richest, { reason: 'fairness' })
  return true
}

/** Takes memory for all tokens that a sequence has and one more, in the place of its block, if it has one. */
function holdRow(state: ServingState, sequence: Sequence): boolean {
  const isHeld = () => holdPositions(state, sequence, sequence.tokens.length + 1)
  if (isHeld()) return true
  state.isShort = true
  // Where others run they give memory back as they end; where none does, what only waits must make room.
  if (state.rows.all().length > 0) return false
  if (freeWaiting(state, sequence, isHeld)) return true
  if (!isFetching(state)) {
    const needs = rowBytes(state, sequence.tokens.length + 1) + ownAdapterBytes(sequence)
    endSequence(state, sequence, { kind: 'failed', error: outOfMemory(state, needs) })
  }
  return false
}

/** Whether memory is on its way to those that wait, which could be taken from them once they have it. */
export function isFetching({ line }: ServingState): boolean {
  for (const { loading } of line.all()) if (loading) return true
  return false
}

/** Takes memory so that a row may grow by a position. */
export function holdForOneMore(state: ServingState, sequence: Sequence): boolean {
  return holdPositions(state, sequence, sequence.length + 1)
}

function holdPositions(state: ServingState, sequence: Sequence, positions: number): boolean {
  const wanted = rowBytes(state, positions) + ownAdapterBytes(sequence)
  if (wanted <= sequence.held) return true
  if (!state.budget.reserve(wanted - sequence.held)) return false
  sequence.held = wanted
  return true
}

/**
 * Drops what requests hold that only wait, blocks before adapters, those whose turn comes last first, until `isDone`.
 */
export function freeWaiting(state: ServingState, except: Sequence, isDone: () => boolean): boolean {
  const others = state.line.first(state.line.count()).reverse()
  for (const each of others) {
    if (each === except || !each.block) continue
    freeBlock(state, each)
    if (isDone()) return true
  }
  for (const each of others) {
    if (each === except || !each.lease) continue
    giveLeaseBack(each)
    if (isDone()) return true
  }
  return false
}

function freeBlocks(state: ServingState): void {
  for (const each of state.line.all()) freeBlock(state, each)
}

function freeBlock({ budget }: ServingState, sequence: Sequence): void {
  if (!sequence.block) return
  budget.release(sequence.held)
  sequence.held = 0
  sequence.block = undefined
  sequence.length = 0
}

/** Asks the bank for the adapters of those whose turn comes next, a few at a time; no one waits for another's. */
export function fetchAdapters(state: ServingState): void {
  const { bank, line, limits, wake } = state
  if (state.isShort) return
  let open = 0
  for (const each of line.all()) if (each.loading || each.lease) open++
  for (const sequence of line.first(4 * limits.loads)) {
    if (open >= limits.loads) return
    const digest = missingAdapter(sequence)
    if (digest === undefined || sequence.loading) continue
    open++
    sequence.loading = true
    bank!.lease(digest, sequence.request.signal).then(
      lease => {
        sequence.loading = false
        if (sequence.place === 'ended') return lease.release()
        sequence.lease = lease
        sequence.adapter = lease.adapter
        wake()
      },
      error => {
        sequence.loading = false
        sequence.failure = { error }
        wake()
      },
    )
  }
}
