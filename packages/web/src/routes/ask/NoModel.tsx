import { isFinished } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { JobLink } from '../../components/JobLink.tsx'
import { Page } from '../../components/Page.tsx'
import { jobsQuery } from '../../queries/jobs.ts'

/** Nothing can be asked: what is on its way, or what to do about it. */
export function NoModel({ wanted, others }: { wanted: boolean; others: boolean }) {
  const { data: jobs = [] } = useQuery(jobsQuery)
  const running = jobs.filter(job => !isFinished(job.status))
  if (wanted && others) {
    return (
      <Page title="Ask" width="narrow">
        <Empty
          title="This node cannot answer with that model"
          action={
            <Link to="/" className={buttonClass('primary')}>
              Ask another model
            </Link>
          }
        />
      </Page>
    )
  }
  if (running.length > 0) {
    return (
      <Page
        title="The first model is being trained"
        width="narrow"
        lead="It can be asked as soon as it stands on the ledger. This page notices by itself; meanwhile you can watch it learn."
      >
        <ul className="space-y-2">
          {running.slice(0, 5).map(job => (
            <li key={job.id}>
              <JobLink job={job} />
            </li>
          ))}
        </ul>
      </Page>
    )
  }
  return (
    <Page title="Ask" width="narrow">
      <Empty
        title="There is no model to ask yet"
        action={
          <Link to="/fine-tune" className={buttonClass('primary')}>
            Fine-tune one
          </Link>
        }
      >
        A first fine-tune takes a Datanet and a few minutes on this machine.
      </Empty>
    </Page>
  )
}
