import { getEpoch, listEpochs, settle } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { idOf } from './idOf.ts'
import { node } from './ledger.ts'

export const epochsQuery = queryOptions({
  queryKey: ['epochs'],
  queryFn: async () => (await listEpochs(node())).items,
  refetchInterval: 10_000,
})

export const epochQuery = (epoch: string) =>
  queryOptions({
    queryKey: ['epochs', epoch],
    queryFn: () => getEpoch(node(), idOf(epoch, 'epoch')),
    refetchInterval: query => (query.state.data?.state === 'pending' ? 4_000 : false),
  })

/** Closes an epoch over all receipts that wait for one; null where none waited. */
export const closeEpoch = () => settle(node())
