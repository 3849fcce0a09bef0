import type { Match } from '@openledger/client'
import { shorten } from '../Hash.tsx'

/** Words of the answer that stand in open training records as they are: where they are, not what caused them. */
export function Matches({ matches }: { matches: readonly Match[] }) {
  return (
    <ul className="space-y-3">
      {matches.map(({ text, from, count, records: [first] }) => (
        <li key={from} className="border-l-2 border-line-strong pl-3">
          <p className="line-clamp-3 wrap-anywhere text-ink-2">“{text}”</p>
          <p className="caption mt-0.5">
            {first!.name ?? shorten(first!.account)} · batch {first!.batch}, line {first!.line + 1}
            {count > 1 && ` · and ${count - 1} more`}
          </p>
        </li>
      ))}
    </ul>
  )
}
