import type { Job } from '@openledger/client'
import { Link } from '@tanstack/react-router'
import { JobState } from './State.tsx'

/** A job in one line, with how far it is; leads to its page. */
export function JobLink({ job }: { job: Job }) {
  const { progress } = job
  const part = progress && progress.steps > 0 ? progress.step / progress.steps : 0
  return (
    <Link
      to="/jobs/$jobId"
      params={{ jobId: job.id }}
      className="relative flex items-center gap-3 overflow-hidden rounded-card border border-line bg-paper px-4 py-3 hover:border-line-strong"
    >
      <JobState state={job.status} />
      <span className="min-w-0 truncate font-medium">{job.name}</span>
      <span className="figures ml-auto shrink-0 text-sm text-ink-2">
        {progress ? `${progress.stage}, ${progress.step} of ${progress.steps}` : 'waiting for its turn'}
      </span>
      <span
        aria-hidden
        className="absolute bottom-0 left-0 h-0.5 bg-accent transition-[width] duration-150"
        style={{ width: `${part * 100}%` }}
      />
    </Link>
  )
}
