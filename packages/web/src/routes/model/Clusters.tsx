import { type Cluster, evidenceWords } from '@openledger/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '../../components/Button.tsx'
import { shorten } from '../../components/Hash.tsx'
import { Problem } from '../../components/Problem.tsx'
import { RecordExcerpt } from '../../components/RecordExcerpt.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { clustersQuery } from '../../queries/models.ts'

/** Which training records were found to be copies, of which earlier record, whose, and why. */
export function Clusters({ model }: { model: number }) {
  const clusters = useInfiniteQuery(clustersQuery(model))
  if (clusters.isPending) return <Skeleton className="h-24 w-full" />
  if (clusters.isError) return <Problem error={clusters.error} retry={clusters.refetch} />
  const { records, copies } = clusters.data.pages[0]!
  if (copies === 0) {
    return (
      <p className="max-w-[68ch] text-ink-2">
        None of the {records.toLocaleString('en')} training records was found to be a copy of another.
      </p>
    )
  }
  return (
    <div className="space-y-4">
      <p className="max-w-[68ch] text-ink-2">
        {copies.toLocaleString('en')} of {records.toLocaleString('en')} training records say what an earlier one says. A{' '}
        <Term of="Cluster">cluster</Term> counts as one record, and whoever registered it first is paid for it.
      </p>
      <ul className="divide-y divide-line rounded-card border border-line">
        {clusters.data.pages.flatMap(({ items }) =>
          items.map(cluster => <ClusterRow key={cluster.original.record} cluster={cluster} />),
        )}
      </ul>
      {clusters.hasNextPage && (
        <Button busy={clusters.isFetchingNextPage} onClick={() => clusters.fetchNextPage()}>
          More clusters
        </Button>
      )}
    </div>
  )
}

function ClusterRow({ cluster: { original, count, copies } }: { cluster: Cluster }) {
  return (
    <li className="px-4 py-3">
      <p className="caption">First registered, and paid</p>
      <RecordLine record={original} />
      <p className="caption mt-2">
        {count === 1 ? 'One copy' : `${count.toLocaleString('en')} copies`}, trained on and not paid
        {count > copies.length && `; the first ${copies.length}`}
      </p>
      <ul className="space-y-1">
        {copies.map(copy => (
          <li key={copy.record}>
            <RecordLine record={copy} />
            <p className="caption">
              {evidenceWords[copy.kind]}, {(copy.permille / 10).toFixed(1)} % alike
            </p>
          </li>
        ))}
      </ul>
    </li>
  )
}

function RecordLine({ record }: { record: Cluster['original'] }) {
  const { account, name, batch, line, excerpt, withheld } = record
  return (
    <>
      <RecordExcerpt excerpt={excerpt} withheld={withheld} />
      <p className="caption">
        {name ?? shorten(account)} · batch {batch}, line {line + 1}
      </p>
    </>
  )
}
