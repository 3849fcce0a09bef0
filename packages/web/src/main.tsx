import { BaseError } from '@openledger/base'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { WagmiProvider } from 'wagmi'
import { statusQuery } from './queries/status.ts'
import { router } from './router.tsx'
import './styles/app.css'
import { walletConfig } from './wallet/config.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the node refused once it refuses again; a lost connection is tried twice more.
      retry: (failures, error) => !(BaseError.is(error) && error.code !== 'client/unreachable') && failures < 2,
      staleTime: 2_000,
    },
  },
})

/** The id of every local network, until the node has said its own. */
const localChain = 4267

/** Draws at once: a node that is busy training answers late, and the page must not wait for it. */
function App() {
  const { data: status } = useQuery(statusQuery)
  const chainId = status?.chainId ?? localChain
  const config = useMemo(() => walletConfig({ chainId }), [chainId])
  return (
    <WagmiProvider key={chainId} config={config}>
      <RouterProvider router={router} />
    </WagmiProvider>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
