import type { Status } from '@openledger/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { toast } from 'sonner'
import { Amount } from '../../components/Amount.tsx'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Hash } from '../../components/Hash.tsx'
import { Above, List, Row, rowLink } from '../../components/List.tsx'
import { Card, Facts, Page, Section } from '../../components/Page.tsx'
import { describe, Problem } from '../../components/Problem.tsx'
import { RowsSkeleton, Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { Time } from '../../components/Time.tsx'
import { blocksQuery } from '../../queries/chain.ts'
import { closeEpoch, epochsQuery } from '../../queries/epochs.ts'
import { statusQuery } from '../../queries/status.ts'
import { EpochState } from './EpochState.tsx'

export function LedgerPage() {
  const status = useQuery(statusQuery)
  return (
    <Page
      title="Ledger"
      lead={
        <>
          What everything here rests on: <Term of="Block">blocks</Term> that hold it, and <Term of="Epoch">epochs</Term>{' '}
          that pay it out.
        </>
      }
      action={<CloseEpoch open={status.data?.epochs.openReceipts ?? 0} />}
    >
      <Card className="mb-10 px-5 py-5">
        {status.data ? <LedgerFacts status={status.data} /> : <Skeleton className="h-12 w-full" />}
      </Card>
      <div className="grid gap-x-8 lg:grid-cols-2">
        <Epochs />
        <Blocks />
      </div>
    </Page>
  )
}

function LedgerFacts({ status }: { status: Status }) {
  return (
    <Facts
      facts={[
        ['Chain', status.chainId],
        ['Block', status.block.number.toLocaleString('en')],
        ['Last final epoch', status.epochs.lastFinal],
        ['Receipts waiting', status.epochs.openReceipts],
        [
          <Term key="operator">Operator</Term>,
          <Hash key="account" value={status.operator} label="operator" className="text-base" />,
        ],
        ...(status.validators
          ? [
              [
                'Blocks by',
                <Link
                  key="network"
                  to="/ledger/network"
                  className="text-base underline decoration-line-strong underline-offset-4"
                >
                  validators
                </Link>,
              ] as [string, React.ReactNode],
            ]
          : []),
        ['Genesis', <Hash key="genesis" value={status.genesis} label="genesis hash" className="text-base" />],
      ]}
    />
  )
}

function CloseEpoch({ open }: { open: number }) {
  const queries = useQueryClient()
  const close = useMutation({
    mutationFn: closeEpoch,
    onSuccess: epoch => {
      toast.success(epoch ? `Epoch ${epoch.epoch} holds ${epoch.receiptCount} receipts` : 'There was nothing to close')
      return queries.invalidateQueries()
    },
    onError: error => toast.error(describe(error).message),
  })
  return (
    <Button look="primary" disabled={open === 0} busy={close.isPending} onClick={() => close.mutate()}>
      {open === 0 ? 'Nothing to settle' : `Settle ${open} ${open === 1 ? 'receipt' : 'receipts'}`}
    </Button>
  )
}

function Epochs() {
  const epochs = useQuery(epochsQuery)
  return (
    <Section title="Epochs">
      {epochs.isPending ? (
        <Card>
          <RowsSkeleton rows={4} label="Loading epochs" />
        </Card>
      ) : epochs.isError ? (
        <Problem error={epochs.error} retry={epochs.refetch} />
      ) : epochs.data.length === 0 ? (
        <Empty title="No epoch yet">The first one closes over the first receipts.</Empty>
      ) : (
        <List label="Epochs">
          {epochs.data.map(epoch => (
            <Row key={epoch.epoch} className="flex items-center justify-between gap-4">
              <div className="min-w-0">
                <Link
                  to="/ledger/epochs/$epoch"
                  params={{ epoch: String(epoch.epoch) }}
                  data-row
                  className={`font-medium ${rowLink}`}
                >
                  Epoch {epoch.epoch}
                </Link>
                <div className="caption">
                  {epoch.receiptCount} {epoch.receiptCount === 1 ? 'receipt' : 'receipts'} ·{' '}
                  <Time at={epoch.proposedAt} />
                </div>
              </div>
              <div className="flex flex-col items-end gap-0.5">
                <Above>
                  <Amount wei={epoch.added} />
                </Above>
                <EpochState epoch={epoch} />
              </div>
            </Row>
          ))}
        </List>
      )}
    </Section>
  )
}

function Blocks() {
  const blocks = useQuery(blocksQuery(10))
  return (
    <Section title="Blocks">
      {blocks.isPending ? (
        <Card>
          <RowsSkeleton rows={4} label="Loading blocks" />
        </Card>
      ) : blocks.isError ? (
        <Problem error={blocks.error} retry={blocks.refetch} />
      ) : (
        <List label="Blocks">
          {blocks.data.map(block => (
            <Row key={block.hash} className="flex items-center justify-between gap-4">
              <div>
                <Link
                  to="/ledger/blocks/$block"
                  params={{ block: String(block.number) }}
                  data-row
                  className={`font-medium ${rowLink}`}
                >
                  Block {block.number.toLocaleString('en')}
                </Link>
                <div className="caption">
                  {block.transactions.length} {block.transactions.length === 1 ? 'transaction' : 'transactions'} ·{' '}
                  <Time at={Number(block.timestamp)} />
                </div>
              </div>
              <Above>
                <Hash value={block.hash} label="block hash" className="text-ink-3" />
              </Above>
            </Row>
          ))}
        </List>
      )}
    </Section>
  )
}
