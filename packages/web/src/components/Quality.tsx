import type { Audit } from '@openledger/client'
import { Term } from './Term.tsx'

/**
 * How well a model's attribution was measured to be: in a sentence, and drawn beside the trivial baselines; then what
 * else the audit measured.
 */
export function Quality({ audit }: { audit: Audit }) {
  const { leaveOneOut, brittleness, mislabels, trainings } = audit
  const best = [...audit.baselines].sort((a, b) => b.lds - a.lds)[0]
  return (
    <div>
      <p className="max-w-[68ch] text-ink-2">
        <Term of="LDS">LDS</Term> {audit.lds.toFixed(2)}, between {audit.low.toFixed(2)} and {audit.high.toFixed(2)}{' '}
        with 95 % confidence: {words(audit)}
        {best && ` The best trivial method, ${best.name.toLowerCase()}, scores ${best.lds.toFixed(2)}.`} Measured by
        retraining on {audit.subsets} random parts of the data and comparing {audit.queries} questions.
      </p>
      <Intervals
        own={{ ...audit, value: audit.lds }}
        others={audit.baselines.map(({ lds, ...rest }) => ({ ...rest, value: lds }))}
        {...{ least: -0.1, most: 0.6, chance: 0 }}
      />
      {leaveOneOut && (
        <>
          <p className="mt-8 max-w-[68ch] text-ink-2">
            <Term of="Leave-one-out">Leaving one out</Term>: each of {leaveOneOut.contributors} contributors was left
            out of a training of its own. How far the questions’ losses rose agrees with the scores by{' '}
            {leaveOneOut.agreement.toFixed(2)}, between {leaveOneOut.low.toFixed(2)} and {leaveOneOut.high.toFixed(2)}.
            One contributor moves little, so this is harder to predict than halves.
          </p>
          <Intervals
            own={{ ...leaveOneOut, value: leaveOneOut.agreement }}
            others={leaveOneOut.baselines.map(({ agreement, ...rest }) => ({ ...rest, value: agreement }))}
            {...{ least: -0.1, most: 0.6, chance: 0 }}
          />
        </>
      )}
      {mislabels && (
        <>
          <p className="mt-8 max-w-[68ch] text-ink-2">
            <Term of="Planted mistakes">Planted mistakes</Term>: {mislabels.flipped} records were trained with another’s
            answer. Influence on themselves tells them from {mislabels.ranked - mislabels.flipped} sound ones with{' '}
            {mislabels.auc.toFixed(2)}, between {mislabels.low.toFixed(2)} and {mislabels.high.toFixed(2)}; 1 finds all,
            0.5 is chance.
          </p>
          <Intervals
            own={{ ...mislabels, value: mislabels.auc }}
            others={mislabels.baselines.map(({ auc, ...rest }) => ({ ...rest, value: auc }))}
            {...{ least: 0.4, most: 1, chance: 0.5 }}
          />
        </>
      )}
      {brittleness && (
        <p className="mt-8 max-w-[68ch] text-ink-2">
          <Term of="Brittleness">Brittleness</Term>: without the {brittleness.records} records that score highest for
          it, an answer’s loss changes by {signed(brittleness.top)} nats a token; without as many random ones by{' '}
          {signed(brittleness.random)}. The difference, {signed(brittleness.gap)}, lies between{' '}
          {signed(brittleness.low)} and {signed(brittleness.high)}, over {brittleness.queries} questions.
        </p>
      )}
      {trainings !== undefined && <p className="caption mt-4">{trainings} retrainings in all.</p>}
    </div>
  )
}

type Figure = { value: number; low: number; high: number }
type IntervalsProps = {
  own: Figure
  /** Trivial methods under the same measurement. */
  others: readonly (Figure & { name: string })[]
  /** The scale reaches at least from here to there. */
  least: number
  most: number
  chance: number
}

/** Figures with their intervals on one scale, this model's own first, with a line where chance is. */
function Intervals({ own, others, least, most, chance }: IntervalsProps) {
  const rows = [
    { ...own, name: 'This model’s attribution', isOwn: true },
    ...others.map(other => ({ ...other, isOwn: false })),
  ]
  const low = Math.min(least, ...rows.map(row => row.low))
  const high = Math.max(most, ...rows.map(row => row.high))
  const at = (x: number) => `${(((x - low) / (high - low)) * 100).toFixed(2)}%`
  return (
    <div className="mt-4">
      {rows.map(row => (
        <div key={row.name} className="grid grid-cols-[minmax(0,12rem)_1fr_2.5rem] items-center gap-3 text-sm">
          <span className={row.isOwn ? 'truncate font-medium' : 'truncate text-ink-2'}>{row.name}</span>
          <svg
            role="img"
            aria-label={`${row.name}: ${row.value.toFixed(2)}, between ${row.low.toFixed(2)} and ${row.high.toFixed(2)}`}
            className="h-7 w-full overflow-visible"
          >
            <line x1={at(chance)} x2={at(chance)} y1="0" y2="28" stroke="var(--line-strong)" strokeDasharray="2 2" />
            <line
              x1={at(row.low)}
              x2={at(row.high)}
              y1="14"
              y2="14"
              stroke={row.isOwn ? 'var(--accent)' : 'var(--n8)'}
              strokeWidth={row.isOwn ? 2.5 : 1.5}
            />
            <circle cx={at(row.value)} cy="14" r={row.isOwn ? 5 : 4} fill={row.isOwn ? 'var(--accent)' : 'var(--n8)'} />
          </svg>
          <span className={row.isOwn ? 'figures text-right font-medium' : 'figures text-right text-ink-2'}>
            {row.value.toFixed(2)}
          </span>
        </div>
      ))}
      <div className="grid grid-cols-[minmax(0,12rem)_1fr_2.5rem] gap-3">
        <span />
        <span className="caption relative h-5">
          <span className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: at(chance) }}>
            {chance}, chance
          </span>
        </span>
      </div>
    </div>
  )
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
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
