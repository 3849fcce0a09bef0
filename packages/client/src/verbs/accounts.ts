import type { Address } from '@openledger/base'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { get, post } from '../connection/request.ts'
import { type AccountView, accountSchema, type FaucetResult, faucetResultSchema } from '../wire/api/AccountView.ts'

/** What an account holds, has earned and can claim; the connection's own account unless one is named. */
export function getAccount(ledger: OpenLedger, account?: Address): Promise<AccountView> {
  return get(ledger, `/api/accounts/${account ?? walletOf(ledger).account.address}`, accountSchema)
}

/** Asks a local network's faucet for test OPEN; for the connection's own account unless one is named. */
export function askFaucet(ledger: OpenLedger, account?: Address): Promise<FaucetResult> {
  const address = account ?? walletOf(ledger).account.address
  return post(ledger, '/api/faucet', { address }, faucetResultSchema)
}
