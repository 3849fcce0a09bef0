import type { Model } from '@openledger/client'

/** What an answer of at most `tokens` tokens can cost, in wei: base + token · tokens. Null where the model has no price. */
export function quoteFor(price: Model['price'], tokens: number): bigint | null {
  return price && price.base + price.token * BigInt(tokens)
}
