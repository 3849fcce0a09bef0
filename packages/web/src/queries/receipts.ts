import type { Address, Hex } from '@openledger/base'
import { getReceipt, listReceipts } from '@openledger/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { idOf } from './idOf.ts'
import { node } from './ledger.ts'
import { readOpening } from './openings.ts'

/** Receipts, the newest first, a page at a time. */
export const receiptsQuery = ({ account, model }: { account?: string | undefined; model?: string | undefined } = {}) =>
  infiniteQueryOptions({
    queryKey: ['receipts', { account, model }],
    queryFn: ({ pageParam }) =>
      listReceipts(node(), {
        account: account as Address | undefined,
        model: model === undefined ? undefined : idOf(model, 'model'),
        cursor: pageParam ?? undefined,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    refetchInterval: 15_000,
  })

/** One receipt; asked again every few seconds until its epoch is final. Whoever asked shows what opens it. */
export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['receipt', id],
    queryFn: () => getReceipt(node(), id as Hex, { salt: readOpening(id)?.salt }),
    refetchInterval: query => (query.state.data?.state === 'final' ? false : 4_000),
  })
