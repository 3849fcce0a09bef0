import type { Datanet } from '@openledger/client'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Amount } from '../../components/Amount.tsx'
import { Page } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { datanetQuery } from '../../queries/datanets.ts'
import { ContributeForm } from './ContributeForm.tsx'

const route = getRouteApi('/datanets/$datanetId/contribute')

export function ContributePage() {
  const { datanetId } = route.useParams()
  const datanet = useQuery(datanetQuery(datanetId))
  return (
    <Page
      width="narrow"
      title={
        datanet.data ? (
          `Contribute to ${datanet.data.name}`
        ) : datanet.isError ? (
          'Contribute'
        ) : (
          <Skeleton className="h-8 w-72" />
        )
      }
      lead={datanet.data && <Lead datanet={datanet.data} />}
    >
      <Link
        to="/datanets/$datanetId"
        params={{ datanetId }}
        className="-mt-3 mb-6 inline-flex items-center gap-1.5 text-sm text-ink-2 hover:text-ink"
      >
        <ArrowLeft size={14} aria-hidden /> Back to the Datanet
      </Link>
      {datanet.isPending ? (
        <Skeleton className="h-44 w-full rounded-card" />
      ) : datanet.isError ? (
        <Problem error={datanet.error} retry={datanet.refetch} />
      ) : (
        <ContributeForm datanet={datanet.data} />
      )}
    </Page>
  )
}

function Lead({ datanet }: { datanet: Datanet }) {
  return (
    <>
      Your records stay under {datanet.licence}. One transaction puts their <Term of="Root">root</Term> on the ledger,
      with a <Term of="Bond">bond</Term> of <Amount wei={datanet.batchBond} /> that comes back to you.
    </>
  )
}
