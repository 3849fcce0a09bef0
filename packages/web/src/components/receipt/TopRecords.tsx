import type { ReceiptContributor } from '@openledger/client'
import { shorten } from '../Hash.tsx'
import { RecordExcerpt } from '../RecordExcerpt.tsx'
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

export function TopRecords({ records }: { records: ReturnType<typeof topRecords> }) {
  return (
    <ul className="space-y-3">
      {records.map(({ name, record, share, batch, line, excerpt, withheld }) => (
        <li key={`${name}${record}`} className="border-l-2 border-accent-line pl-3">
          <RecordExcerpt excerpt={excerpt} withheld={withheld} />
          <p className="caption mt-0.5">
            {name} · {percent(share)}
            {batch !== undefined && line !== undefined && ` · batch ${batch}, line ${line + 1}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
