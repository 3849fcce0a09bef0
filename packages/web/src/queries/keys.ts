import { parseOpen } from '@openledger/base'
import { createKey } from '@openledger/client'
import type { WalletClient } from 'viem'
import { signing } from './ledger.ts'

/** What a new key may spend, in wei. */
export const keyFund = parseOpen('1')

/** Makes a prepaid key of the node and moves one OPEN from the wallet to the account behind it. */
export const makeKey = (wallet: WalletClient) => createKey(signing(wallet), { name: 'from the web app', fund: keyFund })
