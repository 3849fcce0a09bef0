import { defineChain } from 'viem'
import { createConfig, http } from 'wagmi'
import { injected } from 'wagmi/connectors'
import { trialWallet } from './trialWallet.ts'

/** wagmi for one ledger, reached through the gateway that served this page. */
export function walletConfig({ chainId }: { chainId: number }) {
  const url = `${location.origin}/rpc`
  const chain = defineChain({
    id: chainId,
    name: 'OpenLedger',
    nativeCurrency: { name: 'OPEN', symbol: 'OPEN', decimals: 18 },
    rpcUrls: { default: { http: [url] } },
    contracts: { multicall3: { address: '0xcA11bde05977b3631167028862bE2a173976CA11' } },
  })
  return createConfig({
    chains: [chain],
    connectors: [trialWallet(), injected()],
    transports: { [chainId]: http(url) },
  })
}
