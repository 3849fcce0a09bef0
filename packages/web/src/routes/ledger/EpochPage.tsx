import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Amount } from '../../components/Amount.tsx'
import { Hash, shorten } from '../../components/Hash.tsx'
import { List, Row, rowLink } from '../../components/List.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { Time } from '../../components/Time.tsx'
import { epochQuery } from '../../queries/epochs.ts'
import { EpochState } from './EpochState.tsx'

const route = getRouteApi('/ledger/epochs/$epoch')

export function EpochPage() {
  const { epoch: number } = route.useParams()
  const epoch = useQuery(epochQuery(number))
  return (
    <Page
      title={`Epoch ${number}`}
      lead={
        <>
          One closing of the books: every receipt since the last <Term of="Epoch">epoch</Term>, summed into one{' '}
          <Term of="Root">root</Term>.
        </>
      }
    >
      {epoch.isPending ? (
        <Skeleton className="h-56 w-full rounded-card" />
      ) : epoch.isError ? (
        <Problem error={epoch.error} retry={epoch.refetch} />
      ) : (
        <>
          <Card className="mb-10 px-5 py-5">
            <Facts
              facts={[
                ['State', <EpochState key="state" epoch={epoch.data} />],
                ['Paid out by it', <Amount key="added" wei={epoch.data.added} />],
                ['Earned since the beginning', <Amount key="total" wei={epoch.data.total} />],
                ['Proposed', <Time key="proposed" at={epoch.data.proposedAt} className="text-base" />],
                [
                  'Payout root',
                  <Hash key="payout" value={epoch.data.payoutRoot} label="payout root" className="text-base" />,
                ],
                [
                  'Receipts root',
                  <Hash key="receipts" value={epoch.data.receiptsRoot} label="receipts root" className="text-base" />,
                ],
                [
                  'Lines root',
                  <Hash key="lines" value={epoch.data.linesRoot} label="lines root" className="text-base" />,
                ],
                [
                  'Proposer',
                  <Hash key="proposer" value={epoch.data.proposer} label="proposer" className="text-base" />,
                ],
                [
                  'Transaction',
                  <Link
                    key="transaction"
                    to="/ledger/transactions/$hash"
                    params={{ hash: epoch.data.transactions.proposed }}
                    className="font-mono text-sm underline decoration-line-strong underline-offset-4"
                  >
                    {shorten(epoch.data.transactions.proposed)}
                  </Link>,
                ],
              ]}
            />
          </Card>
          <Section title="Receipts" aside={`${epoch.data.receiptCount} in it`}>
            <List label="Receipts of this epoch">
              {(epoch.data.receipts ?? []).slice(0, 200).map(id => (
                <Row key={id} className="py-2.5">
                  <Link
                    to="/receipts/$receiptId"
                    params={{ receiptId: id }}
                    data-row
                    className={`font-mono text-sm ${rowLink}`}
                  >
                    {id}
                  </Link>
                </Row>
              ))}
            </List>
          </Section>
        </>
      )}
    </Page>
  )
}
