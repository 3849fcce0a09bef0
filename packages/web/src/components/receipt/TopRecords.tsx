import type { ReceiptContributor } from '@openledger/client'
import { shorten } from '../Hash.tsx'

/** The records behind the largest weights, with their words where the node holds them; null where there are none. */
export function topRecords(contributors: readonly ReceiptContributor[], count = 3) {
  return contributors
    .flatMap(({ account, name, topRecords = [] }) =>
      topRecords.map(record => ({ ...record, name: name ?? shorten(account) })),
    )
    .filter(({ excerpt }) => excerpt !== undefined)
    .sort((a, b) => b.share - a.share)
    .slice(0, count)
}

export function TopRecords({ records }: { records: ReturnType<typeof topRecords> }) {
  return (
    <ul className="space-y-3">
      {records.map(({ name, record, excerpt }) => (
        <li key={`${name}${record}`} className="border-l-2 border-accent-line pl-3">
          <p className="line-clamp-3 wrap-anywhere text-ink-2">{excerpt}</p>
          <p className="caption mt-0.5">{name}</p>
        </li>
      ))}
    </ul>
  )
}
