import { type Address, BaseError, type Hex } from '@openledger/base'
import { addresses, settlementAbi } from '@openledger/contracts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { getAccount } from './accounts.ts'

/**
 * Claims what an account has earned in final epochs, by proof against the last final root. Anybody may send it; the
 * money always goes to the account.
 *
 * Throws `client/nothing-to-claim` where nothing waits.
 *
 * @example
 * const { amount } = await claim(ledger) // paid out as OPEN
 */
export async function claim(ledger: OpenLedger, { account, unwrap = true }: claim.Options = {}): Promise<claim.Result> {
  const payee = account ?? walletOf(ledger).account.address
  const { claim: proof, claimable, claimed } = await getAccount(ledger, payee)
  if (proof === null || claimable === 0n) {
    throw new BaseError('Nothing can be claimed now.', {
      code: 'client/nothing-to-claim',
      facts: { account: payee, claimed },
      hint: 'Earnings can be claimed once the epoch of their receipts is final.',
    })
  }
  const { cumulative, index, siblingHashes, siblingSums } = proof
  const { transaction, args } = await transactFor(ledger, {
    abi: settlementAbi,
    to: addresses.settlement,
    functionName: 'claim',
    args: [payee, cumulative, BigInt(index), siblingHashes, siblingSums, unwrap],
    event: 'Claimed',
    what: 'The claim',
  })
  return { transaction, amount: args.amount as bigint, cumulative: args.cumulative as bigint }
}

export declare namespace claim {
  type Options = {
    /** Who is paid; the connection's own account unless told. */
    account?: Address | undefined
    /** Paid as OPEN (true, unless told) or as wrapped OPEN. */
    unwrap?: boolean | undefined
  }
  type Result = { transaction: Hex; amount: bigint; cumulative: bigint }
}
