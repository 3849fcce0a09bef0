import { isFinished } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { JobLink } from '../../components/JobLink.tsx'
import { jobsQuery } from '../../queries/jobs.ts'

/** The fine-tunes that run here now, to look at. */
export function JobsStrip() {
  const { data = [] } = useQuery(jobsQuery)
  const running = data.filter(job => !isFinished(job.status)).slice(0, 5)
  if (running.length === 0) return null
  return (
    <ul aria-label="Fine-tunes at work" className="mb-4 space-y-2">
      {running.map(job => (
        <li key={job.id}>
          <JobLink job={job} />
        </li>
      ))}
    </ul>
  )
}
