import { getServing } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { node } from './ledger.ts'

/** What the engine does, asked every second while somebody looks. */
export const servingQuery = queryOptions({
  queryKey: ['serving'],
  queryFn: () => getServing(node()),
  refetchInterval: 1_000,
})
