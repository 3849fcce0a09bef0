import type { ReceiptContributor } from '@openledger/client'
import { useState } from 'react'
import { Amount } from '../Amount.tsx'
import { Copyable } from '../Copyable.tsx'
import { shorten } from '../Hash.tsx'
import { markColour, Weight } from '../Weight.tsx'
import { decimalsFor, isTooClose, ranked } from './view.ts'

/** “Who made this possible”: one contributor a row, with its weight, interval and amount. */
export function Contributors({ contributors, show = 5, compact = false }: Contributors.Props) {
  const [all, setAll] = useState(false)
  const rows = ranked(contributors)
  const visible = all ? rows : rows.slice(0, show)
  const hidden = rows.slice(visible.length)
  const full = Math.max(...rows.map(row => Math.min(1, row.high ?? row.share)), 0.01)
  const decimals = decimalsFor(rows.slice(0, show).map(row => row.amount))
  return (
    <div>
      <ul className={compact ? 'space-y-2' : 'space-y-3.5'}>
        {visible.map((row, i) => {
          const name = row.name ?? shorten(row.account)
          return (
            <li key={row.account}>
              <div className="flex items-baseline gap-2">
                <span
                  aria-hidden
                  className="size-2 shrink-0 self-center rounded-full"
                  style={{ background: markColour(i) }}
                />
                <Copyable value={row.account} label={`address of ${name}`} className="min-w-0 truncate text-left">
                  <span className={row.name ? undefined : 'font-mono text-[0.92em]'}>{name}</span>
                </Copyable>
                {!compact && (
                  <span className="caption hidden shrink-0 sm:inline">
                    {row.records.toLocaleString('en')} {row.records === 1 ? 'record' : 'records'}
                  </span>
                )}
                <span aria-hidden className="leader" />
                <Amount wei={row.amount} decimals={decimals} unit={compact ? false : 'wide'} className="shrink-0" />
              </div>
              <div className="mt-0.5 pl-4">
                <Weight
                  label={name}
                  share={row.share}
                  low={row.low}
                  high={row.high}
                  tooClose={isTooClose(row)}
                  full={full}
                  colour={markColour(i)}
                />
              </div>
            </li>
          )
        })}
      </ul>
      {hidden.length > 0 && (
        <button
          type="button"
          onClick={() => setAll(true)}
          className="mt-3 flex w-full items-baseline text-left text-ink-2 hover:text-ink"
        >
          <span className="pl-4 underline decoration-line-strong underline-offset-4">and {hidden.length} more</span>
          <span aria-hidden className="leader" />
          <span className="text-xs">
            {Math.round(hidden.reduce((sum, row) => sum + row.share, 0) * 100)} % together
          </span>
        </button>
      )}
    </div>
  )
}

export declare namespace Contributors {
  type Props = { contributors: readonly ReceiptContributor[]; show?: number; compact?: boolean }
}
