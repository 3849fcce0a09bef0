import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Amount } from '../../components/Amount.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Hash, shorten } from '../../components/Hash.tsx'
import { Above, List, Row, rowLink } from '../../components/List.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Time } from '../../components/Time.tsx'
import { blockQuery, contractName, decodeCall } from '../../queries/chain.ts'

const route = getRouteApi('/ledger/blocks/$block')

export function BlockPage() {
  const { block: id } = route.useParams()
  const block = useQuery(blockQuery(id))
  return (
    <Page title={`Block ${id.startsWith('0x') ? shorten(id) : Number(id).toLocaleString('en')}`}>
      {block.isPending ? (
        <Skeleton className="h-40 w-full rounded-card" />
      ) : block.isError ? (
        <Problem error={block.error} />
      ) : (
        <>
          <Card className="mb-10 px-5 py-5">
            <Facts
              facts={[
                ['Sealed', <Time key="at" at={Number(block.data.timestamp)} />],
                ['Gas used', block.data.gasUsed.toLocaleString('en')],
                ['Hash', <Hash key="hash" value={block.data.hash} label="block hash" className="text-base" />],
                [
                  'Parent',
                  <Hash key="parent" value={block.data.parentHash} label="parent hash" className="text-base" />,
                ],
                [
                  'State root',
                  <Hash key="state" value={block.data.stateRoot} label="state root" className="text-base" />,
                ],
              ]}
            />
          </Card>
          <Section title="Transactions">
            {block.data.transactions.length === 0 ? (
              <Empty title="This block holds no transaction" />
            ) : (
              <List label="Transactions">
                {block.data.transactions.map(transaction => {
                  const call = decodeCall(transaction.to, transaction.input)
                  return (
                    <Row key={transaction.hash} className="flex items-center justify-between gap-4">
                      <div className="min-w-0">
                        <Link
                          to="/ledger/transactions/$hash"
                          params={{ hash: transaction.hash }}
                          data-row
                          className={`font-medium ${rowLink}`}
                        >
                          {call ? `${call.contract}.${call.name}` : transaction.to ? 'Transfer' : 'New contract'}
                        </Link>
                        <div className="caption font-mono">
                          {shorten(transaction.from)} →{' '}
                          {transaction.to ? (contractName(transaction.to) ?? shorten(transaction.to)) : 'new contract'}
                        </div>
                      </div>
                      <Above>
                        <Amount wei={transaction.value} />
                      </Above>
                    </Row>
                  )
                })}
              </List>
            )}
          </Section>
        </>
      )}
    </Page>
  )
}
