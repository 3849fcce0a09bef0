import { type Datanet, describeTerms } from '@openledger/client'
import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Amount } from '../../components/Amount.tsx'
import { buttonClass } from '../../components/Button.tsx'
import { DemoMark } from '../../components/DemoMark.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Hash } from '../../components/Hash.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { RowsSkeleton, Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { Time } from '../../components/Time.tsx'
import { markColour } from '../../components/Weight.tsx'
import { counted } from '../../components/words.ts'
import { accountQuery } from '../../queries/accounts.ts'
import { batchesQuery, datanetQuery } from '../../queries/datanets.ts'
import { BatchRow } from './BatchRow.tsx'
import { Curate } from './Curate.tsx'
import { LicenceName } from './LicenceName.tsx'
import { whoMayContribute } from './standing.ts'

const route = getRouteApi('/datanets/$datanetId')

export function DatanetPage() {
  const { datanetId } = route.useParams()
  const datanet = useQuery(datanetQuery(datanetId))
  if (datanet.isPending) {
    return (
      <Page title={<Skeleton className="h-8 w-48" />} lead={<Skeleton className="h-4 w-96 max-w-full" />}>
        <Skeleton className="mb-10 h-24 w-full rounded-card" />
        <Card>
          <RowsSkeleton rows={4} label="Loading the Datanet" />
        </Card>
      </Page>
    )
  }
  if (datanet.isError) {
    return (
      <Page title="Datanet" width="narrow">
        <Problem error={datanet.error} retry={datanet.refetch} />
      </Page>
    )
  }
  return <DatanetView datanet={datanet.data} />
}

function DatanetView({ datanet }: { datanet: Datanet }) {
  const id = String(datanet.id)
  const facts: [React.ReactNode, React.ReactNode][] = [
    ['Records', datanet.records.toLocaleString('en')],
    ['Licence', <LicenceName key="licence" licence={datanet.licence} />],
    [
      <Term key="bond">Bond</Term>,
      <span key="amount">
        <Amount wei={datanet.batchBond} /> <span className="caption">a batch</span>
      </span>,
    ],
    [
      'Who may contribute',
      <span key="mode" className="text-base">
        {whoMayContribute(datanet)}
      </span>,
    ],
    [
      'Curator',
      <Hash
        key="curator"
        value={datanet.curator}
        name={datanet.curatorName}
        label="curator"
        className="flex-wrap text-base"
      />,
    ],
    ['Created', <Time key="at" at={datanet.at} className="text-base" />],
  ]
  return (
    <Page
      title={datanet.name}
      mark={datanet.demo && <DemoMark />}
      lead={datanet.description}
      action={
        <>
          {datanet.release && (
            <Link to="/fine-tune" search={{ datanet: id }} className={buttonClass('plain')}>
              Fine-tune from it
            </Link>
          )}
          <Link to="/datanets/$datanetId/contribute" params={{ datanetId: id }} className={buttonClass('primary')}>
            Contribute
          </Link>
        </>
      }
    >
      <Card className="mb-10 px-5 py-5">
        <Facts facts={facts} />
      </Card>

      {datanet.terms && (
        <Section title="What the licence allows">
          <ul className="max-w-[68ch] list-disc space-y-1 pl-5 text-ink-2">
            {describeTerms(datanet.terms).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}

      <Curate datanet={datanet} />

      <Section title="Contributors" aside={datanet.contributors.length > 0 && 'earned over all answers'}>
        {datanet.contributors.length === 0 ? (
          <Empty
            title="Nobody has contributed yet"
            action={
              <Link to="/datanets/$datanetId/contribute" params={{ datanetId: id }} className={buttonClass('primary')}>
                Contribute the first records
              </Link>
            }
          >
            A JSON lines or text file is enough; it is checked before anything is signed.
          </Empty>
        ) : (
          <Contributors contributors={datanet.contributors} />
        )}
      </Section>

      {datanet.models.length > 0 && (
        <Section title="Models trained on it">
          <ul className="flex flex-wrap gap-2">
            {datanet.models.map(model => (
              <li key={model.id}>
                <Link
                  to="/models/$modelId"
                  params={{ modelId: String(model.id) }}
                  className={buttonClass('plain', true)}
                >
                  {model.name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}

      <Batches datanet={id} standing={datanet.batches + datanet.waiting} waiting={datanet.waiting} />

      {datanet.release && (
        <Section title={<Term of="Release">Latest release</Term>}>
          <p className="flex flex-wrap gap-x-6 gap-y-1 text-ink-2">
            <span>
              {datanet.release.batchCount} batches, <Time at={datanet.release.at} />
            </span>
            {datanet.release.erased.length > 0 && (
              <span>{counted(datanet.release.erased.length, 'batch', 'batches')} of it erased since</span>
            )}
            <span>
              root <Hash value={datanet.release.root} label="release root" />
            </span>
            <Link
              to="/ledger/transactions/$hash"
              params={{ hash: datanet.release.transaction }}
              className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
            >
              its transaction
            </Link>
          </p>
        </Section>
      )}
    </Page>
  )
}

function Contributors({ contributors }: Pick<Datanet, 'contributors'>) {
  const shown = contributors.slice(0, 24)
  const accounts = useQueries({
    queries: shown.map(({ account }) => ({
      ...accountQuery(account),
      refetchInterval: false as const,
      staleTime: 30_000,
    })),
  })
  const most = Math.max(...contributors.map(({ records }) => records), 1)
  return (
    <Card>
      <ul className="divide-y divide-line">
        {shown.map(({ account, name, records }, i) => (
          <li
            key={account}
            className="grid grid-cols-[minmax(0,1fr)_7.5rem] items-center gap-x-6 gap-y-1 px-4 py-2.5 md:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_7rem_7.5rem]"
          >
            <Hash value={account} name={name} label="contributor" />
            <span aria-hidden className="hidden h-1.5 overflow-hidden rounded-full bg-line md:block">
              <span
                className="block h-full rounded-full"
                style={{ width: `${(records / most) * 100}%`, background: markColour(i) }}
              />
            </span>
            <span className="text-sm text-ink-2 max-md:order-last md:text-right">
              {records.toLocaleString('en')} records
            </span>
            <span className="text-right">
              {accounts[i]?.data ? <Amount wei={accounts[i].data.earned} /> : <Skeleton className="ml-auto h-4 w-16" />}
            </span>
          </li>
        ))}
      </ul>
      {contributors.length > shown.length && (
        <p className="caption border-t border-line px-4 py-2.5">
          and {contributors.length - shown.length} smaller ones
        </p>
      )}
    </Card>
  )
}

function Batches({ datanet, standing, waiting }: { datanet: string; standing: number; waiting: number }) {
  const batches = useQuery(batchesQuery(datanet))
  // Refused and erased batches are shown too, but no space is kept for what may not be there.
  if (standing === 0 && !batches.data?.length) return null
  return (
    <Section
      title={<Term of="Batch">Batches</Term>}
      aside={
        waiting > 0
          ? `${counted(waiting, 'batch waits', 'batches wait')} for a verdict`
          : 'open one to read its first records'
      }
    >
      {batches.isPending ? (
        <Card>
          <RowsSkeleton rows={4} label="Loading batches" />
        </Card>
      ) : batches.isError ? (
        <Problem error={batches.error} retry={batches.refetch} />
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-paper">
          {batches.data.map(batch => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
    </Section>
  )
}
