import { BaseError } from '@openledger/base'

/** An error in a form that survives the way between threads. */
export type Failure = {
  message: string
  code: string
  facts: Record<string, string>
  hint?: string | undefined
  stack?: string | undefined
}

export function describeFailure(error: unknown): Failure {
  if (error instanceof BaseError) return { ...error.toJSON(), stack: error.stack }
  const { message, name, stack } = error as Error
  return { message, code: name === 'AbortError' ? 'engine/aborted' : 'engine/failed', facts: {}, stack }
}

export function reviveFailure({ message, stack, ...rest }: Failure): BaseError {
  const { code, facts, hint } = rest
  const error = new BaseError(message, { code, facts, ...(hint === undefined ? {} : { hint }) })
  if (stack) error.stack = stack
  return error
}
