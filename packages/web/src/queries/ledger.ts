import { createOpenLedger, type OpenLedger } from '@openledger/client'
import type { WalletClient } from 'viem'

let reading: OpenLedger | undefined

/** The node that served this page, for reading. */
export function node(): OpenLedger {
  reading ??= createOpenLedger({ url: location.origin })
  return reading
}

/** The same with a wallet that signs. */
export function signing(wallet: WalletClient): OpenLedger {
  return createOpenLedger({ url: location.origin, wallet })
}
