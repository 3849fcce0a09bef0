import { BaseError } from '@openledger/base'
import type { Generation } from '../decoding/Generation.ts'
import type { AdapterBank } from './AdapterBank.ts'
import type { BatchModel } from './BatchModel.ts'
import type { MemoryBudget } from './MemoryBudget.ts'
import type { PrefixCache } from './PrefixCache.ts'
import type { RowTable } from './RowTable.ts'
import { answerLength, type EarlyEnd, type Sequence } from './Sequence.ts'
import { type ServingTotals, tenantTotals } from './ServingTotals.ts'
import type { VirtualCounters } from './VirtualCounters.ts'
import type { WaitingLine } from './WaitingLine.ts'

/** Everything that the steps of a scheduler work on. */
export type ServingState = {
  model: BatchModel
  bank: ServingBank | undefined
  budget: MemoryBudget
  counters: VirtualCounters
  line: WaitingLine
  rows: RowTable
  prefixes: PrefixCache
  totals: ServingTotals
  limits: ServingLimits
  /** Rows wait for memory: until they have it, no more adapters are fetched for those that wait. */
  isShort: boolean
  /** Something happened that a step may act on. */
  wake: () => void
}

/** What a scheduler needs of a bank. */
export type ServingBank = Pick<AdapterBank, 'lease' | 'usage'>

export type ServingLimits = {
  /** Tokens of a page, the unit in which prompts are read, memory is counted and beginnings are found again. */
  pageTokens: number
  /** Tokens that a step computes, unless one page and the rows that write are more. */
  stepTokens: number
  /** A row is taken from a tenant that was served so many weighted tokens more than one that waits. */
  preemptTokens: number
  /** Adapters on their way from the disk at once, and those that wait beside it for a row. */
  loads: number
  /** Requests that may wait. */
  maxWaiting: number
}

/** Bytes that a row with so many positions takes: whole pages. */
export function rowBytes({ model, limits }: ServingState, positions: number): number {
  return Math.ceil(positions / limits.pageTokens) * limits.pageTokens * model.positionBytes
}

/** Charges what a request will probably cost, when it first gets a row: its prompt without the pages that were found. */
export function chargeStart({ counters, totals }: ServingState, sequence: Sequence): void {
  const { tenant, request, read, length } = sequence
  sequence.charged = counters.expect(tenant, request.maxTokens)
  counters.charge(tenant, { input: read - length, output: sequence.charged })
  const served = tenantTotals(totals, tenant)
  served.prompt += read - length
  served.service += counters.weigh({ input: read - length })
}

/** Charges a token that was chosen, unless it has been. */
export function chargeToken({ counters, totals }: ServingState, sequence: Sequence): void {
  const served = tenantTotals(totals, sequence.tenant)
  served.generated++
  served.service += counters.weigh({ output: 1 })
  if (answerLength(sequence) < sequence.charged!) return
  counters.charge(sequence.tenant, { output: 1 })
  sequence.charged!++
}

/** Gives back what was charged and did not come. */
function settleCharge({ counters }: ServingState, sequence: Sequence, isWhole: boolean): void {
  if (sequence.charged === undefined) return
  const tokens = answerLength(sequence)
  counters.charge(sequence.tenant, { output: Math.min(0, tokens - sequence.charged) })
  if (isWhole) counters.learn(sequence.tenant, tokens)
}

/** Ends a request wherever it is, and gives back everything that it held. */
export function endSequence(state: ServingState, sequence: Sequence, outcome: Outcome): void {
  if (sequence.place === 'ended') return
  if (sequence.place === 'seated') state.rows.leave(sequence)
  else state.line.remove(sequence)
  sequence.place = 'ended'
  settleCharge(state, sequence, outcome.kind === 'finished')
  state.isShort = false
  sequence.block = undefined
  state.budget.release(sequence.held)
  sequence.held = 0
  giveLeaseBack(sequence)
  state.totals.ended[outcome.kind]++
  if ('answer' in outcome) sequence.settle.resolve(outcome.answer)
  else sequence.settle.reject(outcome.error)
}

type Outcome = { kind: 'finished'; answer: Generation } | EarlyEnd

export function giveLeaseBack(sequence: Sequence): void {
  if (!sequence.lease) return
  sequence.lease.release()
  sequence.lease = undefined
  sequence.adapter = undefined
}

/**
 * Takes a sequence out of its row and puts it back into the line. Its keys and values leave with it, so that it goes on
 * where it was; where memory is short they are dropped, and computed again in the same way later.
 */
export function suspend(state: ServingState, sequence: Sequence, { reason }: { reason: 'fairness' | 'memory' }): void {
  const { model, rows, budget, totals } = state
  const row = rows.rowOf(sequence)
  const kept = reason === 'fairness' ? sequence.length : 0
  if (kept > 0) sequence.block = model.readCache(row, 0, kept)
  rows.leave(sequence)
  sequence.length = kept
  sequence.place = 'waiting'
  const left = sequence.block?.byteLength ?? 0
  budget.release(sequence.held - left)
  sequence.held = left
  giveLeaseBack(sequence)
  state.line.comeBack(sequence)
  totals.preemptions++
  sequence.times.preemptions++
}

/** Bytes of an adapter that came with the request and is in no bank: they count while it has a row. */
export function ownAdapterBytes({ request }: Sequence): number {
  return request.adapter && 'data' in request.adapter ? request.adapter.data.byteLength : 0
}

export function outOfMemory({ budget }: ServingState, needs: number): BaseError {
  return new BaseError('The memory for answers does not hold this one.', {
    code: 'engine/serving-memory',
    facts: { needs, budget: budget.total, used: budget.used() },
    hint: 'Ask for fewer tokens, unpin adapters, or give the engine more memory.',
  })
}
