import { modelPageSchema, modelSchema } from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import { read } from './gateway.ts'

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: async () => (await read('/api/models', modelPageSchema)).items,
  staleTime: 10_000,
})

export const modelQuery = (id: string) =>
  queryOptions({ queryKey: ['models', id], queryFn: () => read(`/api/models/${encodeURIComponent(id)}`, modelSchema), staleTime: 10_000 })
