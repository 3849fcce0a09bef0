import type { Address } from '@openledger/base'
import { askFaucet, claim, getAccount } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import type { WalletClient } from 'viem'
import { node, signing } from './ledger.ts'

export const accountQuery = (address: string) =>
  queryOptions({
    queryKey: ['accounts', address.toLowerCase()],
    queryFn: () => getAccount(node(), address as Address),
    refetchInterval: 10_000,
  })

/** Asks the local network's faucet for test OPEN. */
export const fundAccount = (address: Address) => askFaucet(node(), address)

/** Claims what final epochs owe to the wallet's account. */
export const claimEarnings = (wallet: WalletClient) => claim(signing(wallet))
