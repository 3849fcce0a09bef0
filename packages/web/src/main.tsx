import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { WagmiProvider } from 'wagmi'
import { statusQuery } from './queries/status.ts'
import { router } from './router.tsx'
import './styles/app.css'
import { BaseError } from '@openledger/base'
import { walletConfig } from './wallet/config.ts'

const queries = new QueryClient({
  queryCache: new QueryCache(),
  defaultOptions: {
    queries: {
      // What the node refused once it refuses again; a lost connection is tried twice more.
      retry: (failures, error) => !BaseError.is(error) && failures < 2,
      staleTime: 2_000,
    },
  },
})

/** The wallet needs the ledger's chain id before anything is drawn; without a node the pages say so themselves. */
async function start(): Promise<void> {
  const status = await queries.fetchQuery(statusQuery).catch(() => null)
  const config = walletConfig({ chainId: status?.chainId ?? 4267, name: status?.name ?? 'OpenLedger' })
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <WagmiProvider config={config}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </WagmiProvider>
    </StrictMode>,
  )
}

void start()
