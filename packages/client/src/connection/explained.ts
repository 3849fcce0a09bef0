import { chainError } from './transact.ts'

/**
 * What a read of the chain gives, or its failure as an error that says what happened: `client/reverted` with the
 * contract's own error, `client/unreachable`.
 *
 * @example
 * await explained(ledger.chain.readContract({ ...jobs, functionName: 'getJob', args: [7n] }), { what, abi, url })
 */
export async function explained<T>(reading: Promise<T>, told: chainError.Options): Promise<T> {
  try {
    return await reading
  } catch (cause) {
    throw chainError(cause, told)
  }
}
