import type { OpenLedger } from '../connection/OpenLedger.ts'
import { read, send } from '../connection/request.ts'
import { type KeyResult, type KeyRightsChange, keyRequestSchema, keyResultSchema } from '../wire/api/Keys.ts'
import { toWire } from '../wire/wire.ts'
import { ensureWrapped, transferWrapped } from './wrap.ts'

/**
 * Makes a prepaid API key of the node and funds the account behind it with wrapped OPEN, so that clients that know
 * only bearer keys can ask. The key is in the answer this once; keep it.
 *
 * With `under`, a key that belongs to that one: it pays from the same account, within the rights that it is given, and
 * may ask models and nothing else.
 *
 * @example
 * const { key } = await createKey(ledger, { name: 'my laptop', fund: parseOpen('5') })
 * new OpenAI({ baseURL: `${url}/v1`, apiKey: key })
 * await createKey(ledger, { name: 'an intern', under: key, rights: { budgetPerDay: parseOpen('0.1') } })
 */
export async function createKey(
  ledger: OpenLedger,
  { name = '', fund = 0n, under, rights }: createKey.Options = {},
): Promise<KeyResult> {
  const response = await send(ledger, '/api/keys', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(under !== undefined && { authorization: `Bearer ${under}` }),
    },
    body: JSON.stringify(toWire(keyRequestSchema, { name, ...(rights && { rights }) })),
  })
  const made = await read(response, keyResultSchema)
  if (fund === 0n) return made
  await ensureWrapped(ledger, { amount: fund })
  await transferWrapped(ledger, { to: made.account, amount: fund })
  return { ...made, balance: made.balance + fund }
}

export declare namespace createKey {
  type Options = {
    name?: string | undefined
    /** Moved from the connection's account to the key's, in wei; nothing unless told. */
    fund?: bigint | undefined
    /** Secret of the key that it belongs to. */
    under?: string | undefined
    /** What it may; everything unless told. */
    rights?: KeyRightsChange | undefined
  }
}
