import type { Address, Hex } from '@openledger/base'
import { addresses, wopenAbi } from '@openledger/contracts'
import { encodeFunctionData } from 'viem'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { chainError, transact } from '../connection/transact.ts'

/** Wraps OPEN 1:1, so that it can pay by signature. `amount` in wei. */
export async function wrap(ledger: OpenLedger, { amount }: { amount: bigint }): Promise<{ transaction: Hex }> {
  const data = encodeFunctionData({ abi: wopenAbi, functionName: 'deposit' })
  return send(ledger, data, 'Wrapping OPEN', amount)
}

/** Unwraps OPEN. `amount` in wei. */
export async function unwrap(ledger: OpenLedger, { amount }: { amount: bigint }): Promise<{ transaction: Hex }> {
  const data = encodeFunctionData({ abi: wopenAbi, functionName: 'withdraw', args: [amount] })
  return send(ledger, data, 'Unwrapping OPEN')
}

/** Sends wrapped OPEN to an account, like the one behind a prepaid key. `amount` in wei. */
export async function transferWrapped(
  ledger: OpenLedger,
  { to, amount }: { to: Address; amount: bigint },
): Promise<{ transaction: Hex }> {
  const data = encodeFunctionData({ abi: wopenAbi, functionName: 'transfer', args: [to, amount] })
  return send(ledger, data, 'Sending wrapped OPEN')
}

/**
 * Makes sure that the connection's account holds `amount` of wrapped OPEN: wraps `portion` (or what is missing, where
 * that is more) of its OPEN where it does not. Keeps 1/100 of the OPEN for fees. Throws `client/no-funds`.
 */
export async function ensureWrapped(
  ledger: OpenLedger,
  { amount, portion = 0n }: { amount: bigint; portion?: bigint },
): Promise<void> {
  const account = walletOf(ledger).account.address
  const [held, native] = await reading(ledger, () =>
    Promise.all([
      ledger.chain.readContract({
        abi: wopenAbi,
        address: addresses.wopen,
        functionName: 'balanceOf',
        args: [account],
      }),
      ledger.chain.getBalance({ address: account }),
    ]),
  )
  if (held >= amount) return
  const missing = amount - held
  const spendable = native - native / 100n
  await wrap(ledger, { amount: missing > portion ? missing : portion < spendable ? portion : missing })
}

async function send(ledger: OpenLedger, data: Hex, what: string, value = 0n): Promise<{ transaction: Hex }> {
  const receipt = await transact(ledger, { to: addresses.wopen, data, value, abi: wopenAbi, what })
  return { transaction: receipt.transactionHash }
}

async function reading<T>(ledger: OpenLedger, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    throw chainError(cause, { what: 'Reading the balance', abi: wopenAbi, url: ledger.url })
  }
}
