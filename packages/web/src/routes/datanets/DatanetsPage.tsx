import type { Datanet } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { DemoMark } from '../../components/DemoMark.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Above, List, Row, rowLink } from '../../components/List.tsx'
import { Card, Page } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { RowsSkeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { markColour } from '../../components/Weight.tsx'
import { datanetsQuery } from '../../queries/datanets.ts'

export function DatanetsPage() {
  const datanets = useQuery(datanetsQuery)
  return (
    <Page
      title="Datanets"
      lead={
        <>
          A <Term>Datanet</Term> holds records under one licence. Whoever contributes is paid when a model’s answer was
          shaped by what they gave.
        </>
      }
      action={
        <Link to="/datanets/new" className={buttonClass('primary')}>
          Create a Datanet
        </Link>
      }
    >
      {datanets.isPending ? (
        <Card>
          <RowsSkeleton rows={4} label="Loading Datanets" />
        </Card>
      ) : datanets.isError ? (
        <Problem error={datanets.error} retry={datanets.refetch} />
      ) : datanets.data.length === 0 ? (
        <Empty
          title="There is no Datanet yet"
          action={
            <Link to="/datanets/new" className={buttonClass('primary')}>
              Create the first one
            </Link>
          }
        >
          Give it a name and a licence; then anybody you allow can contribute records.
        </Empty>
      ) : (
        <List label="Datanets">
          {datanets.data.map(datanet => (
            <DatanetRow key={datanet.id} datanet={datanet} />
          ))}
        </List>
      )}
    </Page>
  )
}

function DatanetRow({ datanet }: { datanet: Datanet }) {
  return (
    <Row className="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_14rem_8rem]">
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <Link
            to="/datanets/$datanetId"
            params={{ datanetId: String(datanet.id) }}
            data-row
            className={`truncate font-medium ${rowLink}`}
          >
            {datanet.name}
          </Link>
          {datanet.demo && (
            <Above>
              <DemoMark />
            </Above>
          )}
        </div>
        <p className="mt-0.5 truncate text-sm text-ink-2">
          {datanet.description || `Curated by ${datanet.curatorName ?? datanet.curator}`}
        </p>
      </div>
      <div className="min-w-0">
        <div aria-hidden className="mt-1.5 flex h-1.5 gap-px overflow-hidden rounded-full bg-line">
          {datanet.contributors.map(({ account, records }, i) => (
            <span key={account} style={{ flexGrow: records, background: markColour(i) }} />
          ))}
        </div>
        <p className="caption mt-1">
          {datanet.records.toLocaleString('en')} records from {datanet.contributors.length}{' '}
          {datanet.contributors.length === 1 ? 'contributor' : 'contributors'}
        </p>
      </div>
      <div className="text-sm text-ink-2 md:text-right">
        {datanet.licence}
        <span className="caption block">
          {datanet.models.length === 0
            ? 'no model yet'
            : `${datanet.models.length} ${datanet.models.length === 1 ? 'model' : 'models'}`}
        </span>
      </div>
    </Row>
  )
}
