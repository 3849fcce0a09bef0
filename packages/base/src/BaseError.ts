/**
 * The error of every room: what happened, the facts, and what to try.
 *
 * `code` is stable and names its room (`engine/job-too-large`); HTTP, command line and page render the same object.
 * Facts are kept as strings so that the error survives JSON. Never put a key or a record's text into a fact.
 *
 * @example
 * throw new BaseError('The job does not fit this node.', {
 *   code: 'engine/job-too-large',
 *   facts: { needs: '900 MiB', offers: '512 MiB' },
 *   hint: 'Shorten the context, or choose a larger node.',
 * })
 */
export class BaseError extends Error {
  override readonly name = 'BaseError'
  readonly code: string
  readonly facts: Record<string, string>
  readonly hint?: string

  constructor(message: string, { code, facts = {}, hint, cause }: BaseError.Options) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.facts = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, String(fact)]))
    if (hint !== undefined) this.hint = hint
  }

  /** The wire shape: `{ message, code, facts, hint? }`, without stack or cause. */
  toJSON(): BaseError.Json {
    const json: BaseError.Json = { message: this.message, code: this.code, facts: this.facts }
    if (this.hint !== undefined) json.hint = this.hint
    return json
  }

  /** Rebuilds an error from its wire shape. */
  static fromJSON({ message, code, facts, hint }: BaseError.Json): BaseError {
    return new BaseError(message, { code, facts, ...(hint === undefined ? {} : { hint }) })
  }

  /** Whether a caught value is a `BaseError`, with this code where one is named. */
  static is(value: unknown, code?: string): value is BaseError {
    return value instanceof BaseError && (code === undefined || value.code === code)
  }
}

export declare namespace BaseError {
  type Options = {
    /** `room/slug`, stable. */
    code: string
    facts?: Record<string, string | number | bigint | boolean>
    hint?: string
    cause?: unknown
  }
  type Json = { message: string; code: string; facts: Record<string, string>; hint?: string }
}
