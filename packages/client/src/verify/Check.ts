import { BaseError } from '@openledger/base'

/** What a passed check has to say: one plain sentence, and the facts behind it. */
export type Finding = { detail: string; facts: Record<string, string> }

/** One thing to check. `run` returns what it found, or throws what is wrong. */
export type Check = { id: string; title: string; run: () => Finding | Promise<Finding> }

/**
 * Throws `client/mismatch` unless two values are the same; the facts show both.
 *
 * @example
 * same('linesRoot', receipt.linesRoot, derived.linesRoot)
 */
export function same(name: string, stated: Plain, derived: Plain): void {
  if (stated === derived) return
  throw new BaseError(`${name} is not what follows from the public data.`, {
    code: 'client/mismatch',
    facts: { name, stated: String(stated), derived: String(derived) },
  })
}

/** The same for lists, place by place. */
export function sameList(name: string, stated: readonly Plain[], derived: readonly Plain[]): void {
  same(`number of ${name}`, stated.length, derived.length)
  stated.forEach((value, i) => {
    same(`${name} ${i}`, value, derived[i]!)
  })
}

type Plain = string | number | bigint | boolean | null
