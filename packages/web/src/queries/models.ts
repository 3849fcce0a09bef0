import { getModel, listClusters, listModels } from '@openledger/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { idOf } from './idOf.ts'
import { node } from './ledger.ts'

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: async () => (await listModels(node())).items,
  staleTime: 10_000,
  // Nobody should have to reload for the first model.
  refetchInterval: query => (query.state.data?.some(model => model.kind === 'fine-tune') ? 30_000 : 4_000),
})

/** One model; asked again while its audit runs. */
export const modelQuery = (id: string) =>
  queryOptions({
    queryKey: ['models', id],
    queryFn: () => getModel(node(), idOf(id, 'model')),
    staleTime: 10_000,
    refetchInterval: query => (query.state.data?.auditRunning ? 5_000 : false),
  })

/** A model's clusters, a page at a time; of them only words change, when a batch is erased. */
export const clustersQuery = (model: number) =>
  infiniteQueryOptions({
    queryKey: ['models', String(model), 'clusters'],
    queryFn: ({ pageParam }) => listClusters(node(), { model, cursor: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    staleTime: 60_000,
  })
