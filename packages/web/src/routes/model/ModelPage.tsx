import type { Model } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Amount } from '../../components/Amount.tsx'
import { buttonClass } from '../../components/Button.tsx'
import { DemoMark } from '../../components/DemoMark.tsx'
import { Hash } from '../../components/Hash.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { quoteFor } from '../../components/price.ts'
import { Quality } from '../../components/Quality.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { Time } from '../../components/Time.tsx'
import { modelQuery } from '../../queries/models.ts'
import { Clusters } from './Clusters.tsx'
import { FromCode } from './FromCode.tsx'
import { Lineage } from './Lineage.tsx'
import { Parents } from './Parents.tsx'

const LineChart = lazy(() => import('../../components/LineChart.tsx').then(({ LineChart }) => ({ default: LineChart })))
const route = getRouteApi('/models/$modelId')

export function ModelPage() {
  const { modelId } = route.useParams()
  const model = useQuery(modelQuery(modelId))
  if (model.isPending) return <ModelSkeleton />
  if (model.isError) {
    return (
      <Page title="Model" width="narrow">
        <Problem error={model.error} retry={model.refetch} />
      </Page>
    )
  }
  return <ModelView model={model.data} />
}

function ModelView({ model }: { model: Model }) {
  const quote = quoteFor(model.price, 100)
  const tuned = model.kind === 'fine-tune'
  return (
    <Page
      title={model.name}
      mark={model.demo && <DemoMark />}
      lead={model.description}
      action={
        <>
          {!model.retired && model.servable && (
            <Link
              to="/fine-tune"
              search={{ model: String(model.id) }}
              className={buttonClass(tuned ? 'plain' : 'primary')}
            >
              Fine-tune it
            </Link>
          )}
          {tuned && model.servable && (
            <Link to="/chat/$modelId" params={{ modelId: String(model.id) }} className={buttonClass('primary')}>
              Ask this model
            </Link>
          )}
        </>
      }
    >
      <Card className="mb-10 px-5 py-5">
        <Facts
          facts={[
            ...(quote !== null
              ? [['Price for 100 tokens', <Amount key="quote" wei={quote} />] as [string, React.ReactNode]]
              : []),
            ['Answers', model.answers.toLocaleString('en')],
            ...(tuned ? [['Earned', <Amount key="earned" wei={model.earned} />] as [string, React.ReactNode]] : []),
            [
              'Owner',
              <Hash
                key="owner"
                value={model.owner}
                name={model.ownerName}
                label="owner"
                className="flex-wrap text-base"
              />,
            ],
            ['Registered', <Time key="at" at={model.at} className="text-base" />],
          ]}
        />
        {!model.servable && (
          <p className="mt-4 text-sm text-warning">This node does not hold what it needs to answer with it.</p>
        )}
      </Card>

      <Section title={<Term>Lineage</Term>}>
        <Lineage model={model} />
        <Parents model={model} />
      </Section>

      {tuned && (
        <Section title="How far its attribution can be trusted">
          {model.audit?.weak && (
            <p className="mb-4 flex gap-3 rounded-card bg-warning-soft px-4 py-3">
              <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warning" />
              <span>
                Too weak to pay by. Until a better measurement stands, every contributor of this model is paid by number
                of records (a <Term>flat split</Term>).
              </span>
            </p>
          )}
          {model.audit ? (
            <Quality audit={model.audit} />
          ) : (
            <p className="max-w-[68ch] text-ink-2">
              {model.auditRunning
                ? `The audit is running: ${model.auditRunning.done} of ${model.auditRunning.of} retrainings done. `
                : 'Not measured yet. '}
              An audit retrains the model on random parts of its data and compares what really changes with what
              attribution predicted. Until then, read its shares as unproven.
            </p>
          )}
        </Section>
      )}

      {model.files['clusters.json'] && (
        <Section title="Copies among its data">
          <Clusters model={model.id} />
        </Section>
      )}

      {model.curve.length > 1 && (
        <Section title="Training">
          <Card className="px-5 py-4">
            <Suspense fallback={<Skeleton className="h-[286px] w-full" />}>
              <LineChart points={model.curve} label="Training loss" />
            </Suspense>
          </Card>
        </Section>
      )}

      {tuned && model.contributors.length > 0 && <Contributors model={model} />}

      {tuned && model.servable && (
        <Section title="Use it from code">
          <FromCode slug={model.slug} />
        </Section>
      )}
    </Page>
  )
}

function Contributors({ model }: { model: Model }) {
  const most = Math.max(...model.contributors.map(({ records }) => records), 1)
  return (
    <Section title="Contributors" aside={`${model.contributors.length} in its index`}>
      <ul className="grid grid-cols-1 gap-x-10 gap-y-1.5 md:grid-cols-2">
        {model.contributors.map(({ account, name, records }) => (
          <li key={account} className="flex min-w-0 items-center gap-3 py-0.5">
            <Hash value={account} name={name} label="contributor" className="flex-1" />
            <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-line">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${(records / most) * 100}%` }} />
            </span>
            <span className="figures w-22 text-right text-sm whitespace-nowrap text-ink-2">
              {records.toLocaleString('en')} records
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ModelSkeleton() {
  return (
    <Page title={<Skeleton className="h-8 w-56" />} lead={<Skeleton className="h-4 w-96 max-w-full" />}>
      <Skeleton className="mb-10 h-24 w-full rounded-card" />
      <Skeleton className="mb-10 h-28 w-full rounded-card" />
      <Skeleton className="h-40 w-full rounded-card" />
    </Page>
  )
}
