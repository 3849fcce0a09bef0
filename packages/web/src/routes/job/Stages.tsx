import type { Job, JobProgress } from '@openledger/client'
import { Check } from 'lucide-react'
import { classes } from '../../components/classes.ts'

const stages = [
  ['data', 'Data'],
  ['training', 'Training'],
  ['attribution', 'Attribution'],
  ['ensemble', 'Audit adapters'],
  ['storing', 'Storing'],
  ['audit', 'Audit'],
] as const

/** The stages of a fine-tune in a row; the running one says how far it is. The audit follows when the node is idle. */
export function Stages({
  job,
  progress,
}: {
  job: Job
  progress: Pick<JobProgress, 'stage' | 'step' | 'steps'> | null
}) {
  const shown = stages.filter(([stage]) => stage !== 'ensemble' || (job.hyper.auditAdapters ?? 0) > 0)
  const named = progress ? shown.findIndex(([stage]) => stage === progress.stage) : -1
  const at = job.status !== 'succeeded' ? named : job.result?.audit ? shown.length : shown.length - 1
  const moves = job.status === 'running' || (job.status === 'succeeded' && progress?.stage === 'audit')
  return (
    <ol aria-label="Stages" className="mb-6 grid auto-cols-fr grid-flow-col gap-1.5">
      {shown.map(([stage, label], i) => {
        const done = i < at
        const here = i === at && moves
        const part = done ? 1 : here && progress && progress.steps > 0 ? progress.step / progress.steps : 0
        return (
          <li key={stage} aria-current={here ? 'step' : undefined} className="min-w-0">
            <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-line">
              <span
                className="block h-full rounded-full bg-accent transition-[width] duration-150"
                style={{ width: `${part * 100}%` }}
              />
            </span>
            <span
              className={classes(
                'mt-1.5 flex flex-wrap items-center gap-x-1 text-xs sm:text-sm',
                here ? 'font-medium' : 'text-ink-3',
              )}
            >
              {done && <Check size={12} strokeWidth={2.5} aria-hidden className="text-accent" />}
              {label}
              {here && progress && progress.steps > 1 && (
                <span className="figures font-normal text-ink-2">
                  {progress.step}/{progress.steps}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
