import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Problem } from '../../components/Problem.tsx'
import { Paper } from '../../components/receipt/Paper.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { readOpening } from '../../queries/openings.ts'
import { receiptQuery } from '../../queries/receipts.ts'
import { statusQuery } from '../../queries/status.ts'
import { Receipt } from './Receipt.tsx'

const route = getRouteApi('/receipts/$receiptId')

export function ReceiptPage() {
  const { receiptId } = route.useParams()
  const receipt = useQuery(receiptQuery(receiptId))
  const status = useQuery(statusQuery)
  return (
    <div className="mx-auto w-full max-w-[660px] px-4 pt-5 pb-20 print:max-w-none print:p-0 md:pt-8">
      <Link to="/receipts" className="no-print mb-4 inline-flex items-center gap-1.5 text-sm text-ink-2 hover:text-ink">
        <ArrowLeft size={14} aria-hidden /> Receipts
      </Link>
      {receipt.isPending ? (
        <ReceiptSkeleton />
      ) : receipt.isError ? (
        <Problem error={receipt.error} retry={receipt.refetch} />
      ) : (
        <Receipt
          key={receiptId}
          view={receipt.data}
          opening={receipt.data.opening ?? readOpening(receiptId)}
          demo={status.data?.demo ?? false}
          epochs={status.data?.epochs ?? null}
        />
      )}
    </div>
  )
}

function ReceiptSkeleton() {
  return (
    <Paper className="px-5 py-9 sm:px-10">
      <div role="status" aria-label="Loading the receipt" className="space-y-6">
        <Skeleton className="h-6 w-2/5" />
        <div className="space-y-2">
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-4/5" />
        </div>
        {[0, 1, 2, 3, 4].map(i => (
          <div key={i} className="space-y-2">
            <Skeleton className="h-4 w-full" />
            <Skeleton className="h-1.5 w-full" />
          </div>
        ))}
        <Skeleton className="h-32 w-full" />
      </div>
    </Paper>
  )
}
