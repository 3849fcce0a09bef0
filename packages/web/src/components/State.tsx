import { Ban, Check, Circle, CircleDot, Pause, X } from 'lucide-react'
import { Fragment } from 'react'
import { classes } from './classes.ts'

const settled = ['pending', 'included', 'final'] as const
export type Settled = (typeof settled)[number]

/** pending → included → final, as one small stepper; `compact` names only where it stands, for rows of a list. */
export function Stepper({ state, compact = false }: { state: Settled; compact?: boolean }) {
  const reached = settled.indexOf(state)
  if (compact) {
    return (
      <span className="flex items-center gap-2 text-xs text-ink-2">
        <span aria-hidden className="flex gap-0.5">
          {settled.map((step, i) => (
            <span
              key={step}
              className={classes('h-1 w-3 rounded-full', i <= reached ? 'bg-accent' : 'bg-line-strong')}
            />
          ))}
        </span>
        {state}
      </span>
    )
  }
  return (
    <ol aria-label={`State: ${state}`} className="flex items-center gap-1.5 text-xs">
      {settled.map((step, i) => {
        const done = i < reached || (i === reached && state === 'final')
        const here = i === reached
        const Icon = done ? Check : here ? CircleDot : Circle
        return (
          <Fragment key={step}>
            {i > 0 && (
              <span aria-hidden className={classes('h-px w-4', i <= reached ? 'bg-accent' : 'bg-line-strong')} />
            )}
            <li
              aria-current={here ? 'step' : undefined}
              className={classes('flex items-center gap-1', here ? 'font-medium text-ink' : 'text-ink-3')}
            >
              <Icon size={12} strokeWidth={2.5} aria-hidden className={done || here ? 'text-accent' : undefined} />
              {step}
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}

const jobLooks: Record<string, { icon: typeof Check; look: string }> = {
  succeeded: { icon: Check, look: 'bg-success-soft text-success' },
  failed: { icon: X, look: 'bg-danger-soft text-danger' },
  paused: { icon: Pause, look: 'bg-warning-soft text-warning' },
  cancelled: { icon: Ban, look: 'bg-hover text-ink-2' },
}

/** A job's state, named as OpenAI names it. */
export function JobState({ state }: { state: string }) {
  const { icon: Icon, look } = jobLooks[state] ?? { icon: CircleDot, look: 'bg-info-soft text-info' }
  return (
    <span className={classes('inline-flex items-center gap-1 rounded-[4px] px-1.5 py-0.5 text-xs font-medium', look)}>
      <Icon size={12} strokeWidth={2.5} aria-hidden /> {state.replaceAll('_', ' ')}
    </span>
  )
}
