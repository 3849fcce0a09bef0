import type { ChatReceipt } from '@openledger/client'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { Amount } from '../../components/Amount.tsx'
import { Contributors } from '../../components/receipt/Contributors.tsx'
import { Paper } from '../../components/receipt/Paper.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'

/** The receipt in short, beside its answer. */
export function Slip({ receipt }: { receipt: ChatReceipt }) {
  const change = receipt.paid - receipt.price
  return (
    <Paper className="arrive px-5 pt-6 pb-6">
      <section aria-label="Receipt in short">
        <h3 className="font-semibold">Who made this possible</h3>
        {receipt.mode === 'flat' && (
          <p className="mt-0.5 text-sm text-ink-2">
            {receipt.weak
              ? 'The model’s attribution is too weak to decide: split by number of records.'
              : 'Nobody stood out: split by number of records.'}
          </p>
        )}
        {receipt.mode === 'influence' && receipt.strength && receipt.strength.verdict !== 'clear' && (
          <p className="mt-0.5 text-sm text-ink-2">
            {receipt.strength.verdict === 'close' ? 'The first two are too close to call.' : receipt.strength.reason}
          </p>
        )}
        <div className="mt-3 text-sm">
          <Contributors contributors={receipt.contributors} show={4} compact />
        </div>
        <hr className="perforation my-4" />
        <p className="flex items-baseline text-sm">
          Paid
          <span aria-hidden className="leader" />
          <Amount wei={receipt.price} className="font-semibold" />
        </p>
        {change > 0n && (
          <p className="flex items-baseline text-sm text-ink-2">
            Not used, comes back
            <span aria-hidden className="leader" />
            <Amount wei={change} />
          </p>
        )}
        <Link
          to="/receipts/$receiptId"
          params={{ receiptId: receipt.receipt }}
          className="mt-4 inline-flex items-center gap-1.5 font-medium text-accent underline decoration-accent-line underline-offset-4 hover:decoration-accent"
        >
          Open the receipt <ArrowRight size={14} aria-hidden />
        </Link>
      </section>
    </Paper>
  )
}

/** The slip's place while the answer is on its way. */
export function SlipSkeleton({ note }: { note: string }) {
  return (
    <Paper className="px-5 pt-6 pb-6">
      <div role="status" aria-label={note}>
        <p className="text-sm text-ink-3">{note}</p>
        <div aria-hidden className="mt-4 space-y-3.5">
          {[0, 1, 2, 3].map(i => (
            <div key={i} className="space-y-2">
              <Skeleton className="h-3 w-4/5" />
              <Skeleton className="h-1.5 w-full" />
            </div>
          ))}
          <Skeleton className="mt-6 h-3 w-full" />
          <Skeleton className="h-3 w-2/5" />
        </div>
      </div>
    </Paper>
  )
}
