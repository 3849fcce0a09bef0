import { BaseError } from '@openledger/base'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Statuses of errors by code; what is not named is the caller's fault where it is a BaseError, ours where it is not. */
const statuses: Record<string, ContentfulStatusCode> = {
  'server/not-found': 404,
  'server/too-large': 413,
  'server/unsupported': 415,
  'server/local-only': 403,
  'server/closing': 503,
  'server/no-validators': 404,
  'server/validators-unreachable': 503,
  'server/unknown-parameter': 400,
  'faucet/spent': 429,
  'faucet/empty': 503,
  'indexer/unknown-contract': 404,
  'store/not-found': 404,
  'store/erased': 410,
  'store/upload-not-found': 404,
  'store/upload-offset': 409,
  'store/upload-busy': 409,
  'store/upload-mismatch': 422,
  'store/upload-too-large': 413,
  'store/upload-overflow': 413,
  'store/too-large': 413,
  'store/too-many-uploads': 429,
  'store/corrupted': 500,
  'store/not-json': 500,
  'store/disk-full': 507,
  'store/read-only': 500,
  'datanets/licence-share': 409,
  'datanets/unknown-datanet': 404,
  'datanets/nothing-to-release': 409,
  'datanets/content-missing': 409,
  'datanets/access-needed': 402,
  'datanets/access-signature': 401,
  'datanets/private': 403,
  'datanets/private-model': 403,
  'factory/not-yours': 403,
  'factory/unknown-job': 404,
  'factory/queue-full': 429,
  'factory/payment-required': 402,
  'factory/too-many-quotes': 429,
  'factory/bond-too-small': 503,
  'factory/paid': 409,
  'factory/model-missing': 503,
  'factory/model-mismatch': 500,
  'factory/parent-missing': 503,
  'factory/parent-changed': 500,
  'factory/parent-retired': 410,
  'reviews/unknown-case': 404,
  'reputation/missing-epoch-file': 503,
  'settlement/unknown-receipt': 404,
  'settlement/unknown-epoch': 404,
  'settlement/not-settled': 409,
  'settlement/foreign-epoch': 409,
  'settlement/journal-damaged': 500,
  'inference/model-not-found': 404,
  'inference/model-retired': 410,
  'inference/licence-expired': 410,
  'inference/not-operator': 403,
  'inference/busy': 429,
  'inference/payment-required': 402,
  'inference/payment-elsewhere': 402,
  'inference/payment-payee': 402,
  'inference/payment-too-small': 402,
  'inference/payment-not-yet': 402,
  'inference/payment-expired': 402,
  'inference/payment-signature': 402,
  'inference/payment-refused': 402,
  'inference/no-funds': 402,
  'inference/channel-elsewhere': 402,
  'inference/channel-delay': 402,
  'inference/channel-signer': 402,
  'inference/channel-empty': 402,
  'inference/channel-busy': 429,
  'inference/voucher-elsewhere': 402,
  'inference/voucher-out-of-step': 402,
  'inference/voucher-headroom': 402,
  'inference/voucher-used': 402,
  'inference/payment-used': 409,
  'inference/payment-in-progress': 409,
  'inference/unknown-key': 401,
  'inference/key-expired': 401,
  'inference/key-not-owner': 403,
  'inference/key-model': 403,
  'inference/key-budget': 429,
  'inference/key-quota': 429,
  'inference/no-such-key': 404,
  'inference/too-many-keys': 429,
  'inference/wrong-adapter': 500,
  'inference/failed': 500,
  'backends/none-up': 503,
  'backends/unfit': 503,
  'backends/busy': 429,
  'backends/cut-off': 502,
  'backends/bad-answer': 502,
  'backends/failed': 502,
  'backends/refused': 502,
  'backends/unauthorised': 502,
  'backends/unreachable': 503,
  'backends/timeout': 504,
  'backends/wrong-model': 503,
  'backends/adapter-refused': 503,
  'backends/adapter-files': 503,
  'backends/no-adapters': 503,
  'ledger/not-sent': 503,
  'ledger/reverted': 502,
  'inference/key-missing': 401,
  'server/idempotency-reused': 409,
  'server/idempotency-underway': 409,
  'files/not-found': 404,
  'files/unknown-upload': 404,
  'files/upload-over': 409,
  'files/in-use': 409,
  'files/quota': 429,
  'files/too-many-uploads': 429,
  'files/too-large': 413,
  'files/damaged': 500,
  'tuning/unknown-job': 404,
  'tuning/unknown-model': 404,
  'tuning/unknown-permission': 404,
  'tuning/finished': 409,
  'tuning/quota': 429,
  'tuning/no-funds': 402,
  'tuning/over-budget': 402,
  'factory/not-pausable': 409,
  'factory/not-paused': 409,
  'engine/closed': 503,
  'engine/failed': 500,
  'engine/busy': 429,
  'engine/deadline': 408,
}

