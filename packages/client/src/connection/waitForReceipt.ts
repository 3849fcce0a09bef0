import { BaseError, type Hex } from '@openledger/base'
import { type TransactionReceipt, TransactionReceiptNotFoundError } from 'viem'

/**
 * Waits until a transaction is in a block and gives back its receipt, failed or not.
 *
 * viem's own `waitForTransactionReceipt` looks again only when a further block appears, and passes over a block that
 * is sealed while it asks whether the transaction was replaced: on a chain that falls idle after the last transaction
 * it can wait for ever. This asks for the receipt itself.
 *
 * Throws `client/timeout` after `timeout` milliseconds (one minute unless told), and what `client` throws where the
 * node does not answer.
 */
export async function waitForReceipt(
  client: { getTransactionReceipt(request: { hash: Hex }): Promise<TransactionReceipt> },
  { hash, timeout = 60_000 }: waitForReceipt.Options,
): Promise<TransactionReceipt> {
  const deadline = performance.now() + timeout
  for (let pause = 20; ; pause = Math.min(pause * 1.5, 500)) {
    const receipt = await client.getTransactionReceipt({ hash }).catch((error: unknown) => {
      if (error instanceof TransactionReceiptNotFoundError) return undefined
      throw error
    })
    if (receipt !== undefined) return receipt
    if (performance.now() >= deadline) {
      throw new BaseError('The transaction is not in a block yet.', {
        code: 'client/timeout',
        facts: { transaction: hash, waited: `${timeout} ms` },
        hint: 'It may still be sealed: look for its hash later.',
      })
    }
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

export declare namespace waitForReceipt {
  type Options = {
    hash: Hex
    /** Milliseconds. */
    timeout?: number
  }
}
