import { BaseError } from '@openledger/base'
import type { Sequence } from './Sequence.ts'
import type { VirtualCounters } from './VirtualCounters.ts'

/** Requests that wait for a row, by tenant: no more than so many, and no more tokens than so many. */
export type WaitingLine = {
  /** @throws engine/busy where the line is full */
  enter: (sequence: Sequence) => void
  /** Takes back one that gave up its row; it goes before the others of its tenant. */
  comeBack: (sequence: Sequence) => void
  /** The one whose turn it is among those that are ready; it stays in the line until it is removed. */
  next: (options: NextOptions) => Turn | undefined
  /** Those whose turn comes next, ready or not. */
  first: (count: number) => Sequence[]
  remove: (sequence: Sequence) => void
  all: () => Iterable<Sequence>
  /** By tenant, how many. */
  tenants: () => ReadonlyMap<string, readonly Sequence[]>
  count: () => number
  /** Prompts, and the most that the answers may become. */
  tokens: () => number
}

/** Whose turn it is, and who is passed for it. */
type Turn = { sequence: Sequence; passing?: Sequence | undefined }

type NextOptions = {
  isReady: (sequence: Sequence) => boolean
  /** Whether its adapter already runs in some row: beside it, it costs next to nothing. */
  isAffine: (sequence: Sequence) => boolean
}

/** How many of a tenant's requests are looked at for affinity. */
const window = 32

/**
 * The tenant that was served least goes first, and within a tenant who came first. A request whose adapter already runs
 * may go before both, as long as its tenant is no more than `affinityTokens` weighted tokens ahead, and no one is passed
 * more than `passes` times.
 */
export function createWaitingLine(options: createWaitingLine.Options): WaitingLine {
  const { counters, affinityTokens, passes, maxCount, maxTokens, retryAfter } = options
  const byTenant = new Map<string, Sequence[]>()
  let count = 0
  let tokens = 0
  const inOrder = () =>
    [...byTenant]
      .map(([tenant, list]) => ({ list, served: counters.of(tenant) }))
      .sort((a, b) => a.served - b.served || a.list[0]!.arrival - b.list[0]!.arrival)
  const listOf = (tenant: string): Sequence[] => {
    const list = byTenant.get(tenant) ?? []
    byTenant.set(tenant, list)
    return list
  }
  const add = (sequence: Sequence) => {
    count++
    tokens += weightOf(sequence)
  }
  return {
    enter(sequence) {
      const own = weightOf(sequence)
      if (count >= maxCount || (count > 0 && tokens + own > maxTokens))
        throw new BaseError('As many requests wait as may wait.', {
          code: 'engine/busy',
          facts: { waiting: count, retryAfterSeconds: retryAfter(count >= maxCount ? own : tokens + own - maxTokens) },
          hint: 'Try again in a few seconds.',
        })
      if (!byTenant.has(sequence.tenant)) counters.lift(sequence.tenant, byTenant.keys())
      listOf(sequence.tenant).push(sequence)
      add(sequence)
    },
    comeBack(sequence) {
      listOf(sequence.tenant).unshift(sequence)
      add(sequence)
    },
    next({ isReady, isAffine }) {
      const tenants = inOrder()
      let first: { sequence: Sequence; served: number } | undefined
      for (const { list, served } of tenants) {
        const sequence = list.find(isReady)
        if (!sequence) continue
        first = { sequence, served }
        break
      }
      if (!first) return undefined
      const { sequence } = first
      if (isAffine(sequence) || sequence.passed >= passes) return { sequence }
      for (const { list, served } of tenants) {
        if (served > first.served + affinityTokens) break
        const affine = list.slice(0, window).find(each => isReady(each) && isAffine(each))
        if (affine) return { sequence: affine, passing: sequence }
      }
      return { sequence }
    },
    first: wanted => {
      const found: Sequence[] = []
      const tenants = inOrder()
      // One of each tenant, then another of each: no tenant's line hides the others'.
      for (let place = 0; found.length < wanted && found.length < count; place++)
        found.push(...tenants.flatMap(({ list }) => list[place] ?? []))
      return found.slice(0, wanted)
    },
    remove(sequence) {
      const list = byTenant.get(sequence.tenant)!
      list.splice(list.indexOf(sequence), 1)
      count--
      tokens -= weightOf(sequence)
      if (list.length > 0) return
      byTenant.delete(sequence.tenant)
      counters.leave(sequence.tenant)
    },
    *all() {
      for (const list of byTenant.values()) yield* list
    },
    tenants: () => byTenant,
    count: () => count,
    tokens: () => tokens,
  }
}

export declare namespace createWaitingLine {
  type Options = {
    counters: VirtualCounters
    affinityTokens: number
    passes: number
    maxCount: number
    maxTokens: number
    /** Seconds until so many tokens have been computed. */
    retryAfter: (tokens: number) => number
  }
}

function weightOf({ request }: Sequence): number {
  return request.ids.length + request.maxTokens
}
