import { statusSchema } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { read } from './gateway.ts'

/** What this node is and where its chain stands. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: () => read('/api/status', statusSchema),
  refetchInterval: 10_000,
})
