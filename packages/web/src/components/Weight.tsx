import { classes } from './classes.ts'

/** The colour of contributor `index` on this page: Okabe and Ito's order, again from the start after eight. */
export function markColour(index: number): string {
  return `var(--c${(index % 8) + 1})`
}

/**
 * A share as a bar with its interval and its words: `31 % ± 6`, or “too close to call”.
 * `share`, `low` and `high` are fractions of 1; `full` is what a whole bar stands for.
 */
export function Weight({ share, low, high, full = 1, colour, tooClose = false, label }: Weight.Props) {
  const at = (x: number) => `${Math.min(100, Math.max(0, (x / full) * 100))}%`
  const text = tooClose ? 'too close to call' : percent(share, low, high)
  return (
    <span className="flex items-center gap-2.5">
      <svg
        role="img"
        aria-label={`${label}: ${percent(share, low, high)}${tooClose ? ', too close to call' : ''}`}
        className="h-3 min-w-0 flex-1 overflow-visible"
      >
        <rect x="0" y="3.5" width="100%" height="5" rx="2.5" fill="var(--line)" />
        <rect x="0" y="3.5" width={at(share)} height="5" rx="2.5" fill={colour} opacity={tooClose ? 0.55 : 1} />
        {low !== undefined && high !== undefined && high > low && (
          <g stroke="var(--text)" strokeWidth="1.25">
            <line x1={at(low)} x2={at(high)} y1="6" y2="6" />
            <line x1={at(low)} x2={at(low)} y1="2.5" y2="9.5" />
            <line x1={at(high)} x2={at(high)} y1="2.5" y2="9.5" />
          </g>
        )}
      </svg>
      <span
        className={classes(
          'figures min-w-[6rem] shrink-0 text-right text-xs whitespace-nowrap',
          tooClose ? 'text-ink-3' : 'text-ink-2',
        )}
      >
        {text}
      </span>
    </span>
  )
}

export declare namespace Weight {
  type Props = {
    share: number
    low?: number | undefined
    high?: number | undefined
    full?: number
    colour: string
    tooClose?: boolean
    label: string
  }
}

/** `31 % ± 6`, `31 %`, `< 1 %`. Fractions of 1; ± is half the interval. */
export function percent(share: number, low?: number, high?: number): string {
  const figure = share > 0 && share < 0.01 ? '< 1 %' : `${Math.round(share * 100)} %`
  if (low === undefined || high === undefined) return figure
  const half = (high - low) / 2
  return `${figure} ± ${half > 0 && half < 0.01 ? '< 1' : Math.round(half * 100)}`
}
