import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Amount } from '../../components/Amount.tsx'
import { Hash, shorten } from '../../components/Hash.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Time } from '../../components/Time.tsx'
import { contractName, type Said, transactionQuery } from '../../queries/chain.ts'

const route = getRouteApi('/ledger/transactions/$hash')

export function TransactionPage() {
  const { hash } = route.useParams()
  const query = useQuery(transactionQuery(hash))
  if (query.isPending) {
    return (
      <Page title="Transaction" lead={<span className="font-mono">{shorten(hash)}</span>}>
        <Skeleton className="h-40 w-full rounded-card" />
      </Page>
    )
  }
  if (query.isError) {
    return (
      <Page title="Transaction" lead={<span className="font-mono">{shorten(hash)}</span>}>
        <Problem error={query.error} retry={query.refetch} />
      </Page>
    )
  }
  const { transaction, receipt, at, call, events } = query.data
  return (
    <Page
      title={call ? `${call.contract}.${call.name}` : 'Transaction'}
      lead={<Hash value={hash} label="transaction hash" />}
    >
      <Card className="mb-10 px-5 py-5">
        <Facts
          facts={[
            [
              'Outcome',
              receipt.status === 'success' ? (
                'done'
              ) : (
                <span key="failed" className="text-danger">
                  reverted
                </span>
              ),
            ],
            ['When', <Time key="at" at={at} />],
            ['Value', <Amount key="value" wei={transaction.value} />],
            ['Fee', <Amount key="fee" wei={receipt.gasUsed * receipt.effectiveGasPrice} />],
            ['From', <Hash key="from" value={transaction.from} label="sender" className="text-base" />],
            ...(transaction.to
              ? [
                  [
                    'To',
                    <Hash
                      key="to"
                      value={transaction.to}
                      name={contractName(transaction.to)}
                      label="receiver"
                      className="flex-wrap text-base"
                    />,
                  ] as [string, React.ReactNode],
                ]
              : []),
            [
              'Block',
              <Link
                key="block"
                to="/ledger/blocks/$block"
                params={{ block: String(receipt.blockNumber) }}
                className="underline decoration-line-strong underline-offset-4"
              >
                {receipt.blockNumber.toLocaleString('en')}
              </Link>,
            ],
          ]}
        />
      </Card>
      {call && call.args.length > 0 && (
        <Section title="Called with">
          <Arguments args={call.args} />
        </Section>
      )}
      {events.length > 0 && (
        <Section title="What happened">
          <ol className="space-y-3">
            {events.map((event, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the events of a transaction never change
              <li key={i}>
                <p className="mb-1.5 font-medium">
                  {event.name} <span className="font-normal text-ink-3">{event.contract ?? 'another contract'}</span>
                </p>
                <Arguments args={event.args} />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  )
}

function Arguments({ args }: { args: Said['args'] }) {
  return (
    <Card className="px-4 py-3">
      <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-6 gap-y-1 text-sm">
        {args.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd className="min-w-0 font-mono break-all">{spell(value)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function spell(value: unknown): string {
  if (typeof value === 'string') return value.length > 400 ? `${value.slice(0, 400)}…` : value
  return (
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner)) ??
    String(value)
  )
}
