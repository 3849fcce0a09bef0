import { getStatus } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { node } from './ledger.ts'

/** What this node is and where its chain stands. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: () => getStatus(node()),
  refetchInterval: 10_000,
})
