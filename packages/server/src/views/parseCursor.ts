import { BaseError } from '@openledger/base'

/**
 * The two numbers of a list's cursor, as `${first}-${second}` wrote it; `digits`: how many the second may have.
 *
 * @throws `server/bad-request`
 */
export function parseCursor(cursor: string, digits = 15): [first: number, second: number] {
  const [, first, second] = /^(\d{1,15})-(\d{1,15})$/.exec(cursor) ?? []
  if (first === undefined || second === undefined || second.length > digits)
    throw new BaseError('This is not a cursor of this list.', {
      code: 'server/bad-request',
      facts: { cursor: cursor.slice(0, 50) },
    })
  return [Number(first), Number(second)]
}
