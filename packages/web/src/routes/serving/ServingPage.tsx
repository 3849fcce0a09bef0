import type { Serving } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Card, Facts, Page } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { Tip } from '../../components/Tip.tsx'
import { servingQuery } from '../../queries/serving.ts'
import { EngineCards } from './EngineCards.tsx'
import { durationOf, rateOf } from './figures.ts'
import { Backends, Models, Tenants } from './Tables.tsx'

const LineChart = lazy(() => import('../../components/LineChart.tsx').then(({ LineChart }) => ({ default: LineChart })))

export function ServingPage() {
  const serving = useQuery(servingQuery)
  const state = serving.data?.state
  return (
    <Page
      title="Serving"
      mark={
        state !== undefined &&
        state !== 'open' && (
          <span className="rounded-[4px] bg-warning-soft px-1.5 py-0.5 text-xs font-medium text-warning">
            stopping: no new questions
          </span>
        )
      }
      lead={
        <>
          What this node answers with, second by second: many <Term of="Adapter">adapters</Term> over one{' '}
          <Term of="Base model">base model</Term>, in one batch.
        </>
      }
    >
      {serving.isPending ? (
        <div role="status" aria-label="Loading what the node is doing" className="space-y-10">
          <Skeleton className="h-[110px] w-full rounded-card" />
          <Skeleton className="h-[290px] w-full rounded-card" />
          <Skeleton className="h-[180px] w-full rounded-card" />
        </div>
      ) : serving.data === undefined ? (
        <Problem error={serving.error} retry={serving.refetch} />
      ) : (
        <Live serving={serving.data} />
      )}
    </Page>
  )
}

function Live({ serving }: { serving: Serving }) {
  const { engine, history, models, tenants, backends } = serving
  return (
    <>
      <Card className="mb-6 px-5 py-5">
        <Now serving={serving} />
      </Card>
      {engine && (
        <Card className="mb-10 px-5 py-4">
          <Suspense fallback={<Skeleton className="h-[246px] w-full" />}>
            <LineChart
              points={history.map(({ ago, generated }) => [-ago, generated] as const)}
              second={{ points: history.map(({ ago, prefilled }) => [-ago, prefilled] as const), label: 'read' }}
              label="Tokens written a second"
              height={220}
              digits={0}
              at={secondsAgo}
              range={twoMinutes}
            />
          </Suspense>
        </Card>
      )}
      {engine && <EngineCards engine={engine} />}
      <div className="grid grid-cols-1 gap-x-8 lg:grid-cols-2">
        <Models models={models} />
        <div>
          <Backends backends={backends} />
          {engine && <Tenants tenants={tenants} />}
        </div>
      </div>
    </>
  )
}

function Now({ serving: { rate, latency, engine, receipts, arithmetic } }: { serving: Serving }) {
  const spread = (of: Serving['latency']['firstToken']) =>
    of === null ? (
      '–'
    ) : (
      <Tip tip={`99 of 100 within ${durationOf(of.p99)}`}>
        <span>
          {durationOf(of.p50)}
          <span className="text-sm text-ink-3"> · p99 {durationOf(of.p99)}</span>
        </span>
      </Tip>
    )
  return (
    <Facts
      facts={[
        ['Tokens a second', engine ? rateOf(rate.generated) : '–'],
        ['First token after', spread(latency.firstToken)],
        [<Term key="gap">Token gap</Term>, spread(latency.betweenTokens)],
        ...(engine
          ? ([
              [
                <Term key="rows" of="Row">
                  Rows
                </Term>,
                `${engine.rows.running} of ${engine.rows.total}`,
              ],
              ['Waiting', `${engine.queue.waiting} of ${engine.queue.limit}`],
              ['Refused', engine.ended.refused.toLocaleString('en')],
              ['Weights', `${arithmetic.weights}${arithmetic.backend === 'onnxruntime-webgpu' ? ' on a GPU' : ''}`],
            ] as [React.ReactNode, React.ReactNode][])
          : []),
        ['Receipts', receipts.issued.toLocaleString('en')],
      ]}
    />
  )
}

const twoMinutes = [-120, 0] as const

/** −12.2 → `12 s ago`. */
function secondsAgo(x: number): string {
  return x > -0.5 ? 'now' : `${Math.round(-x)} s ago`
}
