import { accountSchema, faucetResultSchema } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { post, read } from './gateway.ts'

export const accountQuery = (address: string) =>
  queryOptions({
    queryKey: ['accounts', address.toLowerCase()],
    queryFn: () => read(`/api/accounts/${encodeURIComponent(address)}`, accountSchema),
    refetchInterval: 10_000,
  })

/** Asks the local network's faucet for test OPEN. */
export const askFaucet = (address: string) => post('/api/faucet', { address }, faucetResultSchema)
