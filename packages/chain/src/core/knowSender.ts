import type { TypedTransaction } from '@ethereumjs/tx'
import { Address } from '@ethereumjs/util'

/** Tells a transaction who sent it, in place, so that nothing recovers its signature again. */
export function knowSender(tx: TypedTransaction, sender: Uint8Array): void {
  const from = new Address(sender)
  tx.getSenderAddress = () => from
}
