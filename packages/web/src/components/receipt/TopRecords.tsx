import type { ReceiptContributor, TopRecord } from '@openledger/client'
import { FileX2, LockKeyhole } from 'lucide-react'
import { shorten } from '../Hash.tsx'
import { percent } from '../Weight.tsx'

/** The records behind the largest weights, the largest first, each with its contributor. */
export function topRecords(contributors: readonly ReceiptContributor[], count = 3) {
  return contributors
    .flatMap(({ account, name, topRecords = [] }) =>
      topRecords.map(record => ({ ...record, name: name ?? shorten(account) })),
    )
    .sort((a, b) => b.share - a.share)
    .slice(0, count)
}

/** Why a record’s words are not shown, in words. */
const reasons: Record<NonNullable<TopRecord['withheld']>, string> = {
  licence: 'Its licence withholds the text.',
  erased: 'Erased by its contributor; a tombstone stays, and the accounting still adds up.',
  absent: 'This node does not hold its bytes.',
}

export function TopRecords({ records }: { records: ReturnType<typeof topRecords> }) {
  return (
    <ul className="space-y-3">
      {records.map(({ name, record, share, batch, line, excerpt, withheld = 'absent' }) => (
        <li key={`${name}${record}`} className="border-l-2 border-accent-line pl-3">
          {excerpt === undefined ? (
            <p className="flex gap-2 text-ink-3 italic">
              {withheld === 'erased' ? (
                <FileX2 size={15} aria-hidden className="mt-0.5 shrink-0" />
              ) : (
                <LockKeyhole size={15} aria-hidden className="mt-0.5 shrink-0" />
              )}
              {reasons[withheld]}
            </p>
          ) : (
            <p className="line-clamp-3 wrap-anywhere text-ink-2">{excerpt}</p>
          )}
          <p className="caption mt-0.5">
            {name} · {percent(share)}
            {batch !== undefined && line !== undefined && ` · batch ${batch}, line ${line + 1}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
