import { BaseError } from '@openledger/base'
import { isFinished, type Job } from '@openledger/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { toast } from 'sonner'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Hash } from '../../components/Hash.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { describe, Problem } from '../../components/Problem.tsx'
import { Quality } from '../../components/Quality.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { JobState } from '../../components/State.tsx'
import { Time } from '../../components/Time.tsx'
import { continueJob, haltJob, jobQuery, stopJob } from '../../queries/jobs.ts'
import { InRunScores } from './InRunScores.tsx'
import { PublishAudit } from './PublishAudit.tsx'
import { Quarantine } from './Quarantine.tsx'
import { RegisterModel } from './RegisterModel.tsx'
import { Stages } from './Stages.tsx'
import { useJobEvents } from './useJobEvents.ts'

const LineChart = lazy(() => import('../../components/LineChart.tsx').then(({ LineChart }) => ({ default: LineChart })))
const route = getRouteApi('/jobs/$jobId')

export function JobPage() {
  const { jobId } = route.useParams()
  const job = useQuery(jobQuery(jobId))
  if (job.isPending) {
    return (
      <Page title={<Skeleton className="h-8 w-56" />}>
        <Skeleton className="mb-6 h-16 w-full rounded-card" />
        <Skeleton className="h-80 w-full rounded-card" />
      </Page>
    )
  }
  if (job.isError) {
    return (
      <Page title="Fine-tune" width="narrow">
        <Problem error={job.error} retry={job.refetch} />
      </Page>
    )
  }
  return <JobView key={jobId} job={job.data} />
}

function JobView({ job }: { job: Job }) {
  const story = useJobEvents(job.id)
  const queries = useQueryClient()
  const change = (act: (id: string) => Promise<Job>) => ({
    mutationFn: () => act(job.id),
    onSuccess: (next: Job) => queries.setQueryData(jobQuery(job.id).queryKey, next),
    onError: (error: Error) => toast.error(describe(error).message),
  })
  const cancel = useMutation(change(stopJob))
  const pause = useMutation(change(haltJob))
  const resume = useMutation(change(continueJob))
  const done = isFinished(job.status)
  const progress = story.latest ?? job.progress
  return (
    <Page
      title={job.name}
      mark={<JobState state={job.status} />}
      lead={
        done
          ? undefined
          : job.status === 'paused'
            ? 'It is kept where it stopped, and goes on from there to the same bytes.'
            : 'It goes on if you leave this page; come back to it from Models.'
      }
      action={
        <>
          {(job.status === 'queued' || job.status === 'running') && (
            <Button busy={pause.isPending} onClick={() => pause.mutate()}>
              Pause
            </Button>
          )}
          {job.status === 'paused' && (
            <Button look="primary" busy={resume.isPending} onClick={() => resume.mutate()}>
              Resume
            </Button>
          )}
          {!done && (
            <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
              Cancel
            </Button>
          )}
          {job.model !== null && (
            <Link to="/chat/$modelId" params={{ modelId: String(job.model) }} className={buttonClass('primary')}>
              Ask this model
            </Link>
          )}
        </>
      }
    >
      {job.error && <Problem error={BaseError.fromJSON(job.error as BaseError.Json)} className="mb-6" />}
      {job.status === 'succeeded' && job.model === null && job.result && <RegisterModel job={job} />}
      <Stages job={job} progress={progress} />
      <Card className="mb-10 px-5 py-4">
        <Suspense fallback={<Skeleton className="h-[286px] w-full" />}>
          {story.losses.length > 0 ? (
            <LineChart
              points={story.losses}
              label="Training loss"
              second={{ points: story.evalLosses, label: 'held back' }}
            />
          ) : (
            <div className="grid h-[286px] place-items-center text-ink-3">
              {done ? 'This run left no losses.' : 'Waiting for the first step'}
            </div>
          )}
        </Suspense>
      </Card>
      <Card className="mb-10 px-5 py-5">
        <Facts
          facts={[
            [
              'Speed',
              progress?.tokensPerSecond ? `${Math.round(progress.tokensPerSecond).toLocaleString('en')} tokens/s` : '–',
            ],
            ['Rank', job.hyper.rank],
            ['Learning rate', rateOf(progress?.learningRate, job.hyper.learningRate)],
            ...(story.evalLosses.length > 0
              ? [['Loss held back', story.evalLosses.at(-1)![1].toFixed(3)] as [string, React.ReactNode]]
              : []),
            ['Epochs over the data', job.hyper.epochs],
            ['Batch', job.hyper.batchSize],
            ...(job.result?.stopping
              ? [
                  [
                    'Steps',
                    `${job.result.stopping.best} kept, ${job.result.stopping.taken} of ${job.result.stopping.planned} taken`,
                  ] as [string, React.ReactNode],
                ]
              : []),
            ['Seed', job.seed],
            ['Started', job.startedAt ? <Time key="at" at={job.startedAt} /> : 'not yet'],
            ...(job.result
              ? [
                  [
                    'Adapter',
                    <Hash key="digest" value={job.result.adapterDigest} label="adapter digest" className="text-base" />,
                  ] as [string, React.ReactNode],
                ]
              : []),
          ]}
        />
      </Card>
      {job.result?.scores && (
        <Section title="What helped while training">
          <InRunScores scores={job.result.scores} />
          {job.result.quarantine && <Quarantine quarantine={job.result.quarantine} />}
        </Section>
      )}
      {job.result?.audit && (
        <Section title="How far its attribution can be trusted">
          <Quality audit={job.result.audit} />
          <PublishAudit job={job} />
        </Section>
      )}
      {story.messages.length > 0 && (
        <Section title="Log">
          <ol className="space-y-1 font-mono text-sm">
            {story.messages.map(message => (
              <li
                key={`${message.at} ${message.message}`}
                className={
                  message.level === 'error' ? 'text-danger' : message.level === 'warn' ? 'text-warning' : 'text-ink-2'
                }
              >
                {message.message}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  )
}

/** The rate of the step at hand, where it differs from the peak. */
function rateOf(now: number | undefined, peak: number): string {
  return now === undefined || now === peak ? String(peak) : `${Number(now.toPrecision(3))} of ${peak}`
}
