import { isFinished } from '@openledger/client'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { JobState } from '../../components/State.tsx'
import { jobQuery } from '../../queries/jobs.ts'

/** The fine-tunes of this browser that still run, to come back to. */
export function JobsStrip({ jobs }: { jobs: readonly string[] }) {
  const running = useQueries({ queries: jobs.slice(0, 5).map(jobQuery) })
    .map(query => query.data)
    .filter(job => job !== undefined && !isFinished(job.status))
  if (running.length === 0) return null
  return (
    <ul className="mb-4 space-y-2">
      {running.map(job => (
        <li key={job!.id}>
          <Link
            to="/jobs/$jobId"
            params={{ jobId: job!.id }}
            className="flex items-center gap-3 rounded-card border border-line bg-paper px-4 py-2.5 hover:border-line-strong"
          >
            <JobState state={job!.status} />
            <span className="min-w-0 truncate font-medium">{job!.name}</span>
            {job!.progress && (
              <span className="ml-auto shrink-0 text-sm text-ink-2">
                {job!.progress.stage}, step {job!.progress.step} of {job!.progress.steps}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
