import { BaseError } from '@openledger/base'

/** How a request for an answer ended: `refused`, `unpaid` and `forbidden` cost nobody a token. */
export type Outcome = 'answered' | 'cancelled' | 'expired' | 'refused' | 'unpaid' | 'forbidden' | 'failed'

const byCode: Record<string, Outcome> = {
  'engine/aborted': 'cancelled',
  'engine/deadline': 'expired',
  'engine/busy': 'refused',
  'inference/busy': 'refused',
  'inference/channel-busy': 'refused',
  'server/closing': 'refused',
  'inference/model-not-found': 'forbidden',
  'inference/not-operator': 'forbidden',
  'inference/unknown-key': 'forbidden',
  'inference/key-missing': 'forbidden',
}

/** The outcome of what was thrown. Everything about money that is missing or wrong is `unpaid`. */
export function outcomeOf(error: unknown, signal?: AbortSignal): Outcome {
  if (!BaseError.is(error)) return signal?.aborted ? 'cancelled' : 'failed'
  const known = byCode[error.code]
  if (known) return known
  if (/^inference\/(payment|voucher|channel|no-funds)/.test(error.code)) return 'unpaid'
  return signal?.aborted ? 'cancelled' : 'failed'
}
