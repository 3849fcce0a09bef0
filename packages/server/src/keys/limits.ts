import { BaseError } from '@openledger/base'
import type { KeyRights } from '@openledger/client'
import type { KeyHold, KeyUse, KeyUses } from '../journal/keyRows.ts'
import { periodStart } from '../journal/keyRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { ApiKey } from '../journal/rows.ts'

/** What an answer takes of its key at most. */
export type Wanted = { model: { id: bigint; slug: string }; tokens: number; quote: bigint }

export type Limits = ReturnType<typeof createLimits>

/**
 * Holds keys to their rights, before anything is paid or computed: each answer is counted at its worst case when it is
 * admitted and at what it came to when it is done. The counts are in the journal, so that a restart forgets none.
 */
export function createLimits({ journal, now = () => Math.floor(Date.now() / 1000) }: createLimits.Options) {
  return {
    /**
     * Counts an answer at its worst case.
     *
     * @throws `inference/key-model`, `inference/key-budget`, `inference/key-quota`
     */
    admit(key: ApiKey, { model, tokens, quote }: Wanted): KeyHold | undefined {
      const { rights } = key
      if (rights.models !== null && !rights.models.includes(Number(model.id)))
        throw new BaseError('This API key may not ask this model.', {
          code: 'inference/key-model',
          facts: { model: model.slug, param: 'model' },
          hint: 'Its owner says which ones it may ask: openledger key set.',
        })
      if (!isCounted(key)) return undefined
      const at = now()
      const wanted = { requests: 1, tokens, spent: quote }
      return journal.keys.hold({ key: key.hash, at, tokens, spent: quote }, used =>
        assertWithin({ rights, used, wanted, at }),
      )
    },
    /** Puts what an answer came to in the place of its worst case. */
    settle(hold: KeyHold | undefined, actual: Omit<KeyUse, 'requests'> = { tokens: 0, spent: 0n }): void {
      if (hold) journal.keys.settle(hold, actual)
    },
    /** What a key may still ask, in the headers that OpenAI's clients know. Those of the narrowest period of each kind. */
    headersOf(key: ApiKey): Record<string, string> {
      const at = now()
      const used = isCounted(key) ? journal.keys.usesAt(key.hash, at) : undefined
      if (!used) return {}
      const headers: Record<string, string> = {}
      for (const { kind, limit, spent, reset } of quotas(key.rights, used, at)) {
        if (headers[`x-ratelimit-limit-${kind}`] !== undefined) continue
        headers[`x-ratelimit-limit-${kind}`] = String(limit)
        headers[`x-ratelimit-remaining-${kind}`] = String(Math.max(0, limit - spent))
        headers[`x-ratelimit-reset-${kind}`] = `${reset}s`
      }
      return headers
    },
  }
}

/** Keys without any limit are not counted: there is nothing to hold them to. Those under another are, for their owner to see. */
function isCounted({ parent, rights: { models: _, expiresAt: __, ...limits } }: ApiKey): boolean {
  return parent !== null || Object.values(limits).some(limit => limit !== null)
}

type Quota = { kind: 'requests' | 'tokens'; period: 'minute' | 'day'; limit: number; spent: number; reset: number }

function quotas(rights: KeyRights, used: KeyUses, at: number): Quota[] {
  const all = [
    { kind: 'requests', period: 'minute', limit: rights.requestsPerMinute },
    { kind: 'tokens', period: 'minute', limit: rights.tokensPerMinute },
    { kind: 'requests', period: 'day', limit: rights.requestsPerDay },
    { kind: 'tokens', period: 'day', limit: rights.tokensPerDay },
  ] as const
  return all.flatMap(({ kind, period, limit }) => {
    if (limit === null) return []
    const reset = periodStart(period, at) + (period === 'minute' ? 60 : 86_400) - at
    return { kind, period, limit, spent: used[period][kind], reset }
  })
}

function assertWithin({ rights, used, wanted, at }: ToCheck): void {
  for (const [what, limit, spent] of [
    ['an answer', rights.budgetPerAnswer, 0n],
    ['a day', rights.budgetPerDay, used.day.spent],
    ['the key', rights.budget, used.all.spent],
  ] as const)
    if (limit !== null && spent + wanted.spent > limit)
      throw new BaseError(`The budget of ${what} is spent, or too small for this answer.`, {
        code: 'inference/key-budget',
        facts: { budget: limit, spent, quote: wanted.spent },
        hint: 'Ask for fewer tokens; the key’s owner can raise it: openledger key set.',
      })
  for (const { kind, period, limit, spent, reset } of quotas(rights, used, at))
    if (spent + wanted[kind] > limit)
      throw new BaseError(`The key may ask for ${limit} ${kind} a ${period}.`, {
        code: 'inference/key-quota',
        facts: {
          ...{ kind, limit, used: spent, requested: wanted[kind], retryAfterSeconds: reset },
          // Beyond the limit by itself: waiting does not help.
          ...(wanted[kind] > limit && { never: true }),
        },
        hint: wanted[kind] > limit ? 'Ask for fewer tokens.' : 'Try again when the period is over.',
      })
}

type ToCheck = { rights: KeyRights; used: KeyUses; wanted: KeyUse; at: number }

export declare namespace createLimits {
  type Options = { journal: Journal; now?: (() => number) | undefined }
}
