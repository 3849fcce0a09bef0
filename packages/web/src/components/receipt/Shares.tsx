import type { ReceiptContributor } from '@openledger/client'
import { shorten } from '../Hash.tsx'
import { markColour, percent } from '../Weight.tsx'

/** One stacked bar: the largest shares side by side, the rest in grey, the first by name. */
export function Shares({ top, mode }: { top: readonly ReceiptContributor[]; mode: 'influence' | 'flat' }) {
  const first = top[0]
  const rest = Math.max(0, 1 - top.reduce((sum, { share }) => sum + share, 0))
  return (
    <div className="min-w-0">
      <div aria-hidden className="flex h-1.5 gap-px overflow-hidden rounded-full">
        {top.map(({ account, share }, i) => (
          <span key={account} style={{ flexGrow: share, background: markColour(i) }} />
        ))}
        <span className="bg-line" style={{ flexGrow: rest }} />
      </div>
      <p className="caption mt-1 truncate">
        {mode === 'flat'
          ? 'split by number of records'
          : first
            ? `${first.name ?? shorten(first.account)} ${percent(first.share)}${top.length > 1 ? ', then others' : ''}`
            : 'nobody stands out'}
      </p>
    </div>
  )
}
