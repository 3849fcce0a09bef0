import {
  createWalletClient,
  custom,
  type EIP1193RequestFn,
  type Hex,
  http,
  numberToHex,
  type TypedDataDefinition,
} from 'viem'
import { createConnector } from 'wagmi'
import { makeTrialAccount, readTrialAccount } from './trialKey.ts'

/**
 * A wagmi connector for a key that lives in this browser's storage: for local and test networks, never for value.
 *
 * It signs by itself (there is no dialog: the page shows the quote first), and hands every other call to the node.
 */
export function trialWallet() {
  return createConnector<{ request: EIP1193RequestFn }>(({ chains, emitter }) => {
    const chain = chains[0]
    const url = chain.rpcUrls.default.http[0]
    const accountOf = () => {
      const account = readTrialAccount()
      if (!account) throw new Error('There is no trial wallet in this browser.')
      return account
    }
    const node = custom({ request: http(url)({ chain }).request })
    const request = async ({ method, params = [] }: { method: string; params?: unknown }): Promise<unknown> => {
      const list = params as unknown[]
      switch (method) {
        case 'eth_requestAccounts':
        case 'eth_accounts': {
          const account = readTrialAccount()
          return account ? [account.address] : []
        }
        case 'eth_chainId':
          return numberToHex(chain.id)
        case 'wallet_switchEthereumChain':
          return null
        case 'personal_sign':
          return accountOf().signMessage({ message: { raw: list[0] as Hex } })
        case 'eth_signTypedData_v4':
          return accountOf().signTypedData(JSON.parse(list[1] as string) as TypedDataDefinition)
        case 'eth_sendTransaction': {
          const { from: _, gas, nonce, value, gasPrice: __, ...rest } = list[0] as Record<string, Hex>
          return createWalletClient({ account: accountOf(), chain, transport: node }).sendTransaction({
            ...(rest as { to?: Hex; data?: Hex }),
            ...(gas ? { gas: BigInt(gas) } : {}),
            ...(value ? { value: BigInt(value) } : {}),
            ...(nonce ? { nonce: Number(nonce) } : {}),
          })
        }
        default:
          return node({ chain }).request({ method, params } as never)
      }
    }
    return {
      id: 'trial',
      name: 'Trial wallet',
      type: 'trial',
      async connect() {
        // wagmi's declared result depends on a flag that only multi-account wallets use
        return { accounts: [makeTrialAccount().address], chainId: chain.id } as never
      },
      async disconnect() {},
      async getAccounts() {
        const account = readTrialAccount()
        return account ? [account.address] : []
      },
      async getChainId() {
        return chain.id
      },
      async getProvider() {
        return { request: request as EIP1193RequestFn }
      },
      async isAuthorized() {
        return readTrialAccount() !== null
      },
      onAccountsChanged(accounts) {
        emitter.emit('change', { accounts: accounts as Hex[] })
      },
      onChainChanged() {},
      onDisconnect() {
        emitter.emit('disconnect')
      },
    }
  })
}
