import type { OpenLedger } from '../connection/OpenLedger.ts'
import { post } from '../connection/request.ts'
import { type KeyResult, keyRequestSchema, keyResultSchema } from '../wire/api/Keys.ts'
import { toWire } from '../wire/wire.ts'
import { ensureWrapped, transferWrapped } from './wrap.ts'

/**
 * Makes a prepaid API key of the node and funds the account behind it with wrapped OPEN, so that clients that know
 * only bearer keys can ask. The key is in the answer this once; keep it.
 *
 * @example
 * const { key } = await createKey(ledger, { name: 'my laptop', fund: parseOpen('5') })
 * new OpenAI({ baseURL: `${url}/v1`, apiKey: key })
 */
export async function createKey(
  ledger: OpenLedger,
  { name = '', fund = 0n }: createKey.Options = {},
): Promise<KeyResult> {
  const made = await post(ledger, '/api/keys', toWire(keyRequestSchema, { name }), keyResultSchema)
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
  }
}
