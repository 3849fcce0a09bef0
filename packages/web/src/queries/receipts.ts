import { receiptPageSchema, receiptViewSchema } from '@openledger/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { read } from './gateway.ts'

/** Receipts, the newest first, a page at a time. */
export const receiptsQuery = ({ account, model }: { account?: string | undefined; model?: string | undefined } = {}) =>
  infiniteQueryOptions({
    queryKey: ['receipts', { account, model }],
    queryFn: ({ pageParam }) => {
      const search = new URLSearchParams()
      if (account) search.set('account', account)
      if (model) search.set('model', model)
      if (pageParam) search.set('cursor', pageParam)
      return read(`/api/receipts${search.size > 0 ? `?${search}` : ''}`, receiptPageSchema)
    },
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    refetchInterval: 15_000,
  })

/** One receipt; asked again every few seconds until its epoch is final. */
export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['receipt', id],
    queryFn: () => read(`/api/receipts/${encodeURIComponent(id)}`, receiptViewSchema),
    refetchInterval: query => (query.state.data?.state === 'final' ? false : 4_000),
  })

