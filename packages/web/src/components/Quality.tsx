import type { Audit } from '@openledger/client'
import { Term } from './Term.tsx'

/** How well a model's attribution was measured to be: in a sentence, and drawn beside the trivial baselines. */
export function Quality({ audit }: { audit: Audit }) {
  const rows = [
    { name: 'This model’s attribution', ...audit, own: true },
    ...audit.baselines.map(baseline => ({ ...baseline, own: false })),
  ]
  const low = Math.min(-0.1, ...rows.map(row => row.low))
  const high = Math.max(0.6, ...rows.map(row => row.high))
  const at = (x: number) => `${(((x - low) / (high - low)) * 100).toFixed(2)}%`
  const best = [...audit.baselines].sort((a, b) => b.lds - a.lds)[0]
  return (
    <div>
      <p className="max-w-[68ch] text-ink-2">
        <Term of="LDS">LDS</Term> {audit.lds.toFixed(2)}, between {audit.low.toFixed(2)} and {audit.high.toFixed(2)}{' '}
        with 95 % confidence: {words(audit)}
        {best && ` The best trivial method, ${best.name.toLowerCase()}, scores ${best.lds.toFixed(2)}.`} Measured by
        retraining on {audit.subsets} random parts of the data and comparing {audit.queries} questions.
      </p>
      <div className="mt-4">
        {rows.map(row => (
          <div key={row.name} className="grid grid-cols-[minmax(0,12rem)_1fr_2.5rem] items-center gap-3 text-sm">
            <span className={row.own ? 'truncate font-medium' : 'truncate text-ink-2'}>{row.name}</span>
            <svg
              role="img"
              aria-label={`${row.name}: ${row.lds.toFixed(2)}, between ${row.low.toFixed(2)} and ${row.high.toFixed(2)}`}
              className="h-7 w-full overflow-visible"
            >
              <line x1={at(0)} x2={at(0)} y1="0" y2="28" stroke="var(--line-strong)" strokeDasharray="2 2" />
              <line
                x1={at(row.low)}
                x2={at(row.high)}
                y1="14"
                y2="14"
                stroke={row.own ? 'var(--accent)' : 'var(--n8)'}
                strokeWidth={row.own ? 2.5 : 1.5}
              />
              <circle cx={at(row.lds)} cy="14" r={row.own ? 5 : 4} fill={row.own ? 'var(--accent)' : 'var(--n8)'} />
            </svg>
            <span className={row.own ? 'figures text-right font-medium' : 'figures text-right text-ink-2'}>
              {row.lds.toFixed(2)}
            </span>
          </div>
        ))}
        <div className="grid grid-cols-[minmax(0,12rem)_1fr_2.5rem] gap-3">
          <span />
          <span className="caption relative h-5">
            <span className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: at(0) }}>
              0, chance
            </span>
          </span>
        </div>
      </div>
    </div>
  )
}

/** What a score of this size means, in plain words. */
export function words({ lds, low, weak }: Pick<Audit, 'lds' | 'low' | 'weak'>): string {
  if (weak || low <= 0)
    return 'no better than chance can be ruled out, so answers are paid by number of records instead.'
  if (lds < 0.25) return 'a faint signal, better than chance.'
  if (lds < 0.5) return 'a real but rough signal; read single shares with their intervals.'
  return 'a strong signal.'
}

/** The same in three words, for lists. */
export function grade(audit: Audit | null): string {
  if (!audit) return 'not measured yet'
  const figure = `LDS ${audit.lds.toFixed(2)} (${audit.low.toFixed(2)} to ${audit.high.toFixed(2)})`
  return audit.weak ? `${figure}, too weak to pay by` : figure
}
