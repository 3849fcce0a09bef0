import { getNetwork } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { node } from './ledger.ts'

/** The validators behind this node, asked as often as blocks come while somebody looks. */
export const networkQuery = queryOptions({
  queryKey: ['network'],
  queryFn: () => getNetwork(node()),
  refetchInterval: 1_000,
  retry: false,
})
