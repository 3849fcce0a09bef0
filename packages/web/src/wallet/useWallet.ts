import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Address } from 'viem'
import { useConfig, useConnect, useConnection, useConnectors, useDisconnect } from 'wagmi'
import { getWalletClient } from 'wagmi/actions'
import { accountQuery, fundAccount } from '../queries/accounts.ts'
import { statusQuery } from '../queries/status.ts'

/** The wallet of this page: who it is, how to get one, and a client to sign with. */
export function useWallet() {
  const config = useConfig()
  const queries = useQueryClient()
  const connectors = useConnectors()
  const { address, connector, status } = useConnection()
  const { mutateAsync: connect } = useConnect()
  const { mutateAsync: disconnect } = useDisconnect()

  /** Takes test OPEN from the local network's faucet and waits for the balance to show it. */
  const fund = useCallback(
    async (account: Address) => {
      await fundAccount(account)
      await queries.invalidateQueries({ queryKey: accountQuery(account).queryKey })
    },
    [queries],
  )

  /** Makes (or finds) the trial wallet, connects it, and funds it where it is empty and a faucet is here. */
  const makeTrial = useCallback(async (): Promise<Address> => {
    const trial = connectors.find(candidate => candidate.id === 'trial')!
    const { accounts } = await connect({ connector: trial })
    const account = accounts[0]!
    const [node, held] = await Promise.all([
      queries.fetchQuery({ ...statusQuery, staleTime: 60_000 }),
      queries.fetchQuery(accountQuery(account)),
    ])
    if (node.faucet && held.balance + held.wopen === 0n) await fund(account)
    return account
  }, [connect, connectors, fund, queries])

  const client = useCallback(() => getWalletClient(config), [config])
  const connecting = status === 'connecting' || status === 'reconnecting'
  return {
    address: address ?? null,
    connecting,
    isTrial: connector?.id === 'trial',
    name: connector?.name ?? null,
    others: connectors.filter(candidate => candidate.id !== 'trial'),
    connect,
    disconnect,
    makeTrial,
    fund,
    client,
  }
}
