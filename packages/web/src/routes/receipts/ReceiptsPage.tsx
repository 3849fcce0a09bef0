import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Amount } from '../../components/Amount.tsx'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { shorten } from '../../components/Hash.tsx'
import { Above, List, Row, rowLink } from '../../components/List.tsx'
import { Card, Page } from '../../components/Page.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Shares } from '../../components/receipt/Shares.tsx'
import { RowsSkeleton } from '../../components/Skeleton.tsx'
import { Stepper } from '../../components/State.tsx'
import { Term } from '../../components/Term.tsx'
import { Time } from '../../components/Time.tsx'
import { modelsQuery } from '../../queries/models.ts'
import { readOpening } from '../../queries/openings.ts'
import { receiptsQuery } from '../../queries/receipts.ts'
import { useWallet } from '../../wallet/useWallet.ts'

const route = getRouteApi('/receipts')

export function ReceiptsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { address } = useWallet()
  const models = useQuery(modelsQuery)
  const mine = address !== null && search.account?.toLowerCase() === address.toLowerCase()
  return (
    <Page
      title="Receipts"
      lead={
        <>
          Every paid answer leaves a <Term of="Receipt">receipt</Term>: which data made it possible, and who was paid
          for it.
        </>
      }
      action={
        <Link to="/" className={buttonClass('primary')}>
          Ask a model
        </Link>
      }
    >
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <label className="flex items-center gap-2 text-sm text-ink-2">
          Model
          <select
            value={search.model ?? ''}
            onChange={event =>
              navigate({ search: prev => ({ ...prev, model: event.target.value || undefined }), replace: true })
            }
            className="h-8 rounded-control border border-line bg-paper px-2 text-ink hover:border-line-strong"
          >
            <option value="">all</option>
            {models.data
              ?.filter(model => model.kind === 'fine-tune')
              .map(model => (
                <option key={model.id} value={model.id}>
                  {model.name}
                </option>
              ))}
          </select>
        </label>
        {address && (
          <label className="flex h-8 items-center gap-2 rounded-control px-2 text-sm text-ink-2">
            <input
              type="checkbox"
              className="accent-accent"
              checked={mine}
              onChange={event =>
                navigate({
                  search: prev => ({ ...prev, account: event.target.checked ? address : undefined }),
                  replace: true,
                })
              }
            />
            only those that concern me
          </label>
        )}
        {search.account && !mine && (
          <Button small onClick={() => navigate({ search: prev => ({ ...prev, account: undefined }) })}>
            {shorten(search.account)} ✕
          </Button>
        )}
      </div>
      <Receipts account={search.account} model={search.model} />
    </Page>
  )
}

/** The last thing asked, where this browser is the one that asked. */
function question(id: string): string | undefined {
  return readOpening(id)?.messages.findLast(message => message.role === 'user')?.content
}

function Receipts({ account, model }: { account?: string | undefined; model?: string | undefined }) {
  const receipts = useInfiniteQuery(receiptsQuery({ account, model }))
  if (receipts.isPending) {
    return (
      <Card>
        <RowsSkeleton rows={8} label="Loading receipts" />
      </Card>
    )
  }
  if (receipts.isError) return <Problem error={receipts.error} retry={receipts.refetch} />
  const items = receipts.data.pages.flatMap(page => page.items)
  if (items.length === 0) {
    return (
      <Empty
        title={account || model ? 'No receipt fits this filter' : 'No answer has been paid for yet'}
        action={
          <Link to="/" className={buttonClass('primary')}>
            Ask the first question
          </Link>
        }
      >
        Ask a model; the receipt follows the last word of its answer.
      </Empty>
    )
  }
  return (
    <>
      <List label="Receipts">
        {items.map(item => (
          <Row
            key={item.id}
            className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_6.5rem_7.5rem]"
          >
            <div className="min-w-0">
              <Link
                to="/receipts/$receiptId"
                params={{ receiptId: item.id }}
                data-row
                className={`block truncate font-medium ${rowLink}`}
              >
                {question(item.id) ?? `An answer of ${item.model.name}`}
              </Link>
              <div className="caption truncate">
                {item.model.name} · <Time at={item.at} /> · <span className="font-mono">{shorten(item.id)}</span>
              </div>
            </div>
            <div className="order-3 col-span-2 min-w-0 md:order-none md:col-span-1">
              <Shares top={item.top} mode={item.mode} />
            </div>
            <div className="order-4 hidden md:order-none md:block">
              <Stepper compact state={item.state} />
            </div>
            <Above className="justify-self-end text-right">
              <Amount wei={item.price} />
            </Above>
          </Row>
        ))}
      </List>
      {receipts.hasNextPage && (
        <div className="mt-4 text-center">
          <Button busy={receipts.isFetchingNextPage} onClick={() => receipts.fetchNextPage()}>
            Show earlier ones
          </Button>
        </div>
      )}
    </>
  )
}
