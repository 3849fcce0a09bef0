import { BaseError } from '@openledger/base'
import type { BackendRequest } from './Backend.ts'

/** Whose fault an error is: the request's, which no other backend would answer either, or the backend's; or it is full. */
export type Fault = 'request' | 'backend' | 'elsewhere'

const elsewhere = new Set([
  'engine/busy',
  'backends/busy',
  'backends/unfit',
  'backends/refused',
  'backends/adapter-refused',
])

/**
 * Tells by its code what an error says. A backend that has no room, or cannot take this adapter, is well: another one is
 * asked, and nothing is held against it.
 */
export function faultOf(error: unknown): Fault {
  if (!BaseError.is(error)) return 'request'
  if (elsewhere.has(error.code)) return 'elsewhere'
  return error.code.startsWith('backends/') || error.code === 'engine/closed' ? 'backend' : 'request'
}

/**
 * Whether another backend can go on with an answer that one began: where the likeliest token is taken, and nothing
 * depends on which tokens are of the answer and which of the prompt, as some penalties and every grammar do.
 */
export function canGoOn(request: BackendRequest): boolean {
  const { temperature = 0, frequencyPenalty = 0, presencePenalty = 0, grammar } = request
  return temperature === 0 && frequencyPenalty === 0 && presencePenalty === 0 && grammar === undefined
}