/** Any thrown value as an error that may be shown. What is not ours is not told to strangers. */
export function toBaseError(error: unknown): BaseError {
  if (BaseError.is(error)) return error
  if (error instanceof HTTPException)
    return new BaseError(error.message || 'The request cannot be answered.', {
      code: error.status === 413 ? 'server/too-large' : 'server/bad-request',
      cause: error,
    })
  return new BaseError('Something went wrong in this node.', {
    code: 'server/internal',
    hint: 'Try again; the node’s log names the request.',
    cause: error,
  })
}

export function statusOf(error: BaseError): ContentfulStatusCode {
  return statuses[error.code] ?? (error.code === 'server/internal' ? 500 : 400)
}

/** The answer to a failed request: ours everywhere, OpenAI's shape under `/v1`. */
export function errorResponse(context: Context, thrown: unknown): Response {
  const error = toBaseError(thrown)
  const status = statusOf(error)
  context.set('errorCode', error.code)
  if (status === 429 || status === 503) {
    const seconds = Number(error.facts.retryAfterSeconds ?? 5)
    context.header('retry-after', String(Math.ceil(seconds)))
    // What OpenAI's clients read first.
    context.header('retry-after-ms', String(Math.ceil(seconds * 1000)))
  }
  if (!context.req.path.startsWith('/v1')) return context.json({ error: error.toJSON() }, status)
  if (status === 409 || isLasting(error)) context.header('x-should-retry', 'false')
  return context.json(openAiError(error, status), status)
}

/** Whether asking again changes nothing: a payment stays answered, a budget spent, a request larger than its quota. */
function isLasting({ code, facts }: BaseError): boolean {
  return code === 'inference/key-budget' || (code === 'inference/key-quota' && facts.never === 'true')
}

const types: Partial<Record<number, string>> = {
  401: 'authentication_error',
  402: 'payment_required',
  403: 'permission_error',
  429: 'rate_limit_error',
}
const codes: Record<string, string> = {
  'inference/model-not-found': 'model_not_found',
  'inference/context-too-long': 'context_length_exceeded',
  'engine/prompt-too-long': 'context_length_exceeded',
  'server/unknown-parameter': 'unknown_parameter',
  'inference/busy': 'rate_limit_exceeded',
  'engine/busy': 'rate_limit_exceeded',
  'inference/unknown-key': 'invalid_api_key',
  'inference/key-missing': 'invalid_api_key',
  'inference/key-expired': 'invalid_api_key',
  'inference/key-budget': 'insufficient_quota',
  'inference/key-quota': 'rate_limit_exceeded',
}

/** OpenAI's word for the kind of an error; of a quota, what it counts. */
function typeOf({ code, facts }: BaseError, status: number): string {
  if (code === 'inference/key-budget') return 'insufficient_quota'
  if (code === 'inference/key-quota') return facts.kind ?? 'requests'
  return types[status] ?? (status >= 500 ? 'server_error' : 'invalid_request_error')
}

/** OpenAI's shape; facts and hint stand beside it for who knows us. */
export function openAiError(error: BaseError, status: number) {
  const { facts, hint } = error.toJSON()
  return {
    error: {
      message: hint === undefined ? error.message : `${error.message} ${hint}`,
      type: typeOf(error, status),
      code: codes[error.code] ?? error.code,
      param: facts.param ?? null,
      facts,
    },
  }
}
