import { BaseError } from '@openledger/base'

/** A number out of an address of this app. Throws `web/bad-address` for anything that cannot be one. */
export function idOf(text: string, what: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new BaseError(`This is not the number of a ${what}.`, {
    code: 'web/bad-address',
    facts: { address: text.slice(0, 80) },
    hint: 'Go back and choose one from its list.',
  })
}
