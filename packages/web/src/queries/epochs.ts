import { epochPageSchema, epochSchema, settleResultSchema } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { post, read } from './gateway.ts'

export const epochsQuery = queryOptions({
  queryKey: ['epochs'],
  queryFn: async () => (await read('/api/epochs', epochPageSchema)).items,
  refetchInterval: 10_000,
})

export const epochQuery = (epoch: string) =>
  queryOptions({
    queryKey: ['epochs', epoch],
    queryFn: () => read(`/api/epochs/${encodeURIComponent(epoch)}`, epochSchema),
    refetchInterval: query => (query.state.data?.state === 'pending' ? 4_000 : false),
  })

/** Closes an epoch over all receipts that wait for one. */
export const settle = () => post('/api/settle', {}, settleResultSchema)
